/** What main leaves for post, in the runner's state file. Each save is appended whole before the next statement runs. */
import { getState, saveState } from '@actions/core'
import type { SavedState, Origin, StateStore } from '../ports.ts'

const PREFIX = 'opsera-'

export const runnerState: StateStore = {
  save(facts) {
    for (const [key, value] of Object.entries(facts)) saveState(`${PREFIX}${key}`, String(value))
  },
}

/** What main saved; a value that does not read is as good as none. */
export function readSavedState(): Partial<SavedState> {
  const phase = oneOf('phase', ['triggering', 'following'] as const)
  const origin = oneOf('origin', [
    'started',
    'adopted',
    'attached',
    'followed',
  ] as const satisfies readonly Origin[])
  const found: { -readonly [key in keyof SavedState]?: SavedState[key] | undefined } = {
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

function text(key: keyof SavedState): string | undefined {
  const value = getState(`${PREFIX}${key}`)
  return value === '' ? undefined : value
}

function number(key: keyof SavedState): number | undefined {
  const value = text(key)
  return value !== undefined && /^\d{1,16}$/.test(value) ? Number(value) : undefined
}

function flag(key: keyof SavedState): boolean | undefined {
  const value = text(key)
  return value === undefined ? undefined : value === 'true'
}

function oneOf<T extends string>(key: keyof SavedState, words: readonly T[]): T | undefined {
  const value = text(key)
  return words.find((word) => word === value)
}
