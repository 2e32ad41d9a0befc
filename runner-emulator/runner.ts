/**
 * A model of the Actions runner for one step: runs the committed bundle as a separate process, with real command files,
 * pipes and signals, and passes its state on to the post step. What it models is read from the source of actions/runner.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JsonObject } from '../src/ports.ts'
import { inputVariables, readAction, type Action } from './action.ts'
import { makeCommandFiles, readPairs } from './command-files.ts'
import { LogReader, type LogLine } from './commands.ts'

export interface StepOptions {
  /** Folder of the action.yml. */
  readonly action: string
  readonly inputs: Readonly<Record<string, string>>
  /** Node that runs the bundle; default: this one. */
  readonly node?: string
  readonly env?: Readonly<Record<string, string>>
  readonly event?: { readonly name: string; readonly payload: JsonObject; readonly sha?: string }
  /** The runner's grace times are multiplied by this: 1 for the real ones. */
  readonly grace?: number
  /** The runner's end of the pipes is closed when the log shows this, as in a container job that is cancelled. */
  readonly closeStdoutAfter?: RegExp
  /**
   * The post step begins when main's log shows this, while main is still running: in a container job the signal of a
   * cancel does not reach the process inside.
   */
  readonly concurrentPost?: RegExp
  /** The runner's service is shut down: the post step does not run. */
  readonly isShutDown?: boolean
  /** Called with each line as the log shows it. */
  readonly onLine?: (line: LogLine) => void
  /** Ends the step when the log shows this, or after so many milliseconds. */
  readonly stop?: {
    readonly how: 'cancel' | 'kill'
    readonly after: number | RegExp
  }
}

/** What one process, main or post step, has written. */
export interface Stage {
  readonly exitCode: number | null
  readonly signal: string | null
  readonly log: LogReader
  /** Everything that was written to stdout and stderr. */
  readonly raw: string
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly summary: string
  /** How long the process ran, in milliseconds. */
  readonly tookMs: number
}

export interface StepResult {
  readonly main: Stage
  /** Undefined when there is none, or its condition is false. */
  readonly post?: Stage
  /** The step is green. */
  readonly isGreen: boolean
  readonly outputs: Readonly<Record<string, string>>
  /** Folder that was `RUNNER_TEMP`. */
  readonly temp: string
}

/** What happens to a process while it runs. */
interface Watch {
  readonly stop?: StepOptions['stop']
  /** Receives each line, and can read the state that was saved by then. */
  readonly onLine?: (text: string, state: () => Readonly<Record<string, string>>) => void
}

/** How long the runner waits between the signals of a cancel. */
const BEFORE_SIGTERM_MS = 7_500
const BEFORE_SIGKILL_MS = 2_500

export class Runner {
  readonly #options: StepOptions
  readonly #action: Action
  /** Shared by main and post step; removed by `dispose`. */
  readonly temp = mkdtempSync(join(tmpdir(), 'runner-temp-'))
  #child: ChildProcess | undefined
  #stage = 0
  #wasCancelled = false
  #concurrentPost: Promise<Stage | undefined> | undefined

  constructor(options: StepOptions) {
    this.#options = options
    this.#action = readAction(options.action)
  }

  /** Runs main and then, if its condition is true, the post step. */
  async run(): Promise<StepResult> {
    const main = await this.runMain()
    const isGreen = main.exitCode === 0 && !this.#wasCancelled
    const post = await (this.#concurrentPost ?? this.runPost(main.state, isGreen))
    return {
      main,
      ...(post !== undefined && { post }),
      isGreen,
      outputs: main.outputs,
      temp: this.temp,
    }
  }

  runMain(): Promise<Stage> {
    const { stop, concurrentPost } = this.#options
    return this.#runStage(
      this.#action.main,
      {},
      {
        ...(stop !== undefined && { stop }),
        onLine: (text, state) => {
          if (concurrentPost?.test(text) === true) this.#concurrentPost ??= this.runPost(state(), false)
        },
      },
    )
  }

  /** Runs the post step with what main saved. */
  async runPost(state: Readonly<Record<string, string>>, wasGreen: boolean): Promise<Stage | undefined> {
    const { post, postIf } = this.#action
    if (post === undefined || this.#options.isShutDown === true || !this.#holds(postIf, wasGreen))
      return undefined
    const saved = Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])
    return this.#runStage(post, Object.fromEntries(saved) as Record<string, string>)
  }

  /** The cancel of a job: SIGINT, later SIGTERM, at last SIGKILL. */
  cancel(): void {
    this.#wasCancelled = true
    const child = this.#child
    const grace = this.#options.grace ?? 1
    // The runner does not cancel a post step whose condition is `always()`.
    const isInPost = this.#stage > 1
    if (child === undefined || isInPost) return
    const hasEnded = () => child.exitCode !== null || child.signalCode !== null
    child.kill('SIGINT')
    const later = (ms: number, signal: NodeJS.Signals) => {
      const timer = setTimeout(() => {
        if (!hasEnded()) child.kill(signal)
      }, ms * grace)
      timer.unref()
    }
    later(BEFORE_SIGTERM_MS, 'SIGTERM')
    later(BEFORE_SIGTERM_MS + BEFORE_SIGKILL_MS, 'SIGKILL')
  }

  kill(signal: NodeJS.Signals = 'SIGKILL'): void {
    this.#wasCancelled = true
    this.#child?.kill(signal)
  }

  dispose(): void {
    rmSync(this.temp, { recursive: true, force: true })
  }

  #holds(condition: string, wasGreen: boolean): boolean {
    switch (condition.replace(/\s/g, '')) {
      case 'always()':
        return true
      case 'success()':
        return wasGreen
      case 'failure()':
        return !wasGreen && !this.#wasCancelled
      case 'cancelled()':
        return this.#wasCancelled
      default:
        throw new Error(`post-if is not understood: ${condition}`)
    }
  }

  async #runStage(script: string, state: Record<string, string>, watch: Watch = {}): Promise<Stage> {
    const { stop, onLine } = watch
    const files = makeCommandFiles(join(this.temp, `_runner_file_commands_${this.#stage++}`))
    const startedAt = Date.now()
    const log = new LogReader((line) => {
      this.#options.onLine?.(line)
      onLine?.(line.text, () => readPairs(files.GITHUB_STATE))
      if (stop?.after instanceof RegExp && !isStopped && stop.after.test(line.text)) {
        isStopped = true
        this.#stop(stop.how)
      }
      if (this.#options.closeStdoutAfter?.test(line.text) === true) {
        child.stdout.destroy()
        child.stderr.destroy()
      }
    })
    let isStopped = false
    const child = spawn(this.#options.node ?? process.execPath, [script], {
      cwd: this.temp,
      env: { ...this.#environment(), ...files, ...state },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child = child
    const timer =
      typeof stop?.after === 'number'
        ? setTimeout(() => {
            this.#stop(stop.how)
          }, stop.after)
        : undefined
    const raw: string[] = []
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (chunk: string) => {
        raw.push(chunk)
        log.write(chunk)
      })
    }
    const [exitCode, signal] = await new Promise<[number | null, string | null]>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code, name) => {
        resolve([code, name])
      })
    })
    clearTimeout(timer)
    log.end()
    return {
      exitCode,
      signal,
      log,
      raw: raw.join(''),
      outputs: readPairs(files.GITHUB_OUTPUT),
      state: readPairs(files.GITHUB_STATE),
      summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
      tookMs: Date.now() - startedAt,
    }
  }

  #stop(how: 'cancel' | 'kill'): void {
    if (how === 'cancel') this.cancel()
    else this.kill()
  }

  /** A clean environment: nothing of this process except its PATH. */
  #environment(): Record<string, string> {
    const { inputs, env = {}, event } = this.#options
    const eventPath = join(this.temp, 'event.json')
    writeFileSync(eventPath, JSON.stringify(event?.payload ?? {}))
    return {
      PATH: process.env.PATH ?? '',
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION: '__self',
      GITHUB_ACTOR: 'octocat',
      GITHUB_API_URL: 'https://api.github.com',
      GITHUB_EVENT_NAME: event?.name ?? 'push',
      GITHUB_EVENT_PATH: eventPath,
      GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
      GITHUB_JOB: 'gate',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REPOSITORY: 'octo/orders',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_RUN_ID: '1001',
      GITHUB_RUN_NUMBER: '7',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_SHA: event?.sha ?? 'a'.repeat(40),
      GITHUB_WORKFLOW: 'ci',
      GITHUB_WORKSPACE: this.temp,
      RUNNER_ARCH: 'X64',
      RUNNER_NAME: 'emulated runner',
      RUNNER_OS: 'Linux',
      RUNNER_TEMP: this.temp,
      RUNNER_TOOL_CACHE: this.temp,
      ...inputVariables(this.#action, inputs),
      ...env,
    }
  }
}
