/** Snapshots that a person can read in place, one file each. */
import { expect } from '@jest/globals'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** A file that is missing is written, but not by CI: delete it to renew it. */
export function expectReadable(file: URL, text: string): void {
  if (!existsSync(file) && process.env.CI === undefined) {
    mkdirSync(dirname(file.pathname), { recursive: true })
    writeFileSync(file, text)
  }
  expect(text).toBe(readFileSync(file, 'utf8'))
}
