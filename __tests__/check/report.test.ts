import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { behaviourLike } from '../../simulator/like.ts'
import type { Reply, Request } from '../../src/ports.ts'
import { check, PIPELINE } from './check-harness.ts'

/** Texts that belong to a user; each is long enough not to be part of the report by chance. */
const mark = fc.stringMatching(/^[a-z][a-z0-9]{9,20}$/).map((text) => `zq${text}`)
const email = mark.map((text) => `${text}@example.com`)
const id = fc.stringMatching(/^[89][0-9a-f]{23}$/)
const owned = fc.oneof(
  mark,
  email,
  id,
  mark.map((text) => `${text} \n "${text}`),
)

/** A whole Opsera of one user: names, keys, consoles, messages, tools and tasks of random texts. */
function replies(texts: readonly string[], { path, body }: Request): Reply {
  const text = (index: number) => texts[index % texts.length] ?? ''
  const json = (value: unknown, code = 200): Reply => ({
    kind: 'reply',
    code,
    contentType: `application/json; name=${text(3)}`,
    retryAfter: text(1),
    location: text(2),
    body: JSON.stringify(value),
    bytes: 1_000,
  })
  const row = {
    _id: text(4),
    run_count: 2,
    step_id: text(5),
    step_name: text(6),
    action: 'console output',
    status: text(7),
    message: text(8),
    user_id: text(9),
    api_response: { jenkinsConsoleLog: text(10), [text(0)]: text(11) },
    step_configuration: { [text(1)]: text(2) },
    [text(3)]: text(4),
    createdAt: '2026-01-05T09:00:00.000Z',
  }
  if (path.endsWith('/summary'))
    return json({
      _id: text(0),
      name: text(1),
      owner: text(2),
      tags: [text(3)],
      [text(4)]: { [text(5)]: text(6) },
      workflow: {
        run_count: 2,
        last_run: { run_count: 2, status: text(7), [text(8)]: text(9) },
        last_step: { status: text(10), [text(11)]: 1 },
        plan: [{ _id: text(0), name: text(1) }],
        [text(2)]: text(3),
      },
    })
  if (path.endsWith('/pipeline/status'))
    return body?.pipelineId === PIPELINE
      ? json({ status: 'Done', message: `Pipeline: ${text(1)}'s Run 2 ${text(5)}`, [text(2)]: text(3) })
      : json({ message: text(4), [text(5)]: 1 }, 403)
  if (path.endsWith('/logs')) return json([row, { ...row, _id: text(11), [text(9)]: 1 }])
  return json([{ _id: text(0), name: text(1), [text(2)]: text(3), status: text(4) }])
}

describe('the report', () => {
  test('holds no id, name, key, text, address or token of the user', async () => {
    const arbitrary = fc.array(owned, { minLength: 12, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(arbitrary, async (texts) => {
        const { report } = await check({
          intercept: (request) => replies(texts, request),
          scope: texts[0] ?? '',
        })
        for (const text of [...texts, PIPELINE, 'a-token-for-the-tests'])
          for (const part of text.split(/[\s"@]+/).filter((each) => each.length >= 8))
            expect(report).not.toContain(part)
      }),
      { numRuns: 60 },
    )
  })

  test('contains an unknown status word if it looks like one', async () => {
    const done = await check({ behaviour: { successWord: 'All Done' } })
    expect(done.report).toContain('"value":"all done"')
    const named = await check({ behaviour: { successWord: 'Order 66' } })
    expect(named.report).not.toContain('rder 66')
    expect(named.report).toContain('"value":"another word"')
  })

  test('says what a read brought: code, type, size, time, rows and keys', async () => {
    const { report } = await check()
    expect(JSON.parse(report)).toMatchObject({
      format: 1,
      version: '1.0.0',
      usable: true,
      tokenScope: 'unknown',
      reads: {
        'pipeline-status': {
          answer: 'read',
          code: 200,
          contentType: 'application/json',
          ms: 40,
          type: 'object',
        },
        'pipeline-status of-unknown-pipeline': {
          answer: 'unauthorized',
          code: 403,
          contentType: 'text/plain',
          type: 'undefined',
        },
        'task-list': { rows: 1, keys: { known: ['_id', 'name', 'status'], others: 0 } },
      },
      records: {
        count: 7,
        console: 2,
        mostOfOneStep: 1,
        plainTexts: 0,
        places: { known: ['jenkinsConsoleLog'] },
      },
    })
  })
})

describe('a simulator like a report', () => {
  test('takes values of its switches, and leaves out what no switch has', () => {
    const assumptions = [
      { setting: 'summary', value: 'data' },
      { setting: 'namesRun', value: 'yes' },
      { setting: 'successWord', value: 'another word' },
      { setting: 'constructor', value: 'x' },
      { setting: 'unknownPaths.tool-list', value: false },
      { setting: 'unknownPaths.task-list', value: true },
      { setting: 'unknownPaths.anything', value: false },
      { id: 'rate-limit' },
      null,
    ]
    expect(behaviourLike(JSON.stringify({ assumptions }))).toEqual({
      summary: 'data',
      unknownPaths: ['tool-list'],
      deniedCalls: [],
    })
  })

  test.each(['{}', '[]', '{"assumptions": 1}'])('refuses %s, which is no report', (text) => {
    expect(() => behaviourLike(text)).toThrow('no report of the check')
  })
})
