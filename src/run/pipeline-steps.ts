/** The pipeline steps of a run, from the plan and the activity rows. */
import type { OpseraClient } from '../opsera/client.ts'
import type { PlanStep } from '../opsera/pipeline.ts'
import { groupBy, inOrder, type ActivityRecord } from '../opsera/records.ts'
import { isEnd, phaseOf } from '../opsera/status-words.ts'
import { PlanIndex } from '../log/titles.ts'

/** One pipeline step of the run; what is not known is null. */
export interface StepReport {
  readonly name: string
  readonly tool: string | null
  readonly state: string | null
  /** ISO-8601 instants. */
  readonly startedAt: string | null
  readonly endedAt: string | null
  /** It waited for an approval. */
  readonly waited?: boolean
  /** Opsera names it as the pipeline step at which the run failed. */
  readonly failed?: boolean
  /** Whether console text of it was read; absent if no logs were read. */
  readonly hasConsole?: boolean
}

const READ_MS = 10_000

/** Reads the pipeline steps for the post step, which has not followed the run; empty when they cannot be read. */
export async function readSteps(
  client: OpseraClient,
  pipelineId: string,
  runCount: number,
): Promise<readonly StepReport[]> {
  const [pipeline, rows] = await Promise.all([
    client.pipelineSummary(pipelineId, { deadlineMs: READ_MS }),
    client.pipelineLogs(pipelineId, runCount, { deadlineMs: READ_MS }),
  ])
  if (!pipeline.ok || !rows.ok) return []
  const steps = reportSteps(pipeline.value.plan, rows.value, { runCount })
  // A reset has cleared the run's records: "not run" would be wrong then.
  return steps.some(({ state }) => state !== null) ? steps : []
}

/** One report for each pipeline step of the plan that is switched on, in its order. */
export function reportSteps(
  plan: readonly PlanStep[],
  rows: readonly ActivityRecord[],
  known: {
    readonly runCount: number
    readonly failedStepId?: string | undefined
    readonly hasConsoleOf?: ((step: PlanStep) => boolean) | undefined
  },
): readonly StepReport[] {
  const { runCount, failedStepId, hasConsoleOf } = known
  const index = new PlanIndex(plan)
  const byStep = groupBy(inOrder(rows, runCount), (row) => index.keyOf(row))
  return plan
    .filter((step) => step.active)
    .map((step) => {
      const key = index.keyOf({ stepId: step.id, stepName: step.name })
      return {
        ...reportStep(step, (key === '' ? undefined : byStep.get(key)) ?? []),
        ...(step.id === failedStepId && { failed: true }),
        ...(hasConsoleOf && { hasConsole: hasConsoleOf(step) }),
      }
    })
}

/** Console rows come late and carry a status of their own, so a pipeline step's times and state are those of its other rows. */
function reportStep(step: PlanStep, rows: readonly ActivityRecord[]): StepReport {
  const events = rows.filter((row) => !row.isConsole && row.status !== '')
  const last = events.at(-1)
  const isOver = last !== undefined && isEnd(phaseOf(last.status))
  return {
    name: step.name,
    tool: step.tool === '' ? null : step.tool,
    state: last === undefined ? null : last.status.toLowerCase(),
    startedAt: instant(events[0]),
    endedAt: isOver ? instant(last) : null,
    ...(events.some(({ status }) => phaseOf(status) === 'waiting') && { waited: true }),
  }
}

function instant(row: ActivityRecord | undefined): string | null {
  return row?.createdAt === undefined ? null : new Date(row.createdAt).toISOString()
}
