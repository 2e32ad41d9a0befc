/** Activity records: what the `logs` call returns, one for each thing that happened in a run. */

export interface ActivityRecord {
  /** `_id`, or empty. */
  readonly id: string
  /** The run that the record belongs to; absent when it does not say. */
  readonly runCount?: number
  readonly stepId: string
  /** 0-based place of the step in the plan. */
  readonly stepIndex?: number
  readonly stepName: string
  /** Tool identifier such as `jenkins`, or empty. */
  readonly tool: string
  readonly buildNumber: string
  readonly action: string
  readonly status: string
  readonly message: string
  /** Milliseconds since the epoch. */
  readonly createdAt?: number
  readonly isConsole: boolean
  /** The console text, whole and as Opsera gave it; empty when the record holds none. */
  readonly text: string
}
