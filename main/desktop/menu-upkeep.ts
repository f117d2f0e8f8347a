/** Keeps the menu true: built anew when the language or the recent issues have changed. */
import type { BrowserWindow } from 'electron';
import { toFailure } from '../contract/errors.ts';
import type { Library } from '../library.ts';
import { chooseImports } from './dialogs.ts';
import type { Send } from './imports.ts';
import { installMenu } from './menu.ts';
import type { PreferenceStore } from './preferences.ts';
import { recentIssues } from './recent.ts';

export interface MenuSources {
  readonly window: BrowserWindow;
  readonly library: Pick<Library, 'overview'>;
  readonly preferences: PreferenceStore;
  readonly send: Send;
}

/** Installs the menu. @returns what installs it again if it would look different by now */
export async function keepMenu({ window, library, preferences, send }: MenuSources): Promise<() => Promise<void>> {
  let installed = '';
  const refresh = async (): Promise<void> => {
    const content = { locale: preferences.locale, recent: recentIssues(await library.overview()), platform: process.platform };
    const looks = JSON.stringify(content);
    if (looks === installed) return;
    installed = looks;
    installMenu(content, {
      command: (command) => send('menu:command', command),
      importFrom: (kind) => {
        chooseImports(window, kind, preferences.locale)
          .then((paths) => { if (paths !== null) send('import:chosen', paths); })
          .catch((error: unknown) => send('app:failure', toFailure(error)));
      },
      openIssue: ({ issueId, pageNumber }) => send('issue:open', { issueId, pageNumber }),
    });
  };
  await refresh();
  return refresh;
}
