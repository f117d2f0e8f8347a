/** The care of a library on the command line: `verify`, `rebuild-index`, `backup`, `restore`, `move`. */
import path from 'node:path';
import { removeOldLibrary, restoreLibrary } from '../care/library-care.ts';
import type { CareOptions } from '../care/library-care.ts';
import type { CareProgress, CareStep, LibraryProblem } from '../contract/care.ts';
import { isJiuwenError, toFailure } from '../contract/errors.ts';
import type { Locale } from '../contract/messages.ts';
import { noteMoved } from '../library-folder.ts';
import { complain, exitCodes, inLibrary, ProgressLine, say } from './terminal.ts';

const stepNames: Record<CareStep, Record<Locale, string>> = {
  database: { 'zh-CN': '检查数据库', en: 'checking the database' }, index: { 'zh-CN': '核对索引', en: 'comparing the index' }, originals: { 'zh-CN': '核对原始文件', en: 'checking originals' },
  mending: { 'zh-CN': '修复', en: 'mending' }, rebuilding: { 'zh-CN': '重建索引', en: 'rebuilding the index' }, snapshot: { 'zh-CN': '复制数据库', en: 'copying the database' },
  packing: { 'zh-CN': '打包', en: 'packing' }, unpacking: { 'zh-CN': '解开', en: 'unpacking' }, copying: { 'zh-CN': '复制', en: 'copying' }, checking: { 'zh-CN': '核对', en: 'checking' },
};

const percent = ({ done, total }: CareProgress): number => (total === 0 ? 100 : Math.floor((100 * done) / total));

/** Does a job with its progress on the terminal; Ctrl+C cancels it. */
async function watched<T>(work: (options: CareOptions) => Promise<T>): Promise<T> {
  const cancellation = new AbortController();
  const cancel = (): void => cancellation.abort();
  process.once('SIGINT', cancel).once('SIGTERM', cancel);
  const line = new ProgressLine();
  try {
    return await work({ signal: cancellation.signal, onProgress: (progress) => line.show(`${say(stepNames[progress.step])} ${percent(progress)}%`) });
  } finally {
    line.clear();
    process.off('SIGINT', cancel).off('SIGTERM', cancel);
  }
}

export interface VerifyCommand {
  readonly library: string;
  /** Mend what can be mended. */
  readonly repair: boolean;
}

const problemText = ({ kind, detail, canBeRepaired }: LibraryProblem): string =>
  `${kind}: ${detail}${canBeRepaired ? '' : ` (${say({ 'zh-CN': '无法自行修复', en: 'cannot be repaired from here' })})`}`;

/** Prints what was checked and every problem. Exit code 1 when there are problems, after a repair: when any are left. */
export async function verify({ library: folder, repair }: VerifyCommand): Promise<number> {
  return inLibrary(folder, async (library) => {
    const report = repair ? await watched((options) => library.care.repair(options)) : { ...await watched((options) => library.verify(options)), repaired: [] };
    const { originals, articles, problems, repaired } = report;
    for (const problem of repaired) console.log(`${say({ 'zh-CN': '已修复', en: 'repaired' })} ${problem.kind}: ${problem.detail}`);
    for (const problem of problems) console.log(problemText(problem));
    console.log(say({
      'zh-CN': `查过 ${originals} 个原始文件、${articles} 篇稿件：${repaired.length > 0 ? `修复 ${repaired.length} 处，` : ''}${problems.length === 0 ? '完好' : `${problems.length} 处问题`}。`,
      en: `Checked ${originals} original files and ${articles} articles: ${repaired.length > 0 ? `repaired ${repaired.length}, ` : ''}${problems.length === 0 ? 'all is well' : `${problems.length} problems`}.`,
    }));
    if (problems.some(({ canBeRepaired }) => canBeRepaired) && !repair) console.log(say({ 'zh-CN': '能修复的可以这样修复：verify --repair', en: 'To repair what can be repaired: verify --repair' }));
    if (problems.some(({ canBeRepaired }) => !canBeRepaired)) {
      console.log(say({ 'zh-CN': '其余的只能从备份恢复：restore 备份 --library 新文件夹', en: 'The rest can only come from a backup: restore FILE --library NEW-FOLDER' }));
    }
    return problems.length === 0 ? exitCodes.done : exitCodes.refused;
  });
}

export async function rebuildIndex({ library: folder }: { readonly library: string }): Promise<number> {
  return inLibrary(folder, async (library) => {
    const { articles, milliseconds } = await watched((options) => library.care.rebuildIndex(options));
    const seconds = (milliseconds / 1000).toFixed(1);
    console.log(say({ 'zh-CN': `索引已重建：${articles} 篇稿件，${seconds} 秒。`, en: `The index was made anew: ${articles} articles in ${seconds} s.` }));
    return exitCodes.done;
  });
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);

/** Tells which originals are in no backup. */
function tellLost(lost: readonly string[]): void {
  if (lost.length > 0) console.error(say({ 'zh-CN': `备份前就已缺失或损坏的原始文件：${lost.join(' ')}`, en: `Originals that were lost or damaged before the backup: ${lost.join(' ')}` }));
}

/** Prints the backup's path. Exit code 1 when originals were lost before. */
export async function backup(file: string, { library: folder }: { readonly library: string }): Promise<number> {
  return inLibrary(folder, async (library) => {
    const report = await watched((options) => library.care.backUp(file, options));
    tellLost(report.lost);
    console.log(say({
      'zh-CN': `已备份 ${report.issues} 期、${report.articles} 篇稿件、${report.originals} 个原始文件（${megabytes(report.bytes)} MB）：${report.path}`,
      en: `Backed up ${report.issues} issues, ${report.articles} articles, ${report.originals} original files (${megabytes(report.bytes)} MB): ${report.path}`,
    }));
    return report.lost.length === 0 ? exitCodes.done : exitCodes.refused;
  });
}

/** Restores a backup and opens it once, which brings a library of an earlier version up to date. */
export async function restore(file: string, { library: folder }: { readonly library: string }): Promise<number> {
  try {
    const { lost } = await watched((options) => restoreLibrary(file, folder, options));
    tellLost(lost);
  } catch (error) {
    complain(toFailure(error));
    return exitCodes.refused;
  }
  return inLibrary(folder, async (library) => {
    const { issueCount, articleCount } = await library.overview();
    console.log(say({ 'zh-CN': `已恢复 ${issueCount} 期、${articleCount} 篇稿件：${library.folder}`, en: `Restored ${issueCount} issues, ${articleCount} articles: ${library.folder}` }));
    return exitCodes.done;
  });
}

/** Copies the library, opens the copy, and then removes the library from its old place. */
export async function move(to: string, { library: folder }: { readonly library: string }): Promise<number> {
  const target = path.resolve(to);
  const from = path.resolve(folder);
  const copied = await inLibrary(from, async (library) => {
    await watched((options) => library.care.copyTo(target, options));
    return exitCodes.done;
  });
  if (copied !== exitCodes.done) return copied;
  return inLibrary(target, async (library) => {
    const { issueCount } = await library.overview();
    // The window finds it in its new place from now on.
    await noteMoved(from, target);
    console.log(say({ 'zh-CN': `资料库（${issueCount} 期）已移到 ${target}`, en: `The library (${issueCount} issues) is now in ${target}` }));
    try {
      await removeOldLibrary(from, target);
    } catch (error) {
      if (!isJiuwenError(error)) throw error;
      complain(toFailure(error));
      console.error(say({ 'zh-CN': `原处的资料库还在：${from}`, en: `The library is still in its old place, too: ${from}` }));
      return exitCodes.refused;
    }
    return exitCodes.done;
  });
}
