/** The desktop app's start-up, in the order in which it happens. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, ipcMain, session } from 'electron';
import { pageAddress } from './contract/address.ts';
import { toFailure } from './contract/errors.ts';
import { giveUp, watchFailures } from './desktop/failures.ts';
import { openGateway } from './desktop/gateway.ts';
import { Imports, type Send } from './desktop/imports.ts';
import { chooseLibrary, claimAddresses, claimInstance, onLaterLaunches, parseLaunch } from './desktop/launch.ts';
import { dialogs, LibraryPlace } from './desktop/library-place.ts';
import { keepMenu } from './desktop/menu-upkeep.ts';
import { READER_URL } from './desktop/origin.ts';
import { watchOthers } from './desktop/others.ts';
import { takePortrait, whenReady } from './desktop/portrait.ts';
import { PreferenceStore } from './desktop/preferences.ts';
import { PrintDocuments, registerScheme, serveApp } from './desktop/protocol.ts';
import { closeLibraryOnQuit } from './desktop/quitting.ts';
import { createHandlers } from './desktop/requests.ts';
import { SavedFiles } from './desktop/saved-files.ts';
import { lockDownChromium, lockDownPages, lockDownSession } from './desktop/security.ts';
import { openAtStart, openFiles, type Opening } from './desktop/start.ts';
import { offerSystemVoices } from './desktop/voices.ts';
import { watchFolders } from './desktop/watching.ts';
import { defaultState, keepWindowState, readWindowState } from './desktop/window-state.ts';
import { createReaderWindow, sendEvent, showWindow } from './desktop/window.ts';
import { openLibrary } from './library.ts';

const rendererFolder = fileURLToPath(new URL('./renderer', import.meta.url));
const fontsFolder = path.join(rendererFolder, 'fonts');
const sampleFolder = fileURLToPath(new URL('./assets/sample', import.meta.url));

const launch = parseLaunch(process.argv, process.cwd(), app.isPackaged);
const preferencesFolder = app.getPath('userData');
const place = new LibraryPlace(preferencesFolder, chooseLibrary(launch));
registerScheme();
lockDownChromium();
lockDownPages();
offerSystemVoices();
claimAddresses(launch);

async function start(): Promise<void> {
  lockDownSession(session.defaultSession);
  const documents = new PrintDocuments();
  serveApp(rendererFolder, documents);

  const preferences = await PreferenceStore.open(path.join(preferencesFolder, 'preferences.json'));
  const library = await openLibrary(await place.find(dialogs(preferences.locale)));
  closeLibraryOnQuit(library);

  const stateFile = path.join(app.getPath('userData'), 'window.json');
  const shown = launch.portrait === null;
  const window = createReaderWindow({ state: shown ? await readWindowState(stateFile) : defaultState, show: shown });
  if (shown) keepWindowState(window, stateFile);
  const send: Send = (event, payload) => sendEvent(window, event, payload);
  watchFailures(send);
  watchOthers(window, library, () => send('library:changed', null));

  const imports = new Imports(library, send);
  const refreshMenu = await keepMenu({ window, library, preferences, send });
  openGateway(ipcMain, window.webContents.id, createHandlers({
    window, library, imports, preferences, documents, send, place, savedFiles: new SavedFiles(), sampleFolder, fontsFolder, refreshMenu,
  }));

  await window.loadURL(READER_URL);
  const show = async (opening: Opening): Promise<void> => {
    await refreshMenu();
    if (opening.issue === null) return;
    const page = { issueId: opening.issue.id, pageNumber: opening.issue.pages[0]?.number ?? 1 };
    send('issue:open', page);
    if (!shown) await whenReady(window, pageAddress(page.issueId, page.pageNumber));
  };
  onLaterLaunches((files) => {
    showWindow(window);
    openFiles(library, imports, files).then(show).catch(giveUp);
  }, (address) => send('address:open', address));
  const opening = await openAtStart(library, imports, launch, sampleFolder);
  await show(opening);
  if (launch.address !== null) send('address:open', launch.address);
  if (shown) await watchFolders(library, imports, send);
  place.clearOld(library.folder).catch((error: unknown) => send('app:failure', toFailure(error)));
  if (launch.portrait !== null) {
    await whenReady(window);
    const code = await takePortrait(window, launch.portrait, opening);
    await library.close();
    app.exit(code);
  }
}

// Not awaited: Electron becomes ready only after this module has been evaluated.
if (claimInstance(launch)) app.whenReady().then(start).catch(giveUp);
else app.exit(0);
