/**
 * Process lifecycle: exit code 1 until success is proven; exits shortly after a signal or after the work is done, even
 * if handles are open.
 */
import { error, info, warning } from '@actions/core'
import { InputError } from '../inputs/input-reader.ts'
import { NO_SECRETS } from '../log/secrets.ts'
import { realClock } from './clock.ts'
import { DiskError, textOf } from './disk.ts'
import { flush, ignorePipeErrors, sanitizeBlock } from './workflow-log.ts'

export interface StepProcess {
  /** When the step began, on the monotonic clock. */
  readonly startedAt: number
  /** Aborts when the runner cancels the step. */
  readonly cancel: AbortSignal
  /** The one error annotation of a red step; later ones are dropped. Both texts are sanitized already. */
  readonly fail: (message: string, title: string) => void
}

/** The runner cancels with SIGINT, SIGTERM 7.5 s later, and kills 2.5 s after that; on Windows it sends SIGBREAK. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const
/** GitHub counts on half a second more for itself before the kill, and SIGTERM must find nothing left to do. */
const AFTER_SIGNAL_MS = 6_500
/** A handle that is open this long after the result is a bug, and is logged. */
const AFTER_RESULT_MS = 5_000
const TOO_LATE = 'The job was cancelled, and Opsera did not answer the last requests in time.'

/** Runs `work`, which returns whether the step is green; what it throws is the error of the step. */
export async function runStep(work: (step: StepProcess) => Promise<boolean>): Promise<void> {
  process.exitCode = 1
  ignorePipeErrors()
  const startedAt = realClock.now()
  const cancel = cancelSignal()
  let hasFailed = false
  const fail = (message: string, title: string) => {
    if (!hasFailed) error(message, { title })
    hasFailed = true
  }
  cancel.addEventListener('abort', () => {
    exitAfter(AFTER_SIGNAL_MS, () => {
      fail(TOO_LATE, 'Opsera: job cancelled')
    })
  })
  // A red step needs an error message also after an unhandled rejection, or if a promise never settles.
  process.once('uncaughtException', (thrown) => {
    fail(...errorFor(thrown))
    exitAfter(0)
  })
  process.once('beforeExit', () => {
    if (process.exitCode !== 0) fail(...errorFor('it ended before its work was done'))
  })
  try {
    if (await work({ startedAt, cancel, fail })) process.exitCode = 0
  } catch (thrown) {
    fail(...errorFor(thrown))
  }
  exitAfter(AFTER_RESULT_MS, logOpenHandles)
}

/** Runs the work of the post step, which never fails a job. */
export async function runPostStep(work: () => Promise<void>): Promise<void> {
  ignorePipeErrors()
  process.once('uncaughtException', (thrown) => {
    warning(errorFor(thrown)[0])
    process.exitCode = 0
    exitAfter(0)
  })
  await work()
  exitAfter(AFTER_RESULT_MS, logOpenHandles)
}

/**
 * Text and title of the error of a step that an exception has ended. Failures of Opsera and of the network are results,
 * so it is a bug of this program, unless an input is invalid or a file of the runner could not be written.
 */
export function errorFor(thrown: unknown, secrets = NO_SECRETS): readonly [message: string, title: string] {
  const what = sanitizeBlock(textOf(thrown), secrets)
  if (thrown instanceof InputError) return [what, 'Opsera: invalid inputs']
  if (thrown instanceof DiskError)
    return [`${what}. Free or repair the runner's disk, then run the job again.`, "Opsera: the runner's disk"]
  const sentence = `Internal error in this action: ${what}. Please report it. A run may still be in progress.`
  return [sentence, 'Opsera: internal error']
}

/** Aborts at the first signal of the runner; a further one is only logged. */
export function cancelSignal(): AbortSignal {
  const controller = new AbortController()
  const onSignal = (signal: NodeJS.Signals) => {
    info(controller.signal.aborted ? `${signal}: already cancelled` : `Cancelled (${signal})`)
    controller.abort()
  }
  for (const signal of SIGNALS) process.on(signal, onSignal)
  return controller.signal
}

/** Exits after this time; the timer does not keep the process running. */
function exitAfter(ms: number, log: () => void = () => undefined): void {
  const exit = () => {
    log()
    void flush().then(() => process.exit())
  }
  setTimeout(exit, ms).unref()
}

function logOpenHandles(): void {
  info(`Still open after the result: ${process.getActiveResourcesInfo().join(', ')}`)
}
