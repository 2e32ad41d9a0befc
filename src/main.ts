/** The gate's first half: starts a run and follows it to its verdict. */
import { mainStep } from './steps/main-step.ts'
import { runStep } from './runner/step-process.ts'

await runStep(mainStep)
