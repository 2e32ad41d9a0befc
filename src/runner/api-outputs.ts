/** The outputs of the api action. */
import type { Secrets } from '../log/secrets.ts'
import { setOutput } from '@actions/core'
import { isTruncated, type Facts } from '../api/reply.ts'
import { oneLine } from '../log/sanitize.ts'

const STATUS_MAX = 64

/** What is told of the reply itself. `result` is JSON text, or empty. */
export function tellReply({ status, message, rows }: Facts, result: string, secrets: Secrets): void {
  setOutput('status', oneLine(status, secrets, STATUS_MAX))
  setOutput('message', oneLine(message, secrets))
  if (rows !== undefined) {
    setOutput('rows', rows)
    setOutput('truncated', isTruncated(rows))
  }
  setOutput('result', result)
}
