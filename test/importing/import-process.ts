/** A process that imports a folder into a library, or goes on where one before it was killed: `import-process.ts LIBRARY FOLDER`. */
import { enableCompileCache } from 'node:module';

// Its workers load the same modules each, and there are a hundred of it.
enableCompileCache();
const { openLibrary } = await import('../../main/library.ts');
const [folder = '', source = ''] = process.argv.slice(2);
const library = await openLibrary(folder);
// One that was killed while it closed the library had nothing left to import.
const [last] = await library.imports();
let told = false;
const onProgress = (): void => {
  if (!told) process.stdout.write('importing\n');
  told = true;
};
if (last === undefined) await library.importPaths([source], { onProgress });
else if (last.state === 'stopped') await library.continueImport(last.id, { onProgress });
onProgress();
await library.close();
process.stdout.write('finished\n');
