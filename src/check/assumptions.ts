/**
 * Everything that the gate and the api action assume of Opsera where its documents are silent, in one table. The check
 * compares it with what an Opsera answers, docs/assumptions.md is made from it, and the simulator has its switches.
 */
import { OPERATIONS } from '../opsera/operations.ts'

export interface Assumption {
  readonly id: string
  /** The simulator's switches (`simulator/behaviour.ts`); after a dot, the operation that a list switch names. */
  readonly setting: string | undefined
  /** The assumed value of the switch as text, of a status word its phase; undefined if no read can show the value. */
  readonly assumed: string | undefined
  readonly sentence: string
  /** What shows whether it holds. */
  readonly shownBy: string
  /** What the program does if it does not hold. */
  readonly otherwise: string
}

/** A row: id (switches = assumed value): what is assumed; what shows it; what follows if it does not hold. */
const TABLE = `
word-success (successWord = success): The status word of a run that succeeded is in the table of known words.
  else The gate never passes, because only known words count as success: the word has to be added to the table.
word-failure (failedWord = failure): The status word of a run that failed is in the table of known words.
  else An unknown word does not end the wait; the gate fails once the pipeline object lists the run as ended.
word-stopped (stoppedWord = stopped): The status word of a run that was stopped is in the table of known words.
  else An unknown word does not end the wait; the gate fails once the pipeline object lists the run as ended.
word-running (runningWord = running): The status word of a run that is running is in the table of known words.
  else Up to three unknown words are warnings; the wait continues.
word-waiting (pausedWord = waiting): The status word of a run that waits for approval is in the table of known words.
  else Only the pipeline object shows a wait for approval; without it the run can be taken for stopped.
status-names-run (namesRun = true): The message of a status reply names the run, as in "Run 3".
  else A word counts only if the run was seen in progress, the pipeline object lists it as ended, or 30 s have passed.
status-is-of-run (staleMs = 0): The reply to a status request is about the requested run.
  else A message that names another run is ignored; the gate waits for one that names its own.
status-of-missing-run (notBegun = failed): The status of a run that does not exist is "failed", with a message that says so.
  else A run-count that does not exist is detected by the run counter, after 60 s instead of at once.
object-envelope (summary = bare): The pipeline object comes as it is, not inside "data".
object-numbers (numbersAsText = false): Numbers are JSON numbers.
plain-values (values = plain): Ids, dates and numbers are plain values, not extended JSON such as {"$oid": …}.
last-run (lastRun = full): The pipeline object lists the last run that ended, with its number and status.
  else An end is accepted when several reads agree: success takes 10 s longer, or 30 s after the start.
object-agrees (lastRunAgrees = true): The pipeline object and the status call report the same state of the run.
  else A success that stays contradicted never passes: the gate ends with lost-contact after patience.
last-run-is-current (lastRunLagMs = 0): When the status call reports an end, the pipeline object lists that run as the last one.
  else An end is accepted when several reads agree, up to 60 s later.
paused-flag-is-cleared (pausedFlag = cleared): The paused flag in the pipeline object is cleared after an approval.
  else Nothing changes: an end that the pipeline object lists outweighs the flag.
last-step (lastStep = full): The pipeline object has a "last_step" with the state of the current pipeline step.
  else A busy pipeline and a wait for approval are not recognized; progress lines name no pipeline step.
plan (plan = full): The pipeline object lists the pipeline steps in "workflow.plan", with id and name.
  else Progress, titles and summary name no position of a pipeline step.
list-envelope (lists = bare): Lists come as arrays, not inside "data".
record-keys (recordKeys = snake): Keys of records are written like "step_name".
  else Records show no pipeline step and no console text.
log-filter (logFilter = works): "type": "console output" returns the records whose "action" is "console output".
  else If the filter is ignored, the gate filters the records. If it returns none, no console output is shown.
record-order (recordOrder = newest-first): Records come newest first.
record-ids (recordIds = true): Records have an "_id".
  else Records are distinguished by pipeline step, date and build number.
record-run-counts (recordRunCounts = true): Records name their run.
  else Records of other runs cannot be left out.
record-steps (recordStepIds = true): Console records have the id of their pipeline step.
  else Console output is assigned to a pipeline step by its name.
console-place (consolePlace = known): Console text is in a place where Opsera's portal looks for it.
  else The console output is not shown.
unknown-pipeline (unknownPipeline = forbidden): A request about a pipeline that does not exist is answered with 403.
  else The error for a wrong pipeline-id names other causes first.
refusal-code (refusalCode = 200): A refusal ("status": "failed") has the HTTP status 200.
  shown by a start that Opsera refuses
error-body (errors = text): Errors are plain text.
task-status (taskStatus = json-string): The status of a task is a JSON string.
object-permitted (deniedCalls.pipeline-summary = true): A token that may read the status may read the pipeline object.
  else A lost answer to a start stays unconfirmed, no stop is certain, and an end is accepted only after 30 s.
logs-permitted (deniedCalls.pipeline-logs = true): A token that may read the status may read the logs.
  else One warning; the verdict does not need the logs.
accepted-words: An accepted start, stop or reset has a known accepting word, such as "executed" or "success".
  shown by any start of a run by the gate
  else The answer counts as lost: the gate looks for the run by the run counter, and adopts it or ends as unconfirmed.
refusal-words (refusal, refusalNamesRun): A refused start, stop or reset has the status "failed" and names no run.
  shown by a start that Opsera refuses, for example while the pipeline is paused
  else Other failure words are refusals too, and a number is ignored; anything else is a lost answer, never a start.
start-names-new-run (startNumber): The reply to a start has the number of the new run.
  shown by any start of a run by the gate
  else A number that existed before is ignored: the gate looks for the run by the run counter.
start-while-busy (whenBusy): A start of a pipeline that is running is refused.
  shown by a start while another run is in progress
  else A queued start is followed by its number, or found by the run counter.
queue-goes-on (queueNeedsSuccess): A queued run begins when the run before it has ended, with any result.
  shown by a queued start behind a run that fails
  else The gate waits for the run until timeout.
start-while-locked (whenLocked): A start of a locked pipeline is refused in words, not with 403.
  shown by a start of a locked pipeline
  else The error names the token instead of the lock.
run-settings: A start takes "settings" with the branch to use.
  shown by a start with run-settings, and a look at its branch in the portal
  else The run uses another branch than you set: each use of run-settings logs a warning to check the branch.
start-from-first-step (resumes): A start after a stopped or failed run begins with the first pipeline step.
  shown by a start after a failed run
  else The run can succeed without running its first steps again: set reset-before-run.
object-is-current (counterLagMs, objectLagMs): The pipeline object is at most a few seconds old, its run counter included.
  shown by the pipeline object in the seconds after a start and an end
  else A run counts as queued until the counter moves, which may take 30 s; an end is accepted later.
counter-at-start (counterMoves): A run counts in the pipeline object from its start, not from its end.
  shown by the pipeline object while a run is in progress
  else The run counts as queued until two replies name it as running.
status-is-steady (flap): The status word of a run in progress does not jump to an end and back.
  shown by a run that is followed from start to end, with debug logging
  else A short jump is ignored, because an end needs reads that agree over 2 to 10 s.
used-connections (usedConnection): A connection can be used for several requests.
  shown by connection resets in the debug log
  else Reads are repeated; start, stop and reset always use a new connection.
stop-is-soft (stop, stopTakesMs): A stop ends the run after its current operation, within seconds.
  shown by a stop of a run by a cancelled job
  else The post step waits 15 s for the end; then a warning says that the run may still be in progress.
stop-on-idle (stopOnIdle): A stop while nothing runs is accepted and changes nothing.
  shown by a stop of an idle pipeline
  else Nothing changes: the gate sends no stop unless its run is in progress.
reset-effects (resetWhileRunning, afterReset, counterOnReset): A reset is refused during a run, sets its status to "stopped", and keeps the counter.
  shown by a reset during a run, and the status and the pipeline object after a reset
  else Nothing changes: the gate sends no reset during a run, reads status and logs before it, and the counter after it.
task-log-query: The task log takes "taskId" and "runCount" in its query.
  shown by a task-log call of a task that ran more than once
  else The reply contains other rows than requested.
late-records: Console records arrive within 90 s after the end of a run.
  shown by the log of a run by the gate, compared with the one in the portal
  else The end of the console output is missing: raise log-drain.
rate-limit: A status read every 10 s, with less frequent reads of the pipeline object and the logs, is not throttled.
  shown by HTTP 429 in the debug log of a long run
  else The gate waits as long as Retry-After says, up to 2 min: raise poll-interval.
portal-links: The portal shows a run at /blueprint/<pipeline id>/<run>.
  shown by a click on the link in the job summary
  else The links lead nowhere; nothing else depends on them.
`
const PATHS = OPERATIONS.filter(({ pathIs }) => pathIs === 'assumed').map(
  ({ name, method, path, mutating }) =>
    `path-${name} (unknownPaths.${name}${mutating ? '' : ' = true'}): ${name} is ${method} ${path}.
  shown by this call, made by the api action
  else The api action takes the path as its input${name === 'pipeline-list' ? '; the gate needs pipeline-id' : ''}.
`,
)

const ROW =
  /^(?<id>[a-z-]+)(?: \((?<setting>.+?)(?: = (?<assumed>\S+))?\))?: (?<sentence>.+)(?:\n {2}shown by (?<shownBy>.+))?(?:\n {2}else (?<otherwise>.+))?$/gm
const ANOTHER_CHECK = 'a check of another run (run-count) or pipeline, or with a token that may make the call'
const NOTHING = 'Nothing changes: the program reads every form.'

export const ASSUMPTIONS = [...[TABLE, ...PATHS].join('').matchAll(ROW)].map(
  ({ groups = {} }): Assumption => {
    const { id = '', setting, assumed, sentence = '', shownBy = ANOTHER_CHECK, otherwise = NOTHING } = groups
    return { id, setting, assumed, sentence, shownBy, otherwise }
  },
)
