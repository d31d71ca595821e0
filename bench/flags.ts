import { InvalidArgumentError } from 'commander'

/** @throws InvalidArgumentError, which commander tells with the option's name */
export function parseCount(text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('expected a number from 1 on')
  return count
}
