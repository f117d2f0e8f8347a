import { describe, expect, test } from 'vitest';
import { fromBrowser, toBrowser } from '../../main/without-electron/routing.ts';

describe.each([
  ['app://jiuwen/index.html', 'https://jiuwen.app.invalid/index.html'],
  ['app://print/1-2#x', 'https://print.app.invalid/1-2#x'],
  ['app://jiuwen', 'https://jiuwen.app.invalid'],
])('%s', (app, browser) => {
  test('is seen by the browser under a name that never resolves', () => expect(toBrowser(app)).toBe(browser));
  test('comes back as it was', () => expect(fromBrowser(browser)).toBe(app));
});

test.each(['https://example.org/x', 'http://127.0.0.1:80/', 'about:blank', 'https://jiuwen.app.invalid.example/', 'https://jiuwen.app.invalid:8443/'])(
  '%s is no address of the app', (url) => {
    expect(toBrowser(url)).toBe(url);
    expect(fromBrowser(url)).toBe(url);
  });
