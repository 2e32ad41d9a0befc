/** Replies to `logs`, ordinary ones and the hardest to read within their limits and beyond. Each is a JSON text of about `bytes` bytes. */
const ROWS = 1_000
const WORDS = 'compile resolve download artefact module service order invoice passed cached target'.split(' ')

const fill = (text: string, bytes: number) => text.repeat(Math.max(1, Math.floor(bytes / text.length)))
const list = (text: string, bytes: number) => `[${fill(`${text},`, bytes)}0]`
const record = (id: string, text: string) =>
  JSON.stringify({
    _id: id,
    run_count: 1,
    action: 'console output',
    step_name: 'Build',
    api_response: { jenkinsConsoleLog: text },
  })
const records = (rows: number, text: (row: number) => string) =>
  `[${Array.from({ length: rows }, (_, row) => record(`record-${row}`, text(row))).join(',')}]`

/** Lines of 100 characters that differ, as one repeated line would flatter every reader. */
function linesOf(row: number, bytes: number): string {
  const lines = Array.from({ length: Math.ceil(bytes / 100) }, (_, line) => {
    const number = Math.imul(row * 1_009 + line, 2_654_435_761) >>> 0
    return `[INFO] ${WORDS[number % WORDS.length] ?? ''} ${number.toString(36)} `.padEnd(99, '-')
  })
  return `${lines.join('\n')}\n`
}

/** By name. Those that are out of proportion to their size are refused and never parsed. */
export const REPLIES: Readonly<Record<string, (bytes: number) => string>> = {
  'ordinary logs': (bytes) => records(ROWS, (row) => linesOf(row, bytes / ROWS)),
  'one console': (bytes) => records(1, () => linesOf(0, bytes)),
  'one line': (bytes) => records(1, () => 'x'.repeat(bytes)),
  commands: (bytes) => records(1, () => fill('\n::', bytes)),
  'records of one identity': (bytes) => list(record('', 'the same\n'), Math.min(bytes, 5_000_000)),
  'long texts': (bytes) => list('"a text of twenty-four b"', bytes),
  'empty objects': (bytes) => list('{}', bytes),
  'empty lists': (bytes) => list('[]', bytes),
  'short texts': (bytes) => list('"ab"', bytes),
  numbers: (bytes) => list('1', bytes),
  names: (bytes) => `{${Array.from({ length: bytes / 12 }, (_, at) => `"k${at}":1`).join(',')}}`,
  'deep nesting': (bytes) => '['.repeat(bytes / 2) + ']'.repeat(bytes / 2),
}
