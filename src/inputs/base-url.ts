/** Base URLs as inputs: of the API, and of the portal. */

/** The URL without a trailing slash, or what is wrong with it. */
export type BaseUrl =
  { readonly ok: true; readonly url: string } | { readonly ok: false; readonly problem: string }

/** Reads a base URL; `example` is one of the kind that is allowed, for the problem. */
export function parseBaseUrl(text: string, example: string): BaseUrl {
  if (!URL.canParse(text)) return problem(`it must be an https URL, such as ${example}`)
  const url = new URL(text)
  const isLoopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback)) {
    return problem('only https is allowed, and http for loopback hosts')
  }
  if (url.username !== '' || url.password !== '') return problem('user names and passwords are not allowed')
  if (url.search !== '' || url.hash !== '') return problem('a query or fragment is not allowed')
  const path = url.pathname.replace(/\/+$/, '')
  const withoutApi = path.replace(/\/api(?:\/v\d+)?$/, '')
  if (withoutApi !== path)
    return problem(`the action adds the API path itself: use ${url.origin}${withoutApi}`)
  return { ok: true, url: `${url.origin}${path}` }
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

function problem(text: string): BaseUrl {
  return { ok: false, problem: text }
}
