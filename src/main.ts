/** The gate's first half: starts a run and follows it to its verdict. */
import { gateStep } from './steps/main-step.ts'
import { live } from './runner/step-process.ts'

await live(gateStep)
