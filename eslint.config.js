import tseslint from 'typescript-eslint'
import prettier from 'eslint-config-prettier'

const outside = {
  group: ['@actions/*', 'node:*'],
  message:
    'The middle takes the world through src/ports.ts; only steps/, inputs/, runner/, http/, github/, summary/ and the entries touch it.',
}
const outer = ['steps', 'inputs', 'runner', 'http', 'github', 'summary']
const upward = (...layers) => ({
  group: layers.map((layer) => `**/${layer}/**`),
  message: 'Imports go downward only: run -> log -> opsera -> ports.',
})
const zone = (files, ...patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
})

export default tseslint.config(
  { ignores: ['dist/**', 'coverage/**', 'node_modules/**', '**/*.js', '**/*.mjs'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  prettier,
  {
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  zone(['src/run/**'], outside, upward(...outer, 'api')),
  zone(['src/api/**'], outside, upward(...outer), {
    regex: '/run/(?!(?:stop|backoff|grace)\\.ts$)',
    message: 'Of run/ the other calls share only the rule for stopping, the pauses and the grace.',
  }),
  zone(['src/log/**'], outside, upward(...outer, 'api', 'run')),
  zone(['src/opsera/**', 'src/ports.ts'], outside, upward(...outer, 'api', 'run', 'log')),
  {
    files: ['__tests__/**', 'simulator/**', 'runner-emulator/**', 'bench/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
)
