/** Status words in the report: as they are if the program knows them, otherwise only if they are nobody's text. */
import { phaseOf } from '../opsera/status-words.ts'
import type { Seen } from './probe.ts'

const WORD = /^[a-z _-]{1,32}$/
const ANOTHER_WORD = 'another word'

/** The status word of the run that was read, in lower case. */
export function reportedWord({ reads }: Seen): string | undefined {
  if (reads.status?.outcome.ok !== true) return undefined
  const word = reads.status.outcome.value.word.trim().toLowerCase()
  if (phaseOf(word) !== 'unknown') return word
  return WORD.test(word) && !isTextIn(word, reads.object?.json) ? word : ANOTHER_WORD
}

/** A status that repeats a name, a tag or an owner of the pipeline is not a word of Opsera. Replies can nest deeply. */
function isTextIn(word: string, json: unknown): boolean {
  const left: unknown[] = [json]
  while (left.length > 0) {
    const value = left.pop()
    if (typeof value === 'string' && value.trim().toLowerCase() === word) return true
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) if (key !== 'status') left.push(inner)
  }
  return false
}
