import { beforeEach, describe, expect, test } from '@jest/globals'
import { Secrets } from '../../src/log/secrets.ts'
import { expiryMessages, readConnection, scopeWarning } from '../../src/inputs/connection.ts'
import { InputReader, type InputError } from '../../src/inputs/input-reader.ts'
import { restoreRunner, setInputs, workflowLog } from '../support/runner.ts'

restoreRunner()

const TOKEN = 'opsera-token-0123456789'
const GITHUB_TOKEN = 'ghs_0123456789'
const [NOW, DAY] = [Date.UTC(2026, 0, 5, 9), 86_400_000]
const jwt = (claims: string) => `eyJhbGciOiJub25lIn0.${Buffer.from(claims).toString('base64url')}.c2ln`

function read(given: Readonly<Record<string, string>>) {
  setInputs({ 'base-url': '', 'opsera-token': TOKEN, ...given })
  const inputs = new InputReader()
  const connection = readConnection(inputs)
  return { inputs, connection }
}

function problemsOf(given: Readonly<Record<string, string>>): readonly string[] {
  const { inputs } = read(given)
  try {
    inputs.check()
    return []
  } catch (error) {
    return (error as InputError).problems
  }
}

let log: () => string
beforeEach(() => {
  log = workflowLog()
})

test('a connection is where Opsera is, by default its public host, and who asks', () => {
  const { connection } = read({})
  const baseUrl = 'https://app.opsera.io'
  expect(connection).toEqual({ baseUrl, token: TOKEN, secrets: expect.any(Secrets) })
})

describe('the base URL', () => {
  test.each([
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
  ])('%s is read as %s', (text, url) => {
    const { inputs, connection } = read({ 'base-url': text })
    inputs.check()
    expect(connection.baseUrl).toBe(url)
  })

  const HTTPS =
    'it must be an https URL, such as https://app.opsera.io; http is allowed for loopback hosts only'
  const SAFE = 'user names, passwords, queries and fragments are not allowed'
  const HOST = 'https://app.opsera.io'
  const API = 'the action adds the API path itself: use '

  test.each([
    ['app.opsera.io', 'app.opsera.io', HTTPS],
    ['https://', 'https://', HTTPS],
    ['http://localhost.example.com', 'http://localhost.example.com', HTTPS],
    ['http://127.0.0.1.example.com', 'http://127.0.0.1.example.com', HTTPS],
    ['http://[::2]', 'http://[::2]', HTTPS],
    ['ftp://localhost', 'ftp://localhost', HTTPS],
    ['https://me:hun/ter2@x.io', 'https://***@x.io', HTTPS],
    ['x.io?key=hunter2', 'x.io', HTTPS],
    ['https://user@app.opsera.io', 'https://***@app.opsera.io', SAFE],
    ['https://:hunter2@app.opsera.io', 'https://***@app.opsera.io', SAFE],
    ['https://app.opsera.io?key=hunter2', HOST, SAFE],
    ['https://app.opsera.io#hunter2', HOST, SAFE],
    ['https://app.opsera.io/api/', `${HOST}/api/`, `${API}${HOST}`],
    ['https://x.io/opsera/api/v2', 'https://x.io/opsera/api/v2', `${API}https://x.io/opsera`],
    [`https://x.io/${TOKEN}/api`, 'https://x.io/***/api', `${API}https://x.io/***`],
  ])('%j is rejected, and shown without a secret', (text, shown, problem) => {
    expect(problemsOf({ 'base-url': text })).toEqual([`Input base-url is "${shown}"; ${problem}`])
  })
})

describe('the token', () => {
  test.each([
    [` \n${TOKEN}\r\n`, TOKEN],
    [`"${TOKEN}"`, TOKEN],
    [` ' ${TOKEN} '\n`, TOKEN],
    [`""${TOKEN}""`, `"${TOKEN}"`],
    [`"${TOKEN}'`, `"${TOKEN}'`],
    ['0123456789abcdef', '0123456789abcdef'],
    ['bearer0123456789abcdef', 'bearer0123456789abcdef'],
  ])('in %j is %j', (text, token) => {
    expect(problemsOf({ 'opsera-token': text })).toEqual([])
    expect(read({ 'opsera-token': text }).connection.token).toBe(token)
    expect(log()).toContain(`::add-mask::${token}\n`)
  })

  const BEARER = ['Bearer x', 'bearer  x', 'BEARER\tx', 'Authorization: Bearer x', 'Bearer:x']
  const GITHUB = ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_', 'Bearer ghp_', 'Bearer:ghp_']

  test.each([
    ['is empty. Pass .* Pull requests from forks have no secrets, and Dependabot', ['', '""']],
    ['is a GitHub token, so it was not sent', GITHUB.map((start) => `${start}123456789abcdef`)],
    ['begins with "Bearer". Leave the word out', BEARER.map((start) => `${start}123456789abcdef`)],
    [
      'does not look like a token',
      ['short', '0123456789abcde', '0123456789 abcdef', '0123456789äbcdef', '0123456789abcdef\u007f', '"'],
    ],
  ])('%s: it is rejected and not shown', (problem, tokens) => {
    for (const token of tokens) {
      const problems = problemsOf({ 'opsera-token': token })
      expect(problems).toEqual([expect.stringMatching(`^Input opsera-token ${problem}`)])
      if (token.length > 5) expect(problems[0]).not.toContain(token.slice(-15))
    }
  })

  test('that is the github-token is a GitHub token, however it looks', () => {
    const problems = problemsOf({ 'github-token': TOKEN })
    expect(problems).toEqual([expect.stringMatching(/^Input opsera-token is a GitHub token/)])
  })

  test('is masked with the github-token before anything else is printed', () => {
    read({ 'github-token': GITHUB_TOKEN })
    expect(log()).toBe(`::add-mask::${TOKEN}\n::add-mask::${GITHUB_TOKEN}\n`)
  })

  test.each([
    ['an Opsera token', TOKEN],
    ['a token after the word Bearer', `Bearer ${TOKEN}`],
  ])('that is %s is in no problem and in no text without secrets', (_, given) => {
    const { inputs, connection } = read({ 'opsera-token': given })
    setInputs({ 'pipeline-id': TOKEN })
    inputs.id('pipeline-id')
    expect(inputs.check.bind(inputs)).toThrow(/Input pipeline-id is "\*\*\*"; [^-]*$/)
    expect(connection.secrets.redact(TOKEN)).toBe('***')
    expect(log()).toContain(`::add-mask::${TOKEN}\n`)
  })

  test.each(['the', ''])('%j is too short to be masked', (token) => {
    read({ 'opsera-token': token })
    expect(log()).toBe('')
  })

  test.each<[string, string, object]>([
    ['expiry and scope', '{"sub":"ü","exp":17,"scope":"api"}', { expiresAt: 17_000, scope: 'api' }],
    ['nothing in text that is not JSON', '{"exp":', {}],
    ['nothing in null', 'null', {}],
    ['no expiry as text', '{"exp":"1767603600"}', {}],
    ['no expiry of 0', '{"exp":0}', {}],
    ['no infinite expiry', '{"exp":1e999}', {}],
    ['no scope that is a list', '{"scope":["pipeline"]}', {}],
  ])('states %s', (_, claims, stated) => {
    const { baseUrl, token, secrets, ...found } = read({ 'opsera-token': jwt(claims) }).connection
    expect(found).toEqual(stated)
  })
})

test.each<[string, number, number, string]>([
  [
    'past',
    -1,
    3_600_000,
    "warning seems to have expired on 2026-01-05, unless this machine's clock is wrong.",
  ],
  ['now, for a call without a timeout', 0, 0, 'warning seems to have expired on 2026-01-05, unless'],
  ['at timeout', 3_600_000, 3_600_000, 'warning expires on 2026-01-05, before timeout: the run may not'],
  ['before a timeout of more than a week', 8 * DAY, 9 * DAY, 'warning expires on 2026-01-13, before timeout'],
  ['within a week', 7 * DAY - 1, 3_600_000, 'notice expires on 2026-01-12. Create a new token'],
  ['in a week', 7 * DAY, 3_600_000, ''],
  ['never', Infinity, 3_600_000, ''],
])('an expiry %s makes a warning, a notice or none', (_, inMs, timeoutMs, expected) => {
  const messages = expiryMessages({ expiresAt: NOW + inMs }, NOW, timeoutMs)
  expect(messages.map(([kind, text]) => `${kind} ${text}`).join()).toContain(
    expected.replace(/^(warning|notice) /, '$1 opsera-token '),
  )
  expect(messages).toHaveLength(expected === '' ? 0 : 1)
})

test('a token without an expiry causes no message', () => {
  expect(expiryMessages({}, NOW)).toEqual([])
})

test.each(['', 'api', 'pipeline', 'something-new'])('a token of the scope %j makes no warning', (scope) => {
  expect(scopeWarning({ scope })).toBeUndefined()
})

test.each(['api-readonly', 'registry', 'tasks', 'security-logs'])(
  'the scope %s is warned of unnamed',
  (scope) => {
    expect(scopeWarning({ scope })).toMatch(
      /^By its scope, opsera-token may not start a run, (?!.*-readonly)/,
    )
  },
)
