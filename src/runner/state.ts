/**
 * What main leaves for the post step, in the runner's state file. Every save is one entry with all that is known, so
 * a kill between two saves leaves a whole state. The runner hands it over in the environment of the post step, where
 * neither a NUL nor more than some 100 kB has room; a save is less than 1 kB.
 */
import { getState, saveState } from '@actions/core'
import { oneLine } from '../log/sanitize.ts'
import { NO_SECRETS } from '../log/secrets.ts'
import { parseExactly } from '../opsera/json.ts'
import type { SavedState, StateStore } from '../ports.ts'
import { fileWriter } from './disk.ts'

const ENTRY = 'opsera-state'
const NAME_MAX = 100

/** A store over the runner's state file. */
export function openState(): StateStore {
  const write = fileWriter('The state for the post step (GITHUB_STATE)')
  let saved: Partial<SavedState> = {}
  return {
    save(facts) {
      saved = { ...saved, ...facts }
      const { pipelineName: name } = saved
      const shortName = name === undefined ? {} : { pipelineName: oneLine(name, NO_SECRETS, NAME_MAX) }
      write(() => {
        saveState(ENTRY, { ...saved, ...shortName })
      }, facts.phase === 'requesting')
    },
  }
}

const COUNT = /^\d{1,15}$/
const FLAG = /^(?:true|false)$/

/** At most 100 characters without a control character, which would be an escape, and without a line end. */
const NAME = /^"(?:[^\\"\p{Cc}\p{Zl}\p{Zp}]|\\["\\]){0,100}"$/u

/** The pattern of each fact's JSON text. */
const VALID: Readonly<Record<keyof SavedState, RegExp>> = {
  phase: /^"(?:requesting|following|settled)"$/,
  pipelineId: /^"[\da-f]{24}"$/i,
  pipelineName: NAME,
  lastRunBefore: NAME,
  counterBefore: COUNT,
  runCount: /^[1-9]\d{0,14}$/,
  origin: /^"(?:started|adopted|attached|followed)"$/,
  startedAt: COUNT,
  seenInProgress: FLAG,
  stopAcceptedAt: COUNT,
  cancelled: FLAG,
}

/** The facts that each phase requires. Without a phase, only `cancelled` can have been saved. */
const NEEDED: Readonly<Record<SavedState['phase'] | 'none', readonly (keyof SavedState)[]>> = {
  none: ['cancelled'],
  requesting: ['pipelineId'],
  following: ['pipelineId', 'runCount', 'origin', 'startedAt'],
  settled: [],
}

/**
 * What main saved, `{}` if it saved nothing, or `invalid` if it is incomplete or cannot come from this program:
 * another step or another user of the machine may have written it, so nothing of it may be sent to Opsera.
 * `now` is the monotonic clock: an instant after it is left out, as the machine was restarted since.
 */
export function readSavedState(now: number): Partial<SavedState> | 'invalid' {
  const text = getState(ENTRY)
  if (text === '') return {}
  const saved = parseExactly(text)
  if (saved === undefined) return 'invalid'
  const given = Object.entries(VALID).filter(([key]) => saved[key] !== undefined)
  const isValid = given.every(([key, pattern]) => pattern.test(JSON.stringify(saved[key])))
  const phase = (saved.phase ?? 'none') as keyof typeof NEEDED
  if (!isValid || NEEDED[phase].some((key) => saved[key] === undefined)) return 'invalid'
  const known = given.filter(([key]) => !(key.endsWith('At') && Number(saved[key]) > now))
  return Object.fromEntries(known.map(([key]) => [key, saved[key]]))
}
