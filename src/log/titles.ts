/** Which pipeline step a record belongs to, and how it is titled. */
import type { PlanStep } from '../opsera/pipeline.ts'
import type { ActivityRecord } from '../opsera/records.ts'
import { isBadEnd, phaseOf } from '../opsera/status-words.ts'

/** What names a pipeline step: its id, and its name for records that lack the id. */
export type StepIdentity = Pick<PlanStep, 'id' | 'name'>

interface Place {
  readonly step: PlanStep
  readonly position: number
}

/** Names that differ in case and outer blanks only are the same. */
export function nameKey(name: string): string {
  return name.trim().toLowerCase()
}

/** The plan, searched in a time that does not grow with it. Pipeline steps that are switched off do not count. */
export class PlanIndex {
  readonly #byId = new Map<string, Place>()
  readonly #byName = new Map<string, Place>()
  readonly #size: number

  constructor(plan: readonly PlanStep[]) {
    const steps = plan.filter((step) => step.active)
    this.#size = steps.length
    for (const [index, step] of steps.entries()) {
      const place = { step, position: index + 1 }
      if (step.id !== '') this.#byId.set(step.id, place)
      const name = nameKey(step.name)
      if (name !== '' && !this.#byName.has(name)) this.#byName.set(name, place)
    }
  }

  /** What the records of one pipeline step have in common: its id, or its name where no id is known. */
  keyOf(record: Pick<ActivityRecord, 'stepId' | 'stepName'>): string {
    const id = record.stepId === '' ? (this.#placeOf(record)?.step.id ?? '') : record.stepId
    return id === '' ? nameKey(record.stepName) : id
  }

  /**
   * `Step 3/7 · Unit tests (jenkins)`, and how the step ended if that was badly; what is not known is left out. A good word
   * in a row of console text may be about the fetching of that text, so it is not shown.
   */
  titleOf(record: ActivityRecord): string {
    const name = this.#nameOf(record) || 'Console output'
    const tool = record.tool === '' ? '' : ` (${record.tool})`
    const isBad = isBadEnd(phaseOf(record.status))
    const result = isBad ? record.status.toLowerCase() : ''
    return [this.#positionOf(record), `${name}${tool}`, result].filter((part) => part !== '').join(' · ')
  }

  /** `Step 3/7 · Unit tests · success · Unit tests have passed`: a row that is not console output. */
  lineOf(record: ActivityRecord): string {
    const parts = [this.#positionOf(record), this.#nameOf(record), record.status, record.message]
    return parts.filter((part) => part !== '').join(' · ')
  }

  #placeOf(record: Pick<ActivityRecord, 'stepId' | 'stepName'>): Place | undefined {
    return record.stepId === '' ? this.#byName.get(nameKey(record.stepName)) : this.#byId.get(record.stepId)
  }

  #nameOf(record: ActivityRecord): string {
    const name = this.#placeOf(record)?.step.name ?? ''
    return name === '' ? record.stepName.trim() : name
  }

  #positionOf(record: ActivityRecord): string {
    const place = this.#placeOf(record)
    if (place !== undefined) return `Step ${place.position}/${this.#size}`
    return record.stepIndex === undefined ? '' : `Step ${record.stepIndex + 1}`
  }
}
