import { expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { readAction } from '../../runner-emulator/action.ts'

const check = readAction('check')
const gate = readAction('.')
const code = ['steps/check-step', 'inputs/check-inputs', 'inputs/connection', 'inputs/gate-inputs'].map(
  (name) => readFileSync(`src/${name}.ts`, 'utf8'),
)

test('the check takes inputs of the gate, with their defaults', () => {
  const names = ['opsera-token', 'base-url', 'portal-url', 'pipeline-id', 'pipeline-name', 'run-count']
  expect(Object.keys(check.inputs)).toEqual(names)
  for (const [name, { default: value, required }] of Object.entries(check.inputs))
    expect([name, value, required]).toEqual([name, gate.inputs[name]?.default, gate.inputs[name]?.required])
})

test('the check reads each of its inputs', () => {
  for (const name of Object.keys(check.inputs)) expect(code.join('\n')).toContain(`'${name}'`)
})

test('the check sets the outputs of its action.yml, and no other', () => {
  const set = [...(code[0] ?? '').matchAll(/setOutput\('([a-z-]+)'/g)].map(([, name]) => name)
  expect([...new Set(set)].sort()).toEqual(Object.keys(check.outputs).sort())
})

test('the check has a bundle of its own and no post step', () => {
  expect(check.main).toMatch(/dist\/check\/index\.js$/)
  expect(readFileSync('check/action.yml', 'utf8')).toMatch(
    /using: node24\n {2}main: \.\.\/dist\/check\/index\.js\n$/,
  )
})
