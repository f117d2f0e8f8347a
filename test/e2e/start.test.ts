import { afterEach, expect, test } from 'vitest';
import { launchReader, type Reader } from './launch.ts';

let reader: Reader | null = null;
afterEach(async () => {
  await reader?.close();
  reader = null;
});

test('the window opens and its page has the bridge and nothing of Node', async () => {
  reader = await launchReader();
  const seen = await reader.page.evaluate(() => ({
    bridge: typeof window.jiuwen.libraryOverview,
    require: typeof Reflect.get(window, 'require'),
    process: typeof Reflect.get(window, 'process'),
    sender: typeof Reflect.get(window, 'electronSend'),
  }));
  expect(seen).toEqual({ bridge: 'function', require: 'undefined', process: 'undefined', sender: 'undefined' });
});
