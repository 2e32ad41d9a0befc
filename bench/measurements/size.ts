/** Size of what is shipped and of what has to be read: bytes of each bundle, files and lines of `src/`. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Figure, Measurement } from '../measurement.ts'

const ROOT = resolve(import.meta.dirname, '../..')
/** What version 1.0.0 had; the aim is to do more with less. */
const LINES_BEFORE = 7_334
const FILE_LINES_MAX = 220

export const size: Measurement = {
  name: 'size',
  about: 'bytes of each bundle (what is loaded on demand listed apart), files and lines of src/',
  run: () => Promise.resolve([...readdirSync(join(ROOT, 'dist')).flatMap(bundleFigures), ...sourceFigures()]),
}

function bundleFigures(entry: string): Figure[] {
  const folder = join(ROOT, 'dist', entry)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({
      measure: name === 'index.js' ? entry : `${entry}: ${name}, on demand`,
      unit: 'kB',
      ours: { value: readFileSync(join(folder, name)).byteLength / 1000 },
    }))
}

function sourceFigures(): Figure[] {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  const lines = files.map((name) => readFileSync(join(ROOT, 'src', name), 'utf8').split('\n').length - 1)
  const total = lines.reduce((sum, count) => sum + count, 0)
  return [
    { measure: 'src: files', unit: 'files', ours: { value: files.length } },
    {
      measure: 'src: lines',
      unit: 'lines',
      ours: { value: total },
      aim: { of: 'value', atMost: LINES_BEFORE },
    },
    {
      measure: 'src: longest file',
      unit: 'lines',
      ours: { value: Math.max(...lines) },
      aim: { of: 'value', atMost: FILE_LINES_MAX },
    },
  ]
}
