/** Base URLs as inputs: of the API, and of the portal. */

/** The URL without a trailing slash, or what is wrong with it. */
export type BaseUrl =
  { readonly ok: true; readonly url: string } | { readonly ok: false; readonly problem: string }

/**
 * Reads a base URL; the problem is a sentence that says what is accepted, and never shows the URL, as it can hold a
 * password.
 */
export function parseBaseUrl(text: string): BaseUrl {
  if (!URL.canParse(text)) return problem('an https URL such as https://app.opsera.io is accepted')
  const url = new URL(text)
  const isLoopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(url.hostname)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback)) {
    return problem('only https is accepted, and http for loopback hosts')
  }
  if (url.username !== '' || url.password !== '') return problem('user names and passwords are not accepted')
  if (url.search !== '' || url.hash !== '') return problem('a query or fragment is not accepted')
  const path = url.pathname.replace(/\/+$/, '')
  const withoutApi = path.replace(/\/api(?:\/v\d+)?$/, '')
  if (withoutApi !== path) return problem(`the API path is added here; give ${url.origin}${withoutApi}`)
  return { ok: true, url: `${url.origin}${path}` }
}

function problem(text: string): BaseUrl {
  return { ok: false, problem: text }
}
