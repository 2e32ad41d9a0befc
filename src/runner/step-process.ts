/**
 * The life of a step's process: red until it is proved green, over soon after a signal, and held up by nothing once
 * its work is done.
 */
import { error, info, warning } from '@actions/core'
import { realClock } from './clock.ts'
import { flush, ignorePipeErrors } from './workflow-log.ts'
import { listenForSignals } from './signals.ts'

export interface StepProcess {
  /** When the step began. */
  readonly startedAt: number
  /** Aborts when the runner tells the step to stop. */
  readonly cancel: AbortSignal
  /** The one error annotation of a red step; later ones are dropped. Both texts are sanitized already. */
  readonly fail: (message: string, title?: string) => void
}

/** The runner kills a cancelled step after ten seconds, and GitHub counts on half a second more for itself. */
const AFTER_SIGNAL_MS = 6_500
/** What still holds the process this long after the result is a fault, and is named. */
const AFTER_RESULT_MS = 5_000

/** Lives for `work`, which tells by its value whether the step is green. */
export async function runStep(work: (life: StepProcess) => Promise<boolean>): Promise<void> {
  process.exitCode = 1
  ignorePipeErrors()
  const fail = failOnce()
  const startedAt = realClock.now()
  const signals = listenForSignals(info)
  signals.cancel.addEventListener('abort', () => {
    exitAfter(AFTER_SIGNAL_MS, () => {
      fail('The job was cancelled, and the last requests were not answered in time.', 'Opsera: job cancelled')
    })
  })
  // Whatever is thrown where nobody awaits it, and a wait that nothing can end, must still say why the step is red.
  process.once('uncaughtException', (thrown) => {
    fail(internalError(thrown), INTERNAL_ERROR)
    exitAfter(0, () => undefined)
  })
  process.once('beforeExit', () => {
    if (process.exitCode !== 0)
      fail('The step ended before its work was done. Please report it.', INTERNAL_ERROR)
  })
  try {
    if (await work({ startedAt, cancel: signals.cancel, fail })) process.exitCode = 0
  } catch (thrown) {
    fail(internalError(thrown), INTERNAL_ERROR)
  }
  signals.dispose()
  exitAfter(AFTER_RESULT_MS, nameWhatIsOpen)
}

/** Lives for the work of post, which never fails a job. */
export async function runPostStep(work: () => Promise<void>): Promise<void> {
  ignorePipeErrors()
  process.once('uncaughtException', (thrown) => {
    warning(internalError(thrown))
    process.exitCode = 0
    exitAfter(0, () => undefined)
  })
  await work()
  exitAfter(AFTER_RESULT_MS, nameWhatIsOpen)
}

/** The title of the error for an exception. */
export const INTERNAL_ERROR = 'Opsera: internal error'

/** A sentence for an exception: those of Opsera and the network are results, so an exception is a bug. */
export function internalError(thrown: unknown): string {
  const what = thrown instanceof Error ? thrown.message : String(thrown)
  return `Internal error in this action: ${what}. Please report it. A run may still be in progress.`
}

/** Ends the process if it still lives then, without being a reason for it to live. */
function exitAfter(ms: number, say: () => void): void {
  const letGo = () => {
    say()
    void flush().then(() => process.exit())
  }
  setTimeout(letGo, ms).unref()
}

function nameWhatIsOpen(): void {
  info(`Still open after the result: ${process.getActiveResourcesInfo().join(', ')}`)
}

function failOnce(): StepProcess['fail'] {
  let hasFailed = false
  return (message, title = 'Opsera: the step failed') => {
    if (!hasFailed) error(message, { title })
    hasFailed = true
  }
}
