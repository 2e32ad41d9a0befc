import { describe, expect, test } from '@jest/globals'
import { apiBesidePortal, parseBaseUrl as parse, withoutPassword } from '../../src/inputs/base-url.ts'

const parseBaseUrl = (text: string) => parse(text, 'https://app.opsera.io')

describe('parseBaseUrl', () => {
  test.each([
    ['https://app.opsera.io', 'https://app.opsera.io'],
    ['https://app.opsera.io/', 'https://app.opsera.io'],
    ['https://app.opsera.io///', 'https://app.opsera.io'],
    ['HTTPS://APP.opsera.io:443', 'https://app.opsera.io'],
    ['https://opsera.example.com:8443', 'https://opsera.example.com:8443'],
    ['https://gateway.example.com/opsera/', 'https://gateway.example.com/opsera'],
    ['https://gateway.example.com/a/b', 'https://gateway.example.com/a/b'],
    ['https://example.com/myapi', 'https://example.com/myapi'],
    ['https://example.com/api/gateway', 'https://example.com/api/gateway'],
    ['https://example.com/?', 'https://example.com'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['http://127.0.0.1:8080/x/', 'http://127.0.0.1:8080/x'],
    ['http://127.1.2.3', 'http://127.1.2.3'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
  ])('%s is read as %s', (text, url) => {
    expect(parseBaseUrl(text)).toEqual({ url })
  })

  test.each([
    ['', /it must be an https URL, such as https:\/\/app.opsera.io/],
    ['app.opsera.io', /it must be an https URL, such as https:\/\/app.opsera.io/],
    ['/path', /it must be an https URL, such as https:\/\/app.opsera.io/],
    ['https://', /it must be an https URL, such as https:\/\/app.opsera.io/],
    ['http://app.opsera.io', /only https/],
    ['http://localhost.example.com', /only https/],
    ['http://127.0.0.1.example.com', /only https/],
    ['http://[::2]', /only https/],
    ['http://10.0.0.1', /only https/],
    ['ftp://localhost', /only https/],
    ['javascript:alert(1)', /only https/],
    ['https://user@app.opsera.io', /user names and passwords/],
    ['https://:secret@app.opsera.io', /user names and passwords/],
    ['https://app.opsera.io?a=1', /query or fragment/],
    ['https://app.opsera.io#top', /query or fragment/],
  ])('%s is not accepted', (text, problem) => {
    expect(parseBaseUrl(text)).toEqual({ problem: expect.stringMatching(problem) })
  })

  test.each([
    ['https://app.opsera.io/api', 'https://app.opsera.io'],
    ['https://app.opsera.io/api/', 'https://app.opsera.io'],
    ['https://app.opsera.io/api/v1', 'https://app.opsera.io'],
    ['https://app.opsera.io/api/v2/', 'https://app.opsera.io'],
    ['https://gateway.example.com/opsera/api/v1', 'https://gateway.example.com/opsera'],
  ])('%s is not accepted, and %s is shown as the right form', (text, right) => {
    const parsed = parseBaseUrl(text)
    expect(parsed).toEqual({ problem: `the action adds the API path itself: use ${right}` })
    expect(parseBaseUrl(right)).toEqual({ url: right })
  })

  test('a password is never shown again', () => {
    expect(JSON.stringify(parseBaseUrl('https://me:hunter2@app.opsera.io/api'))).not.toContain('hunter2')
  })
})

describe('withoutPassword', () => {
  test.each([
    ['https://x.io/a', 'https://x.io/a'],
    ['https://me:hunter2@x.io/a', 'https://***@x.io/a'],
    ['https://me:hunter2@x@x.io:port/a', 'https://***@x.io:port/a'],
    ['https://me:hun/ter2@x.io', 'https://***@x.io'],
    ['x.io?key=hunter2', 'x.io'],
    ['x.io#hunter2\nhunter2', 'x.io'],
  ])('shows %j as %j', (text, shown) => {
    expect(withoutPassword(text)).toBe(shown)
  })
})

describe('apiBesidePortal', () => {
  test.each([
    ['https://portal.opsera.io', 'https://app.opsera.io'],
    ['https://portal.opsera.io/workflow', 'https://app.opsera.io'],
    ['https://portal.acme.opsera.io', 'https://api.acme.opsera.io'],
    ['https://app.opsera.io', undefined],
    ['https://api.acme.opsera.io', undefined],
    ['https://portal.example.com', undefined],
    ['https://portal.opsera.io.example.com', undefined],
    ['', undefined],
  ])('of %s is %s', (url, api) => {
    expect(apiBesidePortal(url)).toBe(api)
  })
})
