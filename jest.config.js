import { availableParallelism } from 'node:os'

export default {
  testEnvironment: 'node',
  reporters: ['default', '<rootDir>/scripts/skipped-tests.mjs'],
  // The whole takes 100 s of processor time, but those over dist/ mostly wait: one more than there are cores.
  maxWorkers: availableParallelism() + 1,
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' } },
    ],
  },
  coverageProvider: 'v8',
  // The entries are proved by the black-box tests over dist/.
  collectCoverageFrom: [
    'src/**/*.ts',
    '!src/main.ts',
    '!src/post.ts',
    '!src/api.ts',
    '!src/check.ts',
    '!src/http/stubs.ts',
    // Types only.
    '!src/ports.ts',
  ],
  coverageThreshold: { global: { branches: 98 } },
}
