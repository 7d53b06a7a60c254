import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';
import prettier from 'eslint-config-prettier';

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/dist-types/**',
      '**/dist-test/**',
      '**/data/**',
      '**/.cache/**',
      '**/playwright-report/**',
      '**/test-results/**',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings are read once, in platform/env.' },
      ],
    },
  },
  {
    // A story is one long function by nature; its steps are short.
    files: ['**/*.test.ts', '**/*.test.tsx', 'e2e/**', '**/bench/**'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', { max: 400 }] },
  },
  {
    files: ['client/src/**/*.{ts,tsx}'],
    languageOptions: { globals: globals.browser },
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  { files: ['client/sw/**'], languageOptions: { globals: globals.serviceworker } },
  {
    files: ['scripts/**', 'server/**', 'e2e/**', '*.js', '*.cjs', 'client/vite.config.ts'],
    languageOptions: { globals: globals.node },
  },
  { files: ['e2e/**'], languageOptions: { globals: globals.browser } },
  {
    // Tools for the command line speak on the console and read the environment they were given.
    files: [
      'scripts/**',
      'e2e/**',
      'server/bench/**',
      'server/chaos/**',
      'server/src/testing/**',
      'server/src/platform/env/**',
      '**/vite.config.ts',
      '**/vitest.config.ts',
      '*.cjs',
    ],
    rules: { 'no-console': 'off', 'no-restricted-properties': 'off' },
  },
  prettier,
);
