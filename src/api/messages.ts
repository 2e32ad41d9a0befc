/** The error of a red step. The first sentence says what happened, the second what to do. */
import { truncateWords, type Failure } from '../opsera/failure.ts'
import type { ApiCall } from './request.ts'

/** Opsera refused in its own words. */
export function refusedMessage({ operation }: ApiCall, message: string): string {
  const words = truncateWords(message)
  const said = words === '' ? 'without a reason' : `"${words}"`
  return `Opsera refused ${operation.name}: ${said}. Check the request in the portal.`
}

/** Opsera answered a call that changes something, and neither accepted nor refused it. `reason` says with what. */
export function unclearMessage({ operation }: ApiCall, reason: string): string {
  return `Opsera neither accepted nor refused ${operation.name} (${reason}). It may have acted: check before sending it again.`
}

/** Opsera did not answer, or not with what the call returns. */
export function failureMessage(call: ApiCall, failure: Failure): string {
  const { name, mutating } = call.operation
  const { reason } = failure
  switch (failure.kind) {
    case 'unauthorized':
      return `${reason}.`
    case 'not-found':
      return `Opsera did not find what ${name} requested (${reason}). ${check(call, 'its fields', 'base-url')}`
    case 'rejected':
      return `Opsera rejected ${name} (${reason}). ${check(call, 'its fields')}`
    case 'redirected':
    case 'untrusted-certificate':
      return `Opsera did not answer ${name}: ${reason}.`
    case 'unreachable':
      return `Opsera could not be reached, so ${name} was not sent: ${reason}. Check base-url and the network of the runner.`
    case 'throttled':
      return `Opsera did not accept ${name} (${reason}). Try again later.`
    case 'web-page':
      return mutating
        ? lost(name, reason)
        : `base-url answered ${name} with ${reason}. It must be the API host, not the portal. ${check(call, 'base-url')}`
    case 'too-large':
      return mutating
        ? lost(name, reason)
        : `The reply to ${name} could not be read: ${reason}. Request fewer rows, if the call can.`
    case 'ambiguous':
      return mutating
        ? lost(name, reason)
        : `Opsera did not answer ${name}: ${reason}. ${check(call, 'base-url', 'the state of Opsera')}`
  }
}

function lost(name: string, reason: string): string {
  return `The answer to ${name} was lost (${reason}). Opsera may have acted on it: check before sending it again.`
}

/** What to check; an assumed path is one of the first things to doubt. */
function check({ operation, path }: ApiCall, ...things: readonly string[]): string {
  const all = path === undefined ? things : [...things, 'path']
  const listed = all.length === 1 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`
  const isDoubtful = path === undefined && operation.pathIs === 'assumed'
  const doubt = `; ${operation.path} is only assumed, so ask Opsera for the right path and set it as path`
  return `Check ${listed}${isDoubtful ? doubt : ''}.`
}
