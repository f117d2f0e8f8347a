/** Small decisions that every export format shares. */
import type { ArticleText } from '../contract/issue.ts';
import type { ArticleSource } from '../contract/library.ts';
import { chineseDate } from '../contract/source-line.ts';
import type { ContentsEntry, Exported } from './exported.ts';

/** Says that a headline was not printed but made from the lead. */
export const headlineNote = (article: ArticleText): string => (article.headlineInferred ? '［题名为编者拟］' : '');

/** The names as printed in a byline of their own; empty where there are none. */
export const bylineText = (article: ArticleText): string => article.byline.join(' ');

/** The headline, or the first words where nothing better exists. */
export const nameOf = (article: ArticleText): string => article.headline ?? article.body[0]?.text.slice(0, 24) ?? '无题';

/** What an index of subjects would have of an article. */
export const keywordsOf = ({ article: { column }, source: { titleName, pageName } }: Exported): string[] => [titleName, pageName, column].filter((word) => word !== null);

/** 《今日衢江》2025年3月7日 第1版. */
const placeOf = ({ titleName, date, pageNumber }: ArticleSource): string => `《${titleName}》${chineseDate(date) ?? ''} 第${pageNumber}版`;

export const contentsEntry = ({ article, source }: Pick<Exported, 'article' | 'source'>): ContentsEntry => ({ name: nameOf(article), place: placeOf(source) });

export const IDEOGRAPHIC_SPACE = '\u3000';

/** The heading of a table of contents. */
export const CONTENTS = '目录';

/** Who made the file, for its metadata. */
export const PRODUCER = '旧闻 Jiuwen';

/**
 * Texts as XML 1.0 and HTML can have them (https://www.w3.org/TR/xml/#charsets): whole characters, no controls.
 */
export const printable = (text: string): string => text.toWellFormed().replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
