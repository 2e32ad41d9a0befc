/** A headless Chromium, where there is one. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const WIDTH = 940

/** The path of a Chromium, or undefined. */
export function findBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync)
}

/** The page's HTML once its scripts have run. */
export function domOf(browser: string, page: string): string {
  return run(browser, page, '--dump-dom')
}

/** Takes a picture of the whole page, or of the part after a `#`. */
export function takePicture(browser: string, page: string, png: string): void {
  const [, height = '1000'] = /data-height="(\d+)"/.exec(domOf(browser, page)) ?? []
  run(browser, page, `--screenshot=${png}`, `--window-size=${WIDTH},${height}`)
}

function run(browser: string, page: string, ...args: readonly string[]): string {
  return execFileSync(
    browser,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      `--window-size=${WIDTH},1000`,
      '--virtual-time-budget=10000',
      ...args,
      pathToFileURL(page.replace(/#.*/, '')).href + (/#.*/.exec(page)?.[0] ?? ''),
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 100_000_000 },
  )
}
