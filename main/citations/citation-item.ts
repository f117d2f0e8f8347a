/** An article as CSL-JSON. */
import { pinyin } from 'pinyin-pro';
import type { ArticleInContext } from '../contract/library.ts';
import type { ArticleText } from '../contract/issue.ts';
import { nameOf } from '../export/article-parts.ts';
import { authorsOf } from './authors.ts';
import type { CslItem } from './csl-item.ts';

/** An article with its source: what a citation is made of. */
export type Cited = Pick<ArticleInContext, 'article' | 'source'>;

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The language of an article's text, as its characters tell: BCP 47. Chinese is `zh-CN` in either set of characters. */
export function languageOf({ headline, body }: Pick<ArticleText, 'headline' | 'body'>): string {
  const text = `${headline ?? ''}${body.map((block) => block.text).join('')}`;
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const han = count(/\p{Script=Han}/gu), kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu), hangul = count(/\p{Script=Hangul}/gu);
  // Chinese texts quote single foreign words; a Japanese text is a quarter kana at least.
  if (kana > 0 && kana * 4 >= han) return 'ja-JP';
  if (hangul > han) return 'ko-KR';
  return han > 0 || text === '' ? 'zh-CN' : 'en-US';
}

/**
 * The title of a citation. It is the headline alone: kicker and deck are matter around it, and the reference standards' other
 * title information (GB/T 7714—2015, 8.2.3) is for what identifies a work. Where no headline was printed, kicker or deck were
 * printed words all the same. A title that was made by us is followed by a note in square brackets, which is where descriptions
 * put what does not come from the source (ISO 690, GB/T 3792), before the mark of the type: 题名[题名为编者拟][N].
 */
function titleOf(article: ArticleText, language: string): string {
  const printed = article.headlineInferred ? null : article.headline ?? article.kicker ?? article.deck;
  if (printed !== null) return oneLine(printed);
  const note = /^(?:zh|ja)/u.test(language) ? '[题名为编者拟]' : ' [title supplied by the editor]';
  return oneLine(nameOf(article)) + note;
}

/** 今日汀岚 as `jinritinglan`; what has no Latin letters in it at all becomes `paper`. */
const latinName = (name: string): string =>
  pinyin(name, { toneType: 'none', type: 'array' }).join('').normalize('NFD').toLowerCase().replace(/[^a-z0-9]/gu, '').slice(0, 40) || 'paper';

/** Year, month, day, as far as an ISO date has them; none for what is no date. */
function datePartsOf(date: string | null): readonly number[] {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(date ?? '');
  return parts === null ? [] : parts.slice(1).filter(Boolean).map(Number);
}

/**
 * An article as a CSL item. Its id names paper, day or number, page and place on the page, so that it is the same in every
 * library that holds the same issue; editions of one issue share it.
 */
export function citationItem({ article, source }: Cited): CslItem {
  const language = languageOf(article);
  const author = authorsOf(article.byline);
  const issued = datePartsOf(source.date);
  const appearance = source.date ?? (source.issueNumber === null ? 'undated' : `no${source.issueNumber}`);
  return {
    id: `${latinName(source.titleName)}-${appearance}-p${source.pageNumber}-${article.position + 1}`,
    type: 'article-newspaper',
    title: titleOf(article, language),
    ...(author.length === 0 ? {} : { author }),
    'container-title': oneLine(source.titleName),
    ...(issued.length === 0 ? {} : { issued: { 'date-parts': [issued] as const } }),
    page: String(source.pageNumber),
    ...(source.pageName === null ? {} : { section: oneLine(source.pageName) }),
    ...(source.issueNumber === null ? {} : { issue: String(source.issueNumber) }),
    language,
  };
}
