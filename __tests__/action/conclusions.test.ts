import { describe, expect } from '@jest/globals'
import { annotations, busyAtStart, calls, expectGreen, expectRed, gateTest, LONG, RUN, step } from './gate.ts'

describe('success', () => {
  gateTest('a run that succeeds is green, and its outputs tell of it', {}, (played) => {
    expectGreen(played, 'success')
    expect(played.outputs).toMatchObject({
      'pipeline-id': '64ad0f3e5b1c9a7d2e8f0b16',
      'pipeline-name': 'Orders',
      'run-count': '3',
      origin: 'started',
      'run-url': '',
      status: 'success',
      message: "Pipeline: Orders's Run 3 was successful.",
      'failed-step': '',
    })
    expect(played.outputs['duration-seconds']).toMatch(/^\d+$/)
    expect(calls(played, 'pipeline-run')).toBe(1)
    expect(played.main.summary).toContain('Orders')
  })

  for (const successWord of ['Successful', 'PASSED']) {
    gateTest(`the word ${successWord} is green`, { behaviour: { successWord } }, (played) => {
      expectGreen(played, 'success')
      expect(played.outputs.status).toBe(successWord)
    })
  }

  gateTest('numbers that come as texts are read', { behaviour: { numbersAsText: true } }, (played) => {
    expectGreen(played, 'success')
    expect(played.outputs['run-count']).toBe('3')
  })

  gateTest(
    'a word that is not known is one warning, and the pipeline object decides: success',
    { faults: [{ call: 'pipeline-status', times: Infinity, what: completed(RUN) }] },
    (played) => {
      expectGreen(played, 'success')
      expect(annotations(played.main, 'warning')).toEqual([expect.stringContaining('"completed"')])
    },
  )
})

describe('started', () => {
  gateTest('without waiting the step ends as soon as the run has started', notWaiting(LONG), (played) => {
    expectGreen(played, 'started')
    expect(played.outputs).toMatchObject({ 'run-count': '3', origin: 'started' })
    expect(played.outputs['log-file'] ?? '').toBe('')
    expect(calls(played, 'pipeline-status')).toBe(0)
    expect(played.pipeline.run(RUN)?.state).toBe('running')
  })

  gateTest(
    'a run that was queued without a number has started too, and has no run count',
    {
      steps: LONG,
      inputs: { wait: 'false' },
      behaviour: { whenBusy: 'queue-silently' },
      onCall: busyAtStart,
    },
    (played) => {
      expectGreen(played, 'started')
      expect(played.outputs['run-count'] ?? '').toBe('')
    },
  )
})

describe('failure', () => {
  gateTest(
    'a run that fails is red and names the step',
    { steps: [step('Build'), step('Unit tests', { result: 'failed' }), step('Deploy')] },
    (played) => {
      expectRed(played, 'failure', /^Run 3 failed at step "Unit tests": read its console output/)
      expect(played.outputs).toMatchObject({ status: 'failed', 'failed-step': 'Unit tests' })
    },
  )

  const words = ['FAILURE', 'aborted', 'timed out']
  for (const failedWord of words) {
    gateTest(
      `the word ${failedWord} is red`,
      { steps: [step('Build', { result: 'failed' })], behaviour: { failedWord } },
      (played) => {
        expectRed(played, 'failure', /^Run 3 failed/)
        expect(played.outputs.status).toBe(failedWord)
      },
    )
  }

  gateTest(
    'a word that is not known is one warning, and the pipeline object decides: failure',
    {
      steps: [step('Build', { result: 'failed' })],
      faults: [{ call: 'pipeline-status', times: Infinity, what: completed(RUN) }],
    },
    (played) => {
      expectRed(played, 'failure', /^Run 3 failed/)
      expect(annotations(played.main, 'warning')).toHaveLength(1)
    },
  )

  gateTest(
    'a failure that a second read does not confirm is none',
    {
      steps: [step('Build', { takesMs: 4_000 })],
      faults: [
        {
          call: 'pipeline-status',
          from: 2,
          what: { kind: 'reply', code: 200, body: '{"status":"failed","message":"Run 3 failed."}' },
        },
      ],
    },
    (played) => {
      expectGreen(played, 'success')
    },
  )
})

describe('stopped', () => {
  for (const stoppedWord of ['stopped', 'Cancelled']) {
    gateTest(
      `a run that somebody stops is red, whether Opsera calls it ${stoppedWord} or not`,
      {
        steps: LONG,
        behaviour: { stoppedWord },
        onCall: (call, { pipeline, nth }) => {
          if (call === 'pipeline-status' && nth === 2) pipeline.stop()
        },
      },
      (played) => {
        expectRed(played, 'stopped', /^Run 3 was stopped before it was over: start it again/)
        expect(calls(played, 'pipeline-stop')).toBe(0)
      },
    )
  }
})

describe('paused', () => {
  const approval = [step('Build'), step('Release approval', { tool: 'approval', approval: {} })]

  for (const pausedWord of ['paused', 'pending', 'stopped'] as const) {
    gateTest(
      `on-pause fail ends the step when the run waits for a person (Opsera says ${pausedWord})`,
      { steps: approval, behaviour: { pausedWord }, inputs: { 'on-pause': 'fail' } },
      (played) => {
        expectRed(played, 'paused', /^Run 3 waits for a person at step 2 "Release approval": approve/)
        expect(played.pipeline.run(RUN)?.state).toBe('paused')
        expect(calls(played, 'pipeline-stop')).toBe(0)
      },
    )
  }

  gateTest(
    'otherwise the pause is one notice, and the verdict comes after the approval',
    {
      steps: [step('Build'), step('Release approval', { approval: { afterMs: 4_000 } }), step('Deploy')],
      inputs: { 'portal-url': 'https://portal.example' },
    },
    (played) => {
      expectGreen(played, 'success')
      expect(annotations(played.main, 'notice')).toEqual([
        expect.stringMatching(/^Run 3 waits for a person.*https:\/\/portal\.example/),
      ])
    },
  )
})

describe('not-started', () => {
  gateTest('a pipeline with a run going is busy', { steps: LONG, pipeline: { isBusy: true } }, (played) => {
    expectRed(played, 'not-started', /^Run 3 of the pipeline is still going: wait until it is over/)
    expect(calls(played, 'pipeline-run')).toBe(0)
  })

  gateTest(
    'a pipeline that waits for a person is busy',
    { steps: [step('Approval', { approval: {} })], pipeline: { isBusy: true } },
    (played) => {
      expectRed(played, 'not-started', /^Run 3 of the pipeline waits for a person: approve or reject it/)
    },
  )

  gateTest(
    'where the pipeline object cannot be read, the refusal tells that it is busy',
    {
      steps: LONG,
      pipeline: { isBusy: true },
      faults: [{ call: 'pipeline-summary', times: Infinity, what: { kind: 'reply', code: 403 } }],
    },
    (played) => {
      expectRed(played, 'not-started', /^Opsera refused to start the run \("Pipeline .* is currently running/)
      expect(played.outputs.message).toContain('on-busy')
    },
  )

  for (const refusalCode of [200, 400, 409] as const) {
    gateTest(
      `a refusal is told in Opsera's words (HTTP ${refusalCode})`,
      { pipeline: { isLocked: true }, behaviour: { refusalCode } },
      (played) => {
        expectRed(
          played,
          'not-started',
          /^Opsera refused to start the run \(".*is locked.*"\): ask .* unlock/,
        )
        expect(calls(played, 'pipeline-run')).toBe(1)
      },
    )
  }

  gateTest('a token that Opsera does not know ends with what it needs', { tokens: [] }, (played) => {
    expectRed(played, 'not-started', /^The run was not started: HTTP 403: .*token.*scope/)
    expect(played.pipeline.counter).toBe(2)
  })

  gateTest(
    'a scope that may only read ends with the scope that is needed',
    {
      tokens: [
        { value: 'black-box/token+0123456789', scope: 'Pipeline Access (Read Only)', owner: 'member' },
      ],
    },
    (played) => {
      expectRed(played, 'not-started', /"API Access" or "Pipeline Access"/)
    },
  )

  gateTest(
    'a pipeline that is not there ends with the advice to check its id',
    { inputs: { 'pipeline-id': 'b'.repeat(24) }, behaviour: { unknownPipeline: 'missing' } },
    (played) => {
      expectRed(
        played,
        'not-started',
        /^Opsera does not know the pipeline b+ \(HTTP 404\): check pipeline-id/,
      )
    },
  )

  gateTest(
    'a redirect is not followed, and names the host',
    {
      faults: [
        {
          times: Infinity,
          what: { kind: 'reply', code: 302, headers: { location: 'https://login.example/sso' } },
        },
      ],
    },
    (played) => {
      expectRed(played, 'not-started', /redirects to login\.example; check base-url/)
      expect(calls(played, 'pipeline-run')).toBe(1)
    },
  )

  gateTest(
    'a rejected request is not sent again',
    { faults: [{ call: 'pipeline-run', times: Infinity, what: { kind: 'reply', code: 422 } }] },
    (played) => {
      expectRed(played, 'not-started', /^Opsera rejected the start request \(HTTP 422\)/)
      expect(calls(played, 'pipeline-run')).toBe(1)
    },
  )

  gateTest(
    'a start that is throttled is sent again after Retry-After',
    {
      faults: [{ call: 'pipeline-run', what: { kind: 'reply', code: 429, headers: { 'retry-after': '1' } } }],
    },
    (played) => {
      expectGreen(played, 'success')
      expect(calls(played, 'pipeline-run')).toBe(2)
    },
  )

  gateTest(
    'a port that nobody listens on is tried again until timeout ends',
    { inputs: { 'base-url': 'http://127.0.0.1:9', timeout: '10s' } },
    (played) => {
      expectRed(
        played,
        'timed-out',
        /^timeout ended before a run could be started \(.*ECONNREFUSED.*\): raise/,
      )
      expect(played.opsera.journal).toEqual([])
    },
  )
})

describe('unconfirmed', () => {
  gateTest(
    'a lost answer is not looked up when the counter could not be read before it',
    {
      faults: [
        { call: 'pipeline-summary', times: Infinity, what: { kind: 'reply', code: 403 } },
        { call: 'pipeline-run', times: Infinity, what: { kind: 'reset', acts: true } },
      ],
      inputs: { 'portal-url': 'https://portal.example' },
    },
    (played) => {
      expectRed(played, 'unconfirmed', /^The answer to the start request was lost.*https:\/\/portal\.example/)
      expect(calls(played, 'pipeline-run')).toBe(1)
    },
  )

  gateTest(
    'with run-settings a run that began since is not taken for ours',
    {
      faults: [{ call: 'pipeline-run', what: { kind: 'cut', acts: true } }],
      inputs: { 'run-settings': '{"branch":"release"}' },
    },
    (played) => {
      expectRed(played, 'unconfirmed', /run-settings/)
      expect(calls(played, 'pipeline-run')).toBe(1)
      expect(played.opsera.calls('pipeline-run')[0]?.body).toEqual({
        pipelineId: '64ad0f3e5b1c9a7d2e8f0b16',
        settings: { branch: 'release' },
      })
    },
  )

  gateTest(
    'two runs that began since are not told apart',
    {
      faults: [{ call: 'pipeline-run', what: { kind: 'reset', acts: true } }],
      steps: [step('Build', { takesMs: 0 })],
      onCall: (call, { pipeline, nth }) => {
        if (call === 'pipeline-summary' && nth === 2) pipeline.start('somebody else')
      },
    },
    (played) => {
      expectRed(played, 'unconfirmed', /2 runs began since/)
    },
  )
})

describe('adopted', () => {
  for (const kind of ['reset', 'cut'] as const) {
    gateTest(
      `a lost answer (${kind}) is looked up, and the one run that began since is followed with a warning`,
      { faults: [{ call: 'pipeline-run', times: Infinity, what: { kind, acts: true } }] },
      (played) => {
        expectGreen(played, 'success')
        expect(played.outputs).toMatchObject({ origin: 'adopted', 'run-count': '3' })
        expect(annotations(played.main, 'warning')).toEqual([
          expect.stringMatching(/Run 3 began since, so it is followed/),
        ])
        expect(calls(played, 'pipeline-run')).toBe(1)
      },
    )
  }
})

describe('lost-contact', () => {
  gateTest(
    'no good answer within patience',
    {
      steps: LONG,
      inputs: { patience: '10s' },
      faults: [{ call: 'pipeline-status', from: 2, times: Infinity, what: { kind: 'reply', code: 502 } }],
    },
    (played) => {
      expectRed(played, 'lost-contact', /^No good answer from Opsera for 10s.*HTTP 502.*may still be going/)
      expect(calls(played, 'pipeline-stop')).toBe(0)
    },
  )

  gateTest(
    'a token that is taken back',
    {
      steps: LONG,
      onCall: (call, { opsera, nth }) => {
        if (call === 'pipeline-status' && nth === 1) opsera.revoke('black-box/token+0123456789')
      },
    },
    (played) => {
      expectRed(played, 'lost-contact', /^The state of run 3 cannot be read any more: HTTP 403/)
      expect(calls(played, 'pipeline-stop')).toBe(0)
    },
  )
})

describe('timed-out', () => {
  gateTest('the run goes on unless told', { steps: LONG, inputs: { timeout: '10s' } }, (played) => {
    expectRed(played, 'timed-out', /^Run 3 was not over when timeout \(10s\) ended: raise timeout/)
    expect(calls(played, 'pipeline-stop')).toBe(0)
    expect(played.post.raw).toBe('')
  })

  gateTest(
    'on-timeout stop stops it',
    { steps: LONG, inputs: { timeout: '10s', 'on-timeout': 'stop' } },
    (played) => {
      expectRed(played, 'timed-out', /^Run 3 was not over when timeout/)
      expect(played.pipeline.run(RUN)?.state).toBe('stopped')
      expect(calls(played, 'pipeline-stop')).toBe(1)
      expect(calls(played, 'pipeline-reset')).toBe(0)
    },
  )

  gateTest(
    'on-timeout reset stops it and resets the pipeline once it is over',
    { steps: LONG, inputs: { timeout: '10s', 'on-timeout': 'reset' } },
    (played) => {
      expectRed(played, 'timed-out', /^Run 3 was not over when timeout.*the pipeline was reset/)
      expect(played.pipeline.run(RUN)).toMatchObject({ state: 'stopped', isReset: true })
      expect(calls(played, 'pipeline-stop')).toBe(1)
      expect(played.opsera.calls('pipeline-reset').map(({ acted }) => acted)).toEqual([true])
    },
  )
})

/** A status reply with a word that Opsera may or may not use. */
function completed(runCount: number) {
  const body = JSON.stringify({ status: 'completed', message: `Run ${runCount} has ended.` })
  return { kind: 'reply', code: 200, contentType: 'application/json', body } as const
}

function notWaiting(steps: typeof LONG) {
  return { steps, inputs: { wait: 'false' } }
}
