/** What a person reads when a call brought no good answer. The first sentence says what happened, the second what to do. */
import { inShort, type Trouble } from '../opsera/failure.ts'
import type { ApiCall } from './request.ts'

/** Opsera refused in its own words. */
export function refused({ operation }: ApiCall, message: string): string {
  const words = inShort(message)
  const said = words === '' ? 'without a reason' : `"${words}"`
  return `Opsera refused ${operation.name}: ${said}. Check what it was asked for in the portal.`
}

/** No good answer to a call. */
export function inTrouble(call: ApiCall, trouble: Trouble): string {
  const { name, changes } = call.operation
  switch (trouble.kind) {
    case 'denied':
      return `${trouble.reason}.`
    case 'missing':
      return `Opsera does not know what ${name} asks for (${trouble.reason}). ${check(call, 'its fields', 'base-url')}`
    case 'rejected':
      return `Opsera rejected ${name} (${trouble.reason}). ${check(call, 'its fields')}`
    case 'redirected':
    case 'untrusted':
      return `${name} was not answered: ${trouble.reason}.`
    case 'unreachable':
      return `Opsera could not be reached, so ${name} was not sent: ${trouble.reason}. Check base-url and the network of the runner.`
    case 'throttled':
      return `Opsera did not take ${name} (${trouble.reason}). Try again later.`
    case 'unclear':
    case 'too-large':
      return changes
        ? `The answer to ${name} was lost (${trouble.reason}). Opsera may have acted on it: check before sending it again.`
        : `${name} brought no good answer: ${trouble.reason}. ${check(call, 'base-url', 'the state of Opsera')}`
  }
}

/** What to look at; an assumed path is not the last thing to doubt. */
function check({ operation, path }: ApiCall, ...things: readonly string[]): string {
  const all = path === undefined ? things : [...things, 'path']
  const listed = all.length === 1 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`
  const isDoubtful = path === undefined && operation.pathIs === 'assumed'
  const doubt = `; ${operation.path} is only assumed, so ask Opsera for the right path and give it as path`
  return `Check ${listed}${isDoubtful ? doubt : ''}.`
}
