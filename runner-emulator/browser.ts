/** A headless Chromium, where there is one. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
export const WIDTH = 940

/** The path of a Chromium, or undefined. */
export function findBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync)
}

/** The page's HTML once its scripts have run. */
export function domOf(browser: string, page: string): string {
  return runBrowser(browser, page, '--dump-dom')
}

export function runBrowser(browser: string, page: string, ...args: readonly string[]): string {
  const [file = '', part] = page.split('#')
  const fixed = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    '--virtual-time-budget=10000',
  ]
  const url = `${pathToFileURL(file).href}${part === undefined ? '' : `#${part}`}`
  return execFileSync(browser, [...fixed, `--window-size=${WIDTH},1000`, ...args, url], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 100_000_000,
  })
}
