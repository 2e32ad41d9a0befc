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
const PEAK = join(ROOT, 'bench/process/peak.mjs')

export interface Ended {
  readonly code: number | null
  readonly tookMs: number
  /** Bytes on stdout. */
  readonly bytes: number
  /** Peak memory in bytes; NaN unless asked for. */
  readonly peak: number
}

export interface Running {
  readonly startedAt: number
  readonly ended: Promise<Ended>
  signal(name: NodeJS.Signals): void
}

export interface Program {
  readonly script: string
  readonly args?: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly measuresPeak?: boolean
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
export function bare(name: string, url: string, ...args: readonly string[]): Program {
  const env = { OPSERA_URL: url, OPSERA_TOKEN: TOKEN.value, OPSERA_PIPELINE: PIPELINE_ID }
  return { script: join(ROOT, 'bench/bare', `${name}.mjs`), args, env }
}

/** Starts a program in a folder of its own with fresh command files. */
export function run({ script, args = [], env, measuresPeak = false }: Program): Running {
  const temp = mkdtempSync(join(tmpdir(), 'bench-'))
  const peakFile = join(temp, 'peak')
  const options = {
    cwd: temp,
    env: {
      PATH: process.env.PATH ?? '',
      RUNNER_TEMP: temp,
      ...makeCommandFiles(join(temp, 'commands')),
      ...env,
      BENCH_PEAK_FILE: peakFile,
    },
    stdio: ['ignore', 'pipe', 'inherit'] as ['ignore', 'pipe', 'inherit'],
  }
  const all = [...(measuresPeak ? ['--import', PEAK] : []), script, ...args]
  const startedAt = instant()
  const child = spawn(process.execPath, all, options)
  return {
    startedAt,
    ended: end(child, startedAt).then((ended) => {
      const peak = measuresPeak ? Number(readFileSync(peakFile, 'utf8')) : NaN
      rmSync(temp, { recursive: true, force: true })
      return { ...ended, peak }
    }),
    signal: (name) => child.kill(name),
  }
}

async function end(child: ChildProcess, startedAt: number): Promise<Omit<Ended, 'peak'>> {
  let bytes = 0
  child.stdout?.on('data', (chunk: Buffer) => {
    bytes += chunk.byteLength
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      resolve({ code, bytes, tookMs: instant() - startedAt })
    })
  })
}
