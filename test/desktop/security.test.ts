import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { describe, expect, test } from 'vitest';
import { isOwnRequest, lockDownContents, lockDownSession } from '../../main/desktop/security.ts';

describe('requests', () => {
  test.each(['app://jiuwen/index.html', 'app://print/1', 'data:image/png;base64,AA', 'blob:app://jiuwen/1'])('%s is the app\'s own', (url) => {
    expect(isOwnRequest(url, true)).toBe(true);
  });

  test.each([
    'http://127.0.0.1:8080/', 'https://example.org/x', 'ws://127.0.0.1/', 'wss://example.org', 'file:///etc/passwd', 'ftp://example.org',
    'chrome://settings', 'devtools://devtools/bundled/inspector.html', 'appx://jiuwen/', '', 'nonsense',
  ])('%s is refused', (url) => expect(isOwnRequest(url, true)).toBe(false));

  test('developer tools load in development only', () => {
    expect(isOwnRequest('devtools://devtools/bundled/inspector.html', false)).toBe(true);
  });
});

test('a session grants no permission but to write to the clipboard, no device, no request of others, and fetches no dictionaries', () => {
  const said: Record<string, unknown> = {};
  const session = {
    setPermissionRequestHandler: (handler: (contents: null, permission: string, callback: (granted: boolean) => void) => void) =>
      handler(null, 'media', (granted) => { said['request'] = granted; }),
    setPermissionCheckHandler: (handler: (contents: null, permission: string) => boolean) => {
      said['check'] = ['media', 'clipboard-read', 'clipboard-sanitized-write'].filter((permission) => handler(null, permission));
    },
    setDevicePermissionHandler: (handler: () => boolean) => { said['device'] = handler(); },
    webRequest: {
      onBeforeRequest: (handler: (details: { url: string }, callback: (response: unknown) => void) => void) =>
        handler({ url: 'http://127.0.0.1/' }, (response) => { said['web'] = response; }),
    },
    setSpellCheckerEnabled: (on: boolean) => { said['spelling'] = on; },
  };
  lockDownSession(session as unknown as Session);
  expect(said).toEqual({ request: false, check: ['clipboard-sanitized-write'], device: false, web: { cancel: true }, spelling: false });
});

test('a page can neither leave nor open nor embed another', () => {
  let decision: unknown;
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: (handler: () => unknown) => { decision = handler(); } });
  lockDownContents(contents as unknown as WebContents);
  for (const name of ['will-navigate', 'will-frame-navigate', 'will-attach-webview']) {
    let prevented = false;
    contents.emit(name, { preventDefault: () => { prevented = true; } });
    expect(prevented, name).toBe(true);
  }
  expect(decision).toEqual({ action: 'deny' });
});
