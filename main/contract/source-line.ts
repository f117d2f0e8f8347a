import type { ArticleSource } from './library.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** 2025-03-07 → 2025年3月7日; null stays away. */
export function chineseDate(iso: string | null): string | null {
  const [year, month, day] = (iso ?? '').split('-').map(Number);
  return year && month && day ? `${year}年${month}月${day}日` : null;
}

/**
 * Where an article was printed, as Chinese readers cite it: 《今日衢江》2025年3月7日 总第3835期 第01版 要闻.
 * What is not known is left out, never guessed.
 */
export function sourceLine(source: ArticleSource): string {
  return [
    `《${source.titleName}》${chineseDate(source.date) ?? ''}`,
    source.issueNumber === null ? null : `总第${source.issueNumber}期`,
    `第${two(source.pageNumber)}版`,
    source.pageName,
  ].filter((part) => part !== null).join(' ');
}
