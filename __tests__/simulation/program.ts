/** The parts of the real code that a simulation runs; a mutant puts others in their place. */
import { cleanWords, oneLine, sanitize } from '../../src/log/sanitize.ts'
import { Secrets } from '../../src/log/secrets.ts'
import { opseraClient } from '../../src/opsera/client.ts'
import { cleanUp, isLeftBehind } from '../../src/run/cleanup.ts'
import { runGate } from '../../src/run/gate.ts'

export const PROGRAM = {
  opseraClient,
  runGate,
  isLeftBehind,
  cleanUp,
  sanitize,
  cleanWords,
  oneLine,
  Secrets,
}

export type Program = typeof PROGRAM
