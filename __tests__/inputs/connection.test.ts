import { beforeEach, describe, expect, test } from '@jest/globals'
import { redact, Secrets } from '../../src/log/secrets.ts'
import { readConnection } from '../../src/inputs/connection.ts'
import { InputReader, type InputError } from '../../src/inputs/input-reader.ts'
import { restoreRunner, setInputs, workflowLog } from '../support/runner.ts'

restoreRunner()

const TOKEN = 'opsera-token-0123456789'
const NOW = Date.UTC(2026, 0, 5, 9, 0, 0)

const jwt = (expiresAt: number) =>
  `eyJhbGciOiJub25lIn0.${Buffer.from(JSON.stringify({ exp: expiresAt / 1000 })).toString('base64url')}.c2ln`

function read(given: Readonly<Record<string, string>>) {
  setInputs({ 'base-url': 'https://app.opsera.io', ...given })
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

describe('readConnection', () => {
  test('reads where Opsera is and who asks', () => {
    const { inputs, connection } = read({ 'opsera-token': `\n ${TOKEN} \n`, 'base-url': 'https://x.io/a/' })
    inputs.check()
    expect(connection).toEqual({
      baseUrl: 'https://x.io/a',
      token: TOKEN,
      secrets: expect.any(Secrets),
    })
  })

  test('masks the tokens before anything else is printed', () => {
    read({ 'opsera-token': TOKEN, 'github-token': 'ghs_0123456789' })
    expect(log()).toBe(`::add-mask::${TOKEN}\n::add-mask::ghs_0123456789\n`)
  })

  test('shows no token that was given as another input', () => {
    const { inputs, connection } = read({ 'opsera-token': TOKEN, 'github-token': 'ghs_0123456789' })
    for (const token of [TOKEN, 'ghs_0123456789']) {
      setInputs({ 'pipeline-id': token })
      expect(inputs.quoted('pipeline-id')).toBe('"***"')
      expect(redact(token, connection.secrets)).toBe('***')
    }
  })

  test('masks a token that is refused', () => {
    expect(problemsOf({ 'opsera-token': 'ghp_0123456789abcdef' })).toEqual([
      expect.stringMatching(/^Input opsera-token is a GitHub token, so it was not sent\./),
    ])
    expect(log()).toContain('::add-mask::ghp_0123456789abcdef\n')
  })

  test('masks no text that is too short to be a token', () => {
    expect(problemsOf({ 'opsera-token': 'the' })).toEqual([
      expect.stringContaining('does not look like a token'),
    ])
    expect(log()).toBe('')
  })

  test('masks nothing where nothing is given', () => {
    expect(problemsOf({})).toEqual([expect.stringMatching(/^Input opsera-token is empty/)])
    expect(log()).toBe('')
  })

  test.each([
    ['https://portal.opsera.io/', 'https://app.opsera.io'],
    ['https://portal.acme.opsera.io', 'https://api.acme.opsera.io'],
  ])('%s is the portal, and the API host is offered', (portal, api) => {
    expect(problemsOf({ 'opsera-token': TOKEN, 'base-url': portal })).toEqual([
      `Input base-url is "${portal.replace(/\/$/, '')}", which is the portal; use the API host ${api}`,
    ])
  })

  test('an empty base-url is the default', () => {
    expect(read({ 'opsera-token': TOKEN, 'base-url': '' }).connection.baseUrl).toBe('https://app.opsera.io')
  })

  test('a token in quotes is masked and used without them', () => {
    const { connection } = read({ 'opsera-token': `"${TOKEN}"` })
    expect(connection.token).toBe(TOKEN)
    expect(log()).toBe(`::add-mask::${TOKEN}\n`)
  })

  test('a token after the word Bearer is masked, and no problem shows it', () => {
    const { inputs } = read({ 'opsera-token': `Bearer ${TOKEN}` })
    expect(log()).toContain(`::add-mask::${TOKEN}\n`)
    setInputs({ 'pipeline-id': TOKEN })
    expect(inputs.quoted('pipeline-id')).toBe('"***"')
  })

  test.each([NOW + 1_000, NOW - 1_000])('what a token says of its expiry is handed on', (expiresAt) => {
    const { inputs, connection } = read({ 'opsera-token': jwt(expiresAt) })
    inputs.check()
    expect(connection.expiresAt).toBe(expiresAt)
  })
})
