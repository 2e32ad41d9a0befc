/**
 * What main leaves for the post step, in the runner's state file. Every save is one entry with all that is known, so
 * a kill between two saves leaves a whole state. The runner hands it over in the environment of the post step, where
 * neither a NUL nor more than some 100 kB has room; a save is less than 1 kB.
 */
import { NO_SECRETS } from '../log/secrets.ts'
import { getState, saveState, warning } from '@actions/core'
import { oneLine } from '../log/sanitize.ts'
import { isObject } from '../opsera/json.ts'
import type { JsonObject, SavedState, StateStore } from '../ports.ts'
import { DiskError, diskProblem, restoreFile } from './disk.ts'

const ENTRY = 'opsera-state'
const NAME_MAX = 100
const SIZE_MAX = 4_096

/** A store over the runner's state file. `beforeStart` may throw to keep a start request from being sent. */
export function openState(beforeStart: () => void = () => undefined): StateStore {
  let saved: Partial<SavedState> = {}
  let hasFailed = false
  return {
    save(facts) {
      saved = { ...saved, ...facts }
      const isBeforeStart = facts.phase === 'requesting'
      if (isBeforeStart) beforeStart()
      try {
        restoreFile('GITHUB_STATE')
        saveState(ENTRY, withShortName(saved))
      } catch (error) {
        const problem = diskProblem('The state for the post step (GITHUB_STATE)', error)
        if (!isBeforeStart && !hasFailed) warning(oneLine(problem, NO_SECRETS))
        hasFailed = true
        if (isBeforeStart) throw new DiskError(`Nothing was started: ${problem}`)
      }
    },
  }
}

function withShortName(saved: Partial<SavedState>): Partial<SavedState> {
  const { pipelineName: name } = saved
  return name === undefined ? saved : { ...saved, pipelineName: oneLine(name, NO_SECRETS, NAME_MAX) }
}

/**
 * What main saved, `{}` if it saved nothing, or `invalid` if it is incomplete or cannot come from this program:
 * another step, or somebody on the machine, may have written it, so nothing of it may reach a request then.
 * `now` is the monotonic clock: an instant after it is left out, as the machine was restarted since.
 */
export function readSavedState(now: number): Partial<SavedState> | 'invalid' {
  const text = getState(ENTRY)
  if (text === '') return {}
  const saved = parse(text)
  if (saved === undefined || !isWhole(saved)) return 'invalid'
  const isKnown = ([key, value]: readonly [string, unknown]) =>
    Object.hasOwn(VALID, key) && !(isInstant(key) && Number(value) > now)
  return Object.fromEntries(Object.entries(saved).filter(isKnown))
}

type Check = (value: unknown) => boolean

const VALID: Readonly<Record<keyof SavedState, Check>> = {
  phase: oneOf('requesting', 'following', 'settled'),
  pipelineId: (value) => typeof value === 'string' && /^[\da-f]{24}$/i.test(value),
  pipelineName: (value) =>
    typeof value === 'string' && value.length <= NAME_MAX && value === oneLine(value, NO_SECRETS),
  counterBefore: isCount,
  runCount: (value) => isCount(value) && value !== 0,
  origin: oneOf('started', 'adopted', 'attached', 'followed'),
  startedAt: isCount,
  seenInProgress: isFlag,
  stopAcceptedAt: isCount,
  cancelled: isFlag,
}

/** What each phase cannot do without. */
const NEEDED: Readonly<Record<SavedState['phase'], readonly (keyof SavedState)[]>> = {
  requesting: ['pipelineId'],
  following: ['pipelineId', 'runCount', 'origin', 'startedAt'],
  settled: [],
}

function isWhole(saved: JsonObject): boolean {
  const isValid = Object.entries(VALID).every(([key, check]) => saved[key] === undefined || check(saved[key]))
  if (!isValid) return false
  // Before there is a phase, all that can be saved is that the step was cancelled.
  const needed = saved.phase === undefined ? ['cancelled'] : NEEDED[saved.phase as SavedState['phase']]
  return needed.every((key) => saved[key] !== undefined)
}

function parse(text: string): JsonObject | undefined {
  try {
    const value: unknown = text.length > SIZE_MAX ? undefined : JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isInstant(key: string): boolean {
  return key === 'startedAt' || key === 'stopAcceptedAt'
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

function isFlag(value: unknown): boolean {
  return typeof value === 'boolean'
}

function oneOf(...words: readonly string[]): Check {
  return (value) => words.some((word) => word === value)
}
