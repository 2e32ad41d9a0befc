import { describe, expect, test } from '@jest/globals'
import { InputError, InputReader } from '../../src/inputs/input-reader.ts'
import { secretsOf } from '../../src/log/secrets.ts'
import { restoreRunner, setInputs } from '../support/runner.ts'

restoreRunner()

/** The problems that reading an input of this value makes. */
function problemsOf(value: string, read: (inputs: InputReader) => unknown): readonly string[] {
  setInputs({ 'the-input': value })
  const inputs = new InputReader()
  read(inputs)
  try {
    inputs.check()
    return []
  } catch (error) {
    return (error as InputError).problems
  }
}

function value<T>(text: string, read: (inputs: InputReader) => T): T {
  setInputs({ 'the-input': text })
  const inputs = new InputReader()
  const found = read(inputs)
  inputs.check()
  return found
}

describe('text', () => {
  test('is trimmed', () => {
    expect(value(' \n a b\t', (inputs) => inputs.text('the-input'))).toBe('a b')
  })

  test('is empty for what was not given', () => {
    expect(new InputReader().text('not-given')).toBe('')
    expect(new InputReader().isSet('not-given')).toBe(false)
  })

  test('white space alone is nothing', () => {
    expect(value('  ', (inputs) => inputs.isSet('the-input'))).toBe(false)
    expect(value(' x ', (inputs) => inputs.isSet('the-input'))).toBe(true)
  })
})

describe('check', () => {
  test('is content without a problem', () => {
    expect(() => {
      new InputReader().check()
    }).not.toThrow()
  })

  test('one problem is one line', () => {
    const inputs = new InputReader()
    inputs.addProblem('timeout', 'is odd')
    expect(() => {
      inputs.check()
    }).toThrow(new InputError(['timeout: is odd']))
    expect(new InputError(['timeout: is odd']).message).toBe('Input timeout: is odd')
  })

  test('several problems have a line each', () => {
    const error = new InputError(['timeout: is odd', 'logs: is odd too'])
    expect(error.message).toBe('Inputs are not accepted:\ntimeout: is odd\nlogs: is odd too')
    expect(error.name).toBe('InputError')
    expect(error.problems).toHaveLength(2)
  })

  test('no problem at all still makes a message', () => {
    expect(new InputError([]).message).toBe('Inputs are not accepted:')
  })
})

test('an input is refused once something is wrong with it', () => {
  const inputs = new InputReader()
  inputs.addProblem('timeout', 'is odd')
  expect(inputs.isRefused('timeout')).toBe(true)
  expect(inputs.isRefused('time')).toBe(false)
  expect(inputs.isRefused('on-timeout')).toBe(false)
})

describe('a secret in the wrong input', () => {
  const secret = 'a-token-of-some-length'.repeat(5)
  const hidden = (value: string, read: (inputs: InputReader) => unknown) =>
    problemsOf(value, (inputs) => {
      inputs.redactInProblems(secretsOf([secret]))
      read(inputs)
    })

  test.each<[string, (inputs: InputReader) => unknown]>([
    ['a pattern', (inputs) => inputs.pattern('the-input', /^x$/, 'x')],
    ['a choice', (inputs) => inputs.choice('the-input', ['x'])],
    ['a number', (inputs) => inputs.integer('the-input', 1)],
    ['a duration', (inputs) => inputs.duration('the-input', '1s', '2s')],
    ['a boolean', (inputs) => inputs.boolean('the-input')],
  ])('is not shown, nor its beginning: %s', (_, read) => {
    expect(hidden(`-${secret}-`, read)).toEqual([expect.stringContaining('the-input: got "-***-"')])
  })

  test('is not shown as part of a URL', () => {
    const [problem] = hidden(`https://x.io/${secret}/api`, (inputs) => inputs.url('the-input'))
    expect(problem).toContain('give https://x.io/***')
  })
})

describe('choice', () => {
  const read = (inputs: InputReader) => inputs.choice('the-input', ['fail', 'wait', 'attach'])

  test.each(['fail', 'wait', 'attach'])('%s is taken', (word) => {
    expect(value(word, read)).toBe(word)
  })

  test.each([
    ['Wait', '"Wait"'],
    ['', 'nothing'],
    ['fail,wait', '"fail,wait"'],
  ])('"%s" is refused', (word, given) => {
    expect(problemsOf(word, read)).toEqual([`the-input: got ${given}; accepted: fail, wait, attach`])
  })

  test('the first word stands in for a refused one', () => {
    setInputs({ 'the-input': 'nonsense' })
    expect(read(new InputReader())).toBe('fail')
  })
})

describe('boolean', () => {
  const read = (inputs: InputReader) => inputs.boolean('the-input')

  test.each([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
  ])('%s is %p', (word, expected) => {
    expect(value(word, read)).toBe(expected)
  })

  test.each(['yes', '1', 'tRUE', 'no', 'trues'])('%s is refused', (word) => {
    expect(problemsOf(word, read)).toEqual([`the-input: got "${word}"; accepted: true or false`])
  })

  test('nothing is refused', () => {
    expect(problemsOf('', read)).toEqual(['the-input: got nothing; accepted: true or false'])
  })
})

describe('duration', () => {
  const read = (inputs: InputReader) => inputs.duration('the-input', '10s', '5d')

  test.each([
    ['10s', 10_000],
    ['1h30m', 5_400_000],
    ['5d', 432_000_000],
  ])('%s is %d ms', (text, ms) => {
    expect(value(text, read)).toBe(ms)
  })

  test.each(['9s', '5d1s', '6d', 'soon', '1.5h'])('%s is refused', (text) => {
    expect(problemsOf(text, read)).toEqual([
      `the-input: got "${text}"; accepted: 10s to 5d, as in 90s or 1h30m`,
    ])
  })

  test('a bare number is shown with a unit', () => {
    expect(problemsOf('90', read)).toEqual(['the-input: got "90"; accepted: a unit, as in 90s or 90m'])
  })

  test('bounds that are no durations bound nothing', () => {
    expect(value('999d', (inputs) => inputs.duration('the-input', 'none', 'none'))).toBe(86_313_600_000)
  })
})

describe('integer', () => {
  const read = (inputs: InputReader) => inputs.integer('the-input', 1)

  test.each([
    ['1', 1],
    ['007', 7],
    ['999999999', 999_999_999],
  ])('%s is %d', (text, number) => {
    expect(value(text, read)).toBe(number)
  })

  test.each(['0', '-1', '+1', '1.5', '1e3', '0x10', '1 2', '1000000000', 'one'])('%s is refused', (text) => {
    expect(problemsOf(text, read)).toEqual([`the-input: got "${text}"; accepted: a whole number from 1`])
  })

  test('the least number may be 0', () => {
    expect(value('0', (inputs) => inputs.integer('the-input', 0))).toBe(0)
  })
})

describe('pattern', () => {
  const read = (inputs: InputReader) => inputs.pattern('the-input', /^[a-f]+$/, 'letters')

  test('what fits is taken', () => {
    expect(value('abc', read)).toBe('abc')
  })

  test('what does not fit is refused', () => {
    expect(problemsOf('xyz', read)).toEqual(['the-input: got "xyz"; accepted: letters'])
  })

  test('a long value is cut, and a line break in it stays in its line', () => {
    const [problem = ''] = problemsOf(`x\n${'y'.repeat(5_000)}`, read)
    expect(problem).toBe(`the-input: got "x\\n${'y'.repeat(98)}"; accepted: letters`)
  })
})

describe('url', () => {
  const read = (inputs: InputReader) => inputs.url('the-input')

  test('a base URL is taken without its trailing slash', () => {
    expect(value('https://app.opsera.io/x/', read)).toBe('https://app.opsera.io/x')
  })

  test('a URL that is refused is not shown', () => {
    const [problem = ''] = problemsOf('https://me:hunter2@app.opsera.io', read)
    expect(problem).toBe('the-input: user names and passwords are not accepted')
  })
})

describe('object', () => {
  const read = (inputs: InputReader) => inputs.object('the-input')

  test.each([['{}', {}] as const, ['{"branch": "main", "n": [1]}', { branch: 'main', n: [1] }] as const])(
    '%s is taken',
    (text, object) => {
      expect(value(text, read)).toEqual(object)
    },
  )

  test.each(['[]', 'null', '1', '"text"', '{branch: main}', '{', ''])('%s is refused', (text) => {
    expect(problemsOf(text, read)).toEqual(['the-input: a JSON object is accepted, as in {"branch": "main"}'])
  })
})

test('problems come in the order in which inputs are read', () => {
  setInputs({ a: '1', b: 'x', c: '9' })
  const inputs = new InputReader()
  inputs.boolean('a')
  inputs.integer('b', 0)
  inputs.duration('c', '1s', '1m')
  expect(() => {
    inputs.check()
  }).toThrow(
    [
      'Inputs are not accepted:',
      'a: got "1"; accepted: true or false',
      'b: got "x"; accepted: a whole number from 0',
      'c: got "9"; accepted: a unit, as in 9s or 9m',
    ].join('\n'),
  )
})
