/** What runs in a portable edition. */
import { preferences } from '../preferences.ts';
import { openEdition } from './edition.ts';
import './portable-app.ts';

/** Indexes while nothing else is to do, a part at a time. */
function indexLater(more: () => boolean): void {
  // Safari has no idle callbacks.
  const wait = (): void => { if ('requestIdleCallback' in window) requestIdleCallback(next); else setTimeout(next, 0); };
  const next = (): void => { if (more()) wait(); };
  wait();
}

async function start(): Promise<void> {
  await preferences.load();
  try {
    const opened = await openEdition();
    document.body.append(document.createElement('jw-portable-app'));
    indexLater(() => opened.search.indexMore());
  } catch {
    const line = document.createElement('p');
    line.setAttribute('role', 'alert');
    line.textContent = preferences.messages.portableUnreadable;
    document.body.append(line);
  }
}

void start();
