/** What pages may not do: leave, open, ask, embed, connect. Nothing here knows of newspapers. */
import { app, type Session, type WebContents } from 'electron';
import { SCHEME } from './origin.ts';

/** What a page needs no network for; everything else is cancelled before it is sent. */
const ownProtocols: ReadonlySet<string> = new Set([`${SCHEME}:`, 'data:', 'blob:']);

/** True for the requests that never leave the machine. DevTools load from `devtools:`, in development only. */
export function isOwnRequest(url: string, packaged: boolean): boolean {
  const protocol = URL.parse(url)?.protocol ?? '';
  return ownProtocols.has(protocol) || (!packaged && protocol === 'devtools:');
}

/** Chromium's own errands and the resolver, before the app is ready: a second wall behind `lockDownSession`. */
export function lockDownChromium(): void {
  app.enableSandbox();
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, callback) => {
    event.preventDefault();
    callback(false);
  });
  app.on('login', (event, _contents, _details, _authentication, callback) => {
    event.preventDefault();
    callback();
  });
}

/** What the app's own page may do: put what it copies, as text and HTML, on the clipboard. It may not read there. */
const granted = (permission: string): boolean => permission === 'clipboard-sanitized-write';

/** Denies every other permission, whether asked for or looked up, and every request that is not the app's own. */
export function lockDownSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback) => callback(granted(permission)));
  session.setPermissionCheckHandler((_contents, permission) => granted(permission));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isOwnRequest(details.url, app.isPackaged) }));
  // Its dictionaries would be fetched from the network.
  session.setSpellCheckerEnabled(false);
}

/** Keeps a page where it is and by itself. Only the app itself loads pages, by `loadURL`, which these do not touch. */
export function lockDownContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Locks every page down that is ever made. */
export function lockDownPages(): void {
  app.on('web-contents-created', (_event, contents) => lockDownContents(contents));
}
