import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchReader, type Reader } from './launch.ts';

let reader: Reader;
let server: Server;
/** An address that answers, on this machine; nothing may ever ask it. */
let elsewhere: string;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*').end('<script>document.title = "elsewhere"</script>');
  });
  server.on('connection', () => asked.push('a connection'));
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  reader = await launchReader();
});
afterAll(async () => {
  await reader.close();
  server.close();
});
beforeEach(() => { asked.length = 0; });

/** Time enough for what should not happen to happen: a request that is not sent leaves no event to wait for. */
const settle = (): Promise<unknown> => reader.page.evaluate(async () => {
  await new Promise((resolve) => { setTimeout(resolve, 300); });
  return window.jiuwen.appAbout();
});

const stillHere = async (): Promise<void> => {
  await settle();
  expect(asked).toEqual([]);
  expect(await reader.page.evaluate(() => typeof window.jiuwen)).toBe('object');
  expect(reader.page.context().pages()).toHaveLength(1);
};

test('the address does answer whoever may ask', async () => {
  await fetch(elsewhere);
  expect(asked).toContain('/');
});

describe('the page cannot leave', () => {
  test('by its address', async () => {
    await reader.page.evaluate((url) => { location.href = url; }, elsewhere);
    await stillHere();
  });

  test('by a link, in the same or in a new window', async () => {
    for (const target of ['', '_blank', '_top', 'other']) {
      await reader.page.evaluate(({ url, name }) => {
        const link = Object.assign(document.createElement('a'), { href: url, target: name });
        document.body.append(link);
        link.click();
        link.remove();
      }, { url: elsewhere, name: target });
      await stillHere();
    }
  });

  test('by window.open', async () => {
    await reader.page.evaluate((url) => void window.open(url, '_blank'), elsewhere);
    await stillHere();
  });

  test('by a form', async () => {
    await reader.page.evaluate((url) => {
      const form = Object.assign(document.createElement('form'), { action: url, method: 'post' });
      document.body.append(form);
      form.submit();
      form.remove();
    }, elsewhere);
    await stillHere();
  });

  test('to a local file', async () => {
    await reader.page.evaluate(() => { location.href = 'file:///etc/passwd'; });
    await stillHere();
  });
});

describe('the page cannot connect', () => {
  test.each<[string, (url: string) => unknown]>([
    ['fetch', (url) => fetch(url).catch(() => null)],
    ['fetch without cors', (url) => fetch(url, { mode: 'no-cors' }).catch(() => null)],
    ['XMLHttpRequest', (url) => { const request = new XMLHttpRequest(); request.open('GET', url); request.send(); }],
    ['a beacon', (url) => navigator.sendBeacon(url, 'x')],
    ['a socket', (url) => { try { return new WebSocket(url.replace('http', 'ws')).url; } catch { return null; } }],
    ['events', (url) => { try { return new EventSource(url).url; } catch { return null; } }],
    ['an image', (url) => { new Image().src = `${url}/image.png`; }],
    ['a script', (url) => document.head.append(Object.assign(document.createElement('script'), { src: `${url}/x.js` }))],
    ['a style', (url) => document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${url}/x.css` }))],
    ['a frame', (url) => document.body.append(Object.assign(document.createElement('iframe'), { src: url }))],
    ['an embedded object', (url) => document.body.append(Object.assign(document.createElement('object'), { data: url }))],
    ['a preconnection', (url) => document.head.append(Object.assign(document.createElement('link'), { rel: 'preconnect', href: url }))],
    ['a prefetch', (url) => document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: url }))],
    ['a worker', (url) => { try { new Worker(`${url}/x.js`); } catch { /* refused at once */ } }],
  ])('by %s', async (_how, connect) => {
    // As text: the function is to run in the page.
    await reader.page.evaluate(`void (${connect.toString()})(${JSON.stringify(elsewhere)})`);
    await stillHere();
  });
});

describe('the page cannot run what is not the app\'s', () => {
  test('a script within the page', async () => {
    const ran = await reader.page.evaluate(() => {
      const script = Object.assign(document.createElement('script'), { textContent: 'window.intruder = true' });
      document.head.append(script);
      script.remove();
      return Reflect.has(window, 'intruder');
    });
    expect(ran).toBe(false);
  });

  test('a handler in markup', async () => {
    const ran = await reader.page.evaluate(async () => {
      const box = document.createElement('div');
      box.innerHTML = '<img src="data:image/png;base64,!" onerror="window.intruder = true">';
      document.body.append(box);
      await new Promise((resolve) => { setTimeout(resolve, 100); });
      box.remove();
      return Reflect.has(window, 'intruder');
    });
    expect(ran).toBe(false);
  });

  test.each(['../main.js', '..%2fmain.js', '%2e%2e/main.js', '/../preload.cjs', '..%5cmain.js'])('a file outside of its folder: %s', async (file) => {
    const outcome = await reader.page.evaluate((src) => new Promise((resolve) => {
      const script = Object.assign(document.createElement('script'), { src, type: 'module' });
      script.addEventListener('load', () => resolve('loaded'));
      script.addEventListener('error', () => resolve('refused'));
      document.head.append(script);
    }), file);
    expect(outcome).toBe('refused');
  });
});

describe('the page is granted nothing', () => {
  test('no notifications', async () => {
    expect(await reader.page.evaluate(() => Notification.requestPermission())).toBe('denied');
  });

  test('no place', async () => {
    const code = await reader.page.evaluate(() => new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(() => resolve('granted'), (error) => resolve(error.code));
    }));
    expect(code).toBe(1);
  });

  test('no camera, no microphone', async () => {
    const outcome = await reader.page.evaluate(() => navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(() => 'granted', () => 'refused'));
    expect(outcome).toBe('refused');
  });

  test('no reading of the clipboard', async () => {
    const outcome = await reader.page.evaluate(() => navigator.clipboard.readText().then(() => 'granted', () => 'refused'));
    expect(outcome).toBe('refused');
  });
});

describe('the bridge', () => {
  test('offers named methods and neither Node nor a way to other channels', async () => {
    const seen = await reader.page.evaluate(() => ({
      methods: Object.values(window.jiuwen).every((value) => typeof value === 'function'),
      frozen: Object.isFrozen(window.jiuwen),
      others: ['require', 'process', 'module', 'ipcRenderer', 'electron', 'electronSend', 'electronRequire', 'electronReceive'].filter((name) => Reflect.has(window, name)),
    }));
    expect(seen).toEqual({ methods: true, frozen: true, others: [] });
  });

  test('is not there in a frame within the page', async () => {
    const seen = await reader.page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const inner = frame.contentWindow;
      const has = inner === null ? null : Reflect.has(inner, 'jiuwen');
      frame.remove();
      return has;
    });
    expect(seen).toBe(false);
  });

  test('refuses an argument that does not fit', async () => {
    const answer = await reader.page.evaluate(() => Reflect.apply(window.jiuwen.searchRun, null, [{ query: 5 }]) as unknown);
    expect(answer).toMatchObject({ ok: false, error: { code: 'request-refused' } });
  });

  test('refuses to show a file that was not saved in this run', async () => {
    expect(await reader.page.evaluate(() => window.jiuwen.fileReveal({ path: '/etc/passwd' }))).toMatchObject({ ok: false, error: { code: 'request-refused' } });
  });

  test('knows no other event', async () => {
    const outcome = await reader.page.evaluate(() => {
      try {
        const bridge = window.jiuwen as unknown as { on(event: string, listener: () => void): void };
        bridge.on('will-quit', () => undefined);
        return 'heard';
      } catch {
        return 'refused';
      }
    });
    expect(outcome).toBe('refused');
  });
});
