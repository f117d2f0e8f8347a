/** The end: the app waits for the library to be closed before it goes. */
import { app } from 'electron';
import type { Library } from '../library.ts';

export function closeLibraryOnQuit(library: Pick<Library, 'close'>): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    library.close().catch((error: unknown) => console.error(error)).finally(() => {
      closed = true;
      app.quit();
    });
  });
  // There is one window: without it the app has nothing to do, on macOS as elsewhere.
  app.on('window-all-closed', () => app.quit());
}
