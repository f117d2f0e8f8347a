/** Tells the window what other processes write to the library: the command line's imports, mostly. */
import type { Library } from '../library.ts';

const LOOK_MILLISECONDS = 1000;

/** What is asked of a BrowserWindow. */
interface Seen {
  isVisible(): boolean;
  isMinimized(): boolean;
  once(event: 'closed', listener: () => void): unknown;
}

/** Looks once a second while the window can be seen, and calls `changed`. It ends with the window. */
export function watchOthers(window: Seen, library: Pick<Library, 'changedByOthers'>, changed: () => void): void {
  let looking = false;
  const timer = setInterval(() => {
    // One look at a time: the store may be busy for longer than that.
    if (looking || !window.isVisible() || window.isMinimized()) return;
    looking = true;
    library.changedByOthers().then((isChanged) => {
      if (isChanged) changed();
    }, (error: unknown) => console.error(error)).finally(() => {
      looking = false;
    });
  }, LOOK_MILLISECONDS);
  window.once('closed', () => clearInterval(timer));
}
