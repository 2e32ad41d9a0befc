import { describe, expect, test } from '@jest/globals'
import { fieldsOf, secretsIn } from '../../src/api/secret-fields.ts'

const deep = { a: { b: { c: { d: { e: { f: { g: { h: { i: 'far' } } } } } } } } }

describe('the fields of a change', () => {
  test('are named with what holds them, without their values', () => {
    expect(
      fieldsOf({ name: 'n', list: [1, 2], none: null, empty: {}, inner: { url: 'u', more: { x: 1 } } }),
    ).toEqual(['name', 'list', 'none', 'empty', 'inner.url', 'inner.more.x'])
  })

  test('are not followed for ever', () => {
    expect(fieldsOf(deep)).toEqual(['a.b.c.d.e.f.g.h'])
  })
})

describe('the secrets of a change', () => {
  test.each([
    ...[
      'password',
      'jenkinsPwd',
      'client_secret',
      'apiToken',
      'accessKey',
      'credentials',
      'AUTH',
      'privateKey',
    ],
    ...['connectionString', 'webhookUrl', 'sessionCookie'],
  ])('are the values under %s', (name) => {
    expect(secretsIn({ [name]: 'hush', url: 'open' })).toEqual(['hush'])
    expect(secretsIn({ inner: { [name]: 'hush' }, url: 'open' })).toEqual(['hush'])
  })

  test('are all the texts and numbers inside', () => {
    expect(secretsIn({ credentials: { user: 'u', more: [{ x: 'v' }, 1, null, 'w'] } })).toEqual([
      'u',
      'v',
      '1',
      'w',
    ])
  })

  test('are found in lists and at any depth', () => {
    expect(secretsIn({ users: [{ name: 'n', password: 'hush' }] })).toEqual(['hush'])
    expect(
      secretsIn({ a: { b: { c: { d: { e: { f: { g: { h: { pin: 1, token: 'far' } } } } } } } } }),
    ).toEqual(['far'])
  })

  test('may be numbers, but are no switches', () => {
    expect(secretsIn({ password: 1234, authorize: true, token: null })).toEqual(['1234'])
  })

  test('are taken line by line', () => {
    expect(secretsIn({ privateKey: '-----BEGIN-----\r\n  MIIE\n\n-----END-----\n' })).toEqual([
      '-----BEGIN-----',
      'MIIE',
      '-----END-----',
    ])
  })

  test('are none in an open change', () => {
    expect(secretsIn({ name: 'n', configuration: { url: 'u', jobs: ['a'] } })).toEqual([])
  })
})
