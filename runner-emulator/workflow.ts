/** Runs the jobs of a workflow, one after the other in the order of their needs, as far as they use this action. */
import { parse } from 'yaml'
import { holds, interpolate, type Contexts } from './expressions.ts'
import { Runner, type StepOptions, type StepResult } from './runner.ts'

interface Step {
  readonly id?: string
  readonly if?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, string | number | boolean>>
}

interface Job {
  readonly needs?: string | readonly string[]
  readonly if?: string
  readonly steps: readonly Step[]
  readonly outputs?: Readonly<Record<string, string>>
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly (string | number)[]>> }
}

export interface WorkflowOptions {
  /** Values for secrets, inputs and the like. */
  readonly contexts: Contexts
  /** The folder of an action that is used, or undefined when the step uses another action. */
  readonly folderOf: (uses: string) => string | undefined
  /** Inputs that every use of an action gets besides its own. */
  readonly inputsFor: (folder: string) => Readonly<Record<string, string>>
  /** What ends each use of the action in a job before it ends by itself. */
  readonly stopFor?: (job: string) => StepOptions['stop']
  /** Variables of the runner besides its own. */
  readonly env?: Readonly<Record<string, string>>
}

/** One use of the action, and its result. */
export interface Use {
  readonly job: string
  readonly step: Step
  readonly result: StepResult
}

export async function runWorkflow(text: string, options: WorkflowOptions): Promise<readonly Use[]> {
  const { jobs } = parse(text) as { jobs: Readonly<Record<string, Job>> }
  const uses: Use[] = []
  let contexts = options.contexts
  for (const [name, job] of Object.entries(jobs)) {
    const needs = [job.needs ?? []].flat()
    const isDue =
      job.if === undefined
        ? needs.every((need) => contexts[`needs.${need}.result`] === 'success')
        : holds(job.if, contexts)
    const results = isDue ? await runJob(name, job, contexts, options) : []
    uses.push(...results)
    const isGood = results.every(({ result }) => result.isGreen)
    const bad = options.stopFor?.(name)?.how === 'cancel' ? 'cancelled' : 'failure'
    contexts = { ...contexts, [`needs.${name}.result`]: !isDue ? 'skipped' : isGood ? 'success' : bad }
    const inside = { ...contexts, ...outputsOf(results) }
    for (const [output, value] of Object.entries(job.outputs ?? {}))
      contexts = { ...contexts, [`needs.${name}.outputs.${output}`]: interpolate(value, inside) }
  }
  return uses
}

async function runJob(
  name: string,
  job: Job,
  contexts: Contexts,
  options: WorkflowOptions,
): Promise<readonly Use[]> {
  const all = await Promise.all(
    combinations(job).map(async (matrix) => {
      const uses: Use[] = []
      for (const step of job.steps) {
        const known = { ...contexts, ...matrix, ...outputsOf(uses) }
        const isDue =
          step.if === undefined ? uses.every(({ result }) => result.isGreen) : holds(step.if, known)
        const folder = options.folderOf(step.uses ?? '')
        if (!isDue || folder === undefined) continue
        const given = Object.entries(step.with ?? {}).map(([key, value]) => [
          key,
          interpolate(String(value), known),
        ])
        const inputs = {
          ...options.inputsFor(folder),
          ...(Object.fromEntries(given) as Record<string, string>),
        }
        const stop = options.stopFor?.(name)
        const runner = new Runner({
          action: folder,
          inputs,
          env: options.env ?? {},
          ...(stop !== undefined && { stop }),
        })
        try {
          uses.push({ job: name, step, result: await runner.run() })
        } finally {
          runner.dispose()
        }
      }
      return uses
    }),
  )
  return all.flat()
}

function combinations({ strategy }: Job): readonly Contexts[] {
  return Object.entries(strategy?.matrix ?? {}).reduce<readonly Contexts[]>(
    (sets, [key, values]) =>
      sets.flatMap((set) => values.map((value) => ({ ...set, [`matrix.${key}`]: String(value) }))),
    [{}],
  )
}

function outputsOf(uses: readonly Use[]): Contexts {
  const pairs = uses.flatMap(({ step, result }) =>
    Object.entries(result.outputs).map(([name, value]) => [`steps.${step.id ?? ''}.outputs.${name}`, value]),
  )
  return Object.fromEntries(pairs) as Contexts
}
