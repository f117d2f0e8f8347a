/** Pages as the window has them, for tests of what can be done to their parts. */
import type { RecognisedPage } from '../../../main/contract/issue.ts';
import { headParts, looseLists, type PageParts, type Part } from '../../../renderer/reader/repairs/parts.ts';
import type { Printed } from '../../repairs/pages.ts';

export function partsOf({ page, source }: Printed): PageParts {
  return {
    pageId: 1,
    articles: page.articles.map(({ origin: _origin, doubts: _doubts, ...article }, position) => ({ ...article, id: position + 1, pageId: 1, position })),
    xray: {
      pageId: 1, issueId: 1, lines: source, origin: page.origin, repairs: [],
      articles: page.articles.map(({ confidence, headlineInferred, origin, doubts }, position) => ({ articleId: position + 1, confidence, headlineInferred, origin, doubts })),
    },
  };
}

/** Every part of a page: those of articles whether or not the article has them. */
export const allParts = ({ articles, origin }: RecognisedPage): Part[] => [
  ...articles.flatMap(({ body }, article): Part[] => [
    { kind: 'article', article }, ...headParts.map((part): Part => ({ kind: 'head', article, part })), ...body.map((_, block): Part => ({ kind: 'block', article, block })),
  ]),
  ...looseLists.flatMap((list) => origin[list].map((_, item): Part => ({ kind: 'loose', list, item }))),
];
