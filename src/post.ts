/** The gate's second half: stops the run that a cancelled or killed first half left behind. */
import { cleanUpStep } from './steps/post-step.ts'
import { liveQuietly } from './runner/step-process.ts'

await liveQuietly(cleanUpStep)
