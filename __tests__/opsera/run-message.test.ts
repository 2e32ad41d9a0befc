import { describe, expect, test } from '@jest/globals'
import { deniesSuccess, isAboutRequest, readRunMessage, saysNotFound } from '../../src/opsera/run-message.ts'

describe('a message', () => {
  test.each([
    ["Pipeline: Nightly's Run 3 was successful.", '', 3, ' was successful.'],
    ['Pipeline: Nightly’s run #12 has failed', '', 12, ' has failed'],
    ["Pipeline: Run 7's Run 3 was successful.", 'Run 7', 3, ' was successful.'],
    ["Pipeline: Nightly Run 2's Run 3 was successful.", '', 3, ' was successful.'],
    ['Run 3 of Nightly Run 2 was successful.', 'Nightly Run 2', 3, ' of   was successful.'],
    ['Run 3 after Run 2', '', 2, ''],
    ['Nightly Run 2 was successful.', 'Nightly Run 2', undefined, '  was successful.'],
    ['The pipeline was successful.', '', undefined, 'The pipeline was successful.'],
    ['rerun 5 of it', '', undefined, 'rerun 5 of it'],
    ['Run 5a', '', undefined, 'Run 5a'],
    ['', '', undefined, ''],
  ])('%j of the pipeline %j names run %j and says %j', (message, name, runCount, said) => {
    expect(readRunMessage(message, name)).toEqual({ said, ...(runCount !== undefined && { runCount }) })
  })
})

describe('a success', () => {
  const said = (message: string, name = '') => deniesSuccess(readRunMessage(message, name))

  test.each([
    ["Pipeline: Orders's Run 3 failed.", 'failed'],
    ['Run 3 was stopped by a person', 'stopped'],
    ['Run 3 was cancelled', 'cancelled'],
    ['Run 3 was canceled', 'canceled'],
    ['Run 3 was Rejected', 'rejected'],
    ['Run 3 is paused', 'paused'],
    ['Run 3 is running.', 'running'],
    ['Run 3 is still in progress', 'in progress'],
    ['Run 3 was not successful.', 'not successful'],
    ['Run 3 was unsuccessful', 'unsuccessful'],
    ['Run 3 did not complete successfully.', 'not complete successfully'],
    ['Run 3 could not be completed successfully', 'not be completed successfully'],
    ["Run 3 hasn't passed yet", "n't passed"],
    ['Run 3 never succeeded', 'never succeeded'],
    ['Run 3 did not succeed', 'not succeed'],
    ['Run 3 did not finish', 'not finish'],
    ['Run 3 was aborted', 'aborted'],
    ['Run 3 timed out', 'timed out'],
    ['Run 3 ended in failure', 'failure'],
    ['Run 3 is in-progress', 'in-progress'],
    ['Run 3 is pending approval', 'pending'],
    ['Run 3 is queued', 'queued'],
    ['The pipeline failed.', 'failed'],
  ])('is contradicted by %j', (message, word) => {
    expect(said(message)).toBe(word)
  })

  test.each([
    ["Pipeline: Retry failed orders's Run 3 was successful.", ''],
    ["Pipeline: Retry failed orders's Run 3 is done.", ''],
    ['Retry failed orders is done.', 'Retry failed orders'],
    ['Run 3 passed; 1 step was stopped before', ''],
    ['Run 3 succeeded after it failed once', ''],
    ['Run 3 has completed successfully, no longer running', ''],
    ['Run 3: 120 tests, 0 failed', ''],
    ['Run 3 was not stopped and was successful', ''],
    ['Run 3 was not stopped: passed', ''],
    ['Run 3 passed; a cleanup did not finish', ''],
    ['Run 3 ended without failure', ''],
    ['Run 3 is done', ''],
    ['', ''],
  ])('is not contradicted by %j of the pipeline %j', (message, name) => {
    expect(said(message, name)).toBeUndefined()
  })
})

test.each([
  ['Run 3 was not found.', true],
  ['Run 3 could not be found', true],
  ['Run 3 does not exist', true],
  ['Run 3: not found', true],
  ['Run 3 failed: artifact not found', false],
  ['Run 3 failed.', false],
])('%j says that the run is not known: %j', (message, isUnknown) => {
  expect(saysNotFound(readRunMessage(message, ''))).toBe(isUnknown)
})

test.each([
  ['jwt expired', true],
  ['Invalid token', true],
  ['Unauthorized', true],
  ['Could not fetch the status', true],
  ['Pipeline not found', true],
  ['The run failed at step Build', false],
  ['', false],
])('%j is about the request itself: %j', (message, isAbout) => {
  expect(isAboutRequest(readRunMessage(message, ''))).toBe(isAbout)
})
