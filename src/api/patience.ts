/** How long a read is repeated. */
import { isTransient, type Failure } from '../opsera/failure.ts'

/** From the first try to the last. */
export const RETRY_BUDGET_MS = 180_000
/** A reply that comes whole and is not what the call returns is seldom better the next time. */
const UNREADABLE_TRIES = 3

/** Whether to try again after `pauseMs`, having tried `tries` times since `spentMs` ago. */
export function shouldRetry(
  failure: Failure,
  { tries, spentMs, pauseMs }: { readonly tries: number; readonly spentMs: number; readonly pauseMs: number },
): boolean {
  const isGoodCode = failure.code !== undefined && failure.code >= 200 && failure.code <= 299
  const isUnreadable = isGoodCode || failure.kind === 'web-page'
  if (!isTransient(failure) || (isUnreadable && tries >= UNREADABLE_TRIES)) return false
  return spentMs + pauseMs <= RETRY_BUDGET_MS
}
