/** `importing-process.ts LIBRARY PAGES`: imports in a process of its own; says when it has begun, and goes on when told to. */
import { toFailure } from '../main/contract/errors.ts';
import { openLibrary } from '../main/library.ts';

const [folder = '', pages = ''] = process.argv.slice(2);
const library = await openLibrary(folder);
await library.pauseImports();
const importing = library.importPaths([pages], {
  onProgress: ({ isPaused }) => {
    if (isPaused) process.send?.({ event: 'begun' });
  },
});
process.once('message', () => void library.resumeImports());
try {
  await importing;
  await library.close();
  process.send?.({ event: 'done' });
} catch (error) {
  process.send?.({ event: 'failed', code: toFailure(error).code });
}
process.disconnect();
