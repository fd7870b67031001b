import { defineConfig, globalIgnores } from 'eslint/config'
import next from 'eslint-config-next/core-web-vitals'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'
import { docstringOnExport } from './tests/architecture/lint/docstring-on-export.js'
import { importByAlias } from './tests/architecture/lint/import-by-alias.js'
import { sqlNamesWorkspace } from './tests/architecture/lint/sql-names-workspace.js'
import { noLiteralText } from './tests/architecture/lint/no-literal-text.js'
import {
  deterministic,
  environmentIsParsed,
  everyTestRuns,
  everywhere,
  handlesStay,
  heldInProcess,
  impureGlobals,
  keysInOnePlace,
  namedExportsOnly,
  noLimitOfItsOwn,
  noListAsArguments,
  sessionReaders,
  unguardedFetching,
} from './tests/architecture/lint/restrictions.js'

const product = ['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}', 'lib/**/*.{ts,tsx}']

/** Folders whose text is in lib/messages. */
const translated = [
  'components/{annotation,article,claim,import,member,reader,review,saving,source,ui}/**/*.{ts,tsx}',
  'components/workspace/**/*.tsx',
  'app/**/*.{ts,tsx}',
]

const reactFiles = ['**/*.tsx', 'app/**/*.ts', 'components/**/*.ts']

/** Files whose default export Next reads, and files whose default export a tool reads. */
const routeFiles = [
  'app/**/{page,layout,template,loading,error,global-error,not-found,default}.tsx',
  'app/**/{sitemap,robots,manifest,icon,apple-icon,opengraph-image}.{ts,tsx}',
]
const toolFiles = [
  '*.{js,ts}',
  '.*.js',
  'lib/server/auth/intl-config.ts',
  'tests/**/*.config.ts',
  'tests/{e2e,integration}/setup/*.ts',
  'tests/mutation/guards/guard-runner.ts',
  'tests/run/vitest-reporter.ts',
]

/** The environment's parser, what runs before it, and what runs outside the product. */
const environmentReaders = ['lib/server/env.ts', 'lib/server/env/**', 'lib/server/start/**', 'prisma/**/*.ts']

function restrict(...groups) {
  return { 'no-restricted-syntax': ['error', ...groups.flat()] }
}

export default defineConfig(
  globalIgnores([
    '.next/',
    '.data/',
    'lib/server/db/generated/',
    'test-results/',
    'coverage/',
    'next-env.d.ts',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  // React's rules take time and have nothing to say about files without React.
  next.map((config) => (config.name === 'next' ? { ...config, files: reactFiles } : config)),
  // eslint-config-next has registered the plugin; registering it twice is an error, so only its rules come in.
  { files: ['**/*.tsx'], rules: jsxA11y.flatConfigs.strict.rules },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // An async event handler is how a component saves; React ignores what it returns.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Covered by restricted syntax, which says what to do instead.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    plugins: {
      stet: {
        rules: {
          'docstring-on-export': docstringOnExport,
          'import-by-alias': importByAlias,
          'sql-names-workspace': sqlNamesWorkspace,
          'no-literal-text': noLiteralText,
        },
      },
    },
    rules: {
      'stet/import-by-alias': 'error',
      'max-lines': ['error', 300],
      complexity: ['error', 12],
      'max-params': ['error', 3],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-imports': ['error', { paths: sessionReaders }],
      ...restrict(everywhere, namedExportsOnly, environmentIsParsed, handlesStay, noListAsArguments),
    },
  },
  {
    files: reactFiles,
    rules: {
      'react/no-danger': 'error',
      // Advice for the React compiler, which is not in use.
      'react-hooks/incompatible-library': 'off',
    },
  },
  {
    files: product,
    plugins: { regexp },
    // No pattern may take more than linear time, whatever it is given. Sticky ones are tried where the code says;
    // `npm run conformance -- --only growth` measures those.
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
      'regexp/no-dupe-disjunctions': ['error', { reportExponentialBacktracking: 'potential' }],
    },
  },
  {
    files: product,
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }] },
  },
  {
    files: ['{app,components}/**/*.{ts,tsx}'],
    ignores: ['components/keyboard/**'],
    rules: restrict(
      everywhere,
      namedExportsOnly,
      environmentIsParsed,
      handlesStay,
      keysInOnePlace,
      noListAsArguments,
    ),
  },
  {
    files: translated,
    // What the server answers is in English, in the API and in the actions of forms.
    ignores: ['components/api/api-client.ts', 'app/**/actions.ts'],
    rules: { 'stet/no-literal-text': 'error' },
  },
  {
    files: ['lib/core/**/*.ts'],
    rules: {
      'stet/docstring-on-export': 'error',
      'no-restricted-globals': ['error', ...impureGlobals],
      ...restrict(everywhere, namedExportsOnly, environmentIsParsed, deterministic, noListAsArguments),
    },
  },
  { files: ['lib/server/data/**/*.ts'], rules: { 'stet/sql-names-workspace': 'error' } },
  { files: ['app/**/*.{ts,tsx}'], rules: { 'no-restricted-globals': ['error', heldInProcess] } },
  {
    files: ['lib/server/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...unguardedFetching, heldInProcess] },
  },
  {
    files: ['lib/server/db/client.ts'],
    rules: { 'no-restricted-globals': ['error', ...unguardedFetching] },
  },
  { files: environmentReaders, rules: restrict(everywhere, namedExportsOnly, handlesStay) },
  { files: ['tests/**/*.{js,ts,tsx}'], rules: restrict(everywhere, namedExportsOnly, everyTestRuns) },
  {
    files: ['tests/{unit,integration,architecture}/**/*.test.ts'],
    rules: restrict(everywhere, namedExportsOnly, everyTestRuns, noLimitOfItsOwn),
  },
  {
    files: routeFiles,
    rules: restrict(everywhere, environmentIsParsed, handlesStay, keysInOnePlace, noListAsArguments),
  },
  { files: toolFiles, rules: restrict(everywhere) },
  // The start command; the test runners write to standard output by name.
  { files: ['lib/server/start/**'], rules: { 'no-console': 'off' } },
)
