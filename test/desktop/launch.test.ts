import { describe, expect, test } from 'vitest';
import { parseLaunch } from '../../main/desktop/launch.ts';

const typed = (...args: string[]): ReturnType<typeof parseLaunch> => parseLaunch(['/bin/electron', '.', ...args], '/home/reader', false);

describe('what was typed', () => {
  test('nothing asks for nothing', () => expect(typed()).toEqual({ files: [], address: null, library: null, portrait: null, sampleIfEmpty: false }));

  test('files are meant from the folder in which they were typed', () => {
    expect(typed('issue.txt', '/abs/other.txt', '../up.txt').files).toEqual(['/home/reader/issue.txt', '/abs/other.txt', '/home/up.txt']);
  });

  test('names with spaces, quotes and emoji stay whole', () => {
    expect(typed('a "b" \'c\' 📰.txt').files).toEqual(['/home/reader/a "b" \'c\' 📰.txt']);
  });

  test('switches are told from files, before and after them', () => {
    expect(typed('--library', 'lib', 'a.txt', '--sample-if-empty', '--portrait', 'p.png')).toEqual({
      files: ['/home/reader/a.txt'], address: null, library: '/home/reader/lib', portrait: '/home/reader/p.png', sampleIfEmpty: true,
    });
  });

  test('an article’s address is no file', () => {
    const { files, address } = typed('jiuwen:sha256-ab/p1/l2', 'a.txt');
    expect([files, address]).toEqual([['/home/reader/a.txt'], 'jiuwen:sha256-ab/p1/l2']);
  });

  test('after -- all are files', () => expect(typed('--', '--library').files).toEqual(['/home/reader/--library']));

  test('switches of Chromium are left alone', () => expect(typed('--no-sandbox', '--inspect=0', 'a.txt').files).toEqual(['/home/reader/a.txt']));

  test('a switch before the app\'s path does not make that path a file', () => {
    expect(parseLaunch(['/bin/electron', '--no-sandbox', '.', 'a.txt'], '/x', false).files).toEqual(['/x/a.txt']);
  });
});

test('a packaged app has no script in its arguments', () => {
  expect(parseLaunch(['/opt/jiuwen', 'a.txt'], '/x', true).files).toEqual(['/x/a.txt']);
});
