import { describe, expect, test } from '@jest/globals'
import type { JsonObject } from '../../src/ports.ts'
import { fieldsOf, secretsIn } from '../../src/api/secret-fields.ts'

test.each<[string, JsonObject, readonly string[]]>([
  ['flat', { name: 'n', list: [1, 2], none: null, empty: {} }, ['name', 'list', 'none', 'empty']],
  ['with what holds them', { inner: { url: 'u', more: { x: 1 } } }, ['inner.url', 'inner.more.x']],
  [
    'to the eighth level',
    { a: { b: { c: { d: { e: { f: { g: { h: { i: 1 } } } } } } } } },
    ['a.b.c.d.e.f.g.h'],
  ],
])('the fields of a change are named without their values: %s', (_, data, names) => {
  expect(fieldsOf(data)).toEqual(names)
})

describe('the secrets of a change', () => {
  test.each(
    (
      'password jenkinsPwd client_secret apiToken accessKey credentials AUTH privateKey connectionString webhookUrl ' +
      'sessionCookie'
    ).split(' '),
  )('are the values under %s', (name) => {
    expect(secretsIn({ [name]: 'hush', inner: { [name]: 'also' }, url: 'open' })).toEqual(['hush', 'also'])
  })

  test.each<[string, JsonObject, readonly string[]]>([
    ['all inside', { credentials: { user: 'u', more: [{ x: 'v' }, 1, null, 'w'] } }, ['u', 'v', '1', 'w']],
    ['in lists', { users: [{ name: 'n', password: 'hush' }] }, ['hush']],
    ['at any depth', { a: { b: { c: { d: { e: { f: { g: { h: { token: 'far' } } } } } } } } }, ['far']],
    ['numbers, but no switches', { password: 1234, authorize: true, token: null }, ['1234']],
    ['line by line', { privateKey: '-----BEGIN-----\r\n  MIIE\n\n' }, ['-----BEGIN-----', 'MIIE']],
    ['none in an open change', { name: 'n', configuration: { url: 'u', jobs: ['a'] } }, []],
  ])('are found: %s', (_, data, secrets) => {
    expect(secretsIn(data)).toEqual(secrets)
  })
})
