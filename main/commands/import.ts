/** `import PATH...`: brings files and folders into the library. */
import type { ImportProgress, ImportReport } from '../contract/imports.ts';
import type { ImportOptions } from '../importing/import-queue.ts';
import type { Library } from '../library.ts';
import { inLibrary, complain, exitCodes, oneLine, ProgressLine, say } from './terminal.ts';

export interface ImportCommand {
  readonly library: string;
  /** Only tell what would be imported. */
  readonly preview: boolean;
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

function progressText({ phase, filesDone, filesTotal, articleCount, rate, secondsLeft, path }: ImportProgress): string {
  if (phase === 'finding') return say({ 'zh-CN': `找到 ${filesTotal} 个文件`, en: `${filesTotal} files found` });
  const left = secondsLeft === null ? '' : say({ 'zh-CN': ` · 还要 ${Math.ceil(secondsLeft)} 秒`, en: ` · ${Math.ceil(secondsLeft)} s left` });
  const pace = rate === null ? '' : say({ 'zh-CN': ` · 每秒 ${Math.round(rate)} 篇`, en: ` · ${Math.round(rate)} a second` });
  return `${filesDone}/${filesTotal} · ${say({ 'zh-CN': `${articleCount} 篇`, en: `${articleCount} articles` })}${pace}${left} · ${oneLine(path)}`;
}

/** Does an import with its progress on the terminal. Ctrl+C ends it after the issues that are finished; those are kept. */
async function watched(work: (options: ImportOptions) => Promise<ImportReport | null>): Promise<ImportReport | null> {
  const cancellation = new AbortController();
  const cancel = (): void => cancellation.abort();
  process.once('SIGINT', cancel).once('SIGTERM', cancel);
  const line = new ProgressLine();
  const report = await work({ signal: cancellation.signal, onProgress: (progress) => line.show(progressText(progress)) }).finally(() => line.clear());
  process.off('SIGINT', cancel).off('SIGTERM', cancel);
  return report;
}

function tell({ run, refusals }: ImportReport): number {
  const { imported, refused, 'already-held': held } = run.files;
  for (const { error } of refusals) complain(error);
  if (refused > refusals.length) {
    const more = refused - refusals.length;
    console.error(say({ 'zh-CN': `另有 ${more} 个；全部见：imports --run ${run.id} --outcome refused`, en: `${more} more; all of them: imports --run ${run.id} --outcome refused` }));
  }
  console.log(say({
    'zh-CN': `导入 ${imported} 个文件：${run.issueCount} 期，${run.articleCount} 篇稿件；已有 ${held} 个，未能导入 ${refused} 个。`,
    en: `Imported ${count(imported, 'file')}: ${count(run.issueCount, 'issue')}, ${count(run.articleCount, 'article')}; ${held} already held, ${refused} refused.`,
  }));
  if (run.state === 'stopped') {
    complain({ code: 'cancelled', details: {} });
    console.error(say({ 'zh-CN': `接着导入：imports --continue ${run.id}`, en: `To go on: imports --continue ${run.id}` }));
  }
  return refused > 0 || run.state === 'stopped' ? exitCodes.refused : exitCodes.done;
}

/** Does an import on the terminal and tells how it ended. */
export async function importAndTell(work: (options: ImportOptions) => Promise<ImportReport | null>): Promise<number> {
  const report = await watched(work);
  if (report !== null) return tell(report);
  console.log(say({ 'zh-CN': '没有可以再试的文件。', en: 'There is nothing to try again.' }));
  return exitCodes.done;
}

async function preview(library: Library, paths: readonly string[]): Promise<number> {
  const line = new ProgressLine();
  const seen = await library.previewImport(paths, { onProgress: ({ filesSeen, filesTotal }) => line.show(`${filesSeen}/${filesTotal}`) }).finally(() => line.clear());
  for (const { titleName, year, issueCount, pageCount } of seen.shelves) {
    const title = titleName === null ? say({ 'zh-CN': '报名不详', en: 'unnamed' }) : oneLine(titleName);
    const when = year === null ? say({ 'zh-CN': '未标日期', en: 'undated' }) : String(year);
    console.log(say({ 'zh-CN': `${title} ${when}：${issueCount} 期 ${pageCount} 版`, en: `${title} ${when}: ${count(issueCount, 'issue')}, ${count(pageCount, 'page')}` }));
  }
  for (const { error } of seen.refusals) complain(error);
  console.log(say({
    'zh-CN': `找到 ${seen.files} 个文件：${seen.issueCount} 期；已有 ${seen.alreadyHeld} 个，读不了 ${seen.refusedCount} 个。什么也没有导入。`,
    en: `Found ${count(seen.files, 'file')}: ${count(seen.issueCount, 'issue')}; ${seen.alreadyHeld} already held, ${seen.refusedCount} not readable. Nothing was imported.`,
  }));
  return seen.refusedCount > 0 ? exitCodes.refused : exitCodes.done;
}

export async function importPaths(paths: readonly string[], { library: folder, preview: onlyLook }: ImportCommand): Promise<number> {
  return inLibrary(folder, async (library) => (onlyLook ? preview(library, paths) : importAndTell((options) => library.importPaths(paths, options))));
}
