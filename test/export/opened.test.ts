/** Every format's files, opened by readers of that format. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import mammoth from 'mammoth';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import * as z from 'zod';
import { exportFormats, holdsMany, type ExportFormat } from '../../main/contract/export.ts';
import type { Exported } from '../../main/export/exported.ts';
import { formats } from '../../main/export/index.ts';
import { chromiumPrinter } from '../../main/without-electron/chromium-printer.ts';
import { findChromium } from '../../main/without-electron/installed-chromium.ts';
import { temporaryFolder } from '../temporary.ts';
import { bookOf, exportedArticle } from './article.ts';

const { printer, close } = chromiumPrinter(path.join(import.meta.dirname, '..', '..', 'assets', 'fonts'));
afterAll(close);
const tools = { printer, resolution: 'screen' } as const;

const first: Exported = { ...exportedArticle(), citation: '禾知远. 渡口收桨[N]. 今日汀岚.' };
/** Texts that would break markup, XML and right-to-left order. */
const second: Exported = { ...exportedArticle({ headline: '第二篇 <b>&amp;\u0007\uD83D 👨‍👩‍👧', kicker: null, deck: null, column: null, byline: [] }), issueId: 2, address: `jiuwen:sha256-${'1'.repeat(64)}/p2/l1` };
const book = (): ReturnType<typeof bookOf> => bookOf('汀岚集', first, second);

const one = async (format: ExportFormat, exported = first): Promise<Buffer> => Buffer.from(await formats[format].one(exported, tools));
async function many(format: ExportFormat): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of formats[format].book?.(book(), tools) ?? []) chunks.push(chunk);
  return Buffer.concat(chunks);
}
function saved(name: string, bytes: Uint8Array): string {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, bytes);
  return file;
}
const squeeze = (text: string): string => text.replace(/\s+/gu, '');
const run = (command: string, ...args: readonly string[]): string => execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

it('a format says itself whether it holds many', () => {
  for (const format of exportFormats) expect(formats[format].book !== null).toBe(holdsMany(format));
});

describe('PDF', () => {
  it('has real text, embedded fonts, tags, metadata and the address', async () => {
    const file = saved('a.pdf', await one('pdf'));
    const text = squeeze(run('pdftotext', '-enc', 'UTF-8', file, '-'));
    for (const words of ['走岚乡间', '漾汀河上新桥通车', '渡口收桨', '全长四百一十二米', '新桥9月通车', '一条河', '月光落在瓦上', '渡口收桨[N]']) expect(text).toContain(squeeze(words));
    const fonts = run('pdffonts', file).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/Noto(?:Serif|Sans)SC.*CID TrueType.*\byes\s+yes\s+yes\b/u);
    const info = run('pdfinfo', file);
    for (const line of [/^Title: +渡口收桨$/mu, /^Author: +禾知远, 舒望麦$/mu, /^Subject: +《今日汀岚》/mu, /^Keywords: +今日汀岚 要闻 走岚乡间/mu, /^Tagged: +yes$/mu]) expect(info).toMatch(line);
    expect(run('pdfinfo', '-struct', file)).toMatch(/\bH1\b[^]*\bH2\b/u);
    expect(run('pdfinfo', '-url', file)).toContain(first.address);
  });

  it('of many is one outlined document whose contents lead to the articles', async () => {
    const file = saved('a.pdf', await many('pdf'));
    expect(run('pdfinfo', file)).toMatch(/^Title: +汀岚集$/mu);
    expect(run('pdfinfo', file)).toMatch(/^Pages: +3$/mu);
    expect(run('pdfinfo', '-dests', file)).toMatch(/^ +2 .*"a1"[^]*^ +3 .*"a2"/mu);
    const { PDFDocument, PDFName } = await import('@cantoo/pdf-lib');
    expect((await PDFDocument.load(readFileSync(file))).catalog.has(PDFName.of('Outlines'))).toBe(true);
  });

  it('has characters that no usual font has', async () => {
    const file = saved('a.pdf', await one('pdf', { ...first, ...exportedArticle({ headline: '丂亀' }) }));
    expect(run('pdftotext', '-enc', 'UTF-8', file, '-')).toContain('丂亀');
    for (const font of run('pdffonts', file).trim().split('\n').slice(2)) expect(font).toMatch(/\byes\s+yes\s+yes\b/u);
  });
});

describe('DOCX', () => {
  it('has its parts in named styles, and comes back with the same text', async () => {
    const bytes = await one('docx');
    const names = ['栏目', '引题', '标题', '副题', '署名', '编者按', '正文', '小标题', '诗行', '图注', '出处'];
    const styleMap = names.map((name, at) => `p[style-name='${name}'] => p.s${at}:fresh`);
    const { value, messages } = await mammoth.convertToHtml({ buffer: bytes }, { styleMap });
    expect(messages).toEqual([]);
    const paragraphs = [...value.matchAll(/<p class="s(\d+)">(.*?)<\/p>/gu)].map(([, style, text]) => [names[Number(style)], text?.replace(/<[^>]*>/gu, '')]);
    expect(paragraphs).toEqual([
      ['栏目', '走岚乡间'], ['引题', '漾汀河上新桥通车'], ['标题', '渡口收桨'], ['副题', '全长四百一十二米'], ['署名', '禾知远 舒望麦'], ['编者按', '【开栏语】新栏目今起刊出。'],
      ['正文', '本报讯（记者 禾知远）新桥 9 月通车。'], ['小标题', '一条河'], ['正文', '票价*不变*，见&lt;公告&gt;[1]。'], ['诗行', '月光落在瓦上'], ['诗行', '像雪'], ['图注', '新桥全景 舒望麦 摄'],
      ['出处', '《今日汀岚》2024年9月17日 总第1286期 第01版 要闻'], ['出处', '禾知远. 渡口收桨[N]. 今日汀岚.'],
    ]);
    expect(value).toContain(`<a href="${first.address}">`);
  });

  it('indents by two characters, and tells what it is', async () => {
    const parts = await entriesOf(await one('docx'));
    expect(parts.get('word/styles.xml')).toMatch(/w:name w:val="正文"[^]*?w:firstLineChars="200"/u);
    const core = parts.get('docProps/core.xml') ?? '';
    for (const words of ['渡口收桨', '禾知远, 舒望麦', '《今日汀岚》2024年9月17日']) expect(core).toContain(words);
  });

  it('of many has contents that lead to the articles', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: await many('docx') });
    const [, link] = /<a href="#(.*?)">渡口收桨<\/a>/u.exec(value) ?? [];
    expect(link).toBeTruthy();
    expect(value).toContain(`<a id="${link ?? ''}"></a>渡口收桨`);
  });

  it.skipIf(!existsSync('/usr/bin/soffice'))('opens in LibreOffice with the same text', { timeout: 60_000 }, async () => {
    const file = saved('a.docx', await one('docx'));
    const folder = path.dirname(file);
    run('/usr/bin/soffice', `-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, file);
    const text = squeeze(readFileSync(path.join(folder, 'a.txt'), 'utf8'));
    for (const { text: words } of first.article.body) expect(text).toContain(squeeze(words));
  });
});

/** A zip's entries as text, by their names, in their order. */
async function entriesOf(bytes: Buffer): Promise<Map<string, string>> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  const entries = new Map<string, string>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
  return entries;
}

describe('EPUB', () => {
  it.each([['one article', () => one('epub')], ['many', () => many('epub')]] as const)('of %s passes the check', async (_what, make) => {
    const { valid, messages } = await EpubCheck.validate(new Uint8Array(await make()));
    expect(messages.filter(({ severity }) => severity !== 'info' && severity !== 'usage')).toEqual([]);
    expect(valid).toBe(true);
  });

  it('says what it is in its first bytes, and has a chapter for each article', async () => {
    const bytes = await many('epub');
    // Section 4.3 of OCF: the name at 30, the content at 38, not compressed.
    expect(bytes.subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip');
    const entries = await entriesOf(bytes);
    expect(entries.get('EPUB/nav.xhtml')).toMatch(/a1\.xhtml[^]*渡口收桨[^]*a2\.xhtml/u);
    expect(entries.get('EPUB/a1.xhtml')).toContain('本报讯（记者 禾知远）新桥 9 月通车。');
    expect(entries.get('EPUB/a2.xhtml')).toContain(second.address);
  });
});

describe('HTML', () => {
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findChromium(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
    page = await browser.newPage();
    await page.context().setOffline(true);
    page.on('request', (request) => asked.push(request.url()));
  });
  afterAll(() => browser.close());
  const openFile = async (bytes: Uint8Array): Promise<void> => {
    asked.length = 0;
    await page.goto(`file://${saved('a.html', bytes)}`);
  };

  it('works alone: every word, nothing fetched', async () => {
    await openFile(await one('html'));
    const shown = squeeze(await page.locator('article').innerText());
    for (const { text } of first.article.body) expect(shown).toContain(squeeze(text));
    expect(asked).toHaveLength(1);
    expect(await page.locator('footer a').getAttribute('href')).toBe(first.address);
    expect(await page.title()).toBe('渡口收桨');
  });

  it('of many is one file whose contents lead to the articles', async () => {
    await openFile(await many('html'));
    await page.getByRole('link', { name: '第二篇' }).click();
    expect(new URL(page.url()).hash).toBe('#a2');
    expect(await page.locator(':target .headline').innerText()).toContain('<b>&amp;');
    expect(asked).toHaveLength(1);
  });

  it('shows a picture of the clipping as large as its dots say', async () => {
    const sizes = await Promise.all((['screen', 'print'] as const).map(async (resolution) => {
      const bytes = Buffer.from(await formats.png.one(first, { printer, resolution }));
      expect(bytes.toString('utf8')).toContain(first.address);
      // pHYs says dots a metre.
      return { url: `data:image/png;base64,${bytes.toString('base64')}`, dots: Math.round(bytes.readUInt32BE(bytes.indexOf('pHYs') + 4) * 0.0254) };
    }));
    const widths: number[] = [];
    // A document that was open there would still say what may be loaded.
    await page.goto('about:blank');
    for (const { url } of sizes) {
      await page.setContent(`<img src="${url}">`);
      widths.push(await page.locator('img').evaluate(async (image: HTMLImageElement) => { await image.decode(); return image.naturalWidth; }));
    }
    expect(sizes.map(({ dots }) => dots)).toEqual([192, 300]);
    expect((widths[1] ?? 0) / (widths[0] ?? 0)).toBeCloseTo(300 / 192, 1);
  });
});

describe('JSON', () => {
  const words = z.string().nullable();
  /** The words of a recognised issue (shared/acceptance/recognised-issue.md), and what an export adds: address and citation. */
  const issue = z.strictObject({
    issue: z.strictObject({
      title: words, romanTitle: words, date: words, weekday: words, lunarDate: words, number: z.int().nullable(), pageCount: z.int().nullable(),
      organisers: z.strictObject({ sponsor: words, publisher: words }), serialNumber: words, mastheadLines: z.array(z.string()),
    }),
    pages: z.array(z.strictObject({
      number: z.int(), name: words,
      articles: z.array(z.strictObject({
        headline: words, headlineInferred: z.boolean(), kicker: words, deck: words, column: words, byline: z.array(z.string()),
        body: z.array(z.strictObject({ kind: z.enum(['paragraph', 'subhead', 'editorNote', 'caption', 'verse']), text: z.string() })),
        confidence: z.number(), jumpTo: z.int().nullable(), jumpFrom: z.int().nullable(), address: z.string(), citation: words,
      })),
      banners: z.array(z.string()), furniture: z.array(z.string()), leftovers: z.array(z.string()),
    })),
  });

  it('of one article is its issue with it alone', async () => {
    const read = issue.parse(JSON.parse((await one('json')).toString('utf8')));
    expect(read.pages[0]?.articles).toMatchObject([{ headline: '渡口收桨', body: first.article.body, address: first.address, citation: first.citation }]);
  });

  it('of many is a list of issues', async () => {
    const read = z.array(issue).parse(JSON.parse((await many('json')).toString('utf8')));
    expect(read.map(({ pages }) => pages.length)).toEqual([1, 1]);
  });

  it('has articles of one issue together, by their pages', async () => {
    const chunks: Uint8Array[] = [];
    const onPageTwo = { ...first, source: { ...first.source, pageNumber: 2 } };
    for await (const chunk of formats.json.book?.(bookOf('', first, onPageTwo, first), tools) ?? []) chunks.push(chunk);
    const [only] = z.tuple([issue]).parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
    expect(only.pages.map(({ number, articles }) => [number, articles.length])).toEqual([[1, 2], [2, 1]]);
  });
});

describe('text of many', () => {
  it.each(['md', 'txt'] as const)('%s has contents and then every article', async (format) => {
    const text = (await many(format)).toString('utf8');
    expect(text).toMatch(/^(?:# )?汀岚集\n[^]*目录[^]*1\. 渡口收桨[^]*2\. 第二篇[^]*本报讯[^]*本报讯/u);
  });
});
