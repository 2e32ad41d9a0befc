/** The error of a red step. The first sentence says what happened, the second what to do. */
import type { Acknowledgement } from '../opsera/acknowledgement.ts'
import { truncateWords, type Failure, type Outcome } from '../opsera/failure.ts'
import type { ApiCall } from './request.ts'

/** For an outcome other than an acceptance. */
export function redMessage(call: ApiCall, outcome: Outcome<Acknowledgement>): string {
  if (!outcome.ok) return failureMessage(call, outcome.failure)
  const words = truncateWords(outcome.value.message)
  const reason = words === '' ? 'without a reason' : `"${words}"`
  return `Opsera refused ${call.operation.name}: ${reason}. Check the request in the portal.`
}

function failureMessage(call: ApiCall, { kind, reason }: Failure): string {
  const { name, mutating } = call.operation
  if (mutating && ['web-page', 'too-large', 'ambiguous'].includes(kind))
    return `Opsera gave no usable answer to ${name}: ${reason}. Opsera may have acted on it: check before sending it again.`
  switch (kind) {
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
      return `base-url answered ${name} with ${reason}. It must be the API host, not the portal. ${check(call, 'base-url')}`
    case 'too-large':
      return `The reply to ${name} could not be read: ${reason}. Request fewer rows, if the call can.`
    case 'ambiguous':
      return `Opsera did not answer ${name}: ${reason}. ${check(call, 'base-url', 'the state of Opsera')}`
  }
}

/** What to check, the path included: a given one by its name, an assumed one with what to do about it. */
function check({ operation, path }: ApiCall, ...things: readonly string[]): string {
  const listed = new Intl.ListFormat('en-GB').format(path === undefined ? things : [...things, 'path'])
  const isDoubtful = path === undefined && operation.pathIs === 'assumed'
  const doubt = `; ${operation.path} is only assumed, so ask Opsera for the right path and set it as path`
  return `Check ${listed}${isDoubtful ? doubt : ''}.`
}
