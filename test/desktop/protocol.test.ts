import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerRequest, PrintDocuments } from '../../main/desktop/protocol.ts';
import { temporaryFolder } from '../temporary.ts';

function renderer(): string {
  const root = path.join(temporaryFolder(), 'renderer');
  mkdirSync(root);
  writeFileSync(path.join(root, 'index.html'), '<p>你好</p>');
  return root;
}

const get = (url: string, documents = new PrintDocuments(), root = renderer()): Promise<Response> =>
  answerRequest(root, documents, { method: 'GET', url });

describe('the reader\'s files', () => {
  test('are served with their type and under a policy that allows nothing from elsewhere', async () => {
    const response = await get('app://jiuwen/index.html');
    expect(await response.text()).toBe('<p>你好</p>');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/u);
  });

  test.each(['app://jiuwen/absent.js', 'app://jiuwen/../main.js', 'app://else/index.html'])('%s is not found', async (url) => {
    expect((await get(url)).status).toBe(404);
  });

  test('nothing but GET is answered', async () => {
    const response = await answerRequest(renderer(), new PrintDocuments(), { method: 'POST', url: 'app://jiuwen/index.html' });
    expect(response.status).toBe(405);
  });
});

describe('documents to print', () => {
  test('are there while they are offered and gone when withdrawn', async () => {
    const documents = new PrintDocuments();
    const offered = documents.offer('<h1>题</h1>');
    expect(await (await get(offered.url, documents)).text()).toBe('<h1>题</h1>');
    offered.withdraw();
    expect((await get(offered.url, documents)).status).toBe(404);
  });

  test('may run no script and load nothing', async () => {
    const documents = new PrintDocuments();
    const policy = (await get(documents.offer('').url, documents)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox');
    expect(policy).not.toContain('script-src');
  });
});
