/** The commit status as the steps see it: code that is loaded only when it is asked for, and waited for by nobody. */
import type { Progress } from '../ports.ts'
import type { StatusOptions } from './commit-status.ts'

export interface Status extends Progress {
  /** Resolves, within some seconds, when what was told last is published or given up. */
  settled(): Promise<void>
}

/** Nothing is loaded or asked without a token. What is told before the code is there waits for it, in order. */
export function openStatus(options: StatusOptions): Status {
  if (options.githubToken === '') return { report: () => undefined, settled: () => Promise.resolve() }
  const loaded = import('./commit-status.ts').then(({ CommitStatus }) => new CommitStatus(options))
  loaded.catch((error: unknown) => {
    options.sink.warning(`The commit status could not be published: ${String(error)}`)
  })
  const ignore = () => undefined
  return {
    report(facts) {
      loaded.then((status) => {
        status.report(facts)
      }, ignore)
    },
    settled: () => loaded.then((status) => status.settled(), ignore),
  }
}
