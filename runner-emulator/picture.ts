/** A picture of a job summary, or of a part of the demo's page: `node runner-emulator/picture.ts SOURCE PICTURE.png`. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { domOf, findBrowser, runBrowser, WIDTH } from './browser.ts'
import { renderPage } from './render.ts'

const [summary, png] = process.argv.slice(2)
const browser = findBrowser()

if (summary === undefined || png === undefined || browser === undefined) {
  console.error(
    browser === undefined
      ? 'There is no Chromium on PATH.'
      : 'node runner-emulator/picture.ts SUMMARY.md|PAGE.html#log PICTURE.png',
  )
  process.exitCode = 1
} else {
  const folder = mkdtempSync(join(tmpdir(), 'picture-'))
  try {
    const isSummary = summary.endsWith('.md')
    const page = isSummary ? join(folder, 'summary.html') : resolve(summary)
    if (isSummary) writeFileSync(page, renderPage('Job summary', readFileSync(summary, 'utf8')))
    const [, height = '1000'] = /data-height="(\d+)"/.exec(domOf(browser, page)) ?? []
    runBrowser(browser, page, `--screenshot=${resolve(png)}`, `--window-size=${WIDTH},${height}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
