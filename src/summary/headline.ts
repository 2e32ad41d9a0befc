/** The words for each conclusion, in the headline of the summary and in the title of the error. */
import type { Conclusion } from '../run/result.ts'

interface Headline {
  readonly icon: string
  /** `run`: such as `run 12`; undefined when no run is known. */
  readonly words: (run: string | undefined) => string
}

/** An icon each, so that two conclusions are never mistaken for each other in a list of jobs. */
export const HEADLINES: Readonly<Record<Conclusion, Headline>> = {
  success: { icon: '✅', words: (run = 'the run') => `${run} succeeded` },
  started: { icon: '🚀', words: (run = 'a run') => `${run} was started` },
  failure: { icon: '❌', words: (run = 'the run') => `${run} failed` },
  stopped: { icon: '⏹️', words: (run = 'the run') => `${run} was stopped` },
  paused: { icon: '⏸️', words: (run = 'the run') => `${run} is waiting for approval` },
  'not-started': { icon: '🚫', words: () => 'no run was started' },
  unconfirmed: { icon: '❔', words: () => 'a run may have been started' },
  'lost-contact': { icon: '📡', words: (run = 'the run') => `lost contact with ${run}` },
  'timed-out': { icon: '⌛', words: (run) => (run === undefined ? 'timed out' : `${run} timed out`) },
  cancelled: { icon: '⚪', words: (run) => `job cancelled${run === undefined ? '' : ` during ${run}`}` },
  error: { icon: '⚠️', words: () => 'the action failed' },
}
