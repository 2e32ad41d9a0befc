/** The runner's side of a step, for one test at a time: environment, command files and the workflow log. */
import { afterEach, jest } from '@jest/globals'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Writable } from 'node:stream'

const before = { ...process.env }
const folders: string[] = []
const streams: [name: 'stdout' | 'stderr', before: PropertyDescriptor][] = []

/** Undoes after each test of the file what the test has done to the environment. */
export function restoreRunner(): void {
  afterEach(() => {
    jest.restoreAllMocks()
    process.env = { ...before }
    for (const [name, stream] of streams.splice(0).reverse()) Object.defineProperty(process, name, stream)
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
  })
}

/** A new folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'opsera-test-'))
  folders.push(folder)
  return folder
}

export function setInputs(inputs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(inputs)) process.env[`INPUT_${name.toUpperCase()}`] = value
}

/** Points a variable such as `GITHUB_OUTPUT` to a new, empty file. */
export function commandFile(variable: string): string {
  const file = join(temporaryFolder(), variable)
  writeFileSync(file, '')
  process.env[variable] = file
  return file
}

/** What a command file holds, in the order in which it was written. */
export function entriesOf(file: string): readonly (readonly [string, string])[] {
  const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n')
  return [...text.matchAll(/^(.+)<<(ghadelimiter_.+)\n([^]*?)\n\2$/gm)].map(
    ([, name = '', , value = '']) => [name, value] as const,
  )
}

/** Catches what is written to the workflow log from now on. */
export function workflowLog(): () => string {
  let written = ''
  jest.spyOn(process.stdout, 'write').mockImplementation((chunk, ...rest: unknown[]) => {
    written += String(chunk)
    const done = rest.at(-1)
    if (typeof done === 'function') (done as () => void)()
    return true
  })
  return () => written.replaceAll('\r\n', '\n')
}

/** Replaces a standard stream by another one. */
export function replaceStream(name: 'stdout' | 'stderr', stream: Writable): void {
  streams.push([name, Object.getOwnPropertyDescriptor(process, name)!])
  Object.defineProperty(process, name, { value: stream, configurable: true })
}

/** Makes Node's errors instances of the global `Error`, which they are not under Jest. */
export function knowNodeErrors(): void {
  const isInstance = Function.prototype[Symbol.hasInstance]
  Object.defineProperty(Error, Symbol.hasInstance, {
    configurable: true,
    value(this: unknown, value: unknown): boolean {
      return this === Error
        ? Object.prototype.toString.call(value) === '[object Error]'
        : isInstance.call(this, value)
    },
  })
}
