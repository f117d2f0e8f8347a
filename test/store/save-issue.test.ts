import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { article as readArticle } from '../../main/store/articles.ts';
import { issue } from '../../main/store/issues.ts';
import { keptFiles, readOriginal, sha256Of, writeAside } from '../../main/store/originals.ts';
import { page as readPage } from '../../main/store/pages.ts';
import { countRow } from '../../main/store/rows.ts';
import { saveIssues } from '../../main/store/save-issue.ts';
import { titles } from '../../main/store/titles.ts';
import { article, masthead, newPages, page, runOf, save, temporaryLibrary } from './fixtures.ts';

describe('saving an issue', () => {
  it('keeps every text as it was recognised', () => {
    const library = temporaryLibrary();
    const whole = {
      ...article('渡口又热闹起来', '第一段。'), headlineInferred: true, kicker: '引题', deck: '副题', column: '走基层', byline: ['甲', '乙'],
      body: [{ kind: 'editorNote', text: '【编者按】' }, { kind: 'subhead', text: '小标题' }, { kind: 'verse', text: '一行诗' }, { kind: 'caption', text: '图为' }] as const,
      jumpTo: 4, jumpFrom: 1, confidence: 0.5,
      origin: { kicker: [], headline: [9], deck: [], column: [], byline: [], blocks: [[3], [4], [], []] },
    };
    const printed = { ...page(2, whole), name: '要闻', banners: ['通栏'], furniture: ['报眼'], leftovers: ['余文'] };
    const { issueId } = save(library, { masthead: masthead({ mastheadLines: ['云溪报'] }), warnings: [{ code: 'no-date', detail: '' }] }, [printed]);
    const saved = issue(library.database, issueId);
    expect(saved).toMatchObject({ titleName: '云溪报', pagesHeld: 1, articleCount: 1, masthead: masthead({ mastheadLines: ['云溪报'] }), warnings: [{ code: 'no-date', detail: '' }] });
    const { origin: _origin, doubts: _doubts, ...texts } = whole;
    expect(library.database.first(z.object({ source_lines: z.string() }), 'SELECT source_lines FROM articles')?.source_lines).toBe('[3,4,9]');
    expect(readPage(library.database, saved.firstPageId)).toMatchObject({
      number: 2, name: '要闻', banners: ['通栏'], furniture: ['报眼'], leftovers: ['余文'], articles: [{ ...texts, position: 0 }],
    });
  });

  it('keeps the original file under its hash', async () => {
    const library = temporaryLibrary();
    save(library, {}, [page(1)], { content: '原文' });
    expect(new TextDecoder().decode(await readOriginal(library.folder, sha256Of(new TextEncoder().encode('原文'))) ?? undefined)).toBe('原文');
  });

  it('calls the same content held already, whatever its name, and tells where', () => {
    const library = temporaryLibrary();
    const first = save(library, {}, [page(1, article('甲'))], { content: '一版', name: 'a.txt' });
    const second = save(library, {}, [page(1, article('甲'))], { content: '一版', name: '别名.txt' });
    expect(second).toMatchObject({ kind: 'already-held', issueId: first.issueId });
    expect(issue(library.database, first.issueId).articleCount).toBe(1);
  });

  it('joins later pages to the issue of the same title, date and number', () => {
    const library = temporaryLibrary();
    const first = save(library, {}, [page(2, article('乙'))]);
    const second = save(library, { masthead: masthead({ mastheadLines: ['云溪报', '总第12期'], weekday: '星期五' }) }, [page(1, article('甲'))]);
    expect(second.issueId).toBe(first.issueId);
    const joined = issue(library.database, first.issueId);
    expect(joined.pages.map(({ number }) => number)).toEqual([1, 2]);
    expect(joined.masthead.weekday).toBe('星期五');
  });

  it('keeps a page of the same number with another content as another edition', () => {
    const library = temporaryLibrary();
    const first = save(library, {}, [page(1, article('甲'))]);
    const second = save(library, {}, [page(1, article('甲改'))]);
    const third = save(library, {}, [page(2, article('乙'))]);
    expect(second.issueId).not.toBe(first.issueId);
    expect(third.issueId).toBe(first.issueId);
    expect(issue(library.database, first.issueId).articleCount).toBe(2);
    expect(issue(library.database, second.issueId).articleCount).toBe(1);
  });

  it('never joins issues that have neither date nor number', () => {
    const library = temporaryLibrary();
    const bare = { masthead: masthead({ date: null, number: null }) };
    const first = save(library, bare, [page(1, article('甲'))]);
    const second = save(library, bare, [page(2, article('乙'))]);
    expect(second.issueId).not.toBe(first.issueId);
  });

  it('names a newspaper without a name by its file', () => {
    const library = temporaryLibrary();
    save(library, { masthead: masthead({ title: null }) }, [page(1)]);
    expect(titles(library.database).map(({ name }) => name)).toEqual(['page']);
  });

  it('takes look-alike titles for one', () => {
    const library = temporaryLibrary();
    save(library, { masthead: masthead({ title: '人民报' }) }, [page(1)]);
    save(library, { masthead: masthead({ title: '人 ⺠ 报', romanTitle: 'REN MIN BAO' }) }, [page(2)]);
    expect(titles(library.database)).toMatchObject([{ name: '人民报', romanName: 'REN MIN BAO', issueCount: 1 }]);
  });

  it('names a newspaper in Latin letters until an issue says its name', () => {
    const library = temporaryLibrary();
    const names = (): string[] => titles(library.database).map(({ name }) => name);
    save(library, { masthead: masthead({ title: null, romanTitle: 'YUN XI BAO', number: 1 }) }, [page(1)]);
    expect(names()).toEqual(['YUN XI BAO']);
    save(library, { masthead: masthead({ title: '云溪报', romanTitle: 'YUNXI BAO', number: 2 }) }, [page(1)]);
    save(library, { masthead: masthead({ title: null, romanTitle: 'YUN XI BAO', number: 3 }) }, [page(1)]);
    expect(names()).toEqual(['云溪报']);
    save(library, { masthead: masthead({ title: '运喜报', romanTitle: 'YUN XI BAO', number: 4 }) }, [page(1)]);
    expect(names()).toHaveLength(2);
  });

  it('gives pages of one number in one issue numbers of their own', () => {
    const library = temporaryLibrary();
    const { issueId } = save(library, {}, [page(1), page(1), page(2)]);
    expect(issue(library.database, issueId).pages.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('refuses what can’t be saved, leaving nothing of it behind', async () => {
    const library = temporaryLibrary();
    const bytes = new TextEncoder().encode('坏');
    const aside = writeAside(library.folder, sha256Of(bytes), bytes);
    const { ledgerId } = runOf(library.database, '/a');
    const bad = { ...article('甲'), confidence: Number.NaN };
    const [outcomes] = saveIssues(library.database, library.folder, [{
      masthead: masthead(), fallbackTitle: '', warnings: [], files: [{ ledgerId, path: '/a', sha256: sha256Of(bytes), size: 3, modifiedAt: 0, format: 'text', aside }],
      pages: newPages([page(1, article('好'), bad)]).map((each) => ({ ...each, file: 0 })),
    }]);
    expect(outcomes).toMatchObject([{ kind: 'refused', error: { code: 'unexpected' } }]);
    expect(library.database.first(z.object({ outcome: z.string() }), 'SELECT outcome FROM imported_files')).toEqual({ outcome: 'refused' });
    for (const table of ['titles', 'issues', 'pages', 'articles', 'originals', 'article_index']) {
      expect([table, library.database.first(countRow, `SELECT count(*) AS count FROM ${table}`)?.count]).toEqual([table, 0]);
    }
    expect(await keptFiles(library.folder)).toEqual([]);
  });

  it('writes every file into the ledger with hash, time and what it became', () => {
    const library = temporaryLibrary();
    const { issueId } = save(library, {}, [page(1, article('甲'), article('乙'))], { name: '一.txt', content: '一' });
    const row = z.object({ path: z.string(), sha256: z.string(), size: z.int(), outcome: z.string(), issue_id: z.int(), article_count: z.int(), recorded_at: z.iso.datetime(), app_version: z.string() });
    expect(library.database.all(row, 'SELECT * FROM imported_files JOIN import_runs ON import_runs.id = run_id')).toMatchObject([{
      path: '/press/一.txt', sha256: sha256Of(new TextEncoder().encode('一')), size: 3, outcome: 'imported', issue_id: issueId, article_count: 2, app_version: 'test',
    }]);
  });
});

describe('an article', () => {
  it('knows its source and its neighbours on the page', () => {
    const library = temporaryLibrary();
    const { issueId } = save(library, {}, [page(3, article('甲'), article('乙'), article('丙'))]);
    const [first, second, third] = readPage(library.database, issue(library.database, issueId).firstPageId).articles;
    expect(readArticle(library.database, second?.id ?? 0)).toMatchObject({
      article: { headline: '乙' }, issueId, previousArticleId: first?.id, nextArticleId: third?.id,
      source: { titleName: '云溪报', date: '2025-03-07', issueNumber: 12, pageNumber: 3, pageName: null },
    });
    expect(readArticle(library.database, third?.id ?? 0).nextArticleId).toBeNull();
  });
});
