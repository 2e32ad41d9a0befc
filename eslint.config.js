import tseslint from 'typescript-eslint'
import prettier from 'eslint-config-prettier'

/** Imports go from left to right only: steps -> the runner's side -> check, api, run -> log -> opsera -> ports.ts. */
const LAYERS = [
  ['steps'],
  ['inputs', 'runner', 'http', 'github', 'summary'],
  ['check', 'api', 'run'],
  ['log'],
  ['opsera'],
]
const world = {
  group: ['@actions/*', 'node:*'],
  message: 'Rules do not touch the machine: time, network, files and chance come through src/ports.ts.',
}

/** A layer imports nothing from the layers to its left; from check/ on it imports nothing of the machine either. */
const layer = (folders, index) => ({
  files: folders.map((folder) => `src/${folder}/**`),
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...(index >= 2 ? [world] : []),
          ...(index === 0
            ? []
            : [
                {
                  group: LAYERS.slice(0, index)
                    .flat()
                    .map((folder) => `**/${folder}/**`),
                  message: 'Imports go downward only, see CONTRIBUTING.md.',
                },
              ]),
        ],
      },
    ],
  },
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
  {
    files: ['src/**'],
    rules: {
      'max-lines': ['error', 220],
      'max-lines-per-function': ['error', 40],
      'max-params': 'off',
      '@typescript-eslint/max-params': ['error', { max: 3 }],
    },
  },
  ...LAYERS.map(layer),
  {
    files: ['__tests__/**', 'simulator/**', 'runner-emulator/**', 'bench/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
)
