/** Assumptions that no read can show: what would show them is a start, a stop, or a wait. */
import { operation } from '../opsera/operations.ts'
import type { Assumption } from './assumption.ts'

export const ASSUMED_UNSEEN: readonly Assumption[] = [
  {
    id: 'accepted-words',
    sentence: 'An accepted start, stop or reset has a known accepting word, such as "executed" or "success".',
    shownBy: 'any start of a run by the gate',
    otherwise:
      'The answer counts as lost: the run is looked for by the run counter, and adopted or unconfirmed.',
  },
  {
    id: 'start-while-busy',
    sentence: 'A start of a pipeline that is running is refused.',
    shownBy: 'a start while another run is in progress',
    otherwise: 'A queued start is followed by its number, or found by the run counter.',
    setting: 'whenBusy',
  },
  {
    id: 'queue-goes-on',
    sentence: 'A queued run begins when the run before it has ended, whatever its end.',
    shownBy: 'a queued start behind a run that fails',
    otherwise: 'The gate waits for the run until timeout.',
    setting: 'queueNeedsSuccess',
  },
  {
    id: 'start-while-locked',
    sentence: 'A start of a locked pipeline is refused in words, not with 403.',
    shownBy: 'a start of a locked pipeline',
    otherwise: 'The error names the token instead of the lock.',
    setting: 'whenLocked',
  },
  {
    id: 'run-settings',
    sentence: 'A start takes "settings" with the branch to use.',
    shownBy: 'a start with run-settings, and a look at its branch in the portal',
    otherwise:
      'The run uses another branch than the one that was meant: a warning on every use says to check it.',
  },
  {
    id: 'start-from-first-step',
    sentence: 'A start after a stopped or failed run begins with the first pipeline step.',
    shownBy: 'a start after a failed run',
    otherwise: 'The run can succeed without running its first steps again: set reset-before-run.',
    setting: 'resumes',
  },
  {
    id: 'counter-is-current',
    sentence: 'The run counter in the pipeline object moves as soon as a run starts.',
    shownBy: 'the pipeline object in the seconds after a start',
    otherwise: 'The run counts as queued until the counter moves; up to 30 s of lag are expected.',
    setting: 'counterLagMs',
  },
  {
    id: 'stop-is-soft',
    sentence: 'A stop ends the run after its current operation.',
    shownBy: 'a stop of a run by a cancelled job',
    otherwise: 'For some tools a stop has no effect: a warning says that the run may still be in progress.',
    setting: 'stop',
  },
  {
    id: 'stop-is-soon',
    sentence: 'A stopped run ends within seconds.',
    shownBy: 'a stop of a run by a cancelled job',
    otherwise: 'The post step waits for 15 s, then a warning says that the end was not seen.',
    setting: 'stopTakesMs',
  },
  {
    id: 'stop-on-idle',
    sentence: 'A stop while nothing runs is accepted and changes nothing.',
    shownBy: 'a stop of an idle pipeline',
    otherwise: 'Nothing changes: the gate sends no stop unless its run is in progress.',
    setting: 'stopOnIdle',
  },
  {
    id: 'reset-while-running',
    sentence: 'A reset is refused while a run is in progress.',
    shownBy: 'a reset while a run is in progress',
    otherwise: 'Nothing changes: the gate sends no reset while a run is in progress.',
    setting: 'resetWhileRunning',
  },
  {
    id: 'after-reset',
    sentence: 'The status of a run whose pipeline was reset is "stopped".',
    shownBy: 'the status of a run after a reset',
    otherwise: 'Nothing changes: the gate reads status and logs before it resets.',
    setting: 'afterReset',
  },
  {
    id: 'path-tool-update',
    sentence: `tool-update is ${operation('tool-update').method} ${operation('tool-update').path}.`,
    shownBy: 'an update of a tool by the api action',
    otherwise: 'Only the api action uses it, and takes another path as its input.',
    setting: 'unknownPaths.tool-update',
  },
  {
    id: 'task-log-query',
    sentence: 'The task log takes "taskId" and "runCount" in its query.',
    shownBy: 'a task-log call of a task that ran more than once',
    otherwise: 'The reply contains other rows than asked for.',
  },
  {
    id: 'late-records',
    sentence: 'Console records arrive within 90 s after the end of a run.',
    shownBy: 'the log of a run by the gate, beside the one in the portal',
    otherwise: 'The end of the console output is missing: raise log-drain.',
  },
  {
    id: 'rate-limit',
    sentence: 'A status read every 10 s, the pipeline object and the logs less often are not throttled.',
    shownBy: 'HTTP 429 in the debug log of a long run',
    otherwise: 'Retry-After is honoured up to 2 min: raise poll-interval.',
  },
  {
    id: 'portal-links',
    sentence: 'The portal shows a run at /blueprint/<pipeline id>/<run>.',
    shownBy: 'a click on the link in the job summary',
    otherwise: 'The links lead nowhere; nothing else depends on them.',
  },
]
