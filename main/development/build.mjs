// Builds dist/: the app, its preload and workers, the renderer, the stand-in for Electron, the assets.
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inProject as from } from './project.mjs';

// Built aside and put in place as a whole: what fails half-way leaves the last build as it was.
const aside = (...parts) => from(`dist-building-${process.pid}`, ...parts);

// Current Electrons and browsers are newer than this.
const browserTarget = 'chrome140';

// Bundled CommonJS packages ask for `require` and `__filename`, which an ES module does not have.
const banner = { js: [
  "import { createRequire as __createRequire } from 'node:module';",
  'const require = __createRequire(import.meta.url), __filename = import.meta.filename, __dirname = import.meta.dirname;',
].join('\n') };

// Less white space and shorter syntax: each of many threads keeps its source in memory. Names stay, for stack traces.
const node = { bundle: true, platform: 'node', format: 'esm', target: 'node24', minifyWhitespace: true, minifySyntax: true, sourcemap: true, banner, external: ['electron', 'playwright'], logLevel: 'warning' };
const browser = { bundle: true, platform: 'browser', format: 'iife', target: browserTarget, logLevel: 'warning' };

/** Every NAME-worker.ts below main/ becomes dist/workers/NAME-worker.js. */
const isWorker = (file) => file.endsWith('-worker.ts');

/** What the renderer and the assets have beside their sources: copied as it is. */
const isSource = (file) => /\.(ts|map)$/u.test(file);
/** Gold texts beside the sample are for tests. */
const isGold = (file) => /gold/u.test(path.basename(file));
const isNote = (file) => file.endsWith('.md');
/** The renderer serves the fonts, its own origin's only. */
const isElsewhere = (file) => isGold(file) || isNote(file) || /\b(fonts|screenshots)$/u.test(file);

async function copyTree(source, target, skip) {
  if (existsSync(source)) await cp(source, target, { recursive: true, filter: (file) => !skip(file) });
}

async function buildRenderer(esbuild) {
  await esbuild.build({
    ...browser, format: 'esm', entryPoints: [from('renderer/app.ts')], outfile: aside('renderer/app.js'), minify: true, sourcemap: true,
    loader: { '.woff2': 'file', '.svg': 'dataurl' },
  });
  // Loaded by the window when an article is first converted.
  await esbuild.build({ ...browser, format: 'esm', entryPoints: [from('renderer/reader/conversion/opencc.ts')], outfile: aside('renderer/reader-opencc.js'), minify: true, charset: 'utf8' });
  // Loaded when pages to print are first looked at; PDF.js reads them in a worker.
  await esbuild.build({ ...browser, format: 'esm', entryPoints: [from('renderer/printing/pdf.ts')], outfile: aside('renderer/printing-pdf.js'), minify: true });
  await cp(from('node_modules/pdfjs-dist/build/pdf.worker.min.mjs'), aside('renderer/printing-pdf-worker.js'));
  await copyTree(from('renderer'), aside('renderer'), isSource);
  await copyTree(from('assets/fonts'), aside('renderer/fonts'), isNote);
}

const loadEsbuild = () => import(pathToFileURL(from('node_modules/esbuild/lib/main.js')).href);

async function buildWorkers(esbuild, outdir) {
  const workers = (await readdir(from('main'), { recursive: true })).filter(isWorker).map((file) => from('main', file));
  await esbuild.build({ ...node, entryPoints: workers, outdir, entryNames: '[name]' });
}

/**
 * Builds a program that uses the library without a window into a folder, with the library's workers beside it, as the app has
 * them: what a bench measures. @returns the program's path
 */
export async function buildProgram(entry, folder) {
  const esbuild = await loadEsbuild();
  const outfile = path.join(folder, 'program.js');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
  await Promise.all([
    esbuild.build({ ...node, entryPoints: [entry], outfile }),
    buildWorkers(esbuild, path.join(folder, 'workers')),
  ]);
  return outfile;
}

async function buildAside() {
  const esbuild = await loadEsbuild();
  await Promise.all([
    esbuild.build({ ...node, entryPoints: [from('main/main.ts')], outfile: aside('main.js') }),
    buildWorkers(esbuild, aside('workers')),
    esbuild.build({ ...browser, platform: 'node', format: 'cjs', external: ['electron'], entryPoints: [from('main/preload.ts')], outfile: aside('preload.cjs') }),
    esbuild.build({ ...node, splitting: true, entryPoints: ['electron.ts', 'register.ts'].map((file) => from('main/without-electron', file)), outdir: aside('without-electron') }),
    esbuild.build({ ...browser, entryPoints: ['page-world.ts', 'preload-world.ts'].map((file) => from('main/without-electron/worlds', file)), outdir: aside('without-electron/worlds') }),
    buildRenderer(esbuild),
    copyTree(from('assets'), aside('assets'), isElsewhere),
  ]);
}

/** Builds everything anew. @returns how many files dist/ has */
export async function build() {
  try {
    await mkdir(aside(), { recursive: true });
    await buildAside();
    await rm(from('dist'), { recursive: true, force: true });
    await rename(aside(), from('dist'));
  } finally {
    await rm(aside(), { recursive: true, force: true });
  }
  return (await readdir(from('dist'), { recursive: true })).length;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const started = Date.now();
  // esbuild has said by then what is wrong and where.
  const files = await build().catch(() => process.exit(1));
  console.log(`已构建 built: ${files} files in dist/, ${Date.now() - started} ms`);
}
