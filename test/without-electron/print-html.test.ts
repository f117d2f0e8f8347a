import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { closePrinter, printHtmlToPdf } from '../../main/without-electron/print-html.ts';

afterAll(closePrinter);

const isPdf = (bytes: Uint8Array): boolean => new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-';

test('a document becomes a PDF, one after the other', async () => {
  for (const title of ['一', '二']) {
    expect(isPdf(await printHtmlToPdf(`<!doctype html><title>${title}</title><h1>${title}</h1>`))).toBe(true);
  }
});

test('nothing that a document names is fetched, and no script of it runs', async () => {
  let seen = 0;
  const server = createServer((_request, response) => { seen += 1; response.end(); }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const there = `http://127.0.0.1:${port}`;
  const pdf = await printHtmlToPdf(`<!doctype html><img src="${there}/a.png"><link rel="stylesheet" href="${there}/a.css">
    <iframe src="${there}/"></iframe><script>new Image().src = '${there}/script'; document.body.textContent = 'ran';</script><p>text</p>`);
  expect(isPdf(pdf)).toBe(true);
  expect(seen).toBe(0);
  server.close();
});
