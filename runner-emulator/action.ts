/** An action as its action.yml declares it. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'

interface Input {
  readonly description?: string
  readonly default?: string
  readonly required?: boolean
}

export interface Action {
  readonly name: string
  readonly description: string
  readonly inputs: Readonly<Record<string, Input>>
  readonly outputs: Readonly<Record<string, Pick<Input, 'description'>>>
  readonly using: string
  /** Absolute paths. */
  readonly main: string
  readonly post?: string
  readonly postIf: string
}

interface Declared {
  readonly name: string
  readonly description: string
  readonly inputs?: Action['inputs']
  readonly outputs?: Action['outputs']
  readonly runs: {
    readonly using: string
    readonly main: string
    readonly post?: string
    readonly 'post-if'?: string
  }
}

/** Reads `action.yml` of a folder. */
export function readAction(folder: string): Action {
  const {
    name,
    description,
    inputs = {},
    outputs = {},
    runs,
  } = parse(readFileSync(join(folder, 'action.yml'), 'utf8')) as Declared
  return {
    name,
    description,
    inputs,
    outputs,
    using: runs.using,
    main: resolve(folder, runs.main),
    ...(runs.post !== undefined && { post: resolve(folder, runs.post) }),
    postIf: runs['post-if'] ?? 'always()',
  }
}

/** The environment of the inputs: every declared one is set, hyphens are kept, unknown ones are an error. */
export function inputVariables(
  action: Action,
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(action.inputs, name))
  if (unknown.length > 0) throw new Error(`${action.name} has no input ${unknown.join(', ')}`)
  return Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      given[name] ?? input.default ?? '',
    ]),
  )
}
