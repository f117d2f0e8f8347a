/** The command line's PDF comes from the same print document as the window's. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { projectFolder, sampleFolder } from './launch.ts';

const squeeze = (words: string): string => words.replace(/\s+/gu, '');

describe('export on the command line', () => {
  it('writes a PDF whose text is the article’s and whose fonts are embedded', () => {
    const folder = temporaryFolder();
    const node = path.join(projectFolder, 'node_modules', '.bin', 'node');
    const cli = (...args: readonly string[]): string =>
      execFileSync(node, ['--disable-warning=ExperimentalWarning', path.join(projectFolder, 'main', 'cli.ts'), ...args, '--library', path.join(folder, 'library')], { encoding: 'utf8' }).trim();
    cli('import', path.join(sampleFolder, '2024-09-17', '01.txt'));
    const text = readFileSync(cli('export', '1', '--as', 'txt', '--out', folder), 'utf8');
    const pdf = cli('export', '1', '--as', 'pdf', '--out', folder);
    const paragraph = squeeze(text.split('\n').find((line) => line.startsWith('\u3000\u3000')) ?? '');
    expect(paragraph).not.toBe('');
    expect(squeeze(execFileSync('pdftotext', ['-enc', 'UTF-8', pdf, '-'], { encoding: 'utf8' }))).toContain(paragraph.slice(0, 30));
    for (const font of execFileSync('pdffonts', [pdf], { encoding: 'utf8' }).trim().split('\n').slice(2)) expect(font).toMatch(/CID TrueType.*\byes\s+yes\s+yes\b/u);
  });
});
