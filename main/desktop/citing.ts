/** Citations for the window, and files of them for reference managers. */
import { bibliographyText } from '../citations/bibliography.ts';
import { citationItem } from '../citations/citation-item.ts';
import { citationOf } from '../citations/cite.ts';
import type { BibliographyFormat, Citation, CitationStyle } from '../contract/citing.ts';
import type { SavedFile } from '../contract/ipc.ts';
import type { ArticleId, ArticleInContext } from '../contract/library.ts';
import type { Locale } from '../contract/messages.ts';
import { chooseCitationsPath } from './dialogs.ts';
import type { Handlers } from './gateway.ts';
import type { Desk } from './requests.ts';

/** One after the other, so that the app answers others between them: an entry takes two milliseconds. */
async function cite({ library }: Desk, articleIds: readonly ArticleId[], style: CitationStyle): Promise<Citation> {
  const citations: Citation[] = [];
  for (const articleId of articleIds) citations.push(citationOf(await library.article(articleId), style));
  return { plain: citations.map(({ plain }) => plain).join('\n'), html: citations.map(({ html }) => html).join('\n') };
}

/** One article's own name, as reference managers know it, or how many there are. */
function fileName(articles: readonly ArticleInContext[], as: BibliographyFormat, locale: Locale): string {
  const [only] = articles;
  const several = locale === 'en' ? `${articles.length} citations` : `引文${articles.length}篇`;
  return `${only !== undefined && articles.length === 1 ? citationItem(only).id : several}.${as}`;
}

async function exportCitations({ window, library, preferences, savedFiles }: Desk, articleIds: readonly ArticleId[], as: BibliographyFormat): Promise<SavedFile | null> {
  const articles: ArticleInContext[] = [];
  for (const articleId of new Set(articleIds)) articles.push(await library.article(articleId));
  const file = await chooseCitationsPath(window, fileName(articles, as, preferences.locale), as, preferences.locale);
  return file === null ? null : savedFiles.save(file, new TextEncoder().encode(bibliographyText(articles, as)));
}

export const citingHandlers = (desk: Desk): Pick<Handlers, 'article:cite' | 'citations:export'> => ({
  'article:cite': ({ articleIds, style }) => cite(desk, articleIds, style),
  'citations:export': ({ articleIds, as }) => exportCitations(desk, articleIds, as),
});
