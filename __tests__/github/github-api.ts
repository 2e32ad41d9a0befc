/** A GitHub API of one call: it takes commit statuses, and answers as a test says. */
import http from 'node:http'
import { serve } from '../http/servers.ts'

interface Taken {
  readonly method: string
  readonly path: string
  readonly authorization: string
  readonly body: Readonly<Record<string, unknown>>
}

/** What a request gets; nothing at all for `stall`. */
export type Answer =
  | { readonly code: number; readonly body?: string; readonly headers?: http.OutgoingHttpHeaders }
  | 'stall'
  | 'cut'

/** `answer` is asked for each request, with its place from 0. */
export async function serveGitHub(answer: (nth: number) => Answer = () => ({ code: 201 })) {
  const taken: Taken[] = []
  const on = (request: http.IncomingMessage, response: http.ServerResponse, text: string) => {
    const nth = taken.length
    taken.push({
      method: request.method ?? '',
      path: request.url ?? '',
      authorization: request.headers.authorization ?? '',
      body: JSON.parse(text) as Taken['body'],
    })
    const given = answer(nth)
    if (given === 'cut') request.socket.destroy()
    if (given === 'cut' || given === 'stall') return
    response.writeHead(given.code, { 'content-type': 'application/json; charset=utf-8', ...given.headers })
    response.end(given.body ?? '{"id":1}')
  }
  const { url } = await serve((request, response) => {
    let text = ''
    request.setEncoding('utf8')
    request.on('data', (chunk: string) => (text += chunk))
    request.on('end', () => {
      on(request, response, text)
    })
  })
  return { url, taken, states: () => taken.map(({ body }) => body.state) }
}
