/** How a secret was found. `base64` in any of its alignments, `url` percent-encoded, `hex` as digits. */
export type LeakForm = 'plain' | 'base64' | 'url' | 'json' | 'hex'

export interface Needle {
  readonly secret: string
  readonly form: LeakForm
  readonly bytes: Buffer
}

/** Shorter pieces than this are found by chance. */
const MINIMUM_CHARACTERS = 6

/**
 * What to look for: each secret, each line of it where it has several (a key's armour apart), in every form.
 *
 * @param secrets by name
 */
export function needlesOf(secrets: Readonly<Record<string, string>>): readonly Needle[] {
  return Object.entries(secrets).flatMap(([secret, value]) => {
    const parts = value.includes('\n') ? value.split('\n').filter(line => !line.startsWith('-----')) : [value]
    const found = new Map<string, LeakForm>()
    for (const part of parts.map(text => text.trim()).filter(text => text.length >= MINIMUM_CHARACTERS))
      for (const [form, text] of formsOf(part)) if (!found.has(text)) found.set(text, form)
    if (found.size === 0) throw new Error(`the secret ${secret} is too short to be looked for`)
    return [...found].map(([text, form]) => ({ secret, form, bytes: Buffer.from(text) }))
  })
}

function formsOf(text: string): readonly (readonly [LeakForm, string])[] {
  const encoded = encodeURIComponent(text)
  // What stands beside the secret decides the first and the last characters of base64: those are left out.
  const base64 = ['', 'x', 'xx'].map((before, offset) => {
    const whole = Buffer.from(before + text)
      .toString('base64')
      .replace(/=+$/, '')
    const first = Math.ceil((offset * 8) / 6)
    const bits = Buffer.byteLength(before + text) * 8
    return whole.slice(first, Math.floor(bits / 6))
  })
  const hex = Buffer.from(text).toString('hex')
  return [
    ['plain', text],
    ...base64.flatMap((part): [LeakForm, string][] => [
      ['base64', part],
      ['base64', part.replaceAll('+', '-').replaceAll('/', '_')],
      ['url', encodeURIComponent(part)],
    ]),
    ['url', encoded],
    ['url', encoded.replaceAll(/%[0-9A-F]{2}/g, code => code.toLowerCase())],
    // As Go and WHATWG write a password in a URL: fewer characters are escaped.
    ['url', passwordInUrl(text)],
    ['url', encodeURIComponent(encoded)],
    ['json', JSON.stringify(text).slice(1, -1)],
    ['hex', hex],
    ['hex', hex.toUpperCase()],
  ]
}

function passwordInUrl(text: string): string {
  const url = new URL('https://host.example')
  url.password = text
  return url.password
}
