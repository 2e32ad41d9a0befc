/** The forms in which a token can turn up in text that somebody else wrote. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
/** A shorter piece of base64 would match by chance. */
const SHORTEST = 8

/**
 * The token itself, its URL and JSON forms, and what of its base64 form stays the same at each of the three alignments it can
 * have inside a longer text (as in `user:token`). Longest first, so that a form inside another is replaced with it.
 */
export function secretForms(token: string): readonly string[] {
  if (token === '') return []
  const encoded = [0, 1, 2].map((shift) => stableBase64(token, shift))
  const urlSafe = encoded.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))
  const inJson = JSON.stringify(token).slice(1, -1)
  const forms = [
    token,
    encodeURIComponent(token),
    inJson,
    inJson.replaceAll('/', '\\/'),
    ...encoded,
    ...urlSafe,
  ]
  return [...new Set(forms)].filter((form) => form.length >= SHORTEST).sort((a, b) => b.length - a.length)
}

/** The base64 letters that depend on the token alone when `shift` bytes stand before it. */
function stableBase64(token: string, shift: number): string {
  const bytes = [
    ...Array<number>(shift).fill(0),
    ...Array.from(token, (letter) => letter.charCodeAt(0) & 0xff),
  ]
  const letters = toBase64(bytes)
  const first = shift === 0 ? 0 : shift + 1
  const last = Math.floor((bytes.length * 8) / 6)
  return letters.slice(first, last)
}

function toBase64(bytes: readonly number[]): string {
  let letters = ''
  for (let index = 0; index < bytes.length; index += 3) {
    const group = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0)
    for (const bits of [18, 12, 6, 0]) letters += ALPHABET.charAt((group >> bits) & 63)
  }
  return letters
}

/** The text with each form replaced by `***`. */
export function redact(text: string, secrets: readonly string[]): string {
  let clean = text
  for (const secret of secrets) if (clean.includes(secret)) clean = clean.replaceAll(secret, '***')
  return clean
}
