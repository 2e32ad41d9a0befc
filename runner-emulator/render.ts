/** A job as GitHub shows it: its log, and its summary through a real Markdown renderer, diagrams drawn by Mermaid. */
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { LogLine } from './commands.ts'
import { LOG_STYLE, renderLog } from './render-log.ts'

const STYLE = `
body { box-sizing: border-box; max-width: 980px; margin: 0 auto; padding: 24px;
  font: 16px/1.5 -apple-system, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', Helvetica, Arial, sans-serif, 'Noto Color Emoji';
  color: #1f2328; overflow-wrap: break-word }
h3 { font-size: 1.25em; line-height: 1.25; margin: 0 0 16px }
p, table, pre, details, .mermaid { margin: 0 0 16px }
a { color: #0969da; text-decoration: none }
table { border-collapse: collapse; display: block; overflow: auto }
th, td { padding: 6px 13px; border: 1px solid #d1d9e0 }
tbody tr:nth-child(even) { background: #f6f8fa }
code, pre { font: 85%/1.45 'Liberation Mono', 'DejaVu Sans Mono', Menlo, monospace }
code { padding: .2em .4em; background: #818b981f; border-radius: 6px }
pre code { padding: 0; background: none }
pre { padding: 16px; overflow: auto; background: #f6f8fa; border-radius: 6px }
pre.mermaid { background: none; padding: 0; text-align: center }
body:has(#log:target) > :not(#log) { display: none }
`
/** Draws the diagrams, then writes the page's height and any problem with them to its root element. */
const DRAW = `
mermaid.initialize({ startOnLoad: false })
mermaid.run().then(() => 0, (error) => error.message).then((problem) => {
  Object.assign(document.documentElement.dataset, { height: Math.ceil(document.querySelector(location.hash || 'body').getBoundingClientRect().height) + 48, problem })
})
`

/** A page that loads nothing from elsewhere. With `#log` in its address it shows only the log. */
export function renderPage(title: string, markdown: string, log: readonly LogLine[] = []): string {
  const mermaid = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js')
  const body = toHtml(markdown).replace(
    /<pre><code class="language-mermaid">([^]*?)<\/code><\/pre>/g,
    (_, source) => `<pre class="mermaid">${String(source)}</pre>`,
  )
  const scripts = [readFileSync(mermaid, 'utf8'), DRAW].map(
    (code) => `<script>${code.replaceAll('</script', '<\\/script')}</script>`,
  )
  return [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>${STYLE}${LOG_STYLE}</style></head>`,
    `<body>${log.length === 0 ? '' : renderLog(log)}${body}${scripts.join('')}</body></html>`,
  ].join('\n')
}

/** HTML of GitHub flavoured Markdown: with links, tables and HTML, before GitHub takes anything out. */
export function toHtml(markdown: string): string {
  return micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
  })
}
