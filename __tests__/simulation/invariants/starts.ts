/** A start is a deployment: one step makes one at most, and says so truly. */
import { isAccepted } from '../../../src/opsera/client.ts'
import { all, conclusionOf, followingSince, reads, runs, sent, wordIn, type Invariant } from './reading.ts'
import type { Arrived } from '../events.ts'
import type { Story } from '../story.ts'

/** The start requests on which Opsera acted. */
export function starts(story: Story): readonly Arrived[] {
  return all(story, 'arrived').filter(({ call, acted }) => call === 'pipeline-run' && acted)
}

export const STARTS: readonly Invariant[] = [
  {
    name: 'one start at most',
    promise: 'A step starts one run at most, whatever becomes of the answers.',
    check: (story) => {
      const count = starts(story).length
      const begun = runs(story).filter(({ by }) => by === 'caller').length
      return Math.max(count, begun) > 1
        ? `${count} start requests were acted on, ${begun} runs began`
        : undefined
    },
  },
  {
    name: 'not-started means none',
    promise: 'A step that says that it started nothing has started nothing.',
    check: (story) =>
      conclusionOf(story) === 'not-started' && starts(story).length > 0
        ? 'the conclusion is not-started, and a start request was acted on'
        : undefined,
  },
  {
    name: 'nothing is started to follow',
    promise: 'A step with run-count, or one told to stop before, sends no start request.',
    check: (story) =>
      story.weather.settings.runCount !== undefined && sent(story, 'pipeline-run').length > 0
        ? 'a start request was sent although a run was given'
        : undefined,
  },
  {
    name: 'adopts one alone',
    promise:
      'A run that nobody named to the step is followed only if it is the one that began, and, after a lost answer, only without run-settings.',
    check: (story) => {
      const { origin, runCount, counterBefore } = story.memory
      if (origin !== 'adopted') return undefined
      if (runCount !== (counterBefore ?? NaN) + 1)
        return `run ${runCount ?? '?'} was adopted, the counter stood at ${counterBefore ?? '?'} before`
      const isTaken = reads(story, 'main', 'pipeline-run').some(({ value }) => isAccepted(wordIn(value)))
      return story.weather.settings.runSettings !== undefined && !isTaken
        ? 'a run was adopted that may not have the run-settings'
        : undefined
    },
  },
  {
    name: 'one reset before the run',
    promise: 'reset-before-run sends one reset at most, and only when it was asked for.',
    check: (story) => {
      const before = sent(story, 'pipeline-reset').filter(
        ({ at, by }) => by === 'main' && at <= followingSince(story),
      )
      const most = story.weather.settings.resetBeforeRun ? 1 : 0
      return before.length > most ? `${before.length} resets were sent before the run` : undefined
    },
  },
]
