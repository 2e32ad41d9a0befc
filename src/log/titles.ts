/** How a record is titled: its step's place in the plan, its name and its tool. */
import type { PlanStep } from '../opsera/pipeline.ts'
import type { ActivityRecord } from '../opsera/records.ts'
import { phaseOf } from '../opsera/status-words.ts'

/**
 * `Step 3/7 · Unit tests (jenkins)`, and how the step ended if that was badly; what is not known is left out. A good word
 * in a row of console text may speak of the fetching of that text, so it is not shown.
 */
export function titleOf(record: ActivityRecord, plan: readonly PlanStep[]): string {
  const tool = record.tool === '' ? '' : ` (${record.tool})`
  const name = record.stepName === '' ? 'Console output' : record.stepName
  const isBad = ['failure', 'stopped'].includes(phaseOf(record.status))
  const result = isBad ? record.status.toLowerCase() : ''
  return [placeIn(record, plan), `${name}${tool}`, result].filter((part) => part !== '').join(' · ')
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
