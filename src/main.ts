/** The gate's first half: starts a run and follows it to its verdict. */
import { gateStep } from './edge/gate-step.ts'
import { live } from './edge/life.ts'

await live(gateStep)
