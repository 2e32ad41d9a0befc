import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Secrets } from '../../src/log/secrets.ts'
import { LogStream, type Chunk } from '../../src/log/stream.ts'
import { readRecord as readRow, type ActivityRecord } from '../../src/opsera/records.ts'
import type { PlanStep } from '../../src/opsera/pipeline.ts'
import type { JsonObject } from '../../src/ports.ts'

const readRecord = (row: JsonObject) => readRow(row, String)

const plan = [{ id: 'a', name: 'Build', tool: 'jenkins', active: true }]

function row(fields: JsonObject): ActivityRecord {
  return readRecord({ _id: '1', step_name: 'Build', action: 'console output', ...fields })
}

/** A console record as reads show it, its text the only thing that changes. */
function text(api_response: string): ActivityRecord {
  return row({ api_response })
}

function newStream(secrets: readonly string[] = [], mode: 'console' | 'activity' = 'console'): LogStream {
  return new LogStream({ runCount: 3, mode, limitBytes: 0, secrets: new Secrets(secrets) })
}

function shown(chunks: Iterable<Chunk>): readonly string[] {
  return [...chunks].map((chunk) => (chunk.kind === 'console' ? `${chunk.title}: ${chunk.text}` : chunk.line))
}

type Reads = readonly (readonly ActivityRecord[])[]

/** What each of some reads brings, and what is left at the end. */
function readBy(stream: LogStream, reads: Reads, plan: readonly PlanStep[] = []): string[][] {
  const news = reads.map((records) => shown(stream.take(records, plan)))
  return [...news, shown(stream.flush())].map((each) => [...each])
}

function read(...reads: Reads): string[][] {
  return readBy(newStream(), reads)
}

test.each([
  ['a line continues', [text('ab\n')]],
  ['the next chunk of a line is joined to it', [row({ _id: '2', api_response: 'b\n' }), text('a')]],
])('%s that was held back before the plan was known, when it is known', (_, records) => {
  const stream = newStream()
  expect(shown(stream.take([text('a')], []))).toEqual([])
  expect([...stream.take(records, plan)]).toMatchObject([{ text: 'ab\n' }])
  expect(stream.flush()).toEqual([])
})

test('a window that moves on to the last of several held lines shows each once', () => {
  const token = 'a-token-for-the-tests'
  // The beginning of the token is held, as it could continue in the next line.
  const reads = [[text(`a\n${token.slice(0, 8)}\nb`)], [text('b c\nd\n')]]
  expect(readBy(newStream([token]), reads)).toEqual([
    ['Build: a\n'],
    [`Build (continued): ${token.slice(0, 8)}\n`, 'Build (rewritten): b c\nd\n'],
    [],
  ])
})

describe('a console', () => {
  test.each([
    ['that comes twice', ['a\n', 'a\n'], 'Build: a\n||'],
    ['that grows', ['a\n', 'a\nb\n'], 'Build: a\n|Build (continued): b\n|'],
    ['that comes empty first', ['', 'a\n'], '|Build: a\n|'],
    ['that comes empty in between', ['a\n', '', 'a\n'], 'Build: a\n|||'],
    ['that is another', ['a\nb\n', 'x\n'], 'Build: a\nb\n|Build (rewritten): x\n|'],
    ['without a last line end', ['a\nb'], 'Build: a\n|Build (continued): b'],
    ['whose last line grows', ['a\nb', 'a\nbc\n'], 'Build: a\n|Build (continued): bc\n|'],
    ['cut between CR and LF', ['a\n b\r', 'a\n b\r\n'], 'Build: a\n|Build (continued):  b\r\n|'],
    ['whose only line has no end', ['a'], '|Build: a'],
    ['whose only line grows', ['a', 'ab', 'ab\n'], '||Build: ab\n|'],
    ['whose window moves on', ['a\nb\n', 'b\nc\n', 'b\nc\n'], 'Build: a\nb\n|Build (continued): c\n||'],
    [
      'whose window moves on in its last line',
      ['a\nb\nc', 'b\ncd\n'],
      'Build: a\nb\n|Build (continued): cd\n|',
    ],
    ['whose window moves on to its last line', ['a\nb', 'b c\n'], 'Build: a\n|Build (rewritten): b c\n|'],
    ['with less than a line in common', ['a\nb\n', 'bb\nc\n'], 'Build: a\nb\n|Build (rewritten): bb\nc\n|'],
    ['with a blank line in common', ['a\n\n', '\ny\n'], 'Build: a\n\n|Build (rewritten): \ny\n|'],
  ])('%s is shown as what is new in each read', (_, texts, expected) => {
    expect(
      read(...texts.map((each) => [text(each)]))
        .map((news) => news.join(''))
        .join('|'),
    ).toBe(expected)
  })

  test('that grows after its last line was shown continues there', () => {
    const stream = newStream()
    shown(stream.take([text('a\nb')], []))
    stream.flush()
    expect(stream.flush()).toEqual([])
    expect(shown(stream.take([text('a\nbc\n')], []))).toEqual(['Build (continued): c\n'])
  })

  test('is titled with its place in the plan, and names its step', () => {
    const record = row({ step_id: 'a', tool_identifier: 'jenkins', api_response: 'x\n' })
    expect([...newStream().take([record], plan)]).toMatchObject([
      { kind: 'console', title: 'Step 1/1 · Build (jenkins)', step: 'a', text: 'x\n' },
    ])
  })

  test.each([
    ['of this run', { run_count: 3 }, 1],
    ['of another run', { run_count: 2 }, 0],
    ['of a run that is not named', {}, 1],
  ])('%s is followed or not', (_, fields, count) => {
    expect(read([row({ ...fields, api_response: 'x\n' })]).flat()).toHaveLength(count)
  })
})

describe('records of one read', () => {
  test.each([
    ['by time', [{ createdAt: 2 }, { createdAt: 1 }], ['1', '0']],
    ['those without a time last', [{}, { createdAt: 1 }], ['1', '0']],
    ['oldest first when they have no time, as newer ones come first', [{}, {}], ['1', '0']],
    ['by identity at the same time', ['b', 'a'].map((_id) => ({ createdAt: 1, _id })), ['1', '0']],
    ['by identity without a time', [{ _id: 'a' }, { _id: 'b' }], ['0', '1']],
  ])('are shown in order: %s', (_, rows, order) => {
    const records = rows.map((fields, index) =>
      row({ _id: '', step_name: `${index}`, ...fields, api_response: 'x\n' }),
    )
    expect(shown(newStream().take(records, []))).toEqual(order.map((name) => `${name}: x\n`))
  })

  test('with the same identity are distinguished by their place from the oldest', () => {
    const [oldest, newer] = [text('old\n'), text('new\n')]
    expect(read([oldest], [newer, oldest])).toEqual([['Build: old\n'], ['Build (continued): new\n'], []])
  })

  test.each([[{ step_id: 'x' }], [{ step_name: 'Test' }], [{ createdAt: 5 }], [{ build_number: 2 }]])(
    'without identity are distinguished by %j',
    (fields) => {
      const one = row({ _id: '', api_response: 'one\n' })
      const other = row({ _id: '', ...fields, api_response: 'other\n' })
      const news = read([one], [one, other], [other, one]).map((each) => each.join(''))
      expect(news).toEqual(['Build: one\n', expect.stringMatching(/^\w+( \(continued\))?: other\n$/), '', ''])
    },
  )

  const full = Array.from({ length: 1_000 }, () => row({ run_count: 1 }))

  test('without identity, where older ones fall off a full reply, are not shown again at their new places', () => {
    const [a, b, c, more] = ['a\n', 'b\n', 'c\n', 'c\nmore\n'].map((each) =>
      row({ _id: '', api_response: each }),
    )
    expect(read([b!, a!], [b!, ...full], [c!, b!, ...full], [c!, ...full], [more!, ...full])).toEqual([
      ['Build: a\n', 'Build (continued): b\n'],
      [],
      ['Build (continued): c\n'],
      [],
      ['Build (continued): more\n'],
      [],
    ])
  })

  test('are forgotten once ten full replies were without them, and not while replies are not full', () => {
    const without = (count: number) => Array.from({ length: count }, () => full)
    const reads = [[text('a\n'), ...full], ...without(9), [text('a\n')], ...without(10), [text('a\n')]]
    expect(read(...reads).flat()).toEqual(['Build: a\n', 'Build (continued): a\n'])
    const short = Array.from({ length: 50 }, () => [])
    expect(read([text('a\n')], ...short, [text('a\n')]).flat()).toEqual(['Build: a\n'])
  })
})

describe('chunks', () => {
  const chunk = (id: string, createdAt: number, api_response: string, more: JsonObject = {}) =>
    readRecord({ _id: id, step_id: 'a', action: 'console output', createdAt, api_response, ...more })
  const readAll = (...reads: Reads) => readBy(newStream(), reads, plan).map((each) => each.join('|'))

  test('of one line are one line, in a read and over reads', () => {
    const [a, b, c] = [chunk('1', 1, 'one\ntw'), chunk('2', 2, 'o\nth'), chunk('3', 3, 'ree\n')]
    expect(readAll([b, a], [c, b, a])).toEqual([
      'Step 1/1 · Build: one\n|Step 1/1 · Build (continued): two\n',
      'Step 1/1 · Build (continued): three\n',
      '',
    ])
  })

  test('of two steps keep their lines apart', () => {
    const other = { step_id: 'b', step_name: 'Test' }
    expect(readAll([chunk('2', 2, 'other\n', other), chunk('1', 1, 'one')])).toEqual([
      'Test: other\n',
      'Step 1/1 · Build: one',
    ])
  })

  test('that disappear from later reads change nothing', () => {
    const [a, b, c] = ['a\n', 'b\n', 'c\n'].map((each) => row({ _id: '', api_response: each }))
    expect(read([c!, b!, a!], [c!, b!], [c!], [a!, c!]).slice(1)).toEqual([[], [], [], []])
  })

  test('that are equal are each shown', () => {
    const same = row({ _id: '', api_response: 'same\n' })
    expect(read([same], [same, same]).flat()).toEqual(['Build: same\n', 'Build (continued): same\n'])
  })
})

test('a secret over several reads is held back until it is whole', () => {
  const reads = [[text('a\ntoken-01\n')], [text('a\ntoken-01\n23456789\n')]]
  const news = [['Build: a\n'], ['Build (continued): token-01\n23456789\n'], []]
  expect(readBy(newStream(['token-0123456789']), reads)).toEqual(news)
})

test('twenty thousand records of one identity are matched in a time that grows with the reply', () => {
  const many = (shift: number) =>
    Array.from({ length: 20_000 }, (_, index) =>
      row({ _id: '', api_response: `${index + shift}\n` }),
    ).reverse()
  const stream = newStream()
  expect([...stream.take(many(0), [])]).toHaveLength(20_000)
  expect(shown(stream.take(many(1), []))).toEqual(['Build (continued): 20000\n'])
}, 20_000)

test('rows that are no console are shown once each in activity mode only, and not when they say nothing', () => {
  const starts = row({ action: 'status', status: 'running', message: 'starts' })
  const [unnamed, silent] = [{ ...starts, id: '' }, readRecord({ action: 'status' })]
  const reads = [[starts], [silent, starts], [unnamed], [unnamed, unnamed, starts]]
  const line = 'Build · running · starts'
  expect(readBy(newStream([], 'activity'), reads)).toEqual([[line], [], [line], [line], []])
  expect(read(...reads).flat()).toEqual([])
})

test('each console line comes once and in order, however the texts grow and the rows are mixed', () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'b', '\r', '🚀'), maxLength: 3 })
  const anyText = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'))
  const texts = fc.array(anyText, { minLength: 1, maxLength: 4 })
  /** How much more of each text a read shows, whether it leaves the row out, and where it puts it. */
  const change = fc.record({ more: fc.nat(4), isLost: fc.boolean(), place: fc.nat() })
  const reads = fc.array(fc.array(change, { minLength: 4, maxLength: 4 }), { maxLength: 8 })
  fc.assert(
    fc.property(texts, reads, fc.boolean(), (wholes, steps, hasTime) => {
      const stream = newStream()
      const lengths = wholes.map(() => 0)
      const printed = wholes.map(() => '')
      const print = (chunks: Iterable<Chunk>) => {
        for (const chunk of chunks) if (chunk.kind === 'console') printed[Number(chunk.step)]! += chunk.text
      }
      const recordOf = (index: number) =>
        row({
          _id: `id-${index}`,
          step_name: `${index}`,
          ...(hasTime && { createdAt: index % 2 }),
          api_response: wholes[index]!.slice(0, lengths[index]),
        })
      for (const step of steps) {
        const rows = step.slice(0, wholes.length).map((change, index) => {
          lengths[index]! += change.more
          return { ...change, record: recordOf(index) }
        })
        const kept = rows.filter((each) => !each.isLost).sort((a, b) => a.place - b.place)
        const records = kept.map((each) => each.record)
        print(stream.take(records, []))
        expect(printed.every((each) => each === '' || each.endsWith('\n'))).toBe(true)
      }
      lengths.fill(Infinity)
      const whole = wholes.map((_, index) => recordOf(index))
      print(stream.take(whole, []))
      print(stream.flush())
      expect(printed).toEqual(wholes)
    }),
  )
})

test('the held line of a record that grows is neither torn nor joined with the text of another record', () => {
  const record = (id: string, api_response: string) =>
    row({ _id: id, step_id: 'a', createdAt: 1, action: 'console output', api_response })
  const reads = read(
    [record('b', 'one\ntw'), record('a', '')],
    [record('c', 'late\n'), record('b', 'one\ntwo\nthree'), record('a', 'was empty\n')],
  )
  const lines = reads.flat().flatMap((chunk) => chunk.replace(/^Build[^:]*: /, '').split('\n'))
  expect(lines).toEqual(expect.arrayContaining(['one', 'two', 'three', 'was empty', 'late']))
})

test('many records without a line end are held back up to a limit only', () => {
  const x = 'x'.repeat(200)
  const records = Array.from({ length: 3_000 }, (_, index) =>
    row({ _id: String(index).padStart(5, '0'), step_id: 'a', createdAt: index, api_response: x }),
  )
  const texts = readBy(newStream(['a-token-for-the-tests']), [records])
    .flat()
    .map((each) => each.replace(/^\S+( \(continued\))?: /, '').length)
  expect(texts.reduce((sum, length) => sum + length, 0)).toBe(600_000)
  expect(Math.max(...texts)).toBeLessThan(100_000)
})
