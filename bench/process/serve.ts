/**
 * The simulator as a process of its own: it says where it listens, and tells of each call the moment it comes in. A
 * prepared text is served as bytes made beforehand, so that its making is no part of what is measured.
 */
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { Opsera, type Call, type Exchange } from '../../simulator/opsera.ts'
import { serve } from '../../simulator/server.ts'
import { operation, OPERATIONS } from '../../src/opsera/operations.ts'
import { instant, type Message, type ServerPlan } from './plan.ts'
import { WORST_REPLIES } from '../worst-replies.ts'
import { rowsFor } from './text.ts'

const plan = JSON.parse(process.argv[2] ?? '{}') as ServerPlan
const tell = (message: Message) => process.send?.(message)

class WatchedOpsera extends Opsera {
  override handle(call: Call): Exchange {
    const name = OPERATIONS.find(({ path, method }) => path === call.path && method === call.method)?.name
    tell({ kind: 'call', call: name ?? 'unknown', at: instant() })
    return super.handle(call)
  }
}

const opsera = new WatchedOpsera(plan.world, Date.now)
const prepared = preparedLogs()
const url =
  prepared === undefined ? (await serve(opsera, 0, () => plan.latencyMs)).url : await servePrepared(prepared)
tell({ kind: 'ready', url })
process.once('disconnect', () => process.exit())

/** The body that every `logs` call gets; undefined if the simulator makes its own. */
function preparedLogs(): string | undefined {
  const { text, worst, world } = plan
  if (worst !== undefined) return WORST_REPLIES.find(({ name }) => name === worst.name)!.body(worst.bytes)
  return text === undefined ? undefined : JSON.stringify(rowsFor(world.pipelines[0]!, text, Date.now()))
}

/** Every `logs` call gets the same bytes; all else is the simulator's. */
async function servePrepared(logs: string): Promise<string> {
  const plain = Buffer.from(logs)
  const zipped = gzipSync(plain, { level: 1 })
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { response: reply } = opsera.handle({
        method: request.method ?? '',
        path: request.url === operation('pipeline-logs').path ? '' : (request.url ?? ''),
        query: {},
        authorization: request.headers.authorization ?? '',
        body: Buffer.concat(chunks).toString('utf8'),
      })
      if (request.url !== operation('pipeline-logs').path) {
        response.writeHead(reply.code, reply.headers)
        response.end(reply.body)
        return
      }
      const mayGzip = request.headers['accept-encoding'] === 'gzip'
      const bytes = mayGzip ? zipped : plain
      response.writeHead(200, {
        'content-type': 'application/json',
        'content-length': bytes.byteLength,
        ...(mayGzip && { 'content-encoding': 'gzip' }),
      })
      response.end(bytes)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
