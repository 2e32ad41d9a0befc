import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { DEFAULTS } from '../../src/inputs/defaults.ts'
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

test.each(Object.entries(DEFAULTS))('an empty %s means %s', (name, value) => {
  setInputs({ [name]: ' ' })
  expect(new InputReader().text(name)).toBe(value)
})

describe('check', () => {
  test('is content without a problem', () => {
    expect(() => {
      new InputReader().check()
    }).not.toThrow()
  })

  test('one problem is one line', () => {
    const inputs = new InputReader()
    inputs.addProblem('timeout', 'Input timeout is odd')
    expect(() => {
      inputs.check()
    }).toThrow(new InputError(['Input timeout is odd']))
    expect(new InputError(['Input timeout is odd']).message).toBe('Input timeout is odd')
  })

  test('several problems have a line each', () => {
    const error = new InputError(['Input a is odd', 'Input b is odd too'])
    expect(error.message).toBe('Invalid inputs:\nInput a is odd\nInput b is odd too')
    expect(error.name).toBe('InputError')
    expect(error.problems).toHaveLength(2)
  })

  test('no problem at all still makes a message', () => {
    expect(new InputError([]).message).toBe('Invalid inputs:')
  })
})

test('an input is refused once something is wrong with it', () => {
  const inputs = new InputReader()
  inputs.addProblem('timeout', 'Input timeout is odd')
  expect(inputs.isRejected('timeout')).toBe(true)
  expect(inputs.isRejected('time')).toBe(false)
  expect(inputs.isRejected('on-timeout')).toBe(false)
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
    expect(hidden(`-${secret}-`, read)).toEqual([expect.stringContaining('Input the-input is "-***-"; ')])
  })

  test('is not shown as part of a URL', () => {
    const [problem] = hidden(`https://x.io/${secret}/api`, (inputs) =>
      inputs.url('the-input', 'https://app.opsera.io'),
    )
    expect(problem).toContain('use https://x.io/***')
  })
})

describe('choice', () => {
  const read = (inputs: InputReader) => inputs.choice('the-input', ['fail', 'wait', 'attach'])

  test.each(['fail', 'wait', 'attach'])('%s is taken', (word) => {
    expect(value(word, read)).toBe(word)
  })

  test.each([
    ['Wait', '"Wait"'],
    ['', 'empty'],
    ['fail,wait', '"fail,wait"'],
  ])('"%s" is refused', (word, given) => {
    expect(problemsOf(word, read)).toEqual([
      `Input the-input is ${given}; allowed values: fail, wait, attach`,
    ])
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
    expect(problemsOf(word, read)).toEqual([`Input the-input is "${word}"; allowed values: true, false`])
  })

  test('nothing is refused', () => {
    expect(problemsOf('', read)).toEqual(['Input the-input is empty; allowed values: true, false'])
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
      `Input the-input is "${text}"; allowed values: 10s to 5d, such as 30s`,
    ])
  })

  test.each([
    ['90', 'write 90s or 90m'],
    ['9', 'write 9m'],
    ['400000', 'write 400000s'],
    ['0', 'allowed values: 10s to 5d, such as 30s'],
    ['9000000', 'allowed values: 10s to 5d, such as 30s'],
  ])('%s without a unit is answered with a form that would be accepted', (text, advice) => {
    expect(problemsOf(text, read)).toEqual([`Input the-input is "${text}"; ${advice}`])
  })

  test('whatever an error proposes is accepted', () => {
    const bounds = fc.constantFrom(['1s', '5m'], ['10s', '5d'], ['0s', '10m'], ['30s', '30s'])
    fc.assert(
      fc.property(fc.nat(1_000_000), bounds, (number, [shortest = '', longest = '']) => {
        const problem = problemsOf(String(number), (inputs) =>
          inputs.duration('the-input', shortest, longest),
        )[0]
        for (const [proposal] of (problem ?? '').matchAll(/\b\d+[smd]\b/g))
          expect(problemsOf(proposal, (inputs) => inputs.duration('the-input', shortest, longest))).toEqual(
            [],
          )
      }),
    )
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
    expect(problemsOf(text, read)).toEqual([
      `Input the-input is "${text}"; allowed values: a whole number from 1 to 999999999`,
    ])
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
    expect(problemsOf('xyz', read)).toEqual(['Input the-input is "xyz"; allowed values: letters'])
  })

  test('a long value is cut, and a line break in it stays in its line', () => {
    const [problem = ''] = problemsOf(`x\n${'y'.repeat(5_000)}`, read)
    expect(problem).toBe(`Input the-input is "x\\n${'y'.repeat(98)}"; allowed values: letters`)
  })
})

describe('url', () => {
  const read = (inputs: InputReader) => inputs.url('the-input', 'https://app.opsera.io')

  test('a base URL is taken without its trailing slash', () => {
    expect(value('https://app.opsera.io/x/', read)).toBe('https://app.opsera.io/x')
  })

  test('a URL that is refused is shown without its password', () => {
    const [problem = ''] = problemsOf('https://me:hunter2@app.opsera.io', read)
    expect(problem).toBe(
      'Input the-input is "https://***@app.opsera.io"; user names and passwords are not allowed',
    )
  })
})

describe('object', () => {
  const read = (inputs: InputReader) => inputs.object('the-input', '{"a": 1}')

  test.each([['{}', {}] as const, ['{"branch": "main", "n": [1]}', { branch: 'main', n: [1] }] as const])(
    '%s is taken',
    (text, object) => {
      expect(value(text, read)).toEqual(object)
    },
  )

  test.each(['[]', 'null', '1', '"text"', '{branch: main}', '{', ''])('%s is refused', (text) => {
    const given = text === '' ? 'empty' : JSON.stringify(text)
    expect(problemsOf(text, read)).toEqual([
      `Input the-input is ${given}; allowed values: a JSON object, such as {"a": 1}`,
    ])
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
      'Invalid inputs:',
      'Input a is "1"; allowed values: true, false',
      'Input b is "x"; allowed values: a whole number from 0 to 999999999',
      'Input c is "9"; write 9s',
    ].join('\n'),
  )
})
