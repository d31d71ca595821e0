/** The value with every text in it changed. Reports hold no secrets; should one slip in, it must not leave in a form that no mask finds. */
export function redactReport<T>(value: T, redact: (text: string) => string): T {
  if (typeof value === 'string') return redact(value) as T
  if (Array.isArray(value)) return value.map(item => redactReport<unknown>(item, redact)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, redactReport<unknown>(item, redact)]),
  ) as T
}
