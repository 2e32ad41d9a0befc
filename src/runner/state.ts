/** What main leaves for post, in the runner's state file. Each save is appended whole before the next statement runs. */
import { getState, saveState } from '@actions/core'
import type { Memory, Origin, State } from '../ports.ts'

const PREFIX = 'opsera-'

export const runnerState: State = {
  save(facts) {
    for (const [key, value] of Object.entries(facts)) saveState(`${PREFIX}${key}`, String(value))
  },
}

/** What main saved; a value that does not read is as good as none. */
export function readMemory(): Partial<Memory> {
  const phase = oneOf('phase', ['triggering', 'following'] as const)
  const origin = oneOf('origin', [
    'started',
    'adopted',
    'attached',
    'followed',
  ] as const satisfies readonly Origin[])
  const found: { -readonly [key in keyof Memory]?: Memory[key] | undefined } = {
    phase,
    origin,
    pipelineId: text('pipelineId'),
    pipelineName: text('pipelineName'),
    counterBefore: number('counterBefore'),
    runCount: number('runCount'),
    startedAt: number('startedAt'),
    stopAcceptedAt: number('stopAcceptedAt'),
    over: flag('over'),
    released: flag('released'),
    cancelled: flag('cancelled'),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

function text(key: keyof Memory): string | undefined {
  const value = getState(`${PREFIX}${key}`)
  return value === '' ? undefined : value
}

function number(key: keyof Memory): number | undefined {
  const value = text(key)
  return value !== undefined && /^\d{1,16}$/.test(value) ? Number(value) : undefined
}

function flag(key: keyof Memory): boolean | undefined {
  const value = text(key)
  return value === undefined ? undefined : value === 'true'
}

function oneOf<T extends string>(key: keyof Memory, words: readonly T[]): T | undefined {
  const value = text(key)
  return words.find((word) => word === value)
}
