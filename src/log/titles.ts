/** How a record is titled: its step's place in the plan, its name and its tool. */
import type { PlanStep } from '../opsera/pipeline.ts'
import type { ActivityRecord } from '../opsera/records.ts'

/** `Step 3/7 · Unit tests (jenkins)`; what is not known is left out. */
export function titleOf(record: ActivityRecord, plan: readonly PlanStep[]): string {
  const tool = record.tool === '' ? '' : ` (${record.tool})`
  const name = record.stepName === '' ? 'Console output' : record.stepName
  return [placeIn(record, plan), `${name}${tool}`].filter((part) => part !== '').join(' · ')
}

/** `Step 3/7 · Unit tests · success · Unit tests have passed`: a row that is not console output. */
export function lineOf(record: ActivityRecord, plan: readonly PlanStep[]): string {
  const parts = [placeIn(record, plan), record.stepName, record.status, record.message]
  return parts.filter((part) => part !== '').join(' · ')
}

function placeIn(record: ActivityRecord, plan: readonly PlanStep[]): string {
  const steps = plan.filter((step) => step.active)
  const index = steps.findIndex((step) =>
    record.stepId === '' ? step.name === record.stepName : step.id === record.stepId,
  )
  if (index >= 0) return `Step ${index + 1}/${steps.length}`
  return record.stepIndex === undefined ? '' : `Step ${record.stepIndex + 1}`
}
