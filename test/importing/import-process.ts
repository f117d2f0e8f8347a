/** A process that imports a folder into a library, or goes on where one before it was killed: `import-process.ts LIBRARY FOLDER`. */
import { enableCompileCache } from 'node:module';

// Its workers load the same modules each, and there are a hundred of it.
enableCompileCache();
const { openLibrary } = await import('../../main/library.ts');
const [folder = '', source = ''] = process.argv.slice(2);
const library = await openLibrary(folder);
const stopped = (await library.imports()).find(({ state }) => state === 'stopped');
let told = false;
const onProgress = (): void => {
  if (!told) process.stdout.write('importing\n');
  told = true;
};
if (stopped === undefined) await library.importPaths([source], { onProgress });
else await library.continueImport(stopped.id, { onProgress });
await library.close();
process.stdout.write('finished\n');
