import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { looksLikeCause, Tails, tellingLine } from '../../src/log/tails.ts'

/** A step that is known by its name. */
const step = (name: string) => ({ id: '', name })

function tailOf(count: number, ...texts: readonly string[]): readonly string[] {
  const tails = new Tails()
  for (const text of texts) tails.add('build', text)
  return tails.of(step('Build'), count).lines
}

describe('Tails', () => {
  test('keeps a last line without a line end, and does not count an empty text as a line', () => {
    expect(tailOf(3, 'a\nb\nc\nd', '')).toEqual(['b', 'c', 'd'])
  })

  test('keeps the last lines of any texts', () => {
    const texts = fc.array(fc.array(fc.constantFrom('', 'a', 'bb'), { minLength: 1, maxLength: 6 }))
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 5 }), (chunks, count) => {
        const whole = chunks.map((lines) => lines.map((line) => `${line}\n`).join(''))
        expect(tailOf(count, ...whole)).toEqual(chunks.flat().slice(-count))
      }),
    )
  })

  test('keeps two hundred lines, of one text and of several', () => {
    const lines = Array.from({ length: 250 }, (_, index) => `line ${index}`)
    const [one, two] = [lines.slice(0, 230), lines.slice(230)].map((some) => `${some.join('\n')}\n`)
    expect(tailOf(500, one!)).toEqual(lines.slice(30, 230))
    expect(tailOf(500, one!, two!)).toEqual(lines.slice(50))
  })

  test('keeps pipeline steps apart, and knows which have any console text', () => {
    const tails = new Tails()
    tails.add('build', 'build\n')
    tails.add('test', 'test\n')
    tails.add('lint', '')
    const steps = ['Build', 'Test', 'Lint'].map(step)
    expect(steps.map((each) => tails.of(each, 3).lines)).toEqual([['build'], ['test'], []])
    expect(steps.map((each) => tails.has(each))).toEqual([true, true, false])
  })

  test.each([
    ['is kept whole up to the limit', 'abc', 'abc'],
    ['is cut beyond it', 'abcd', 'ab…'],
    ['is not cut within a letter', 'a🚀b', 'a…'],
  ])('a long line %s', (_, end, kept) => {
    const start = 'x'.repeat(1_997)
    const [line] = tailOf(3, `${start}${end}\n`)
    expect(line?.replace(start, '')).toBe(kept)
  })

  test('remembers at most two hundred pipeline steps', () => {
    const tails = new Tails()
    for (let index = 1; index <= 201; index++) tails.add(`step ${index}`, 'a\n')
    tails.add('step 1', 'b\n')
    expect(tails.of(step('Step 1'), 1).lines).toEqual(['b'])
    expect([tails.has(step('Step 200')), tails.has(step('Step 201'))]).toEqual([true, false])
  })
})

describe('the cause', () => {
  const cleanUp = (lines: number) =>
    Array.from({ length: lines }, (_, index) => `Deleting ${index}\n`).join('')
  const causesOf = (...texts: readonly string[]) => {
    const tails = new Tails()
    for (const text of texts) tails.add('a', text)
    return tails.of({ id: 'a', name: 'Build' }, 50)
  }

  test('is taken from before the last lines', () => {
    const text = `+ mvn test\n[ERROR] Failures: 1\n[ERROR] A.rounds:41 expected 1\n${cleanUp(60)}`
    const tail = causesOf(text, 'ERROR: script returned exit code 1\nFinished: FAILURE\n')
    expect(tail.causes).toEqual(['[ERROR] Failures: 1', '[ERROR] A.rounds:41 expected 1'])
    expect(tail.lines).toHaveLength(50)
    expect(tellingLine(tail)).toBe('[ERROR] A.rounds:41 expected 1')
  })

  test('is not taken when the last lines have one', () => {
    const tail = causesOf(`ERROR first\n${cleanUp(60)}fatal: no such ref\nFinished: FAILURE\n`)
    expect(tail.causes).toEqual([])
    expect(tellingLine(tail)).toBe('fatal: no such ref')
  })

  test('is the first five lines of the last group of lines that look like one', () => {
    const many = Array.from({ length: 9 }, (_, index) => `ERROR ${index}\n`).join('')
    const tail = causesOf(`ERROR retried\n${cleanUp(400)}`, many, cleanUp(60))
    expect(tail.causes).toEqual(['ERROR 0', 'ERROR 1', 'ERROR 2', 'ERROR 3', 'ERROR 4'])
  })

  test('is the last line that says something where nothing looks like one', () => {
    expect(tellingLine(causesOf('three tests\nFinished: FAILURE\n---\n'))).toBe('three tests')
    expect(tellingLine(causesOf('---\n'))).toBeUndefined()
  })

  test.each([
    ['[ERROR] Failures: 1', true],
    ['java.lang.IllegalStateException: x', true],
    ['FAILED tests/a.py', true],
    ['fatal: not a repository', true],
    ['npm ERR! code 1', true],
    ['error: cannot find symbol', true],
    ['ERROR: script returned exit code 1', false],
    ['Finished: FAILURE', false],
    ['[ERROR] -> [Help 1]', false],
    ['no errors', false],
    ['0 failed', false],
  ])('looks like %j: %j', (line, isCause) => {
    expect(looksLikeCause(line)).toBe(isCause)
  })
})
