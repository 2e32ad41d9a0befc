/** What a simulated pipeline is made of. Spans in milliseconds. */

/** Where a record keeps its console text: the places that Opsera's portal looks in. */
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
  /** When the record comes, from the end of its step; 1 s unless told. */
  readonly afterMs?: number
  /** Counted from the beginning of the step instead: the text of a step that still runs. */
  readonly isLive?: boolean
  /** Texts that are added to the record later, from its coming. */
  readonly growth?: readonly { readonly afterMs: number; readonly text: string }[]
  /** The record's `createdAt` is this much before its coming. */
  readonly datedBackMs?: number
  readonly withoutId?: boolean
  readonly withoutRunCount?: boolean
}

export interface StepSpec {
  readonly name: string
  /** Tool identifier; `jenkins` unless told. */
  readonly tool?: string
  readonly active?: boolean
  /** How long the step works. */
  readonly takesMs?: number
  readonly result?: 'success' | 'failed'
  /** The step waits for a person; absent `afterMs`: until somebody acts. */
  readonly approval?: { readonly afterMs?: number; readonly verdict?: 'approve' | 'reject' }
  readonly console?: readonly ConsoleSpec[]
}

export interface PipelineSpec {
  readonly id: string
  readonly name: string
  readonly steps: readonly StepSpec[]
  /** Runs that were over before the simulation began, oldest first. */
  readonly past?: readonly ('success' | 'failed' | 'stopped')[]
  /** Somebody else's run is going when the simulation begins. */
  readonly isBusy?: boolean
  readonly isLocked?: boolean
  /** Somebody stops each run of a caller this long after its start. */
  readonly stoppedAfterMs?: number
}
