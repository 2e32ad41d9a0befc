/** Compares the assumptions that a read can show with what was seen. */
import { bareWord } from '../api/reply.ts'
import type { StatusReply } from '../opsera/client.ts'
import { at, isObject, rowsOf, textAt } from '../opsera/json.ts'
import { OPERATIONS, type OperationName } from '../opsera/operations.ts'
import type { ActivityRecord } from '../opsera/records.ts'
import { phaseOf, type Phase } from '../opsera/status-words.ts'
import { ASSUMPTIONS, type Assumption } from './assumptions.ts'
import type { Read } from './read.ts'
import { isRefused, readsMade, type Seen } from './seen.ts'

/** A switch's value in the simulator. */
type Value = string | number | boolean
/** The value that the simulator's switch would need for the same answers; undefined when the reads do not show it. */
type See = (seen: Seen) => Value | undefined

interface Judgement {
  readonly see: See
  readonly holds: (value: Value) => boolean
}

export interface Finding {
  readonly assumption: Assumption
  readonly verdict: 'holds' | 'differs' | 'not seen'
  /** What was seen, as a value of the simulator's switch. */
  readonly value?: Value
}

/** Each assumption with what the reads show of it. */
export function compare(seen: Seen): readonly Finding[] {
  return ASSUMPTIONS.map((assumption) => {
    const judgement = JUDGEMENTS[assumption.id]
    const value = judgement?.see(seen)
    return judgement === undefined || value === undefined
      ? { assumption, verdict: 'not seen' }
      : { assumption, verdict: judgement.holds(value) ? 'holds' : 'differs', value }
  })
}

/** Whether a read can show the assumption. */
export function isVisible({ id }: Assumption): boolean {
  return Object.hasOwn(JUDGEMENTS, id)
}

/** Longer than any lag that the gate allows for: what a lag hides now stays hidden. */
const LAG_MS = 3_600_000

const assume = (assumed: Value, see: See): Judgement => ({ see, holds: (value) => value === assumed })
const every = (which: 'records' | 'consoles', has: (record: ActivityRecord) => boolean) =>
  assume(true, ({ [which]: records }) => (records.length === 0 ? undefined : records.every(has)))
const word = (phase: Phase): Judgement => ({
  see: (seen) => (phaseSeen(seen) === phase ? seen.word : undefined),
  holds: (value) => phaseOf(String(value)) === phase,
})

const JUDGEMENTS: Readonly<Partial<Record<string, Judgement>>> = {
  'word-success': word('success'),
  'word-failure': word('failure'),
  'word-stopped': word('stopped'),
  'word-running': word('running'),
  'word-waiting': word('waiting'),
  'status-names-run': assume(true, ({ status, named }) =>
    (status?.message ?? '') === '' ? undefined : named !== undefined,
  ),
  'status-is-of-run': assume(0, ({ named, runCount }) =>
    named === undefined ? undefined : named === runCount ? 0 : LAG_MS,
  ),
  'status-of-missing-run': assume('failed', ({ reads, status }) =>
    status === undefined ? undefined : missingRun(reads.statusOfMissingRun),
  ),
  'object-envelope': assume('bare', ({ reads, workflow }) => {
    if (workflow === undefined) return undefined
    return at(reads.object?.json, 'workflow') === undefined ? 'data' : 'bare'
  }),
  'object-numbers': assume(false, ({ workflow }) => {
    const type = typeof workflow?.run_count
    return type === 'string' || type === 'number' ? type === 'string' : undefined
  }),
  'plain-values': assume('plain', ({ object, rows }) => {
    // Read as it came: the readers unwrap extended JSON.
    const values = [object, ...rows].filter((value) => isObject(value)).map((value) => value._id)
    const ids = values.filter((id) => id !== undefined)
    return ids.length === 0 ? undefined : ids.some(isObject) ? 'extended' : 'plain'
  }),
  'last-run': assume('full', ({ pipeline, isInProgress }) => {
    if (isInProgress || (pipeline?.counter ?? 0) === 0) return undefined
    const lastRun = pipeline?.lastRun
    return lastRun === undefined ? 'absent' : lastRun.status === undefined ? 'without-status' : 'full'
  }),
  // That a wait for approval can read as stopped is another assumption.
  'object-agrees': assume(true, ({ state, phase }) =>
    state === 'idle' || state === 'paused' || phase === 'unknown' ? undefined : state === phase,
  ),
  'last-run-is-current': assume(0, ({ pipeline, phase, isNewest, isInProgress, runCount }) => {
    const listed = pipeline?.lastRun?.runCount
    const hasEnded = isNewest && !isInProgress && (phase === 'success' || phase === 'failure')
    return listed === undefined || !hasEnded ? undefined : listed === runCount ? 0 : LAG_MS
  }),
  // Without the flag it is not known whether there was an approval.
  'paused-flag-is-cleared': assume('cleared', ({ pipeline, isNewest, state }) =>
    isNewest && pipeline?.isPaused && (state === 'success' || state === 'failure') ? 'stays' : undefined,
  ),
  'last-step': assume('full', ({ pipeline, workflow }) => {
    if ((pipeline?.counter ?? 0) === 0) return undefined
    return textAt(workflow, 'last_step', 'status') === undefined ? 'absent' : 'full'
  }),
  plan: assume('full', ({ workflow }) => {
    if (workflow === undefined) return undefined
    const steps = rowsOf(at(workflow, 'plan')) ?? []
    const isFull = steps.some((step) => at(step, '_id') !== undefined && textAt(step, 'name') !== undefined)
    return isFull ? 'full' : 'absent'
  }),
  'list-envelope': assume('bare', ({ reads: { records, consoleRecords, pipelines, tools, tasks } }) => {
    const lists = [records, consoleRecords, pipelines, tools, tasks]
    const json = lists.find((read) => read?.value !== undefined && rowsOf(read.json) !== undefined)?.json
    if (json === undefined) return undefined
    return Array.isArray(json) ? 'bare' : at(json, 'count') === undefined ? 'data' : 'count-data'
  }),
  'record-keys': assume('snake', ({ keys }) => keys),
  'log-filter': assume('works', ({ reads, keys, consoles }) => {
    const filtered = reads.consoleRecords?.value
    const all = reads.records?.value
    if (filtered === undefined || all === undefined || keys !== 'snake') return undefined
    if (filtered.some(({ isConsole }) => !isConsole)) return 'ignored'
    if (filtered.length > 0) return all.length > filtered.length ? 'works' : undefined
    return consoles.length > 0 ? 'empty' : undefined
  }),
  'record-order': assume('newest-first', ({ records }) =>
    orderOf(records.map(({ createdAt = 0 }) => createdAt).filter((date) => date > 0)),
  ),
  'record-ids': every('records', ({ id }) => id !== ''),
  'record-run-counts': every('records', ({ runCount }) => runCount !== undefined),
  'record-steps': every('consoles', ({ stepId }) => stepId !== ''),
  'console-place': assume('known', ({ consoles }) =>
    consoles.length === 0 ? undefined : consoles.some(({ text }) => text !== '') ? 'known' : 'elsewhere',
  ),
  'unknown-pipeline': assume('forbidden', unknownPipeline),
  'refusal-code': assume(200, (seen) =>
    unknownPipeline(seen) === 'failed' ? seen.reads.statusOfUnknownPipeline?.code : undefined,
  ),
  'error-body': assume('text', ({ reads: { statusOfUnknownPipeline, statusOfMissingRun, status } }) =>
    errorShape([statusOfUnknownPipeline, statusOfMissingRun, status]),
  ),
  'task-status': assume('json-string', ({ reads: { taskStatus: { json, value } = {} } }) => {
    if (value === undefined) return undefined
    if (typeof json === 'string') return 'json-string'
    if (json !== undefined) return textAt(json, 'status') === undefined ? undefined : 'object'
    return typeof value === 'string' && bareWord(value) !== '' ? 'text' : undefined
  }),
  'object-permitted': assume(true, ({ reads, status }) =>
    status === undefined ? undefined : isPermitted(reads.object),
  ),
  'logs-permitted': assume(true, ({ reads, status }) =>
    status === undefined ? undefined : isPermitted(reads.records),
  ),
  ...Object.fromEntries(
    OPERATIONS.filter(({ pathIs, mutating }) => pathIs === 'assumed' && !mutating).map(({ name }) => [
      `path-${name}`,
      assume(true, (seen) => pathExists(seen, name)),
    ]),
  ),
}

/** The phase of the run: in progress by the pipeline object, else by the word, else by the object's marks. */
function phaseSeen({ status, pipeline, isInProgress, phase, workflow }: Seen): Phase | undefined {
  if (status === undefined) return undefined
  if (isInProgress) return pipeline?.isRunning === true ? 'running' : 'waiting'
  if (phase !== 'unknown' && phase !== 'queued') return phase
  if (pipeline?.failedStepId !== undefined) return 'failure'
  if (textAt(workflow, 'last_step', 'success', 'step_id') !== undefined) return 'success'
  return textAt(workflow, 'last_step', 'status') === 'stopped' ? 'stopped' : undefined
}

function missingRun(read: Read<StatusReply> | undefined): string | undefined {
  if (read?.code === 404) return 'missing'
  if (read !== undefined && isRefused(read)) return 'failed'
  const said = read?.value?.word.toLowerCase()
  return said !== undefined && phaseOf(said) === 'unknown' ? 'unknown word' : said
}

function unknownPipeline({ reads: { statusOfUnknownPipeline: read }, status }: Seen): string | undefined {
  if (read === undefined || status === undefined) return undefined
  if (isRefused(read)) return 'failed'
  return read.code === 404 ? 'missing' : read.failure?.kind === 'unauthorized' ? 'forbidden' : undefined
}

/** How the text of the first error came that is neither a web page nor a refusal in words. */
function errorShape(reads: readonly (Read | undefined)[]): string | undefined {
  const error = reads.find(
    (read) =>
      ['unauthorized', 'not-found', 'rejected'].includes(read?.failure?.kind ?? '') &&
      textAt(read?.json, 'status') === undefined,
  )
  return error === undefined ? undefined : isObject(error.json) ? 'json' : 'text'
}

function isPermitted(read: Read | undefined): boolean | undefined {
  if (read?.failure?.kind === 'unauthorized') return false
  return (read?.code ?? Infinity) < 300 ? true : undefined
}

function pathExists(seen: Seen, name: OperationName): boolean | undefined {
  const read = readsMade(seen).find(([, { operation }]) => operation === name)?.[1]
  return read?.code === 404 ? false : read?.value === undefined ? undefined : true
}

function orderOf(dates: readonly number[]): string | undefined {
  const changes = dates.slice(1).map((date, index) => date - Number(dates[index]))
  const isUp = changes.some((change) => change > 0)
  if (changes.some((change) => change < 0)) return isUp ? 'mixed' : 'newest-first'
  return isUp ? 'oldest-first' : undefined
}
