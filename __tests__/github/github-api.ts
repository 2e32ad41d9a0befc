/** A GitHub API of one call: it takes commit statuses, and answers as a test says. */
import type http from 'node:http'
import { text } from 'node:stream/consumers'
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

/** `answer` gets the place of each request, from 0. */
export async function serveGitHub(answer: (nth: number) => Answer = () => ({ code: 201 })) {
  const taken: Taken[] = []
  const { url } = await serve((request, response) => {
    const onBody = (body: string) => {
      const given = answer(taken.length)
      taken.push({
        method: request.method ?? '',
        path: request.url ?? '',
        authorization: request.headers.authorization ?? '',
        body: JSON.parse(body) as Taken['body'],
      })
      if (given === 'cut') request.socket.destroy()
      if (given === 'cut' || given === 'stall') return
      response.writeHead(given.code, { 'content-type': 'application/json; charset=utf-8', ...given.headers })
      response.end(given.body ?? '{"id":1}')
    }
    // A request that is cut off is no request.
    void text(request).then(onBody, () => undefined)
  })
  return { url, taken, states: () => taken.map(({ body }) => body.state) }
}
