import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isObject } from '../../src/opsera/json.ts'
import { readRecord as readRow } from '../../src/opsera/records.ts'
import type { JsonObject, JsonValue } from '../../src/ports.ts'

const readRecord = (row: JsonObject) => readRow(row, String)

const OCTOPUS = { topic: 'opsera.pipeline.octopus.console.log' }

function textOf(api_response: JsonValue, more: JsonObject = {}): string {
  return readRecord({ api_response, ...more }).text
}

/** A value inside so many lists. */
function nested(depth: number, value: JsonValue): JsonValue {
  return depth === 0 ? value : [nested(depth - 1, value)]
}

describe('readRecord', () => {
  test('reads every field', () => {
    const row = {
      _id: 'r1',
      run_count: '3',
      step_id: 's1',
      step_index: 0,
      step_name: 'Build',
      tool_identifier: 'jenkins',
      build_number: 17,
      action: 'Console Output',
      status: 'success',
      message: 'Build has passed',
      createdAt: '2026-01-05T09:00:00.000Z',
      api_response: { jenkinsConsoleLog: 'one\n' },
    }
    expect(readRecord(row)).toEqual({
      id: 'r1',
      runCount: 3,
      stepId: 's1',
      stepIndex: 0,
      stepName: 'Build',
      tool: 'jenkins',
      buildNumber: '17',
      status: 'success',
      message: 'Build has passed',
      createdAt: Date.UTC(2026, 0, 5, 9),
      isConsole: true,
      text: 'one\n',
    })
  })

  test('leaves out missing fields', () => {
    expect(readRecord({})).toEqual({
      ...{ id: '', stepId: '', stepName: '', tool: '', buildNumber: '', status: '', message: '' },
      ...{ isConsole: false, text: '' },
    })
  })

  test.each([
    [17, '17'],
    ['17', '17'],
    ['v1.7', 'v1.7'],
    [-1, ''],
    [null, ''],
  ])('reads the build number %j as %j', (build_number, read) => {
    expect(readRecord({ build_number }).buildNumber).toBe(read)
  })

  test.each([
    ['console output', '', true],
    [' Console Output ', '', true],
    ['', 'x', true],
    ['', '', false],
    ['status', 'x', false],
    ['console output of x', 'x', false],
  ])('with action %j and text %j is console output: %j', (action, api_response, isConsole) => {
    expect(readRecord({ action, api_response }).isConsole).toBe(isConsole)
  })
})

describe('the console text', () => {
  test.each<[string, JsonValue, string]>([
    ['the reply itself', 'a\nb', 'a\nb'],
    ['jenkinsConsoleLog', { jenkinsConsoleLog: 'a', jenkins_console_log: 'b' }, 'a'],
    ['jenkins_console_log', { jenkins_console_log: 'b', consoleLog: 'c' }, 'b'],
    ['consoleLog', { consoleLog: 'c', buildLog: 'd' }, 'c'],
    ['the texts of consoleLog', { consoleLog: ['c', 'd\n'] }, 'c\nd\n'],
    ['buildLog', { buildLog: 'd', apiResponse: 'e' }, 'd'],
    ['apiResponse', { apiResponse: { x: 'e' }, current: 'g' }, 'e'],
    ['current.data.apiResponse', { current: { data: { apiResponse: 'f' } }, a: 'g' }, 'f'],
    [
      'the logs of a list',
      {
        apiResponse: [
          { id: '1', log: 'a' },
          { id: '2', log: ['b'] },
        ],
      },
      'a\nb\n',
    ],
    ['all texts as a last resort', { a: 'g', b: { c: ['h', 1, null, ''] } }, 'g\nh\n'],
    ['none', { a: 1, b: [true, null, '', {}] }, ''],
  ])('is found in %s', (_, response, text) => {
    expect(textOf(response)).toBe(text)
  })

  test.each([null, 1, true, [], {}])('is empty in %j', (response) => {
    expect(textOf(response)).toBe('')
  })

  test('of Octopus is its message, before buildLog', () => {
    const response = { message: 'deployed', buildLog: 'd' }
    expect(textOf(response, { step_configuration: OCTOPUS })).toBe('deployed')
    expect(textOf(response, { step_configuration: { topic: 'other' } })).toBe('d')
    expect(textOf({ buildLog: 'd' }, { step_configuration: OCTOPUS })).toBe('d')
  })

  test('is looked for eight levels deep', () => {
    expect(textOf(nested(8, 'a'))).toBe('a')
    expect(textOf(nested(9, 'a'))).toBe('')
  })

  test('has every text of a long list', () => {
    expect(textOf(Array<string>(30_000).fill('a'))).toBe('a\n'.repeat(30_000))
  })
})

test('any row is read without throwing, and each field is of its type', () => {
  const keys = fc.oneof(
    fc.constantFrom('_id', 'run_count', 'step_index', 'step_name', 'build_number', 'action', 'createdAt'),
    fc.constantFrom('api_response', 'step_configuration', 'consoleLog', 'apiResponse', 'log', 'topic'),
    fc.constantFrom('__proto__', 'constructor', 'toString', 'length'),
    fc.string(),
  )
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'medium' },
      fc.constantFrom(null, true, '', '3', 'console output', OCTOPUS.topic),
      fc.string(),
      fc.double(),
      fc.array(tie('value')),
      fc.array(fc.tuple(keys, tie('value'))).map((entries) => Object.fromEntries(entries)),
    ),
  }))
  const rows = fc.array(fc.tuple(keys, value)).map((entries) => Object.fromEntries(entries))
  fc.assert(
    fc.property(rows, (written) => {
      const row: unknown = JSON.parse(JSON.stringify(written))
      if (!isObject(row)) throw new Error('the row is an object')
      const { runCount = 0, stepIndex = 0, createdAt = 0, isConsole, ...texts } = readRecord(row)
      expect([runCount, stepIndex, createdAt].every(Number.isFinite)).toBe(true)
      expect(typeof isConsole).toBe('boolean')
      expect(Object.values(texts).every((text) => typeof text === 'string')).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('a reply nested without end is read without throwing', () => {
  const depth = 100_000
  const row: unknown = JSON.parse(`{"api_response":${'['.repeat(depth)}"a"${']'.repeat(depth)}}`)
  expect(readRecord(row as JsonObject).text).toBe('')
})
