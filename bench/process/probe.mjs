/** Loaded into a measured process: writes its peak memory (bytes) and longest event-loop pause (ms) when it ends. */
import { readFileSync, writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'

const delays = monitorEventLoopDelay({ resolution: 5 })
delays.enable()

process.on('exit', () => {
  const probe = { peak: peak(), longestPauseMs: delays.max / 1e6 }
  writeFileSync(process.env.BENCH_PROBE_FILE, JSON.stringify(probe))
})

/** Linux hands a parent's peak down in `maxRSS`; the kernel's own count starts with the program. */
function peak() {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]) * 1024
  } catch {
    return process.resourceUsage().maxRSS * 1024
  }
}
