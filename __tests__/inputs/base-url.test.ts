import { expect, test } from '@jest/globals'
import { apiBesidePortal, parseBaseUrl as parse, withoutPassword } from '../../src/inputs/base-url.ts'

const parseBaseUrl = (text: string) => parse(text, 'https://app.opsera.io')

test.each([
  ['https://app.opsera.io', 'https://app.opsera.io'],
  ['https://app.opsera.io/', 'https://app.opsera.io'],
  ['https://app.opsera.io///', 'https://app.opsera.io'],
  ['HTTPS://APP.opsera.io:443', 'https://app.opsera.io'],
  ['https://opsera.example.com:8443', 'https://opsera.example.com:8443'],
  ['https://gateway.example.com/opsera/', 'https://gateway.example.com/opsera'],
  ['https://example.com/myapi', 'https://example.com/myapi'],
  ['https://example.com/api/gateway', 'https://example.com/api/gateway'],
  ['https://example.com/?', 'https://example.com'],
  ['http://localhost:8080', 'http://localhost:8080'],
  ['http://127.1.2.3/x/', 'http://127.1.2.3/x'],
  ['http://[::1]:8080', 'http://[::1]:8080'],
])('the base URL %s is read as %s', (text, url) => {
  expect(parseBaseUrl(text)).toEqual({ url })
})

const HTTPS = 'it must be an https URL, such as https://app.opsera.io'
const SCHEME = 'only https is allowed, and http for loopback hosts'
const PASSWORD = 'user names and passwords are not allowed'
const QUERY = 'a query or fragment is not allowed'

test.each([
  ...['', 'app.opsera.io', '/path', 'https://'].map((text) => [text, HTTPS]),
  ...['http://app.opsera.io', 'http://localhost.example.com', 'http://127.0.0.1.example.com'].map((text) => [
    text,
    SCHEME,
  ]),
  ...['http://[::2]', 'http://10.0.0.1', 'ftp://localhost', 'javascript:alert(1)'].map((text) => [
    text,
    SCHEME,
  ]),
  ...['https://user@app.opsera.io', 'https://:secret@app.opsera.io', 'https://me:x@x.io/api'].map((text) => [
    text,
    PASSWORD,
  ]),
  ...['https://app.opsera.io?a=1', 'https://app.opsera.io#top'].map((text) => [text, QUERY]),
] as [string, string][])('%j is no base URL: %s', (text, problem) => {
  expect(parseBaseUrl(text)).toEqual({ problem })
})

test.each([
  ['https://app.opsera.io/api', 'https://app.opsera.io'],
  ['https://app.opsera.io/api/', 'https://app.opsera.io'],
  ['https://app.opsera.io/api/v1', 'https://app.opsera.io'],
  ['https://gateway.example.com/opsera/api/v2/', 'https://gateway.example.com/opsera'],
])('%s is no base URL, and %s is offered', (text, right) => {
  expect(parseBaseUrl(text)).toEqual({ problem: `the action adds the API path itself: use ${right}` })
  expect(parseBaseUrl(right)).toEqual({ url: right })
})

test.each([
  ['https://x.io/a', 'https://x.io/a'],
  ['https://me:hunter2@x@x.io:port/a', 'https://***@x.io:port/a'],
  ['https://me:hun/ter2@x.io', 'https://***@x.io'],
  ['x.io?key=hunter2', 'x.io'],
  ['x.io#hunter2\nhunter2', 'x.io'],
])('%j is shown without a password as %j', (text, shown) => {
  expect(withoutPassword(text)).toBe(shown)
})

test.each([
  ['https://portal.opsera.io/workflow', 'https://app.opsera.io'],
  ['https://portal.acme.opsera.io', 'https://api.acme.opsera.io'],
  ['https://app.opsera.io', undefined],
  ['https://portal.example.com', undefined],
  ['https://portal.opsera.io.example.com', undefined],
  ['', undefined],
])('the API host beside the portal %s is %s', (url, api) => {
  expect(apiBesidePortal(url)).toBe(api)
})
