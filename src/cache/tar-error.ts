/** `unsafe`: somebody meant harm, or a writer that we do not know; the others happen to honest archives as well. */
export type TarFault = 'truncated' | 'malformed' | 'unsafe' | 'too-large'

/** An archive that is not extracted any further. */
export class TarError extends Error {
  override readonly name = 'TarError'
  readonly fault: TarFault

  constructor(fault: TarFault, message: string, options?: ErrorOptions) {
    super(message, options)
    this.fault = fault
  }
}
