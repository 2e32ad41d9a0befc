/** The rows, in the order in which they are printed. */
import type { Row } from './figure.ts'
import { console } from './rows/console.ts'
import { download } from './rows/download.ts'
import { lag } from './rows/lag.ts'
import { memory } from './rows/memory.ts'
import { pace } from './rows/pace.ts'
import { size } from './rows/size.ts'
import { stall } from './rows/stall.ts'
import { soak } from './rows/soak.ts'
import { start } from './rows/start.ts'
import { stop } from './rows/stop.ts'

export const ROWS: readonly Row[] = [start, size, lag, pace, console, download, stall, stop, memory, soak]
