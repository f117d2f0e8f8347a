/** What each command of the menu does in the window. */
import { copyAddress } from './addresses.ts';
import type { BibliographyFormat } from '../main/contract/citing.ts';
import { exportFormats, type ExportFormat } from '../main/contract/export.ts';
import { issueCommands, type IssueCommand, type MenuCommand } from '../main/contract/ipc.ts';
import { articleCommands, type ArticleCommand } from '../main/contract/reading.ts';
import type { Dialogs } from './elements/dialogs.ts';
import type { Toasts } from './elements/toasts.ts';
import { preferences } from './preferences.ts';
import type { Taking } from './reader/article-bar.ts';
import type { ArticleView } from './reader/article-view.ts';
import { display, isDisplayCommand } from './reader/display.ts';
import type { Finding } from './reader/find/finding.ts';
import type { IssueView } from './reader/issue-view.ts';
import type { RepairNews } from './reader/repairs/repair-news.ts';
import { openExport } from './export/open-export.ts';
import { openPrint } from './printing/open-print.ts';
import { go } from './router.ts';
import type { SearchBox } from './search/search-box.ts';
import { copyCitation, takeCitations } from './reader/citing/citing.ts';
import { bringRepairs, takeArticle, takeRepairs } from './taking.ts';

/** What the window shows when a command comes. */
export interface Shown {
  readonly issueId: number | null;
  /** The article that is open, or chosen on the page. */
  readonly articleId: number | null;
  readonly toasts: Toasts;
  readonly dialogs: Dialogs;
  readonly repairs: RepairNews;
  readonly searchBox: SearchBox;
  readonly issueView: IssueView | null;
  readonly articleView: ArticleView | null;
  readonly finding: Finding;
  /** Asks for a day of the paper that is being read or looked at. */
  readonly askForDate: () => void;
}

const isIssueCommand = (command: string): command is IssueCommand => issueCommands.some((each) => each === command);
const isArticleCommand = (command: string): command is ArticleCommand => articleCommands.some((each) => each === command);

const isExportCommand = (command: string): command is `export-${ExportFormat}` => exportFormats.some((format) => command === `export-${format}`);

/** Does what an article's view asks. */
export async function take(articleId: number, how: Taking, toasts: Toasts): Promise<void> {
  if (how === 'print') await openPrint({ articleIds: [articleId] }, toasts);
  else if (how === 'choose') await openExport({ articleIds: [articleId], title: null });
  else await takeArticle(articleId, how, toasts);
}

/** Prints the article that is open or chosen; without one, the page that is shown. */
async function printShown({ articleId, issueView, toasts }: Shown): Promise<void> {
  const page = issueView?.issue?.pages.find(({ number }) => number === issueView.pageNumber);
  if (articleId !== null) await openPrint({ articleIds: [articleId] }, toasts);
  else if (issueView?.issue && page) await openPrint({ issueId: issueView.issue.id, pageId: page.id }, toasts);
  else toasts.tell(preferences.messages.chooseArticleFirst);
}

/** Does what the menu asks of the window. */
export async function obey(command: MenuCommand, shown: Shown): Promise<void> {
  const { issueId, articleId, toasts, dialogs, repairs, searchBox, issueView, articleView, finding, askForDate } = shown;
  const chooseFirst = (): void => toasts.tell(preferences.messages.chooseArticleFirst);
  const take = async (how: ExportFormat): Promise<void> => {
    if (articleId === null) chooseFirst();
    else await takeArticle(articleId, how, toasts);
  };
  const cite = async (how: 'copy' | BibliographyFormat): Promise<void> => {
    if (articleId === null) chooseFirst();
    else if (how === 'copy') await copyCitation(articleId, preferences.current.citationStyle, toasts);
    else await takeCitations([articleId], how, toasts);
  };
  if (isExportCommand(command)) {
    const format = exportFormats.find((each) => command === `export-${each}`);
    if (format !== undefined) await take(format);
    return;
  }
  if (isDisplayCommand(command)) {
    display(command);
    return;
  }
  if (isArticleCommand(command)) {
    if (articleView) articleView.do(command);
    else chooseFirst();
    return;
  }
  if (isIssueCommand(command)) {
    issueView?.do(command);
    return;
  }
  switch (command) {
    case 'library': go({ view: 'library' }); break;
    case 'clippings': go({ view: 'clippings' }); break;
    case 'care': go({ view: 'care' }); break;
    case 'search': searchBox.select(); break;
    case 'find': if (!finding.open()) searchBox.select(); break;
    case 'find-next': await finding.step(1); break;
    case 'find-previous': await finding.step(-1); break;
    case 'back': history.back(); break;
    case 'forward': history.forward(); break;
    case 'go-to-date': askForDate(); break;
    case 'print': await printShown(shown); break;
    case 'export':
      if (articleId === null) chooseFirst();
      else await openExport({ articleIds: [articleId], title: null });
      break;
    case 'cite': await cite('copy'); break;
    case 'cite-bib': await cite('bib'); break;
    case 'cite-ris': await cite('ris'); break;
    case 'cite-json': await cite('json'); break;
    case 'copy-address':
      if (articleId === null) chooseFirst();
      else await copyAddress(articleId, toasts);
      break;
    case 'undo-repair': repairs.undo(); break;
    case 'redo-repair': repairs.redo(); break;
    case 'export-repairs': await takeRepairs(issueId, toasts); break;
    case 'import-repairs': await bringRepairs(toasts); break;
    case 'imports': go({ view: 'imports' }); break;
    case 'about': await dialogs.open('about'); break;
    case 'shortcuts': await dialogs.open('shortcuts'); break;
  }
}
