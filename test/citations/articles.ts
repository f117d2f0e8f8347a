import type { ArticleSource } from '../../main/contract/library.ts';
import type { ArticleText } from '../../main/contract/issue.ts';
import type { Cited } from '../../main/citations/citation-item.ts';
import { exportedArticle } from '../export/article.ts';

/** An article of 2024-09-17, page 1, by two people, with what a test changes. */
export function cited(change: Partial<ArticleText> = {}, source: Partial<ArticleSource> = {}): Cited {
  const context = exportedArticle({ byline: ['宋知远', '舒望麦'], ...change });
  return { article: context.article, source: { ...context.source, ...source } };
}

const english = [{ kind: 'paragraph', text: 'The ferry stopped at noon.' }] as const;

/** An article in English. */
export const citedInEnglish = (change: Partial<ArticleText> = {}, source: Partial<ArticleSource> = {}): Cited =>
  cited({ headline: 'Ferry Rests Its Oars', byline: ['Jane Mary Oarwell', 'John Doe'], kicker: null, deck: null, body: english, ...change }, { titleName: 'The Tinglan Daily', pageName: 'News', ...source });
