/** The runner's way to tell a step to stop: SIGINT, 7.5 s later SIGTERM, 2.5 s later the end; SIGBREAK on Windows. */

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const

export interface StopSignals {
  /** Aborts at the first signal. */
  readonly cancel: AbortSignal
  /** Stops listening, so that the process can end. */
  dispose(): void
}

/** Listens from now on. The first signal counts; any other is only said. */
export function listenForSignals(say: (line: string) => void): StopSignals {
  const controller = new AbortController()
  const onSignal = (signal: NodeJS.Signals) => {
    if (controller.signal.aborted) {
      say(`${signal} again: the run is being left already`)
      return
    }
    say(`${signal}: this step was told to stop`)
    controller.abort()
  }
  for (const signal of SIGNALS) process.on(signal, onSignal)
  return {
    cancel: controller.signal,
    dispose() {
      for (const signal of SIGNALS) process.off(signal, onSignal)
    },
  }
}
