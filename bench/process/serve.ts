/** The simulator as a process: it reports where it listens, and each call the moment it comes in. */
import { Opsera, type Call, type Exchange } from '../../simulator/opsera.ts'
import { serve } from '../../simulator/server.ts'
import { OPERATIONS } from '../../src/opsera/operations.ts'
import { REPLIES } from '../replies.ts'
import { instant, type Message, type ServerPlan } from './plan.ts'

const { world, latencyMs, logs } = JSON.parse(process.argv[2] ?? '{}') as ServerPlan
/** Made before anything is measured. */
const body = logs === undefined ? undefined : REPLIES[logs.name]!(logs.bytes)
const report = (message: Message) => process.send?.(message)

class WatchedOpsera extends Opsera {
  override handle(call: Call): Exchange {
    const name = OPERATIONS.find(({ path, method }) => path === call.path && method === call.method)?.name
    report({ kind: 'call', call: name ?? 'unknown', at: instant() })
    const exchange = super.handle(call)
    if (name !== 'pipeline-logs' || body === undefined) return exchange
    // Not compressed: that takes the simulator longer than the bundle takes to read it, and it would count as the bundle's time.
    const headers = { ...exchange.response.headers, 'content-encoding': 'identity' }
    return { ...exchange, response: { ...exchange.response, headers, body } }
  }
}

const { url } = await serve(new WatchedOpsera(world, Date.now), 0, () => latencyMs)
report({ kind: 'ready', url })
process.once('disconnect', () => process.exit())
