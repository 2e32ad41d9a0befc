/** The gate's second half: stops the run that a cancelled or killed first half left behind. */
import { postStep } from './steps/post-step.ts'
import { runPostStep } from './runner/step-process.ts'

await runPostStep(postStep)
