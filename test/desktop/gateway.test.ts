import { describe, expect, test, vi } from 'vitest';
import type { IpcMainInvokeEvent } from 'electron';
import { JiuwenError } from '../../main/contract/errors.ts';
import { requestSchemas, type Channel } from '../../main/contract/ipc.ts';
import { answer, openGateway, senderRefusal, type Handlers, type Sender } from '../../main/desktop/gateway.ts';

const READER = 7;
const readerPage: Sender = { sender: { id: READER }, senderFrame: { origin: 'app://jiuwen', parent: null } };

/** Handlers that would tell if they were reached. */
function handlers(reached: (channel: string) => void): Handlers {
  const all = Object.fromEntries(Object.keys(requestSchemas).map((channel) => [channel, () => { reached(channel); return null; }]));
  return all as unknown as Handlers;
}

/** What the gateway registered, by channel. */
function opened(reached: (channel: string) => void = () => undefined): Map<string, (event: Sender, argument?: unknown) => unknown> {
  const registered = new Map<string, (event: Sender, argument?: unknown) => unknown>();
  openGateway({
    handle: (channel, listener) => void registered.set(channel, (event, argument) => listener(event as unknown as IpcMainInvokeEvent, argument) as unknown),
  }, READER, handlers(reached));
  return registered;
}

describe('who is heard', () => {
  test('the reader\'s own page is', () => expect(senderRefusal(readerPage, READER)).toBeNull());

  test.each<[string, Sender]>([
    ['a page of the web', { sender: { id: READER }, senderFrame: { origin: 'https://example.org', parent: null } }],
    ['a document to print', { sender: { id: READER }, senderFrame: { origin: 'app://print', parent: null } }],
    ['an opaque origin', { sender: { id: READER }, senderFrame: { origin: 'null', parent: null } }],
    ['an origin that only begins like the app\'s', { sender: { id: READER }, senderFrame: { origin: 'app://jiuwen.example', parent: null } }],
    ['a frame within the page', { sender: { id: READER }, senderFrame: { origin: 'app://jiuwen', parent: {} } }],
    ['another window', { sender: { id: READER + 1 }, senderFrame: { origin: 'app://jiuwen', parent: null } }],
    ['a frame that is gone', { sender: { id: READER }, senderFrame: null }],
  ])('%s is refused on every channel and reaches no handler', async (_who, event) => {
    const reached = vi.fn<(channel: string) => void>();
    for (const listener of opened(reached).values()) {
      expect(await listener(event)).toMatchObject({ ok: false, error: { code: 'request-refused' } });
    }
    expect(reached).not.toHaveBeenCalled();
  });
});

describe('what is asked', () => {
  test('every channel of the contract is open, and no other', () => {
    expect([...opened().keys()].sort()).toEqual(Object.keys(requestSchemas).sort());
  });

  test.each<[Channel, unknown]>([
    ['library:overview', {}],
    ['issue:get', { issueId: '1' }],
    ['issue:get', { issueId: -1 }],
    ['page:get', { pageId: 1.5 }],
    ['article:get', undefined],
    ['search:run', { query: 'x', order: 'random', offset: 0, limit: 20 }],
    ['search:run', { query: 'x'.repeat(10_001), order: 'best', offset: 0, limit: 20 }],
    ['search:run', { query: 'x', order: 'best', offset: 0, limit: 100_000 }],
    ['import:paths', { paths: [] }],
    ['import:paths', { paths: [''] }],
    ['import:choose', { kind: 'network' }],
    ['article:export', { articleId: 1, as: 'exe' }],
    ['file:reveal', { path: 5 }],
    ['preferences:set', { locale: 'zh-CN', theme: 'dark', textSize: 999, spread: false }],
    ['preferences:set', { locale: 'zh-CN', theme: 'dark', textSize: 19, spread: false, more: true }],
  ])('%s with %j is refused before its handler runs', async (channel, argument) => {
    const reached = vi.fn<(channel: string) => void>();
    const envelope = await answer(channel, handlers(reached), argument);
    expect(envelope).toMatchObject({ ok: false, error: { code: 'request-refused' } });
    expect(reached).not.toHaveBeenCalled();
  });
});

describe('what is answered', () => {
  const failing = (error: unknown): Handlers => ({ ...handlers(() => undefined), 'library:overview': () => { throw error; } });

  test('an error keeps its code and its values', async () => {
    const envelope = await answer('library:overview', failing(new JiuwenError('disk-full', { path: '/x' })), undefined);
    expect(envelope).toEqual({ ok: false, error: { code: 'disk-full', details: { path: '/x' } } });
  });

  test('an error without a code is unexpected, and its stack stays here', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const envelope = await answer('library:overview', failing(new TypeError('oh')), undefined);
    expect(envelope).toEqual({ ok: false, error: { code: 'unexpected', details: { reason: 'oh' } } });
    log.mockRestore();
  });
});
