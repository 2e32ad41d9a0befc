import { describe, expect, test } from '@jest/globals'
import { parseBaseUrl } from '../../src/inputs/base-url.ts'

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
    expect(parseBaseUrl(text)).toEqual({ ok: true, url })
  })

  test.each([
    ['', /https URL such as/],
    ['app.opsera.io', /https URL such as/],
    ['/path', /https URL such as/],
    ['https://', /https URL such as/],
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
    expect(parseBaseUrl(text)).toEqual({ ok: false, problem: expect.stringMatching(problem) })
  })

  test.each([
    ['https://app.opsera.io/api', 'https://app.opsera.io'],
    ['https://app.opsera.io/api/', 'https://app.opsera.io'],
    ['https://app.opsera.io/api/v1', 'https://app.opsera.io'],
    ['https://app.opsera.io/api/v2/', 'https://app.opsera.io'],
    ['https://gateway.example.com/opsera/api/v1', 'https://gateway.example.com/opsera'],
  ])('%s is not accepted, and %s is shown as the right form', (text, right) => {
    const parsed = parseBaseUrl(text)
    expect(parsed).toEqual({ ok: false, problem: `the API path is added here; give ${right}` })
    expect(parseBaseUrl(right)).toEqual({ ok: true, url: right })
  })

  test('a password is never shown again', () => {
    expect(JSON.stringify(parseBaseUrl('https://me:hunter2@app.opsera.io/api'))).not.toContain('hunter2')
  })
})
