/**
 * A program in which some exports of `src/` are replaced. Every module of `src/` is loaded again under a query of its
 * own, and one with a replaced export is a small module that exports the replacement and, of the rest, the real thing.
 */
import { registerHooks } from 'node:module'
import type { Program } from './program.ts'

/** Modules of which something is replaced. */
interface Modules {
  'log/sanitize.ts': typeof import('../../src/log/sanitize.ts')
  'log/secrets.ts': typeof import('../../src/log/secrets.ts')
  'log/terminal.ts': typeof import('../../src/log/terminal.ts')
  'opsera/acknowledgement.ts': typeof import('../../src/opsera/acknowledgement.ts')
  'opsera/client.ts': typeof import('../../src/opsera/client.ts')
  'opsera/run-message.ts': typeof import('../../src/opsera/run-message.ts')
  'opsera/status-words.ts': typeof import('../../src/opsera/status-words.ts')
  'run/cleanup.ts': typeof import('../../src/run/cleanup.ts')
  'run/context.ts': typeof import('../../src/run/context.ts')
  'run/run-view.ts': typeof import('../../src/run/run-view.ts')
  'run/gate.ts': typeof import('../../src/run/gate.ts')
  'run/log-poller.ts': typeof import('../../src/run/log-poller.ts')
  'run/poll.ts': typeof import('../../src/run/poll.ts')
  'run/start.ts': typeof import('../../src/run/start.ts')
  'run/stop.ts': typeof import('../../src/run/stop.ts')
  'run/verdict.ts': typeof import('../../src/run/verdict.ts')
}

/** For each module, what takes the place of which exports. */
export type Overrides = {
  readonly [File in keyof Modules]?: (real: Modules[File]) => Partial<Modules[File]>
}

const SRC = new URL('../../src/', import.meta.url).href
/** By the URL of the module that is replaced; the replacing modules read it through the global object. */
const replacements = new Map<string, object>()
Object.assign(globalThis, { replacements })

const PARTS = ['run/gate.ts', 'run/cleanup.ts', 'opsera/client.ts', 'log/sanitize.ts', 'log/secrets.ts']
let programs = 0
let isHooked = false

export async function programWith(overrides: Overrides): Promise<Program> {
  if (!isHooked) hook()
  isHooked = true
  const query = `?mutant=${++programs}`
  for (const [file, replace] of Object.entries(overrides)) {
    const real = (await import(`${SRC}${file}${query}&real`)) as never
    replacements.set(`${SRC}${file}${query}`, (replace as (real: never) => object)(real))
  }
  const modules = await Promise.all(PARTS.map((file) => import(`${SRC}${file}${query}`) as Promise<object>))
  return Object.assign({}, ...modules) as Program
}

function hook(): void {
  registerHooks({
    resolve(specifier, context, next) {
      const resolved = next(specifier, context)
      const query = /\?mutant=\d+/.exec(context.parentURL ?? '')?.[0]
      const isOurs = query !== undefined && resolved.url.startsWith(SRC) && !resolved.url.includes('?')
      return isOurs ? { ...resolved, url: resolved.url + query } : resolved
    },
    load(url, context, next) {
      const replacement = replacements.get(url)
      if (replacement === undefined) return next(url, context)
      const lines = Object.keys(replacement).map((name) => `export const ${name} = parts.${name}`)
      const parts = `const parts = globalThis.replacements.get(${JSON.stringify(url)})`
      const source = [`export * from ${JSON.stringify(`${url}&real`)}`, parts, ...lines].join('\n')
      return { format: 'module', source, shortCircuit: true }
    },
  })
}
