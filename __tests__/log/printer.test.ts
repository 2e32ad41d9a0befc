import { NO_SECRETS, Secrets } from '../../src/log/secrets.ts'
import { describe, expect, test } from '@jest/globals'
import { LogPrinter } from '../../src/log/printer.ts'
import type { LogSettings } from '../../src/log/stream.ts'
import { readRecord as readRow, type ActivityRecord } from '../../src/opsera/records.ts'
import type { JsonObject, Sink } from '../../src/ports.ts'

const readRecord = (row: JsonObject) => readRow(row, String)

/** A sink that remembers what it was given. */
class RecordingSink implements Sink {
  readonly logLines: string[] = []
  readonly groups: string[] = []
  logFile = ''
  readonly info = (line: string) => void this.logLines.push(`info: ${line}`)
  readonly notice = (message: string) => void this.logLines.push(`notice: ${message}`)
  readonly warning = (message: string) => void this.logLines.push(`warning: ${message}`)
  readonly debug = () => undefined

  group(title: string, lines: string): Promise<void> {
    this.groups.push(`${title}: ${lines}`)
    return Promise.resolve()
  }

  appendToLogFile(text: string): Promise<void> {
    this.logFile += text
    return Promise.resolve()
  }
}

function printerOn(sink: RecordingSink, settings: Partial<LogSettings> = {}): LogPrinter {
  return new LogPrinter(sink, {
    runCount: 3,
    mode: 'console',
    limitBytes: 0,
    secrets: NO_SECRETS,
    ...settings,
  })
}

/** A step that is known by its name. */
const named = (name: string) => ({ id: '', name })

function consoleOf(step: string, text: string): ActivityRecord {
  return readRecord({ _id: step, step_name: step, action: 'console output', api_response: text })
}

const LIMIT_NOTICE =
  'notice: log-limit (0.00001 MB) is reached: the rest of the console text goes to log-file only.'

describe('what a read brings', () => {
  test('is printed in groups once, sanitized and without secrets, and is in log-file as it came', async () => {
    const sink = new RecordingSink()
    const printer = printerOn(sink, { secrets: new Secrets(['12345678']) })
    const record = consoleOf('Build', '\x1b[1mone\r\n::error::12345678\n')
    expect([await printer.take([record], []), await printer.take([record], [])]).toEqual([true, false])
    expect(sink.groups).toEqual(['Build: \x1b[1mone\x1b[0m\n\\::error::***\n'])
    expect(sink.logFile).toBe(record.text)
    expect(printer.tails.of(named('Build'), 5).lines).toEqual(['one', '\\::error::***'])
  })

  test('is no group when nothing of it is text', async () => {
    const sink = new RecordingSink()
    const printer = printerOn(sink)
    await printer.take([consoleOf('Build', '\x1b[0m')], [])
    await printer.flush()
    expect(sink.groups).toEqual([])
    expect(sink.logFile).toBe('\x1b[0m\n')
  })

  test('is a line for a row that is no console, in activity mode', async () => {
    const sink = new RecordingSink()
    const starts = readRecord({ _id: '1', action: 'status', message: 'starts' })
    expect(await printerOn(sink, { mode: 'activity' }).take([starts], [])).toBe(true)
    expect(sink.logLines).toEqual(['info: starts'])
  })

  test('holds a last line back until flush', async () => {
    const sink = new RecordingSink()
    const printer = printerOn(sink)
    await printer.take([consoleOf('Build', 'one\ntwo')], [])
    expect(sink.groups).toEqual(['Build: one\n'])
    await printer.flush()
    await printer.flush()
    expect(sink.groups).toEqual(['Build: one\n', 'Build (continued): two'])
  })

  test('gives one warning if Opsera cut the list of records', async () => {
    const sink = new RecordingSink()
    const printer = printerOn(sink)
    const rows = Array.from({ length: 1_000 }, () => readRecord({}))
    await printer.take(rows.slice(1), [])
    expect(sink.logLines).toEqual([])
    await printer.take(rows, [])
    await printer.take(rows, [])
    expect(sink.logLines).toEqual([
      'warning: Opsera returns at most 1000 log rows, and this run has as many: older rows may be missing here.',
    ])
  })
})

describe('the limit', () => {
  test.each([
    ['text below it', ['12345\n'], ['12345\n'], false],
    ['text as long as it', ['123456789\n'], ['123456789\n'], false],
    ['a line beyond it', ['1234\n', '5678\n', '9\n'], ['1234\n', '5678\n'], true],
    ['lines of one text', ['1\n2\n3456789\n'], ['1\n2\n'], true],
    ['a first line beyond it', ['1234567890\n'], [], true],
    ['a short line after a long one', ['1234567890\n', '1\n'], [], true],
    ['an empty line beyond it', ['123456789\n', '\n', '\n'], ['123456789\n'], true],
    ['letters of more than one byte', ['ééé\n', 'éé\n'], ['ééé\n'], true],
  ])('of ten bytes keeps whole lines: %s', async (_, texts, printed, isSaid) => {
    const sink = new RecordingSink()
    // Each title has one letter.
    const printer = printerOn(sink, { limitBytes: 10 + printed.length })
    for (const [index, text] of texts.entries()) await printer.take([consoleOf(`${index}`, text)], [])
    expect(sink.groups.map((group) => group.replace(/^\d: /, ''))).toEqual(printed)
    expect(sink.logLines.length).toBe(isSaid ? 1 : 0)
    expect(sink.logFile).toBe(texts.join(''))
  })

  test('also counts rows that are no console', async () => {
    const sink = new RecordingSink()
    const printer = printerOn(sink, { limitBytes: 10, mode: 'activity' })
    for (const message of ['1234', '567', '12', '3']) {
      await printer.take([readRecord({ _id: message, action: 'status', message })], [])
    }
    await printer.take([consoleOf('Build', 'one\n')], [])
    expect(sink.logLines).toEqual(['info: 1234', 'info: 567', LIMIT_NOTICE])
    expect({ groups: sink.groups, kept: sink.logFile }).toEqual({ groups: [], kept: 'one\n' })
  })
})

describe('the printer yields to the event loop', () => {
  test('between the groups, before what follows them is made', async () => {
    const sink = new RecordingSink()
    const made: string[] = []
    const rows = ['a', 'b', 'c'].map((step) => ({
      ...consoleOf(step, `${step}\n`.repeat(600_000)),
      get stepName() {
        if (!made.includes(step)) made.push(step)
        return `${step} of ${sink.groups.length}`
      },
      stepId: step,
    }))
    await printerOn(sink).take(rows, [])
    const titles = sink.groups.map((group) => group.slice(0, 6))
    expect(titles.join(', ')).toBe('a of 0, a of 0, b of 0, b of 0, c of 2, c of 2')
  })

  test.each([
    [2, `${'x '.repeat(999_995)}a-token-for-the-tests${' y'.repeat(900_000)}`],
    [1, `a-token-for-the-tests ${'x '.repeat(600_000)}a-tok\n`],
  ])('within a line of megabytes, and no secret is cut there: %d groups', async (count, line) => {
    const sink = new RecordingSink()
    const printer = printerOn(sink, { secrets: new Secrets(['a-token-for-the-tests']) })
    await printer.take([consoleOf('Build', line)], [])
    await printer.flush()
    expect(sink.logFile).toBe(`${line.trimEnd()}\n`)
    expect(sink.groups.length).toBe(count)
    expect(Math.max(...sink.groups.map((group) => group.length))).toBeLessThan(17_000)
    expect(sink.groups.filter((group) => group.includes('***'))).toHaveLength(1)
  })
})

describe('the tail of a step', () => {
  test('is shown once more when the limit cut it', async () => {
    const sink = new RecordingSink()
    const printer = printerOn(sink, { limitBytes: 10 })
    const lines = Array.from({ length: 250 }, (_, index) => `line ${index}`)
    await printer.take([consoleOf('Build', lines.map((line) => `${line}\n`).join(''))], [])
    await printer.showTail(named('Build'))
    expect(sink.groups.at(-1)).toBe(`Last lines of Build: ${lines.slice(50).join('\n')}`)
  })

  test.each([
    ['within the limit', 0, 'Build'],
    ['without console text', 10, 'Deploy'],
    ['that was printed whole before the limit', 10, 'B'],
  ])('is not shown for a step %s', async (_, limitBytes, step) => {
    const sink = new RecordingSink()
    const printer = printerOn(sink, { limitBytes })
    await printer.take([consoleOf('B', 'ok\n'), consoleOf('T', '1234567890\n')], [])
    const before = sink.groups.length
    await printer.showTail(named(step))
    expect(sink.groups).toHaveLength(before)
  })
})
