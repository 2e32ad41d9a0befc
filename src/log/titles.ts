/** Which pipeline step a record belongs to, and how it is titled. */
import type { PlanStep } from '../opsera/pipeline.ts'
import type { ActivityRecord } from '../opsera/records.ts'
import { isBadEnd, phaseOf } from '../opsera/status-words.ts'

/** What names a pipeline step: its id, and its name for records that lack the id. */
export type StepIdentity = Pick<PlanStep, 'id' | 'name'>

/** Names that differ in case and outer blanks only are the same. */
export function nameKey(name: string): string {
  return name.trim().toLowerCase()
}

interface Place {
  readonly step: PlanStep
  /** `Step 3/7`. */
  readonly position: string
}

/** The plan, searched in a time that does not grow with it. Pipeline steps that are switched off do not count. */
export class PlanIndex {
  readonly #byId = new Map<string, Place>()
  readonly #byName = new Map<string, Place>()

  constructor(plan: readonly PlanStep[]) {
    const steps = plan.filter((step) => step.active)
    for (const [index, step] of steps.entries()) {
      const place = { step, position: `Step ${index + 1}/${steps.length}` }
      this.#byId.set(step.id, place)
      const name = nameKey(step.name)
      if (name !== '' && !this.#byName.has(name)) this.#byName.set(name, place)
    }
  }

  /** What the records of one pipeline step have in common: its id, or its name where no id is known. */
  keyOf(record: Pick<ActivityRecord, 'stepId' | 'stepName'>): string {
    return record.stepId || (this.#placeOf(record)?.step.id ?? '') || nameKey(record.stepName)
  }

  /**
   * `Step 3/7 · Unit tests (jenkins)`, and how the step ended if that was badly; what is not known is left out. A good word
   * in a row of console text may be about the fetching of that text, so it is not shown.
   */
  titleOf(record: ActivityRecord): string {
    const [position, name] = this.#namesOf(record)
    const tool = record.tool === '' ? '' : ` (${record.tool})`
    const result = isBadEnd(phaseOf(record.status)) ? record.status.toLowerCase() : ''
    return joined(position, `${name || 'Console output'}${tool}`, result)
  }

  /** `Step 3/7 · Unit tests · success · Unit tests have passed`: a row that is not console output. */
  lineOf(record: ActivityRecord): string {
    return joined(...this.#namesOf(record), record.status, record.message)
  }

  #placeOf(record: Pick<ActivityRecord, 'stepId' | 'stepName'>): Place | undefined {
    return record.stepId === '' ? this.#byName.get(nameKey(record.stepName)) : this.#byId.get(record.stepId)
  }

  /** The position and the name of its pipeline step, as far as they are known. */
  #namesOf(record: ActivityRecord): readonly [position: string, name: string] {
    const place = this.#placeOf(record)
    const { stepIndex, stepName } = record
    const position = stepIndex === undefined ? '' : `Step ${stepIndex + 1}`
    return [place?.position ?? position, (place?.step.name ?? '') || stepName.trim()]
  }
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ')
}
