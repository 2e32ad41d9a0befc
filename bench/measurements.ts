/** All measurements, in the order in which they are printed. */
import type { Measurement } from './measurement.ts'
import { console } from './measurements/console.ts'
import { lag } from './measurements/lag.ts'
import { memory } from './measurements/memory.ts'
import { size } from './measurements/size.ts'
import { start } from './measurements/start.ts'
import { stop } from './measurements/stop.ts'
import { worst } from './measurements/worst.ts'

export const MEASUREMENTS: readonly Measurement[] = [start, stop, lag, console, worst, memory, size]
