/** The check: whether the gate fits this Opsera, found out by reads only. */
import { checkStep } from './steps/check-step.ts'
import { runStep } from './runner/step-process.ts'

await runStep(checkStep)
