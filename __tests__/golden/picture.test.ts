/** The summary as a browser shows it, its diagram drawn by Mermaid. Without a Chromium on PATH these tests are skipped. */
import { afterAll, describe, expect, test } from '@jest/globals'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { domOf, findBrowser } from '../../runner-emulator/browser.ts'
import { renderPage } from '../../runner-emulator/render.ts'

const browser = findBrowser() ?? ''
const inBrowser = browser === '' ? describe.skip : describe

const folder = mkdtempSync(join(tmpdir(), 'opsera-picture-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const markdownOf = (golden: string) =>
  readFileSync(new URL(`__snapshots__/${golden}.md`, import.meta.url), 'utf8')

function pageOf(name: string, markdown: string): string {
  const page = join(folder, `${name}.html`)
  writeFileSync(page, renderPage(name, markdown))
  return page
}

/** What the page says once its scripts have run. */
function drawn(page: string) {
  const dom = domOf(browser, page).replace(/<script>[^]*?<\/script>/g, '<script>')
  return {
    problem: /data-problem="([^"]*)"/.exec(dom)?.[1],
    bars: [...dom.matchAll(/<(?:rect|path)[^>]* class="task /g)].length,
    scripts: [...dom.matchAll(/<script/g)].length,
    images: [...dom.matchAll(/<img/g)].length,
    saysError: dom.includes('Syntax error in text'),
  }
}

const barsIn = (markdown: string) => [...markdown.matchAll(/^ {2}\d+\. .* :/gm)].length

inBrowser('the picture', () => {
  test('of a summary has its whole diagram, and nothing that is not ours', () => {
    const goldens = ['success', 'failure', 'hostile'].map(markdownOf)
    expect(goldens.map(barsIn)).toEqual([3, 4, 10])
    expect(drawn(pageOf('goldens', goldens.join('\n')))).toEqual({
      problem: '0',
      bars: 17,
      scripts: 2,
      images: 0,
      saysError: false,
    })
  }, 60_000)

  test('reports a diagram that Mermaid cannot read', () => {
    const page = pageOf('broken', '```mermaid\ngantt\n  1. Build :done, never, 5s\n  ::\n```\n')
    expect(drawn(page)).not.toMatchObject({ problem: '0', saysError: false })
  }, 60_000)
})

test.each(['summary', 'log', 'console', 'console-before'])('the picture of the %s is small', (name) => {
  expect(readFileSync(`docs/${name}.png`).length).toBeLessThan(150_000)
})
