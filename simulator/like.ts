/** The behaviour that a report of the check describes, so that a difference seen at a user becomes a test. */
import { at, isObject, textAt } from '../src/opsera/json.ts'
import { OPERATIONS, type OperationName } from '../src/opsera/operations.ts'
import { DEFAULT_BEHAVIOUR, type Behaviour } from './behaviour.ts'

/** Switches that list operations. The report names each operation after a dot, with false if it does not work. */
const LISTS = ['unknownPaths', 'deniedCalls'] as const

/** Reads the text of a report. Values that no switch has are left out; throws if it is no report. */
export function behaviourLike(report: string): Partial<Behaviour> {
  const assumptions = at(JSON.parse(report), 'assumptions')
  if (!Array.isArray(assumptions)) throw new Error('it has no "assumptions", so it is no report of the check')
  const rows = (assumptions as readonly unknown[]).filter(isObject)
  const values = rows.map((row) => [textAt(row, 'setting') ?? '', at(row, 'value')] as const)
  const switches = values.filter(([name, value]) => isValueOf(name, value))
  return {
    ...(Object.fromEntries(switches) as Partial<Behaviour>),
    ...Object.fromEntries(LISTS.map((list) => [list, namedBy(list, values)])),
  }
}

function isValueOf(name: string, value: unknown): boolean {
  if (!Object.hasOwn(DEFAULT_BEHAVIOUR, name) || value === 'another word') return false
  return typeof value === typeof DEFAULT_BEHAVIOUR[name as keyof Behaviour] && typeof value !== 'object'
}

function namedBy(list: string, values: readonly (readonly [string, unknown])[]): readonly OperationName[] {
  const named = values.filter(([, value]) => value === false).map(([name]) => name)
  return OPERATIONS.map(({ name }) => name).filter((name) => named.includes(`${list}.${name}`))
}
