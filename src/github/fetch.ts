/**
 * What of `fetch` Octokit uses, over our own transport: the runner's proxy rules hold, no redirect takes the token
 * elsewhere, and a cut reply ends. Octokit's headers are the transport's own.
 */
import type { JsonObject, Transport } from '../ports.ts'

interface Init {
  readonly method: string
  readonly body?: string
  readonly signal?: AbortSignal
}

interface Fetched {
  readonly status: number
  readonly url: string
  readonly headers: ReadonlyMap<string, string>
  text(): Promise<string>
}

/** `baseUrl` is the transport's. The returned function rejects, in words for people, when there is no reply to give. */
export function fetchOver(transport: Transport, baseUrl: string) {
  return async (url: string, { method, body, signal }: Init): Promise<Fetched> => {
    const answer = await transport.send({
      method: method === 'GET' ? 'GET' : 'POST',
      path: url.slice(baseUrl.length),
      signal: signal ?? new AbortController().signal,
      ...(body !== undefined && { body: JSON.parse(body) as JsonObject }),
    })
    if (answer.kind === 'untrusted-certificate')
      throw new Error("GitHub's certificate is not trusted; set NODE_EXTRA_CA_CERTS on the runner")
    if (answer.kind !== 'reply') throw new Error(answer.reason)
    return {
      status: answer.code,
      url,
      headers: new Map([['content-type', answer.contentType]]),
      text: () => Promise.resolve(answer.body),
    }
  }
}
