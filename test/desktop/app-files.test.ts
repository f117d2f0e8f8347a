import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAppFile } from '../../main/desktop/app-files.ts';
import { temporaryFolder } from '../temporary.ts';

/** `app/` with an index and a style; `secret.txt` and `secret.js` beside it. */
function appFolder(): string {
  const folder = temporaryFolder();
  const root = path.join(folder, 'app');
  mkdirSync(path.join(root, 'styles'), { recursive: true });
  for (const file of ['app/index.html', 'app/styles/page.css', 'app/note.txt', 'secret.js', 'app-secret.js']) writeFileSync(path.join(folder, file), '');
  return root;
}

test('a file of the app is found, with its type', () => {
  const root = appFolder();
  expect(findAppFile(root, 'app://jiuwen/index.html')).toEqual({ path: path.join(root, 'index.html'), type: 'text/html; charset=utf-8' });
  expect(findAppFile(root, 'app://jiuwen/styles/page.css?v=1#x')?.path).toBe(path.join(root, 'styles', 'page.css'));
});

test.each([
  'app://jiuwen/../secret.js',
  'app://jiuwen/%2e%2e/secret.js',
  'app://jiuwen/%2e%2e%2fsecret.js',
  'app://jiuwen/styles/..%2f..%2fsecret.js',
  'app://jiuwen/..%5csecret.js',
  'app://jiuwen/..%2fapp-secret.js',
  'app://jiuwen/%00index.html',
  'app://jiuwen/index.html%00.js',
  'app://jiuwen/%',
  'app://jiuwen//etc/hosts.js',
  'app://jiuwen/',
  'app://jiuwen/styles',
  'app://jiuwen/note.txt',
  'app://jiuwen/absent.js',
  'app://print/index.html',
  'app://jiuwen.example/index.html',
  'https://jiuwen/index.html',
  'file:///index.html',
  'not a url',
])('%s names nothing', (url) => expect(findAppFile(appFolder(), url)).toBeNull());

test('a symbolic link out of the folder names nothing', () => {
  const root = appFolder();
  symlinkSync(path.join(root, '..', 'secret.js'), path.join(root, 'link.js'));
  expect(findAppFile(root, 'app://jiuwen/link.js')).toBeNull();
});

test('whatever the path, what is found lies within the folder', () => {
  const root = appFolder();
  const part = fc.oneof(fc.constantFrom('..', '%2e%2e', '%2f', '%5c', '/', '\\', 'styles', 'secret.js', 'index.html', 'app', '.'), fc.string({ maxLength: 4 }));
  fc.assert(fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
    const found = findAppFile(root, `app://jiuwen/${parts.join('/')}`);
    expect(found === null || found.path.startsWith(root + path.sep)).toBe(true);
  }), { numRuns: 1000 });
});
