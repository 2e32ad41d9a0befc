/** What a person reads when a call brought no good answer. The first sentence says what happened, the second what to do. */
import { truncateWords, type Failure } from '../opsera/failure.ts'
import type { ApiCall } from './request.ts'

/** Opsera refused in its own words. */
export function refusedMessage({ operation }: ApiCall, message: string): string {
  const words = truncateWords(message)
  const said = words === '' ? 'without a reason' : `"${words}"`
  return `Opsera refused ${operation.name}: ${said}. Check what it was asked for in the portal.`
}

/** No good answer to a call. */
export function failureMessage(call: ApiCall, failure: Failure): string {
  const { name, mutating: changes } = call.operation
  switch (failure.kind) {
    case 'unauthorized':
      return `${failure.reason}.`
    case 'not-found':
      return `Opsera does not know what ${name} asks for (${failure.reason}). ${check(call, 'its fields', 'base-url')}`
    case 'rejected':
      return `Opsera rejected ${name} (${failure.reason}). ${check(call, 'its fields')}`
    case 'redirected':
    case 'untrusted-certificate':
      return `${name} was not answered: ${failure.reason}.`
    case 'unreachable':
      return `Opsera could not be reached, so ${name} was not sent: ${failure.reason}. Check base-url and the network of the runner.`
    case 'throttled':
      return `Opsera did not take ${name} (${failure.reason}). Try again later.`
    case 'web-page':
    case 'ambiguous':
    case 'too-large':
      return changes
        ? `The answer to ${name} was lost (${failure.reason}). Opsera may have acted on it: check before sending it again.`
        : `${name} brought no good answer: ${failure.reason}. ${check(call, 'base-url', 'the state of Opsera')}`
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
