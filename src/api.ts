/** Every other call of Opsera's API: one of the sixteen, its fields as inputs, its reply as outputs. */
import { apiStep } from './edge/api-step.ts'
import { live } from './edge/life.ts'

await live(apiStep)
