import { expect, test } from '@jest/globals'
import { isStoppable, phaseOf } from '../../src/opsera/status-words.ts'

const PHASES = {
  success: 'success,successful,passed',
  failure: 'failed,failure,error,rejected,denied,aborted,halted,timeout,timed out',
  stopped: 'stopped,cancelled,canceled',
  running: 'running,processing event,created,executed,in progress',
  waiting: 'paused,pending',
  queued: 'queued',
}

test.each(Object.entries(PHASES))('the phase %s is meant by %s, however they are written', (phase, words) => {
  for (const word of words.split(','))
    for (const written of [word, word.toUpperCase(), ` ${word}\n`]) expect(phaseOf(written)).toBe(phase)
})

test.each(['', ' ', 'succes', 'not success', 'success!', 'done', 'unknown', 'constructor', '__proto__'])(
  'the phase of %j is unknown',
  (word) => {
    expect(phaseOf(word)).toBe('unknown')
  },
)

test.each<[boolean, string]>([
  [true, 'running,Processing Event, PAUSED ,pending'],
  [false, ',created,executed,in progress,queued,success,failed,stopped,x running'],
])('a stop may follow, %p, the words %s', (may, words) => {
  for (const word of words.split(',')) expect([word, isStoppable(word)]).toEqual([word, may])
})
