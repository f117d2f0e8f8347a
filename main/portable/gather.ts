/** Reads what an edition is to hold. */
import type { CitationStyle } from '../contract/citing.ts';
import { JiuwenError } from '../contract/errors.ts';
import type { ArticleId, IssueId, PageDetail } from '../contract/library.ts';
import type { PortableProgress } from '../contract/portable.ts';
import { citationOf } from '../citations/cite.ts';
import { nameOf } from '../export/article-parts.ts';
import type { Readable } from '../store/database.ts';
import { article } from '../store/articles.ts';
import { issue } from '../store/issues.ts';
import { issueLanguage } from '../store/languages.ts';
import { page } from '../store/pages.ts';
import { EDITION_VERSION, type Edition, type EditionIssue, type EditionNote } from './inside/edition.ts';

export interface GatherContext {
  readonly database: Readable;
  readonly style: CitationStyle;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: PortableProgress) => void;
}

/** Lets a cancellation arrive. Throws cancelled. */
async function breathe(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => { setImmediate(resolve); });
  if (signal.aborted) throw new JiuwenError('cancelled', {});
}

/** Notes of all articles, jumps to what is not there left out. */
async function notesOf(issues: readonly EditionIssue[], { database, style, signal, onProgress }: GatherContext): Promise<EditionNote[]> {
  const articles = issues.flatMap(({ pages }) => pages.flatMap((each) => each.articles));
  const held = new Set(articles.map(({ id }) => id));
  const notes: EditionNote[] = [];
  for (const { id } of articles) {
    await breathe(signal);
    const context = article(database, id);
    onProgress({ done: notes.length, total: articles.length, current: nameOf(context.article) });
    const { address, continuedIn, continuedFrom } = context;
    const end = (of: typeof continuedIn): typeof continuedIn => (of !== null && held.has(of.articleId) ? of : null);
    notes.push({ id, address, citation: citationOf(context, style), continuedIn: end(continuedIn), continuedFrom: end(continuedFrom) });
  }
  onProgress({ done: articles.length, total: articles.length, current: null });
  return notes;
}

/** Whole issues, in the order given. Throws not-found, cancelled. */
export async function gatherIssues(title: string, ids: readonly IssueId[], context: GatherContext): Promise<Edition> {
  const issues: EditionIssue[] = [];
  for (const id of ids) {
    await breathe(context.signal);
    const detail = { ...issue(context.database, id), previousIssueId: null, nextIssueId: null };
    issues.push({ issue: detail, language: issueLanguage(context.database, id), pages: detail.pages.map((each) => page(context.database, each.id)) });
  }
  return { version: EDITION_VERSION, title, issues, notes: await notesOf(issues, context), chosen: null };
}

/** Chosen articles, in the order given; each only once. Throws not-found, cancelled. */
export async function gatherArticles(title: string, ids: readonly ArticleId[], context: GatherContext): Promise<Edition> {
  const chosen = [...new Set(ids)], wanted = new Set(chosen);
  const pagesOf = new Map<IssueId, Map<number, PageDetail>>();
  for (const id of chosen) {
    await breathe(context.signal);
    const { issueId, article: { pageId } } = article(context.database, id);
    const pages = pagesOf.get(issueId) ?? new Map<number, PageDetail>();
    if (!pages.has(pageId)) {
      const whole = page(context.database, pageId), articles = whole.articles.filter((each) => wanted.has(each.id));
      pages.set(pageId, { ...whole, articles, articleCount: articles.length, banners: [], furniture: [], leftovers: [] });
    }
    pagesOf.set(issueId, pages);
  }
  const issues = [...pagesOf].map(([id, pages]): EditionIssue => {
    const held = [...pages.values()].toSorted((a, b) => a.number - b.number);
    const detail = issue(context.database, id), summaries = detail.pages.filter((each) => pages.has(each.id));
    return { issue: { ...detail, pages: summaries, previousIssueId: null, nextIssueId: null }, language: issueLanguage(context.database, id), pages: held };
  });
  return { version: EDITION_VERSION, title, issues, notes: await notesOf(issues, context), chosen };
}
