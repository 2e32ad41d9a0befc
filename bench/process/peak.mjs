/** Loaded into a measured process: writes its peak memory in bytes when it ends. */
import { readFileSync, writeFileSync } from 'node:fs'

process.on('exit', () => writeFileSync(process.env.BENCH_PEAK_FILE, String(peak())))

/** Linux hands a parent's peak down in `maxRSS`; the kernel's own count begins anew with the program. */
function peak() {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]) * 1024
  } catch {
    return process.resourceUsage().maxRSS * 1024
  }
}
