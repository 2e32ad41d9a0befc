/** A workflow log as GitHub shows it, with its groups open: colours are those of a dark terminal. */
import type { LogLine } from './commands.ts'

export const LOG_STYLE = `
#log { background: #0d1117; color: #e6edf3; padding: 16px 0; border-radius: 6px; overflow: hidden; margin-bottom: 16px;
  font: 12px/20px 'Liberation Mono', 'DejaVu Sans Mono', Menlo, monospace; counter-reset: line }
#log div { counter-increment: line; white-space: pre-wrap; overflow-wrap: anywhere; padding: 0 16px 0 56px; position: relative }
#log div::before { content: counter(line); position: absolute; left: 0; width: 40px; text-align: right; color: #7d8590 }
#log .folded { padding-left: 76px }
#log .group { font-weight: 600 }
#log .error { background: #f851491a } #log .error b { color: #ff7b72 }
#log .warning { background: #bb800926 } #log .warning b { color: #d29922 }
#log .notice b { color: #58a6ff }
`

const BEFORE: Readonly<Partial<Record<LogLine['kind'], string>>> = {
  group: '▾ ',
  error: '<b>Error:</b> ',
  warning: '<b>Warning:</b> ',
  notice: '<b>Notice:</b> ',
}
/** SGR 30 to 37; 90 to 97 are shown the same. */
const COLOURS = ['#7d8590', '#ff7b72', '#3fb950', '#d29922', '#58a6ff', '#bc8cff', '#39c5cf', '#e6edf3']

export function renderLog(lines: readonly LogLine[]): string {
  const shown = lines.filter(({ kind }) => kind !== 'command')
  const rows = shown.map(({ kind, text, isFolded }) => {
    const names = `${kind}${isFolded && kind === 'text' ? ' folded' : ''}`
    return `<div class="${names}">${BEFORE[kind] ?? ''}${withColours(text)}</div>`
  })
  return `<section id="log">\n${rows.join('\n')}\n</section>`
}

/** The text between two SGR sequences becomes one span. */
function withColours(text: string): string {
  let [colour, isBold] = ['', false]
  return text
    .split(/(\u001b\[[\d;]*m)/)
    .map((part) => {
      const codes = /^\u001b\[([\d;]*)m$/.exec(part)?.[1]
      if (codes === undefined) return styled(part, colour, isBold)
      for (const code of codes.split(';').map(Number)) {
        if (code === 0 || code === 39) colour = ''
        if (code === 0 || code === 22) isBold = false
        if (code === 1) isBold = true
        colour = COLOURS[code - (code >= 90 ? 90 : 30)] ?? colour
      }
      return ''
    })
    .join('')
}

function styled(text: string, colour: string, isBold: boolean): string {
  const safe = text.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`)
  const style = `${colour === '' ? '' : `color:${colour};`}${isBold ? 'font-weight:600' : ''}`
  return style === '' ? safe : `<span style="${style}">${safe}</span>`
}
