/** Forms in which a token must not be found, made by other means than the program's. */

/** The token raw, percent-encoded, in JSON, and what its base64 at each alignment has in common. */
export function tokenForms(token: string): readonly string[] {
  const percent = encodeURIComponent(token)
  const encoded = [0, 1, 2].map((shift) => {
    const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(token)])
    const whole = bytes.toString('base64').replace(/=+$/, '')
    return whole.slice(shift === 0 ? 0 : shift + 1, Math.floor((bytes.length * 8) / 6))
  })
  const json = JSON.stringify(token).slice(1, -1)
  const urlSafe = encoded.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))
  const lower = percent.replace(/%../g, (escape) => escape.toLowerCase())
  return [...new Set([token, percent, lower, json, json.replaceAll('/', '\\/'), ...encoded, ...urlSafe])]
}
