/** Programs that are measured: the committed bundle as the runner would start it, and bare scripts beside it. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { PIPELINE_ID, TOKEN } from '../../simulator/scenarios.ts'
import { inputVariables, readAction } from '../../runner-emulator/action.ts'
import { makeCommandFiles } from '../../runner-emulator/command-files.ts'
import { instant } from './plan.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const PROBE = join(ROOT, 'bench/process/probe.mjs')

export interface Ended {
  readonly code: number | null
  readonly tookMs: number
  /** Peak memory in bytes and the longest pause of the event loop; NaN unless the program is probed. */
  readonly peak: number
  readonly longestPauseMs: number
}

type Probe = Pick<Ended, 'peak' | 'longestPauseMs'>
const NO_PROBE: Probe = { peak: NaN, longestPauseMs: NaN }

interface Running {
  readonly startedAt: number
  readonly ended: Promise<Ended>
  signal(name: NodeJS.Signals): void
}

export interface Program {
  readonly script: string
  readonly env: Readonly<Record<string, string>>
  readonly isProbed?: boolean
}

/** The gate's main with these inputs, besides those that say where Opsera is. */
export function gate(url: string, inputs: Readonly<Record<string, string>>): Program {
  const action = readAction(ROOT)
  const given = { 'base-url': url, 'opsera-token': TOKEN.value, 'pipeline-id': PIPELINE_ID, ...inputs }
  return {
    script: action.main,
    env: { CI: 'true', GITHUB_ACTIONS: 'true', ...inputVariables(action, given) },
  }
}

/** A script of `bench/bare`. */
export function bare(name: string, url: string): Program {
  const env = { OPSERA_URL: url, OPSERA_TOKEN: TOKEN.value, OPSERA_PIPELINE: PIPELINE_ID }
  return { script: join(ROOT, 'bench/bare', `${name}.mjs`), env }
}

/** Runs a program to its end, with its peak memory and longest pause; throws if it fails. */
export async function finished(program: Program): Promise<Ended> {
  const ended = await run({ ...program, isProbed: true }).ended
  if (ended.code !== 0) throw new Error(`${program.script} ended with ${ended.code ?? 'a signal'}`)
  return ended
}

/** Starts a program in a new folder with new command files. */
export function run({ script, env, isProbed = false }: Program): Running {
  const temp = mkdtempSync(join(tmpdir(), 'bench-'))
  const probeFile = join(temp, 'probe')
  const options = {
    cwd: temp,
    env: {
      PATH: process.env.PATH ?? '',
      RUNNER_TEMP: temp,
      ...makeCommandFiles(join(temp, 'commands')),
      ...env,
      BENCH_PROBE_FILE: probeFile,
    },
    stdio: ['ignore', 'pipe', 'inherit'] as ['ignore', 'pipe', 'inherit'],
  }
  const all = [...(isProbed ? ['--import', PROBE] : []), script]
  const startedAt = instant()
  const child = spawn(process.execPath, all, options)
  return {
    startedAt,
    ended: end(child, startedAt).then((ended) => {
      const probe = isProbed ? (JSON.parse(readFileSync(probeFile, 'utf8')) as Probe) : NO_PROBE
      rmSync(temp, { recursive: true, force: true })
      return { ...ended, ...probe }
    }),
    signal: (name) => child.kill(name),
  }
}

async function end(child: ChildProcess, startedAt: number): Promise<Omit<Ended, keyof Probe>> {
  child.stdout?.resume()
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      resolve({ code, tookMs: instant() - startedAt })
    })
  })
}
