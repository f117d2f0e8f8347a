/** The command line as it is typed: a process of its own, its streams and its exit code. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readCsv } from '../export/csv-rows.ts';
import { temporaryFolder } from '../store/fixtures.ts';

const project = path.join(import.meta.dirname, '..', '..');
const sample = path.join(project, 'assets', 'sample');

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function jiuwen(args: readonly string[], environment: Record<string, string> = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', path.join(project, 'main', 'cli.ts'), ...args], {
    encoding: 'utf8', env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: '', LC_MESSAGES: '', ...environment },
  });
  return { code: status, out: stdout, err: stderr };
}

/** A library with the sample newspaper. */
function sampleLibrary(): { library: string; first: Run } {
  const library = path.join(temporaryFolder(), 'library');
  return { library, first: jiuwen(['import', sample, '--library', library]) };
}

const issueLine = z.object({ id: z.int(), pages: z.array(z.object({ articles: z.array(z.object({ id: z.int(), headline: z.string().nullable() })) })) });

describe('the command line', () => {
  it('imports, lists, searches, exports and verifies', { timeout: 60_000 }, () => {
    const { library, first } = sampleLibrary();
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out).toMatch(/^Imported 8 files: 2 issues, \d+ articles; 0 already held, 0 refused\.\n$/u);
    expect(jiuwen(['import', sample, '--library', library]).out).toContain('8 already held');

    const issues = jiuwen(['list', '--json', '--library', library]).out.trim().split('\n').map((line) => issueLine.parse(JSON.parse(line)));
    expect(issues.map(({ pages }) => pages.length)).toEqual([4, 4]);
    const article = issues[0]?.pages[0]?.articles[0];
    expect(jiuwen(['list', '--library', library, '--issue', `${issues[1]?.id ?? 0}`]).code).toBe(0);

    const found = jiuwen(['search', article?.headline ?? '', '--json', '--library', library]);
    const hits = z.object({ total: z.int(), hits: z.array(z.object({ articleId: z.int() })) }).parse(JSON.parse(found.out)).hits;
    expect(hits.map(({ articleId }) => articleId)).toContain(article?.id);
    expect(jiuwen(['search', '绝无此词', '--library', library])).toMatchObject({ code: 1, out: '0 articles\n' });

    const out = temporaryFolder();
    const files = [1, 2].map(() => jiuwen(['export', `${article?.id ?? 0}`, '--as', 'txt', '--out', out, '--library', library]).out.trim());
    expect(new Set(files).size).toBe(2);
    for (const file of files) expect(readFileSync(file, 'utf8')).toContain(article?.headline ?? '?');

    expect(jiuwen(['verify', '--library', library])).toMatchObject({ code: 0 });
  });

  it('writes all that a search finds to a new table', { timeout: 60_000 }, () => {
    const { library } = sampleLibrary();
    const file = path.join(temporaryFolder(), '桥.csv');
    const save = (query: string, to = file): Run => jiuwen(['search', query, '--limit', '1', '--csv', to, '--library', library]);
    const total = Number(/^\d+/u.exec(jiuwen(['search', '桥', '--library', library]).out)?.[0]);
    expect(total).toBeGreaterThan(1);
    expect(save('桥')).toMatchObject({ code: 0, out: `${file}\n`, err: '' });
    const rows = readCsv(readFileSync(file, 'utf8'));
    expect([rows[0]?.[0], rows.length]).toEqual(['Headline', total + 1]);
    expect(save('月亮')).toMatchObject({ code: 1, out: '' });
    expect(readCsv(readFileSync(file, 'utf8'))).toEqual(rows);
    expect(save('绝无此词', path.join(temporaryFolder(), 'none.csv')).code).toBe(1);
  });

  it('tells what is held and what is missing, as text, table and JSON', { timeout: 60_000 }, () => {
    const { library } = sampleLibrary();
    const holdings = (...args: readonly string[]): Run => jiuwen(['holdings', '--library', library, ...args]);
    // The sample's two issues, of 17 and 20 September, are consecutive: the paper did not appear between them.
    expect(holdings().out).toBe('今日汀岚  2 issues, 2 held, 0 missing\n  2024  2 issues, 2 held, 0 missing\n');
    expect(holdings('--csv', '--title', '今日汀岚').out.split('\r\n')).toHaveLength(4);
    expect(holdings('--title', '今日汀嵐')).toMatchObject({ code: 0 });
    const document = z.object({ titleName: z.string(), years: z.array(z.object({ year: z.int() })) }).parse(JSON.parse(holdings('--json', '--year', '2024').out));
    expect(document).toEqual({ titleName: '今日汀岚', years: [{ year: 2024 }] });
    expect(holdings('--title', '没有这报')).toMatchObject({ code: 1 });
    expect(holdings('--csv', '--json')).toMatchObject({ code: 2 });
  });

  it('names every problem that verify finds and exits with 1', () => {
    const { library } = sampleLibrary();
    writeFileSync(path.join(library, 'originals', 'stray'), '');
    const { code, out } = jiuwen(['verify', '--library', library]);
    expect(code).toBe(1);
    expect(out).toContain('original-unknown: stray');
  });

  it('says what is wrong in the reader’s language, without a stack trace', () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'library.sqlite'), 'something else');
    for (const language of ['zh_CN.UTF-8', 'en_GB.UTF-8']) {
      const { code, err } = jiuwen(['list', '--library', folder], { LANG: language });
      expect(code).toBe(1);
      expect(err).toContain(language.startsWith('zh') ? '资料库文件损坏' : 'The library is damaged');
      expect(err).not.toMatch(/^\s+at |node:/mu);
    }
  });

  it('refuses files one by one and imports the others, exit code 1', () => {
    const folder = temporaryFolder();
    const odd = path.join(folder, `"引号" '与' 📰.txt`);
    writeFileSync(odd, '汀岚县委主办\n2024年9月3日\n总第7期\n渡口\n本报讯（记者 甲乙）船来船往。\n');
    const { code, out, err } = jiuwen(['import', odd, path.join(folder, 'none.txt'), '--library', path.join(folder, 'library')]);
    expect(code).toBe(1);
    expect(out).toContain('Imported 1 file:');
    expect(err).toContain('could not be found');
  });

  it.each([
    ['no command', []],
    ['an unknown command', ['read']],
    ['a missing argument', ['import']],
    ['a foreign format', ['export', '1', '--as', 'exe']],
    ['an id that is none', ['export', 'x', '--as', 'txt']],
    ['a limit that is none', ['search', '桥', '--limit', '0']],
    ['an unknown option', ['verify', '--fast']],
  ])('exits with 2 for %s', (_, args) => {
    expect(jiuwen(args).code).toBe(2);
  });

  it('has help for every command, and needs no library for it', () => {
    const home = temporaryFolder();
    for (const command of ['inspect', 'import', 'search', 'list', 'export', 'holdings', 'verify', 'rebuild-index', 'backup', 'restore', 'move']) {
      const { code, out } = jiuwen([command, '--help'], { XDG_CONFIG_HOME: home, HOME: home });
      expect([command, code, out.length > 100]).toEqual([command, 0, true]);
    }
    expect(existsSync(path.join(home, 'Jiuwen'))).toBe(false);
  });
});
