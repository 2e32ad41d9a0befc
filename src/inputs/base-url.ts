/** Base URLs as inputs: of the API, and of the portal. */

/** The URL without a trailing slash, or what is wrong with it; `example` is a valid one, for that sentence. */
export function parseBaseUrl(
  text: string,
  example: string,
): { readonly url: string } | { readonly problem: string } {
  if (!URL.canParse(text)) return { problem: `it must be an https URL, such as ${example}` }
  const { protocol, hostname, origin, pathname, username, password, search, hash } = new URL(text)
  const isLoopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname)
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback))
    return { problem: 'only https is allowed, and http for loopback hosts' }
  if (username !== '' || password !== '') return { problem: 'user names and passwords are not allowed' }
  if (search !== '' || hash !== '') return { problem: 'a query or fragment is not allowed' }
  const path = pathname.replace(/\/+$/, '')
  const withoutApi = path.replace(/\/api(?:\/v\d+)?$/, '')
  return withoutApi === path
    ? { url: `${origin}${path}` }
    : { problem: `the action adds the API path itself: use ${origin}${withoutApi}` }
}

/** The API host beside a host that is known to be the portal; undefined for any other. */
export function apiBesidePortal(url: string): string | undefined {
  const tenant = /^https:\/\/portal\.(?:([a-z\d-]+)\.)?opsera\.io(?:[:/]|$)/.exec(url)
  if (tenant === null) return undefined
  return tenant[1] === undefined ? 'https://app.opsera.io' : `https://api.${tenant[1]}.opsera.io`
}

/** A URL as an error may show it, whether it can be parsed or not. */
export function withoutPassword(text: string): string {
  return text.replace(/\/\/.*@/s, '//***@').replace(/[?#].*$/s, '')
}
