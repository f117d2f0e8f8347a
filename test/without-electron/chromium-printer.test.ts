import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { chromiumPrinter } from '../../main/without-electron/chromium-printer.ts';

const { printer, close } = chromiumPrinter(path.join(import.meta.dirname, '..', '..', 'assets', 'fonts'));
afterAll(close);

const isPdf = (bytes: Uint8Array): boolean => new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-';

test('documents become PDFs, however many are asked for at once', async () => {
  const made = await Promise.all(['一', '二', '三'].map((title) => printer.pdf(`<h1>${title}</h1>`)));
  expect(made.map(isPdf)).toEqual([true, true, true]);
});

test('nothing that a document names is fetched, and no script of it runs', async () => {
  let seen = 0;
  const server = createServer((_request, response) => { seen += 1; response.end(); }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const there = `http://127.0.0.1:${port}`;
  const pdf = await printer.pdf(`<img src="${there}/a.png" onerror="document.body.textContent = 'ran'"><link rel="stylesheet" href="${there}/a.css">
    <iframe src="${there}/"></iframe><script>new Image().src = '${there}/script'; document.body.textContent = 'ran';</script><p>text</p>`);
  expect(isPdf(pdf)).toBe(true);
  expect(seen).toBe(0);
  server.close();
});

test('a printer that was closed opens again', async () => {
  await printer.close();
  expect(isPdf(await printer.pdf('<p>again</p>'))).toBe(true);
});
