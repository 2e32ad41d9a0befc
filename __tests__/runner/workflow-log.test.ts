import { NO_SECRETS, Secrets } from '../../src/log/secrets.ts'
import { describe, expect, test } from '@jest/globals'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { WorkflowLog, flush, sanitizeBlock, ignorePipeErrors } from '../../src/runner/workflow-log.ts'
import { replaceStream, restoreRunner, temporaryFolder, workflowLog } from '../support/runner.ts'

restoreRunner()

const SECRET = 'token-0123456789'

function open() {
  const logFile = join(temporaryFolder(), 'log.txt')
  const makeLogFile = () => {
    writeFileSync(logFile, '')
    return logFile
  }
  return { log: new WorkflowLog(new Secrets([SECRET]), makeLogFile), logFile }
}

test.each([
  ['info', '', `::set-env name=x::y\nsecond ${SECRET}\u001b[2J`, '\\::set-env name=x::y second ***\n'],
  ['notice', '', `100% of\n${SECRET}`, '::notice::100%25 of ***\n'],
  ['warning', '', 'x'.repeat(5_000), `::warning::${'x'.repeat(4_095)}…\n`],
  ['debug', '1', `a\r\nb ${SECRET}%`, '::debug::a b ***%25\n'],
  ['debug', '', 'hidden without step debug logging', ''],
] as const)(
  '%s prints one line without secrets, cut where the runner cuts it',
  (kind, debug, text, expected) => {
    process.env.RUNNER_DEBUG = debug
    const written = workflowLog()
    open().log[kind](text)
    expect(written()).toBe(expected)
  },
)

describe('group', () => {
  const FORM = /^::group::(.*)\n::stop-commands::([\da-f-]{36})\n([^]*)::\2::\n::endgroup::\n$/

  test.each([
    ['holds remote lines behind a fence', 'Unit tests', 'a\n::error::b\n', 'Unit tests', 'a\n::error::b\n'],
    ['ends its last line', 'Unit tests', 'a\nb', 'Unit tests', 'a\nb\n'],
    [
      'has a title of one line that is no command',
      `50%0A::error::x\n::error::${SECRET}`,
      'a\n',
      '50%250A::error::x \\::error::***',
      'a\n',
    ],
    ['has a short title', 'x'.repeat(300), 'a\n', `${'x'.repeat(199)}…`, 'a\n'],
  ])('%s', async (_, title, lines, shownTitle, shownLines) => {
    const written = workflowLog()
    await open().log.group(title, lines)
    const [, foundTitle, , foundLines] = FORM.exec(written()) ?? []
    expect([foundTitle, foundLines]).toEqual([shownTitle, shownLines])
  })

  test('lets signals be handled, and has a new fence each time', async () => {
    const written = workflowLog()
    let hadTurn = false
    void setImmediate().then(() => {
      hadTurn = true
    })
    const { log } = open()
    await log.group('a', 'a')
    expect(hadTurn).toBe(true)
    await log.group('b', 'b')
    const fences = [...written().matchAll(/stop-commands::(.*)/g)].map(([, fence]) => fence)
    expect(new Set(fences).size).toBe(2)
  })
})

describe('the log file', () => {
  test('has the text as it came, except the secrets', async () => {
    const { log, logFile } = open()
    await log.appendToLogFile('::error::a\r\n\u001b[31m')
    await log.appendToLogFile(`b ${SECRET}\n`)
    expect(readFileSync(logFile, 'utf8')).toBe('::error::a\r\n\u001b[31mb ***\n')
  })

  test('is one warning if it is removed, and no file without its beginning is made', async () => {
    const written = workflowLog()
    const { log, logFile } = open()
    await log.appendToLogFile('a')
    rmSync(logFile)
    await log.appendToLogFile('b')
    await log.appendToLogFile('c')
    expect(existsSync(logFile)).toBe(false)
    expect(written()).toMatch(/^::warning::log-file \S+log.txt could not be written: ENOENT.*\n$/)
  })

  test('is one warning if it cannot be made', async () => {
    const written = workflowLog()
    const log = new WorkflowLog(NO_SECRETS, () => {
      throw new Error('no room')
    })
    await log.appendToLogFile('a')
    await log.appendToLogFile('b')
    expect(written()).toBe('::warning::log-file could not be written: no room\n')
  })
})

test('a block keeps its lines, is sanitized, and is cut where the runner would cut it', () => {
  const text = `a\n::error::b\n${SECRET}\u001b[31m`
  expect(sanitizeBlock(text, new Secrets([SECRET]))).toBe('a\n\\::error::b\n***')
  expect(sanitizeBlock('x'.repeat(5_000), NO_SECRETS)).toHaveLength(4_096)
})

/** A standard output that is full until the test drains it. */
class SlowOutput extends Writable {
  written = ''
  #next: (() => void)[] = []

  constructor() {
    super({ highWaterMark: 1 })
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, next: () => void): void {
    this.written += String(chunk)
    this.#next.push(next)
  }

  /** Accepts everything that is waiting. */
  take(): void {
    for (const next of this.#next.splice(0)) next()
  }
}

/** Whether the promise is still open after all that can happen has happened. */
async function isWaiting(promise: Promise<void>): Promise<boolean> {
  let isSettled = false
  void promise.then(() => {
    isSettled = true
  })
  for (let turn = 0; turn < 5; turn += 1) await setImmediate()
  return !isSettled
}

describe('a batch for a standard output that takes no more', () => {
  function slow() {
    const stdout = new SlowOutput()
    replaceStream('stdout', stdout)
    replaceStream('stderr', new SlowOutput())
    ignorePipeErrors()
    return { stdout, writing: open().log.group('a', 'b') }
  }

  test('is written when all before it has left', async () => {
    const { stdout, writing } = slow()
    const flushing = flush()
    expect(await isWaiting(writing)).toBe(true)
    stdout.take()
    await writing
    expect(stdout.written).toContain('\nb\n')
    await isWaiting(flushing)
    stdout.take()
    await flushing
    expect(stdout.listenerCount('close')).toBe(0)
  })

  test.each([
    ['breaks', new Error('EPIPE')],
    ['is closed', undefined],
  ])('is given up once it %s, and the process lives on', async (_how, error) => {
    const { stdout, writing } = slow()
    stdout.destroy(error)
    await writing
    await open().log.group('late', 'text')
    expect(stdout.written).not.toContain('late')
    expect(() => process.stderr.emit('error', new Error('EPIPE'))).not.toThrow()
  })

  test('is not tried once it has ended', async () => {
    const { stdout } = slow()
    stdout.end()
    await open().log.group('late', 'text')
    await flush()
    expect(stdout.written).not.toContain('late')
  })
})
