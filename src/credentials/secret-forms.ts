/** Shorter pieces of base64 are part of many a harmless word. */
const MIN_CHARACTERS = 8

/**
 * Every form in which tools print a secret: as it is, percent-encoded, as JSON, and in base64, also as part of a longer text such as the
 * `user:token` of HTTP's basic authentication (RFC 7617). They are masked, each of them.
 */
export function secretForms(secret: string): readonly string[] {
  const bytes = Buffer.from(secret)
  const encoded = [encodeURIComponent(secret), strictlyEncoded(secret), JSON.stringify(secret).slice(1, -1)]
  const base64 = [...bytesInBase64(bytes), ...wholeBase64(bytes)].flatMap(text => [
    text,
    text.replaceAll('+', '-').replaceAll('/', '_'),
  ])
  const longEnough = base64.filter(text => text.length >= MIN_CHARACTERS)
  return [...new Set([secret, ...encoded, ...longEnough])].filter(text => text !== '')
}

/** git's and curl's way: everything but unreserved characters (RFC 3986, 2.3). */
function strictlyEncoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function wholeBase64(bytes: Buffer): readonly string[] {
  const text = bytes.toString('base64')
  return [text, text.replace(/=+$/, '')]
}

/** The characters that stand for nothing but the secret, whatever is before and behind it: three bytes are four characters. */
function bytesInBase64(bytes: Buffer): readonly string[] {
  return [0, 1, 2].map(before => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64')
    const first = Math.ceil((before * 8) / 6)
    const last = Math.floor(((before + bytes.length) * 8) / 6)
    return text.slice(first, last)
  })
}
