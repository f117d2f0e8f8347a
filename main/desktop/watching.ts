/** Watched folders in the window: what comes into them is imported as if the reader had asked for it. */
import { toFailure } from '../contract/errors.ts';
import type { ErrorCode } from '../contract/errors.ts';
import type { Library } from '../library.ts';
import type { Imports, Send } from './imports.ts';

/** Another process is at work, or the reader stopped it: there is nothing to tell. */
const quiet: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['library-busy', 'cancelled']);

/** Watches until the library is closed. */
export async function watchFolders(library: Pick<Library, 'startWatching'>, imports: Pick<Imports, 'begin'>, send: Send): Promise<void> {
  await library.startWatching({
    importing: async (begin) => {
      try {
        await imports.begin(begin);
      } catch (error) {
        const failure = toFailure(error);
        if (!quiet.has(failure.code)) send('app:failure', failure);
        throw error;
      }
    },
    onPresence: () => send('watching:changed', null),
  });
}
