/** What of a text's base64 form depends on nothing around the text. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The letters that base64 has for a text at each of its three alignments inside a longer one, as in `user:token`. */
export function stableBase64(text: string): readonly string[] {
  const bytes = new TextEncoder().encode(text)
  return [0, 1, 2].map((shift) => {
    const letters = toBase64([...new Uint8Array(shift), ...bytes])
    return letters.slice(shift === 0 ? 0 : shift + 1, Math.floor(((shift + bytes.length) * 8) / 6))
  })
}

function toBase64(bytes: readonly number[]): string {
  let letters = ''
  for (let index = 0; index < bytes.length; index += 3) {
    const group = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0)
    for (const bits of [18, 12, 6, 0]) letters += ALPHABET.charAt((group >> bits) & 63)
  }
  return letters
}
