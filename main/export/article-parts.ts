/** Small decisions that every export format shares. */
import type { ArticleText } from '../contract/issue.ts';

/** Says that a headline was not printed but made from the lead. */
export const headlineNote = (article: ArticleText): string => (article.headlineInferred ? '［题名为编者拟］' : '');

/** The names as printed in a byline of their own; empty where there are none. */
export const bylineText = (article: ArticleText): string => article.byline.join(' ');

/** The headline, or the first words where nothing better exists. */
export const nameOf = (article: ArticleText): string => article.headline ?? article.body[0]?.text.slice(0, 24) ?? '无题';
