/** The gate's second half: stops the run that a cancelled or killed first half left behind. */
import { cleanUpStep } from './edge/clean-up-step.ts'
import { liveQuietly } from './edge/life.ts'

await liveQuietly(cleanUpStep)
