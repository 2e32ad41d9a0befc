/** Assumptions on status words and on what the status call answers. */
import { at, textAt } from '../opsera/json.ts'
import { readRunMessage } from '../opsera/run-message.ts'
import { phaseOf, type Phase } from '../opsera/status-words.ts'
import type { VisibleAssumption } from './assumption.ts'
import type { Seen } from './probe.ts'
import type { Read } from './read.ts'
import { isRefused, pipelineJson } from './seen.ts'
import { reportedWord } from './words.ts'

/** Longer than any lag that the gate allows for: what a lag hides now stays hidden. */
const LAG_MS = 3_600_000

type RunState = 'success' | 'failure' | 'stopped' | 'running' | 'waiting'

/** The state of the run that was read: in progress by the pipeline object, else by the word, else by the object's marks. */
function stateSeen({ reads: { status, object }, pipeline, isInProgress }: Seen): RunState | undefined {
  if (status?.outcome.ok !== true) return undefined
  if (isInProgress) return pipeline?.isRunning === true ? 'running' : 'waiting'
  const phase = phaseOf(status.outcome.value.word)
  if (phase !== 'unknown' && phase !== 'queued') return phase
  if (pipeline?.failedStepId !== undefined) return 'failure'
  const lastStep = at(pipelineJson(object), 'workflow', 'last_step')
  if (textAt(lastStep, 'success', 'step_id') !== undefined) return 'success'
  return textAt(lastStep, 'status') === 'stopped' ? 'stopped' : undefined
}

/** The status word of a run in this state. */
function word(state: RunState): (seen: Seen) => string | undefined {
  return (seen) => (stateSeen(seen) === state ? reportedWord(seen) : undefined)
}

const wordRow = (state: RunState, setting: string, text: string): Omit<VisibleAssumption, 'otherwise'> => ({
  id: `word-${state}`,
  sentence: `The status word of a run that ${text} is in the table of known words.`,
  shownBy: `the status of a run that ${text} (choose one with run-count)`,
  setting,
  assumed: (value) => phaseOf(String(value)) === (state satisfies Phase),
  see: word(state),
})

const WORDS: readonly VisibleAssumption[] = [
  {
    ...wordRow('success', 'successWord', 'succeeded'),
    otherwise: 'The gate is never green: green is an allow-list, so this word has to be added to it.',
  },
  {
    ...wordRow('failure', 'failedWord', 'failed'),
    otherwise:
      'An unknown word does not end the wait; the gate fails once the pipeline object lists the run as ended.',
  },
  {
    ...wordRow('stopped', 'stoppedWord', 'was stopped'),
    otherwise:
      'An unknown word does not end the wait; the gate fails once the pipeline object lists the run as ended.',
  },
  {
    ...wordRow('running', 'runningWord', 'is running'),
    otherwise: 'Up to three unknown words are warnings; the wait continues.',
  },
  {
    ...wordRow('waiting', 'pausedWord', 'waits for approval'),
    otherwise:
      'A wait for approval is recognized by the pipeline object only; without it the run can be taken for stopped.',
  },
]

const STATUS: readonly VisibleAssumption[] = [
  {
    id: 'status-names-run',
    sentence: 'The message of a status reply names the run, as in "Run 3".',
    shownBy: 'the status of a run',
    otherwise:
      'A word counts only if the run was seen in progress, the pipeline object lists it as ended, or 30 s have passed.',
    setting: 'namesRun',
    assumed: true,
    see: ({ reads: { status } }) =>
      status?.outcome.ok === true && status.outcome.value.message !== ''
        ? readRunMessage(status.outcome.value.message, '').runCount !== undefined
        : undefined,
  },
  {
    id: 'status-is-of-run',
    sentence: 'The status call answers for the run that it was asked for.',
    shownBy: 'the run that the message of a status reply names',
    otherwise: 'A message that names another run is ignored; the gate waits for one that names its own.',
    setting: 'staleMs',
    assumed: 0,
    see: ({ reads: { status }, runCount }) => {
      const named =
        status?.outcome.ok === true ? readRunMessage(status.outcome.value.message, '').runCount : undefined
      return named === undefined ? undefined : named === runCount ? 0 : LAG_MS
    },
  },
  {
    id: 'status-of-missing-run',
    sentence: 'The status of a run that does not exist is "failed", with a message that says so.',
    shownBy: 'the status of a run far above the run counter',
    otherwise:
      'A run-count that does not exist is found out by the run counter, and after 60 s instead of at once.',
    setting: 'notBegun',
    assumed: 'failed',
    see: ({ reads: { status, statusOfMissingRun: read } }) =>
      read === undefined || status?.outcome.ok !== true ? undefined : answerForMissing(read),
  },
]

function answerForMissing(read: Read): string | undefined {
  if (read.code === 404) return 'missing'
  if (isRefused(read)) return 'failed'
  if (!read.outcome.ok) return undefined
  const said = textAt(read.json, 'status') ?? ''
  const phase = phaseOf(said)
  return phase === 'unknown' ? 'unknown word' : said.toLowerCase()
}

export const ASSUMED_STATUS = [...WORDS, ...STATUS]
