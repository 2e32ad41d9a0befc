/** How long a read is repeated. */
import { isPassing, type Trouble } from '../opsera/failure.ts'

/** From the first try to the last. */
export const PATIENCE_MS = 180_000
/** A reply that comes whole and is not what the call returns seldom mends itself. */
const UNREADABLE_TRIES = 3

/** Whether to try again after `pauseMs`, having tried `tries` times since `spentMs` ago. */
export function isWorthATry(trouble: Trouble, tries: number, spentMs: number, pauseMs: number): boolean {
  const isUnreadable = trouble.code !== undefined && trouble.code >= 200 && trouble.code <= 299
  if (!isPassing(trouble) || (isUnreadable && tries >= UNREADABLE_TRIES)) return false
  return spentMs + pauseMs <= PATIENCE_MS
}
