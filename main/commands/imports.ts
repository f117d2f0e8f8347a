/** `imports`: the library's imports and their ledger; goes on with one, tries refused files again, takes one out. */
import type { FileOutcome, ImportRun, LedgerEntry, RunId } from '../contract/imports.ts';
import { placeName } from '../contract/imports.ts';
import { explain } from '../contract/messages.ts';
import type { Library } from '../library.ts';
import { importAndTell } from './import.ts';
import { exitCodes, inLibrary, oneLine, say, shellLocale } from './terminal.ts';

export interface ImportsCommand {
  readonly library: string;
  readonly json: boolean;
  /** Print the ledger of this import. */
  readonly run: RunId | null;
  readonly outcome: FileOutcome | null;
  readonly continue: RunId | null;
  readonly retry: boolean;
  /** Take out again what this import brought in. */
  readonly undo: RunId | null;
}

/** Ledger rows asked for at once. */
const ROWS = 500;

function runText({ id, state, startedAt, asked, files, issueCount, articleCount }: ImportRun): string {
  const counts = Object.entries(files).filter(([, n]) => n > 0).map(([outcome, n]) => `${outcome} ${n}`).join(', ');
  return `${String(id).padStart(5)}  ${startedAt.slice(0, 16).replace('T', ' ')}  ${state.padEnd(9)}  ${counts}; ${issueCount} ${say({ 'zh-CN': '期', en: 'issues' })}, ${articleCount} ${say({ 'zh-CN': '篇', en: 'articles' })}  ${asked.map(oneLine).join(' ')}`;
}

function entryText(entry: LedgerEntry): string {
  const what = entry.issue === null ? '' : `${oneLine(entry.issue.titleName)} ${entry.issue.date ?? ''}${entry.issue.edition > 1 ? ` #${entry.issue.edition}` : ''} [${say({ 'zh-CN': '期', en: 'issue' })} ${entry.issue.id}]`;
  const why = entry.error === null ? '' : Object.values(explain(entry.error, shellLocale())).join(' ');
  return [entry.outcome.padEnd(12), entry.sha256?.slice(0, 12) ?? '—', oneLine(placeName(entry)), what, why].filter((part) => part !== '').join('  ');
}

async function printLedger(library: Library, runId: RunId, { json, outcome }: ImportsCommand): Promise<number> {
  for (let offset = 0; ; offset += ROWS) {
    const rows = await library.ledger({ runId, outcome, offset, limit: ROWS });
    for (const row of rows) console.log(json ? JSON.stringify(row) : entryText(row));
    if (rows.length < ROWS) return exitCodes.done;
  }
}

async function undoImport(library: Library, runId: RunId): Promise<number> {
  const { files, articles, repairs } = await library.undoImport(runId);
  console.log(say({
    'zh-CN': `已从资料库撤出 ${files} 个文件、${articles} 篇稿件；${repairs} 处校正留存，再导入同样的文件时会随之回来。磁盘上的源文件没有动。`,
    en: `Took ${files} files and ${articles} articles out of the library; ${repairs} repairs are set aside and come back with the same files. The source files were not touched.`,
  }));
  return exitCodes.done;
}

export async function imports(command: ImportsCommand): Promise<number> {
  return inLibrary(command.library, async (library) => {
    const { continue: stopped, retry, undo, run, json } = command;
    if (undo !== null) return undoImport(library, undo);
    if (stopped !== null) return importAndTell((options) => library.continueImport(stopped, options));
    if (retry) return importAndTell((options) => library.retryRefused(options));
    if (run !== null) return printLedger(library, run, command);
    for (const each of await library.imports()) console.log(json ? JSON.stringify(each) : runText(each));
    return exitCodes.done;
  });
}
