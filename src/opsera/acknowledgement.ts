/**
 * What a reply to a call that changes something means: `run`, `stop`, `reset` and `tool-update`. A merge gate must not
 * take a refusal for a start, so only a word that Opsera uses for "accepted" counts, and its message must not contradict it.
 */
import { at, countAt, textAt } from './json.ts'
import { phaseOf } from './status-words.ts'

export type Reading =
  /** `runCount`: the number of the new run, 1 or more; absent when the reply names none. */
  | { readonly kind: 'accepted'; readonly message: string; readonly runCount?: number }
  /** Opsera did not do what it was asked for. */
  | { readonly kind: 'refused'; readonly message: string }
  /** Opsera may or may not have acted. `reason` says what was read, remote words in it as they came. */
  | { readonly kind: 'unclear'; readonly message: string; readonly reason: string }

/** `executed` and `success` are printed by Opsera's document; the others are inferred. */
const ACCEPTED = /^(?:executed|success|successful|accepted|queued|created|submitted)$/i
/** A request can time out after Opsera has acted on it, so these words refuse nothing. */
const TIMED_OUT = /^time(?:out|d out)$/i
const DENIES = /\b(?:already|not|cannot|locked|refused|denied|failed)\b|n['’]t\b/i
const DENIES_UPDATE = /\b(?:not|cannot|locked|refused|denied|failed)\b|n['’]t\b/i
const BUSY = /\b(?:paused|pending|running|in progress|queued|already)\b/i

/** Whether a status word says that Opsera took the request. */
export function isAccepted(word: string): boolean {
  return ACCEPTED.test(word.trim())
}

/** Whether a reply with this HTTP code can be Opsera's own refusal. 401 and 403 are about the token, 429 about the pace. */
export function canRefuse(code: number): boolean {
  const isAnother = [401, 403, 408, 425, 429].includes(code)
  return (code >= 200 && code <= 299) || (code >= 400 && code <= 499 && !isAnother)
}

/** The reply to `run`, `stop` or `reset` as a JSON value; `pipelineName` is empty when it is not known. */
export function readAcknowledgement(value: unknown, pipelineName = ''): Reading {
  const { word, message } = wordsOf(value)
  if (isFailureWord(word)) return { kind: 'refused', message }
  const runCount = countAt(value, 'runCount')
  if (!isAccepted(word)) return unclear(word, message)
  if (denies(saidIn(value), pipelineName)) return unclear(word, message)
  // A number that is none proves that the reply is not the documented one.
  if ((at(value, 'runCount') ?? null) !== null && (runCount ?? 0) < 1) return unclear(word, message)
  return { kind: 'accepted', message, ...(runCount !== undefined && { runCount }) }
}

/** The reply to `tool-update`: the updated tool, which may have a `status` of its own, or an acknowledgement. */
export function readToolUpdate(value: unknown): Reading {
  const { word, message } = wordsOf(value)
  const isTool = textAt(value, '_id') !== undefined || textAt(value, 'data', '_id') !== undefined
  if (DENIES_UPDATE.test(saidIn(value))) return { kind: 'refused', message }
  if (!isTool && isFailureWord(word)) return { kind: 'refused', message }
  return isTool || isAccepted(word) ? { kind: 'accepted', message } : unclear(word, message)
}

/**
 * Whether the message contradicts an accepted word. Opsera's messages begin with the pipeline's name, as in
 * `Pipeline: Retry failed orders's Run 3 was started`, and that name proves nothing.
 */
function denies(message: string, pipelineName: string): boolean {
  const unnamed = withoutName(message, pipelineName)
  const lastRun = [...unnamed.matchAll(/\brun\s+#?\d+\b/gi)].at(-1)
  return DENIES.test(lastRun === undefined ? unnamed : unnamed.slice(lastRun.index + lastRun[0].length))
}

/** Whether the text of a refusal says that a run is in progress. */
export function saysBusy(message: string, pipelineName = ''): boolean {
  return BUSY.test(withoutName(message, pipelineName))
}

/** A message without the name of its pipeline, which proves nothing; the name is empty when it is not known. */
export function withoutName(message: string, pipelineName: string): string {
  const name = pipelineName.trim()
  // For a pipeline named "locked", a message that says "locked" is more likely a refusal.
  if (name === '' || /^[a-z]+$/.test(name)) return message
  // No regular expression is made of the name: it can be longer than one may be.
  const parts = message.split(name)
  const replaced = parts.map((part, index) => {
    if (index === 0) return part
    const before = parts[index - 1]?.slice(-2) ?? ''
    const isPartOfWord = /[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(part)
    return `${isPartOfWord ? name : ' '}${part}`
  })
  return replaced.join('')
}

function wordsOf(value: unknown) {
  return { word: (textAt(value, 'status') ?? '').trim(), message: textAt(value, 'message') ?? '' }
}

/** The message as text, whatever its shape: a denial inside a list is one, too. */
function saidIn(value: unknown): string {
  const said = at(value, 'message') ?? ''
  return typeof said === 'string' ? said : JSON.stringify(said)
}

function isFailureWord(word: string): boolean {
  const phase = phaseOf(word)
  return (phase === 'failure' || phase === 'stopped') && !TIMED_OUT.test(word)
}

function unclear(word: string, message: string): Reading {
  const status = word === '' ? 'no status word' : `the status "${word}"`
  const said = message === '' ? '' : ` and the message "${message}"`
  return { kind: 'unclear', message, reason: `an answer with ${status}${said}` }
}
