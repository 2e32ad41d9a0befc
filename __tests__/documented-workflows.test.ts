/** Every workflow of the documents, run as written on the committed bundles. */
import { afterAll, describe, expect, test } from '@jest/globals'
import { Opsera, type World } from '../simulator/opsera.ts'
import { TOKEN } from '../simulator/scenarios.ts'
import { serve, type Server } from '../simulator/server.ts'
import { runWorkflow, type WorkflowOptions } from '../runner-emulator/workflow.ts'
import { serveGitHub } from './github/github-api.ts'
import { closeServers } from './http/servers.ts'
import { WORKFLOWS } from './support/documents.ts'

const workflows = WORKFLOWS.map((text) => [/^name: (.*)$/m.exec(text)?.[1] ?? '', text] as const)
const FIRST = '5fd56d90979ee048ee660624'
const SECOND = '5fd56d90979ee048ee660625'
const TASK = '5fd56d90979ee048ee660777'
const TOOL = '5fd56d90979ee048ee660888'

const servers: Server[] = []
closeServers(afterAll)
afterAll(() => Promise.all(servers.map((server) => server.close())))

interface Twist {
  /** How long a run takes; short by default. */
  readonly takesMs?: number
  /** Somebody else's run is in progress. */
  readonly isBusy?: boolean
  readonly stopFor?: WorkflowOptions['stopFor']
}

/** Runs a documented workflow against its own simulated Opsera. */
async function play(name: string, { takesMs = 300, isBusy = false, stopFor = () => undefined }: Twist = {}) {
  const steps = [{ name: 'Build', takesMs }]
  const past = ['report', 'stop', 'check'].includes(name) ? (['success'] as const) : []
  const world: World = {
    pipelines: [
      { id: FIRST, name: 'Orders', steps, past, isBusy },
      { id: SECOND, name: 'Invoices', steps },
    ],
    tokens: [TOKEN],
    tools: [{ _id: TOOL, name: 'Jenkins', description: '' }],
    tasks: [{ _id: TASK, name: 'Sync', status: 'failed', log: [{ run_count: 1, message: 'no' }] }],
  }
  const opsera = new Opsera(world, Date.now)
  const server = await serve(opsera)
  servers.push(server)
  const github = await serveGitHub()
  const uses = await runWorkflow(workflows.find(([each]) => each === name)?.[1] ?? '', {
    contexts: {
      'secrets.OPSERA_TOKEN': TOKEN.value,
      'secrets.OPSERA_AUDIT_TOKEN': TOKEN.value,
      'inputs.branch': 'main',
      'inputs.run-count': '1',
      'github.token': 'not-a-github-token-0123456789',
    },
    env: { GITHUB_API_URL: github.url },
    folderOf: (used) => {
      const ours = /^OWNER\/[^/@]+(?:\/(api|check))?@v1$/.exec(used)
      return ours === null ? undefined : (ours[1] ?? '.')
    },
    stopFor,
    inputsFor: (folder) => ({
      'base-url': server.url,
      ...(folder === '.' && { 'poll-interval': '1s', 'log-drain': '0s', timeout: '60s' }),
    }),
  })
  return { opsera, uses, states: github.states }
}

/** All at once: they mostly wait. */
const plays = new Map(workflows.map(([name]) => [name, play(name)]))
const stopped = (['cancel', 'kill'] as const).map((how) => ({
  how,
  played: play('deploy-in-three', {
    takesMs: 600_000,
    stopFor: (job) => (job === 'gate' ? { how, after: /Run 1 · running/ } : undefined),
  }),
}))
const refused = play('deploy-in-three', { takesMs: 600_000, isBusy: true })

describe('a documented workflow', () => {
  test.each(workflows)(
    'works as written: %s',
    async (name) => {
      const { uses } = await plays.get(name)!
      expect(uses.length).toBeGreaterThan(0)
      expect(uses.filter(({ result }) => !result.isGreen)).toEqual([])
    },
    90_000,
  )

  test.each(stopped)(
    'deploy-in-three stops its run when the gate is gone: $how',
    async ({ played }) => {
      const { opsera, uses } = await played
      expect(uses.map(({ job, result: { isGreen } }) => [job, isGreen])).toEqual([
        ['start', true],
        ['gate', false],
        ['clean-up', true],
      ])
      expect(opsera.calls('pipeline-stop')).toHaveLength(1)
    },
    90_000,
  )

  test('deploy-in-three does not stop the run of another caller', async () => {
    const { opsera, uses } = await refused
    expect(uses.map(({ job, result }) => [job, result.outputs.conclusion])).toEqual([
      ['start', 'not-started'],
    ])
    expect(opsera.calls('pipeline-stop')).toEqual([])
  }, 90_000)

  test('deploy-in-three has nothing to clean up when the gate is green', async () => {
    const { opsera, uses } = await plays.get('deploy-in-three')!
    expect(uses.map(({ job }) => job)).toEqual(['start', 'gate'])
    expect(opsera.calls('pipeline-stop')).toEqual([])
  })

  test('merge-gate gives its commit a status, and no other does', async () => {
    const { states } = await plays.get('merge-gate')!
    expect(states().at(0)).toBe('pending')
    expect(states().at(-1)).toBe('success')
    expect((await plays.get('gate')!).states()).toEqual([])
  })

  test('deploy sends the branch that was given as input', async () => {
    const { opsera } = await plays.get('deploy')!
    expect(opsera.calls('pipeline-run').map(({ body }) => body)).toEqual([
      { pipelineId: FIRST, settings: { branch: 'main' } },
    ])
  })

  test('task reads the log of a task that has not succeeded', async () => {
    const { opsera } = await plays.get('task')!
    expect(opsera.calls('task-log')).toHaveLength(1)
  })

  test('tool sends what is to change and nothing else', async () => {
    const { opsera } = await plays.get('tool')!
    expect(opsera.calls('tool-update').map(({ body }) => body)).toEqual([
      { toolId: TOOL, data: { description: 'Jenkins of the orders team' } },
    ])
  })
})
