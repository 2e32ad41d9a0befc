import tseslint from 'typescript-eslint'
import prettier from 'eslint-config-prettier'

const outside = {
  group: ['@actions/*', 'node:*'],
  message: 'The middle takes the world through src/ports.ts; only src/edge/ and the entries touch it.',
}
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
  zone(['src/run/**'], outside, upward('edge', 'api')),
  zone(['src/api/**'], outside, upward('edge'), {
    regex: '/run/(?!(?:stop|pace|grace)\\.ts$)',
    message: 'Of run/ the other calls share only the rule for stopping, the pauses and the grace.',
  }),
  zone(['src/log/**'], outside, upward('edge', 'api', 'run')),
  zone(['src/opsera/**', 'src/ports.ts'], outside, upward('edge', 'api', 'run', 'log')),
  {
    files: ['__tests__/**', 'simulator/**', 'workbench/**', 'bench/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
)
