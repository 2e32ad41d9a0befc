/** Every other call of Opsera's API: one of the sixteen, its fields as inputs, its reply as outputs. */
import { apiStep } from './steps/api-step.ts'
import { runStep } from './runner/step-process.ts'

await runStep(apiStep)
