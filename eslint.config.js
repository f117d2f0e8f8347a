// The import rules are the architecture: see the README's picture. Everything else is the recommended strictness.
import js from '@eslint/js';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

const pure = ['main/formats', 'main/recognition', 'main/search', 'main/export', 'main/citations', 'main/holdings'];
/** What repairs do to a page; the other files of the folder bring them to a library. */
const pureRepairs = 'main/repairs/{apply,cutting,moving,pieces,said,sheet,wording}.ts';
const only = (target, from, message) => ({ target, from, message });

export default tseslint.config(
  { ignores: ['dist/', 'dist-building-*/', 'out/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly' } },
  },
  {
    files: ['main/**/*.ts', 'renderer/**/*.ts'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.js'] })] },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', {
        zones: [
          { target: 'renderer', from: 'main', except: ['contract', 'portable/inside'], message: 'The renderer knows of main only its contract.' },
          only('renderer/!(portable)/**', 'main/portable', 'Only what is inside a portable edition searches without the library.'),
          only('main', 'renderer', 'Main knows nothing of the renderer but its built files.'),
          { target: 'main/contract', from: 'main', except: ['contract'], message: 'The contract imports nothing of ours.' },
          ...pure.map((target) => only(target, ['main/store', 'main/desktop', 'main/importing', 'main/without-electron'], 'This stage knows neither SQL nor Electron.')),
          ...['main/formats', 'main/recognition'].map((target) => only(target, ['main/search', 'main/export'], 'Nothing reaches forward: data flows one way.')),
          only('main/store', ['main/importing', 'main/desktop', 'main/export', 'main/recognition', 'main/formats'], 'The store knows nothing of who fills it.'),
          only('main/store', 'main/repairs', 'The store knows nothing of who fills it.'),
          only('main/importing', ['main/desktop', 'main/export', 'main/repairs', 'main/watching'], 'Importing needs no window.'),
          only('main/recognising', ['main/desktop', 'main/export', 'main/without-electron'], 'Recognising again needs no window.'),
          only('main/results', ['main/desktop', 'main/importing', 'main/without-electron'], 'Results need no window.'),
          only('main/store', 'main/results', 'The store knows nothing of who asks it.'),
          only('main/exporting', ['main/desktop', 'main/importing', 'main/recognition', 'main/repairs', 'main/search', 'main/without-electron'], 'Exporting needs no window and only reads.'),
          only('main/export', 'main/exporting', 'Formats know nothing of files.'),
          only('main/portable', ['main/desktop', 'main/importing', 'main/recognition', 'main/repairs', 'main/without-electron'], 'Portable editions need no window and only read.'),
          only('main/portable/inside', ['main/store', 'main/exporting', 'main/export', 'main/citations'], 'What is inside an edition runs in any browser.'),
          only('main/watching', ['main/desktop', 'main/export', 'main/recognition', 'main/repairs', 'main/search'], 'Watching only finds files.'),
          only('main/repairs', ['main/desktop', 'main/importing', 'main/without-electron'], 'Repairing needs no window.'),
          only('main/store', 'main/care', 'The store knows nothing of who cares for it.'),
          only('main/care', ['main/desktop', 'main/importing', 'main/repairs', 'main/without-electron'], 'Care needs no window and imports nothing.'),
          only(pureRepairs, 'main/store', 'What repairs do to a page knows no library.'),
        ],
      }],
    },
  },
  {
    files: ['main/**/*.ts', 'renderer/**/*.ts'],
    ignores: ['main/desktop/**', 'main/preload.ts', 'main/main.ts', 'main/without-electron/**'],
    rules: { 'no-restricted-imports': ['error', { paths: [{ name: 'electron', message: 'Only desktop/, preload.ts and without-electron/ know Electron.' }] }] },
  },
  {
    files: ['main/{formats,recognition,repairs,search,export,citations,holdings,contract}/**/*.ts', 'renderer/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [
      { name: 'electron', message: 'Only desktop/, preload.ts and without-electron/ know Electron.' },
      { name: 'node:sqlite', message: 'Only store/ knows SQL.' },
    ] }] },
  },
);
