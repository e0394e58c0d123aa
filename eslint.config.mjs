import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const typed = ['src/**/*.ts', 'test/**/*.ts'];

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'custom-elements.json'] },
  ...tseslint.configs.recommended,
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: typed })),
  {
    files: typed,
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // What fetch answers is thrown as it is, and named later.
      '@typescript-eslint/only-throw-error': [
        'error',
        {
          allow: [{ from: 'lib', name: 'Response' }],
          allowThrowingUnknown: true,
          allowThrowingAny: true,
        },
      ],
      // Indexed access is checked by the compiler; where it cannot know, `!` says that we do.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  { ...lit['flat/recommended'], files: ['src/**/*.ts'] },
  { ...wc['flat/best-practice'], files: ['src/**/*.ts'] },
  {
    files: ['src/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // A list without bullets is none to VoiceOver unless it says so.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  {
    files: ['**/*.{ts,mjs,js}'],
    rules: {
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', { max: 40, skipComments: true }],
      'max-depth': ['error', 3],
      'no-console': 'error',
    },
  },
  { files: ['src/lib/warn.ts', 'demo/**', 'test/**'], rules: { 'no-console': 'off' } },
  // A suite is one long function by nature.
  { files: ['test/**'], rules: { 'max-lines-per-function': 'off' } },
);
