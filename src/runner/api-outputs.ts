/** The outputs and the file of the api action. */
import type { Secrets } from '../log/secrets.ts'
import { setOutput } from '@actions/core'
import { writeFileSync } from 'node:fs'
import { isTruncated, type Facts } from '../api/reply.ts'
import { oneLine } from '../log/sanitize.ts'

const STATUS_MAX = 64

/** Sets the outputs that the reply itself gives. `result` is JSON text, or empty. */
export function reportReply({ status, message, rows }: Facts, result: string, secrets: Secrets): void {
  setOutput('status', oneLine(status, secrets, STATUS_MAX))
  setOutput('message', oneLine(message, secrets))
  if (rows !== undefined) {
    setOutput('rows', rows)
    setOutput('truncated', isTruncated(rows))
  }
  setOutput('result', result)
}

/** Writes the reply to its file; returns why it could not be written, or an empty text. */
export function writeReply(path: string, text: string): string {
  try {
    writeFileSync(path, text)
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
