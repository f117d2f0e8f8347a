/** `recognise`: reads pages again by today's recognition, and tells what changed. */
import { explain } from '../contract/messages.ts';
import type { IssueId } from '../contract/library.ts';
import type { RecognitionChange, RecognitionProgress, RecognitionReport, RecognitionScope } from '../contract/recognition.ts';
import { JiuwenError } from '../contract/errors.ts';
import type { Library } from '../library.ts';
import { exitCodes, inLibrary, oneLine, ProgressLine, say, shellLocale } from './terminal.ts';

export interface RecogniseCommand {
  readonly library: string;
  readonly json: boolean;
  readonly all: boolean;
  /** A newspaper's name as it is shown. */
  readonly title: string | null;
  readonly year: number | null;
  readonly issue: IssueId | null;
}

/** Changes asked for at once. */
const CHANGES = 500;

/** Throws not-found where no newspaper is called so. */
async function scopeOf(library: Library, { all, title, year, issue }: RecogniseCommand): Promise<RecognitionScope> {
  if (issue !== null) return { kind: 'issue', issueId: issue };
  if (title === null && year === null) return { kind: all ? 'all' : 'outdated' };
  const found = title === null ? null : (await library.overview()).titles.find(({ name }) => name === title);
  if (found === undefined) throw new JiuwenError('not-found', { what: title ?? '' });
  return { kind: 'shelf', titleId: found?.id ?? null, year };
}

function progressText({ pagesDone, pagesTotal, pagesChanged, rate, secondsLeft }: RecognitionProgress): string {
  const left = secondsLeft === null ? '' : say({ 'zh-CN': ` · 还要 ${Math.ceil(secondsLeft)} 秒`, en: ` · ${Math.ceil(secondsLeft)} s left` });
  const pace = rate === null ? '' : say({ 'zh-CN': ` · 每秒 ${Math.round(rate)} 版`, en: ` · ${Math.round(rate)} pages a second` });
  return `${pagesDone}/${pagesTotal} · ${say({ 'zh-CN': `有变化 ${pagesChanged} 版`, en: `${pagesChanged} changed` })}${pace}${left}`;
}

function changeText(change: RecognitionChange): string {
  const issue = `${oneLine(change.titleName)} ${change.date ?? ''} [${say({ 'zh-CN': '期', en: 'issue' })} ${change.issueId}]`;
  switch (change.kind) {
    case 'masthead': return `${issue}  ${change.fields.map(({ field, before, after }) => `${field}: ${oneLine(before ?? '—')} → ${oneLine(after ?? '—')}`).join('; ')}`;
    case 'left': return `${issue} ${change.pageNumber}  ${explain(change.error, shellLocale()).what}`;
    case 'page': {
      const { articlesBefore, articlesAfter, ...rest } = change;
      const numbers = Object.entries(rest).filter(([name, n]) => typeof n === 'number' && n > 0 && name !== 'issueId' && name !== 'pageNumber');
      return `${issue} ${change.pageNumber}  ${[`articles: ${articlesBefore} → ${articlesAfter}`, ...numbers.map(([name, n]) => `${name}: ${n}`)].join(', ')}`;
    }
  }
}

async function printChanges(library: Library, report: RecognitionReport, json: boolean): Promise<void> {
  for (let offset = 0; ; offset += CHANGES) {
    const changes = await library.recognitionChanges({ reportId: report.id, offset, limit: CHANGES });
    for (const change of changes) console.log(json ? JSON.stringify(change) : changeText(change));
    if (changes.length < CHANGES) return;
  }
}

function tell({ state, totals }: RecognitionReport): void {
  const { pages, pagesChanged, pagesLeft, articlesBefore, articlesAfter } = totals;
  console.log(say({
    'zh-CN': `重新识别 ${pages} 版，有变化 ${pagesChanged} 版，未动 ${pagesLeft} 版；稿件 ${articlesBefore} → ${articlesAfter}。`,
    en: `Recognised ${pages} pages again: ${pagesChanged} changed, ${pagesLeft} left as they were; articles ${articlesBefore} → ${articlesAfter}.`,
  }));
  if (state === 'stopped') console.error(say({ 'zh-CN': '已停止；再次运行 recognise 会接着识别余下的。', en: 'Stopped; recognise goes on with the rest when it is run again.' }));
}

/** Prints the changes and a summary; with `json`, one document a line, the report last. */
export async function recognise(command: RecogniseCommand): Promise<number> {
  return inLibrary(command.library, async (library) => {
    const scope = await scopeOf(library, command);
    const cancellation = new AbortController();
    const cancel = (): void => cancellation.abort();
    process.once('SIGINT', cancel).once('SIGTERM', cancel);
    const line = new ProgressLine();
    const report = await library.recogniseLibrary(scope, { signal: cancellation.signal, onProgress: (progress) => line.show(progressText(progress)) }).finally(() => line.clear());
    process.off('SIGINT', cancel).off('SIGTERM', cancel);
    await printChanges(library, report, command.json);
    if (command.json) console.log(JSON.stringify(report));
    else tell(report);
    return report.state === 'finished' && report.totals.pagesLeft === 0 ? exitCodes.done : exitCodes.refused;
  });
}
