/** What a simulated pipeline is made of. Spans in milliseconds. */

/** Where a record keeps its console text: the places that Opsera's portal reads. */
export const CONSOLE_SHAPES = [
  'jenkinsConsoleLog',
  'jenkins_console_log',
  'consoleLog',
  'consoleLog-list',
  'consoleLog-logs',
  'buildLog',
  'octopus',
  'plain',
  'apiResponse',
  'nested',
] as const

export type ConsoleShape = (typeof CONSOLE_SHAPES)[number]

export interface ConsoleSpec {
  readonly text: string
  readonly shape?: ConsoleShape
  /** When the record comes, from the end of its step. Default: 1 s. */
  readonly afterMs?: number
  /** Counted from the beginning of the step instead: console text of a step in progress. */
  readonly isLive?: boolean
  /** Texts that are added to the record, counted from its arrival. */
  readonly growth?: readonly { readonly afterMs: number; readonly text: string }[]
  /** The record's `createdAt` is this much before its arrival. */
  readonly datedBackMs?: number
  /** The record shows only this many last lines of its text. */
  readonly windowLines?: number
  /** Keys that the record does not have. */
  readonly without?: readonly ('_id' | 'run_count' | 'step_id' | 'step_name' | 'action' | 'message')[]
}

export interface StepSpec {
  readonly name: string
  /** Tool identifier; default: `jenkins`. */
  readonly tool?: string
  readonly active?: boolean
  /** How long the step works. */
  readonly takesMs?: number
  readonly result?: 'success' | 'failed'
  /** It begins together with the step before it. */
  readonly isParallel?: boolean
  /** The step waits for approval; absent `afterMs`: until somebody acts. */
  readonly approval?: { readonly afterMs?: number; readonly verdict?: 'approve' | 'reject' }
  readonly console?: readonly ConsoleSpec[]
}

export interface PipelineSpec {
  readonly id: string
  readonly name: string
  readonly steps: readonly StepSpec[]
  /** Runs that had ended before the simulation began, oldest first. */
  readonly past?: readonly ('success' | 'failed' | 'stopped')[]
  /** Another caller's run is in progress when the simulation begins. */
  readonly isBusy?: boolean
  readonly isLocked?: boolean
  /** Somebody stops each run of a caller this long after its start. */
  readonly stoppedAfterMs?: number
}
