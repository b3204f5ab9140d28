/** Lint: types are checked by tsc, so the rules here are about mistakes and about where code may live. */
import office from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Folders a layer must not import, with a sentence that says where such code belongs. */
const layer = (files, forbidden) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: forbidden.map(([folder, message]) => ({ regex: `^(\\.\\./)+(src/)?${folder}(/|$)`, message })) },
    ],
  },
});

const ambient = ['document', 'window', 'navigator', 'localStorage', 'sessionStorage', 'fetch', 'XMLHttpRequest', 'Office', 'Excel', 'CustomFunctions', 'console', 'setTimeout', 'performance'].map(
  (name) => ({ name, message: 'The domain is pure: pass it in, or do this in taskpane, workbook or functions.' }),
);

export default tseslint.config(
  { ignores: ['node_modules', 'dist', '.cache', 'coverage', 'test-results', 'preview/dist', 'docs'] },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'react-hooks': reactHooks, 'office-addins': office },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/only-throw-error': 'off',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...ambient],
      'no-restricted-syntax': [
        'error',
        { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'No clock in the domain: the day is an argument.' },
        { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'No randomness in the domain: same input, same output.' },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'No clock in the domain: the day is an argument.' },
      ],
    },
  },
  layer(['src/domain/**/*.ts'], [
    ['taskpane', 'The domain knows no screen.'],
    ['workbook', 'The domain plans, the workbook carries out: return a SheetPlan.'],
    ['functions', 'The domain is called by functions, not the other way round.'],
    ['preview', 'The preview is never shipped.'],
  ]),
  layer(['src/functions/**/*.ts'], [
    ['taskpane', 'Functions run in a runtime of their own, without the pane.'],
    ['workbook', 'Functions are pure: no Excel objects.'],
    ['preview', 'The preview is never shipped.'],
  ]),
  layer(['src/workbook/**/*.ts'], [
    ['taskpane', 'The workbook knows no screen.'],
    ['functions', 'The workbook knows no functions.'],
    ['preview', 'The preview is never shipped.'],
  ]),
  layer(['src/taskpane/**/*.{ts,tsx}'], [
    ['preview', 'The preview is never shipped.'],
    ['functions', 'Call the domain instead.'],
  ]),
  {
    files: ['test/**/*.{ts,tsx}', 'bench/**/*.ts', 'preview/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
