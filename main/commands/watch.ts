/** `watch`: folders whose new files are imported on their own. */
import type { WatchedFolder } from '../contract/imports.ts';
import { toFailure } from '../contract/errors.ts';
import type { Library } from '../library.ts';
import { importAndTell } from './import.ts';
import { complain, exitCodes, inLibrary, oneLine, say } from './terminal.ts';

export interface WatchCommand {
  readonly library: string;
  readonly add: string | null;
  readonly remove: number | null;
  /** Stay and import until Ctrl+C. */
  readonly run: boolean;
}

function folderText({ id, path, isThere }: WatchedFolder): string {
  return `${String(id).padStart(5)}  ${oneLine(path)}${isThere ? '' : say({ 'zh-CN': '（不在）', en: ' (not there)' })}`;
}

/** Resolves when somebody presses Ctrl+C. */
async function interrupted(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  process.once('SIGINT', resolve).once('SIGTERM', resolve);
  await promise;
}

async function run(library: Library): Promise<number> {
  const end = interrupted();
  console.error(say({ 'zh-CN': '正在看守，按 Ctrl+C 结束。', en: 'Watching; press Ctrl+C to end.' }));
  await library.startWatching({
    importing: (begin) => importAndTell(begin).catch((error: unknown) => {
      const failure = toFailure(error);
      // Another process is at work: it is tried again when that has ended.
      if (failure.code !== 'library-busy') complain(failure);
      throw error;
    }),
  });
  await end;
  return exitCodes.done;
}

export async function watch({ library: folder, add, remove, run: stay }: WatchCommand): Promise<number> {
  return inLibrary(folder, async (library) => {
    if (add !== null) await library.watch(add);
    if (remove !== null) await library.unwatch(remove);
    if (stay) return run(library);
    const folders = await library.watchedFolders();
    for (const each of folders) console.log(folderText(each));
    if (folders.length === 0) console.error(say({ 'zh-CN': '没有看守的文件夹。', en: 'No folder is watched.' }));
    return exitCodes.done;
  });
}
