/** Runs the committed bundle in the runner emulator, each gate against its own simulated Opsera. */
import { afterAll, expect, jest, test } from '@jest/globals'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Behaviour } from '../../simulator/behaviour.ts'
import type { Fault } from '../../simulator/faults.ts'
import { Opsera, type Call, type Entry, type Exchange } from '../../simulator/opsera.ts'
import type { SimulatedPipeline } from '../../simulator/pipeline.ts'
import { serve } from '../../simulator/server.ts'
import type { PipelineSpec, StepSpec } from '../../simulator/spec.ts'
import type { Token } from '../../simulator/tokens.ts'
import { OPERATIONS, type OperationName } from '../../src/opsera/operations.ts'
import { LogReader, type Annotation } from '../../runner-emulator/commands.ts'
import { serveGitHub, type Answer } from '../github/github-api.ts'
import { closeServers } from '../http/servers.ts'
import { Runner, type Stage, type StepOptions, type StepResult } from '../../runner-emulator/runner.ts'

export const ACTION = fileURLToPath(new URL('../..', import.meta.url))
export const PIPELINE_ID = '64ad0f3e5b1c9a7d2e8f0b16'
export const TOKEN: Token = {
  value: 'black-box/token+0123456789',
  scope: 'Pipeline Access',
  owner: 'member',
}
/** The pipeline has two runs behind it, so that the one of a gate is the third. */
export const RUN = 3

type Runs = 'node' | 'env' | 'event' | 'stop' | 'closeStdoutAfter' | 'concurrentPost' | 'isShutDown'

/** A pipeline, its Opsera, a step, and what happens to them. */
export interface Play extends Pick<StepOptions, Runs> {
  /** Default: one short step. */
  readonly steps?: readonly StepSpec[]
  readonly pipeline?: Partial<PipelineSpec>
  readonly behaviour?: Partial<Behaviour>
  readonly faults?: readonly Fault[]
  readonly tokens?: readonly Token[]
  /** Besides token, base URL, pipeline and what makes a gate quick. */
  readonly inputs?: Readonly<Record<string, string>>
  /** What a simulated GitHub answers to the commit statuses; none without it. */
  readonly gitHub?: Answer
  /** Meets each call before Opsera does, and may act on runner and pipeline. */
  readonly onCall?: ((call: OperationName, hands: Hands) => void) | undefined
}

export interface Hands {
  readonly runner: Runner
  readonly opsera: Opsera
  readonly pipeline: SimulatedPipeline
  /** How many calls of this kind came in so far, this one included. */
  readonly nth: number
  /** The first call of all. */
  readonly isFirst: boolean
}

export interface Played {
  readonly result: StepResult
  readonly main: Stage
  /** Nothing, where the runner was shut down. */
  readonly post: Stage
  readonly outputs: Readonly<Record<string, string>>
  readonly opsera: Opsera
  readonly pipeline: SimulatedPipeline
  /** What GitHub received. */
  readonly statuses: Awaited<ReturnType<typeof serveGitHub>>['taken']
  /** The requests of the post step. */
  readonly postCalls: readonly Entry[]
  /** What the files hold that the outputs name; undefined without such a file. */
  readonly logFile: File | undefined
  readonly stepsFile: File | undefined
}

interface File {
  readonly text: string
  readonly mode: number
}

/** Quick inputs: short pauses, one last read of the logs. */
const QUICK = { 'poll-interval': '1s', 'log-drain': '0s' }

export const step = (name: string, more: Partial<StepSpec> = {}): StepSpec => ({
  name,
  takesMs: 300,
  ...more,
})
/** Long enough to be seen in progress: a failure is then accepted after 2 s, otherwise after 10 s. */
export const failing = (name: string, more: Partial<StepSpec> = {}): StepSpec =>
  step(name, { result: 'failed', takesMs: 1_500, ...more })
export const LONG: readonly StepSpec[] = [step('Long work', { takesMs: 120_000 })]

const NOTHING: Stage = {
  exitCode: null,
  signal: null,
  log: new LogReader(),
  raw: '',
  outputs: {},
  state: {},
  summary: '',
  tookMs: 0,
}

/** Plays one gate, main and post. */
async function play(given: Play): Promise<Played> {
  const { steps, pipeline: spec, behaviour, faults = [], tokens = [TOKEN], ...more } = given
  const { inputs, gitHub, onCall, env, ...runs } = more
  const defaults = { id: PIPELINE_ID, name: 'Orders', steps: steps ?? [step('Build')] }
  const pipelines = [{ ...defaults, past: ['success', 'failed'] as const, ...spec }]
  const world = { pipelines, tokens, faults, behaviour: { stopTakesMs: 300, ...behaviour } }
  const opsera = new WatchedOpsera(world, Date.now)
  const server = await serve(opsera)
  const github = gitHub === undefined ? undefined : await serveGitHub(() => gitHub)
  const required = { 'opsera-token': TOKEN.value, 'base-url': server.url, 'pipeline-id': PIPELINE_ID }
  const runner = new WatchedRunner(opsera, {
    action: ACTION,
    inputs: { ...required, ...QUICK, ...inputs },
    env: { ...(github !== undefined && { GITHUB_API_URL: github.url }), ...env },
    ...runs,
  })
  const pipeline = opsera.pipeline(PIPELINE_ID)
  opsera.onCall = (call) => {
    const nth = opsera.calls(call).length + 1
    onCall?.(call, { runner, opsera, pipeline, nth, isFirst: opsera.journal.length === 0 })
  }
  try {
    const result = await runner.run()
    const { main, outputs, post = NOTHING } = result
    if (post === NOTHING && runs.isShutDown !== true) throw new Error('post did not run')
    const files = { logFile: fileOf(outputs['log-file']), stepsFile: fileOf(outputs['steps-file']) }
    const postCalls = opsera.journal.slice(runner.callsBeforePost)
    return {
      result,
      main,
      post,
      outputs,
      opsera,
      pipeline,
      postCalls,
      ...files,
      statuses: github?.taken ?? [],
    }
  } finally {
    runner.dispose()
    await server.close()
  }
}

class WatchedRunner extends Runner {
  readonly #opsera: Opsera
  callsBeforePost = 0

  constructor(opsera: Opsera, options: StepOptions) {
    super(options)
    this.#opsera = opsera
  }

  override runPost(...given: Parameters<Runner['runPost']>): ReturnType<Runner['runPost']> {
    this.callsBeforePost = this.#opsera.journal.length
    return super.runPost(...given)
  }
}

class WatchedOpsera extends Opsera {
  onCall: (call: OperationName) => void = () => undefined

  override handle(call: Call): Exchange {
    const operation = OPERATIONS.find(({ path }) => path === call.path)
    if (operation !== undefined) this.onCall(operation.name)
    return super.handle(call)
  }
}

/** Somebody else's run begins just before the first call. */
export const busyAtFirst: Play['onCall'] = (_, { pipeline, isFirst }) => {
  if (isFirst) pipeline.start('somebody else')
}

function fileOf(path: string | undefined): File | undefined {
  if (path === undefined || path === '' || !existsSync(path)) return undefined
  return { text: readFileSync(path, 'utf8'), mode: statSync(path).mode & 0o777 }
}

jest.setTimeout(180_000)
closeServers(afterAll)

type Check = (played: Played) => void | Promise<void>

/** A test of one gate, which is played beside the others of its file, as gates mostly wait. */
export function gateTest(name: string, given: Play, check: Check): void {
  const played = play(given)
  // Its caller handles the rejection; without this, Node ends the process before that.
  played.catch(() => undefined)
  test(name, async () => {
    await check(await played)
  })
}

export function annotations(stage: Stage, kind: Annotation['kind']): readonly string[] {
  return stage.log.annotations.filter((note) => note.kind === kind).map(({ message }) => message)
}

export function calls({ opsera }: Played, name: OperationName): number {
  return opsera.calls(name).length
}

/** A green step says so in its exit code and outputs, and annotates no error. */
export function expectGreen(played: Played, conclusion: 'success' | 'started'): void {
  expect({
    conclusion: played.outputs.conclusion,
    errors: annotations(played.main, 'error'),
    exitCode: played.main.exitCode,
    isGreen: played.result.isGreen,
  }).toEqual({ conclusion, errors: [], exitCode: 0, isGreen: true })
  expectIdlePost(played)
  expectClean(played)
}

/** A red step has one error annotation, which begins with its message. */
export function expectRed(played: Played, conclusion: string, message: RegExp): void {
  const errors = annotations(played.main, 'error').map(inOneLine)
  expect({
    conclusion: played.outputs.conclusion,
    errors: errors.length,
    exitCode: played.main.exitCode,
    isGreen: played.result.isGreen,
  }).toEqual({ conclusion, errors: 1, exitCode: 1, isGreen: false })
  expect(errors[0]).toMatch(message)
  expect(played.outputs.message).toMatch(message)
  if (conclusion !== 'cancelled') expectIdlePost(played)
  expectClean(played)
}

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** With nothing to do the post step prints nothing and sends nothing. */
export function expectIdlePost({ post, postCalls }: Played): void {
  expect({ raw: post.raw, summary: post.summary, calls: postCalls }).toEqual({
    raw: '',
    summary: '',
    calls: [],
  })
}

/** What holds of every gate: one start at most, no smuggled command, no secret anywhere, a post that is never red. */
export function expectClean(played: Played): void {
  const { main, post, opsera } = played
  expect(opsera.calls('pipeline-run').filter(({ acted }) => acted).length).toBeLessThanOrEqual(1)
  expect([...main.log.smuggled, ...post.log.smuggled]).toEqual([])
  for (const text of whatIsLeft(played)) {
    expect(text).not.toContain(TOKEN.value)
    expect(text).not.toContain('never-print-me')
  }
  expect(post.exitCode).toBe(0)
  expect(annotations(post, 'error')).toEqual([])
}

/** All that others can read of a gate. */
export function whatIsLeft({ main, post, outputs, logFile, stepsFile }: Played): readonly string[] {
  return [
    withoutMasks(main.raw),
    withoutMasks(post.raw),
    withoutEntities(main.summary),
    withoutEntities(post.summary),
    ...Object.values(outputs),
    logFile?.text ?? '',
    stepsFile?.text ?? '',
  ]
}

/** As a browser shows it. */
function withoutEntities(html: string): string {
  return html.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
}

/** What was printed, except the commands that mask a text. */
function withoutMasks(raw: string): string {
  return raw.replace(/^::add-mask::.*$/gm, '')
}
