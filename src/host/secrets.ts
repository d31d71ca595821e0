/** The known secrets with one more. Each line of a key is a secret of its own. The longest goes first: a shorter one may be part of it. */
export function secretLines(known: readonly string[], secret: string): readonly string[] {
  const lines = [secret, ...secret.split(/\r?\n/)].filter(line => line.trim() !== '')
  return [...known, ...lines].toSorted((a, b) => b.length - a.length)
}

export function redactSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce((shown, secret) => shown.replaceAll(secret, '***'), text)
}
