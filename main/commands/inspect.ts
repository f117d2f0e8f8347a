/** `inspect FILE... [--json]`: what recognition makes of files, without a library. */
import { readFile, stat } from 'node:fs/promises';
import { type ErrorCode, JiuwenError, toFailure } from '../contract/errors.ts';
import type { RecognisedArticle, RecognisedIssue, RecognisedPage } from '../contract/issue.ts';
import { explain, explainWarning, type Locale } from '../contract/messages.ts';
import { hintsFromPath } from '../formats/name-hints.ts';
import { checkSize, readIssue } from '../formats/registry.ts';
import { recognise } from '../recognition/recognise.ts';
import { countPlaces, linesOf } from '../contract/xray.ts';

export interface InspectOptions {
  readonly json: boolean;
}

/** The language of the shell: English unless it says Chinese. */
function shellLocale(): Locale {
  const language = process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? '';
  return language.startsWith('zh') ? 'zh-CN' : 'en';
}

const codes: Readonly<Record<string, ErrorCode>> = { ENOENT: 'file-missing', ENOTDIR: 'file-missing' };

async function recogniseFile(path: string): Promise<RecognisedIssue> {
  try {
    const status = await stat(path);
    if (status.isDirectory()) throw new JiuwenError('is-folder', { path });
    checkSize(status.size, path);
    return recognise(readIssue(await readFile(path), path), hintsFromPath(path));
  } catch (error) {
    if (error instanceof JiuwenError || !(error instanceof Error)) throw error;
    const code = 'code' in error && typeof error.code === 'string' ? codes[error.code] ?? 'file-unreadable' : null;
    if (code === null) throw new JiuwenError('recognition-failed', { path, reason: error.message }, { cause: error });
    throw code === 'file-missing' ? new JiuwenError('file-missing', { path }) : new JiuwenError('file-unreadable', { path });
  }
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;

function articleLines(article: RecognisedArticle): string[] {
  const characters = article.body.reduce((sum, block) => sum + block.text.length, 0);
  const mark = article.headlineInferred ? '~' : ' ';
  return [
    ` ${mark} ${percent(article.confidence).padStart(5)}  ${article.headline ?? '—'}`,
    ...[
      ['kicker', article.kicker], ['deck', article.deck], ['column', article.column], ['byline', article.byline.join(' ')],
      ['jump', article.jumpTo === null ? null : `→ ${article.jumpTo}`], ['jump', article.jumpFrom === null ? null : `← ${article.jumpFrom}`],
    ].filter(([, value]) => value).map(([label, value]) => `           ${label ?? ''}: ${value ?? ''}`),
    `           ${article.body.length} blocks, ${characters} characters, ${linesOf(article).length} lines`,
  ];
}

function pageLines(page: RecognisedPage): string[] {
  const places = countPlaces(page);
  return [
    '',
    `page ${page.number}${page.name === null ? '' : ` ${page.name}`}: ${page.articles.length} articles, ${percent(places.placedShare)} of the lines placed`,
    ...page.articles.flatMap(articleLines),
    ...([['banner', page.banners], ['furniture', page.furniture], ['left over', page.leftovers]] as const)
      .flatMap(([label, lines]) => lines.map((line) => `   ${label}: ${line}`)),
  ];
}

/** The page's X-ray for people: `~` marks an inferred headline, the percentage is the article's confidence. */
function summary(path: string, recognised: RecognisedIssue, locale: Locale): string {
  const { issue } = recognised;
  const masthead = [issue.title, issue.romanTitle, issue.date, issue.weekday, issue.lunarDate,
    issue.number === null ? null : `no. ${issue.number}`, issue.pageCount === null ? null : `${issue.pageCount} pages`,
    issue.organisers.sponsor, issue.organisers.publisher, issue.serialNumber].filter((field) => field !== null);
  return [
    `${path} (${recognised.format})`,
    masthead.join(' · '),
    ...recognised.warnings.map((warning) => `! ${explainWarning(warning.code, warning.detail, locale)}`),
    ...recognised.pages.flatMap(pageLines),
    '',
  ].join('\n');
}

/** Prints what recognition makes of each file, in order. Answers the exit code: 1 where a file could not be read. */
export async function inspect(paths: readonly string[], options: InspectOptions): Promise<number> {
  const locale = shellLocale();
  let exitCode = 0;
  for (const path of paths) {
    try {
      const recognised = await recogniseFile(path);
      const warnings = recognised.warnings.map((warning) => explainWarning(warning.code, warning.detail, locale));
      console.log(options.json ? JSON.stringify({ ...recognised, warnings }) : summary(path, recognised, locale));
    } catch (error) {
      const { what, why, now } = explain(toFailure(error), locale);
      console.error(locale === 'en' ? `${what} ${why} ${now}` : `${what}${why}${now}`);
      exitCode = 1;
    }
  }
  return exitCode;
}
