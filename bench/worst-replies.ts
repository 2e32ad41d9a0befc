/**
 * Replies to `pipeline-logs` that are as hard to read as their limits allow, and some beyond them. Each is a whole JSON body
 * of about `bytes` bytes; a caller that wants a bomb packs it (`gzipSync`): most shrink to a thousandth.
 */
const ROWS = 1_000

/** By what is much of it. `passes`: within the limits of `src/http/limits.ts` at 60 MB, so that it is parsed and printed. */
export interface WorstReply {
  readonly name: string
  readonly passes: boolean
  readonly body: (bytes: number) => string
}

const fill = (text: string, bytes: number) => text.repeat(Math.max(1, Math.floor(bytes / text.length)))
const list = (text: string, bytes: number) => `[${fill(`${text},`, bytes)}0]`
const record = (id: string, text: string) =>
  JSON.stringify({
    _id: id,
    action: 'console output',
    step_name: 'Build',
    api_response: { jenkinsConsoleLog: text },
  })
const records = (rows: number, text: string) =>
  `[${Array.from({ length: rows }, (_, row) => record(`record-${row}`, text)).join(',')}]`

export const WORST_REPLIES: readonly WorstReply[] = [
  {
    name: 'ordinary logs',
    passes: true,
    body: (bytes) => records(ROWS, fill('INFO compiling module 17\n', bytes / ROWS)),
  },
  {
    name: 'one console',
    passes: true,
    body: (bytes) => records(1, fill('INFO compiling module 17\n', bytes)),
  },
  { name: 'one line', passes: true, body: (bytes) => records(1, 'x'.repeat(bytes)) },
  { name: 'commands', passes: true, body: (bytes) => records(1, fill('\n::', bytes)) },
  {
    name: 'records of one identity',
    passes: true,
    body: (bytes) => list(record('', 'the same\n'), Math.min(bytes, 5_000_000)),
  },
  { name: 'long texts', passes: true, body: (bytes) => list('"a text of twenty-four b"', bytes) },
  { name: 'empty objects', passes: false, body: (bytes) => list('{}', bytes) },
  { name: 'empty lists', passes: false, body: (bytes) => list('[]', bytes) },
  { name: 'short texts', passes: false, body: (bytes) => list('"ab"', bytes) },
  { name: 'numbers', passes: false, body: (bytes) => list('1', bytes) },
  {
    name: 'names',
    passes: false,
    body: (bytes) => `{${Array.from({ length: bytes / 12 }, (_, at) => `"k${at}":1`).join(',')}}`,
  },
  { name: 'deep nesting', passes: false, body: (bytes) => '['.repeat(bytes / 2) + ']'.repeat(bytes / 2) },
]
