import eslint from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import { configs as typescript } from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', '.cache/', 'coverage/', 'demo/generated/'] },
  // What they import belongs to Angular and to Universal Viewer, which are not here.
  { ignores: ['integrations/dspace/*.component.ts', 'integrations/universal-viewer/*.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: ['**/*.{js,mjs,ts}'],
    extends: [eslint.configs.recommended],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-depth': ['error', 3],
      'no-console': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
    rules: { 'no-undef': 'off' },
  },
  {
    files: ['**/*.ts'],
    extends: [typescript.strictTypeChecked, typescript.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**'],
    rules: { 'no-console': ['error', { allow: ['warn'] }] },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'max-lines': ['error', 350] },
  },
  {
    files: ['src/element/**/*.ts', 'src/spacing-preview.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    // Lit calls an event handler of a template with the element as `this`.
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // A test asserts what it takes for granted; node's and chai's own forms return promises and bare members.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },
);
