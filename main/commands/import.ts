/** `import PATH...`: brings files and folders into the library. */
import { inLibrary, complain, exitCodes, oneLine, ProgressLine, say } from './terminal.ts';

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** Ctrl+C ends an import after the issues that are finished; those are kept. */
export async function importPaths(paths: readonly string[], { library: folder }: { readonly library: string }): Promise<number> {
  return inLibrary(folder, async (library) => {
    const cancellation = new AbortController();
    const cancel = (): void => cancellation.abort();
    process.once('SIGINT', cancel).once('SIGTERM', cancel);
    const line = new ProgressLine();
    const report = await library.importPaths(paths, {
      signal: cancellation.signal,
      onProgress: ({ filesDone, filesTotal, articleCount, path }) =>
        line.show(`${filesDone}/${filesTotal} · ${say({ 'zh-CN': `${articleCount} 篇`, en: `${articleCount} articles` })} · ${oneLine(path)}`),
    }).finally(() => line.clear());
    process.off('SIGINT', cancel).off('SIGTERM', cancel);

    const issues = new Set<number>();
    let [imported, held, refused, articles] = [0, 0, 0, 0];
    for (const outcome of report.outcomes) {
      if (outcome.kind === 'imported') {
        imported += 1;
        articles += outcome.articleCount;
        issues.add(outcome.issueId);
      } else if (outcome.kind === 'already-held') {
        held += 1;
      } else {
        refused += 1;
        complain(outcome.error);
      }
    }
    console.log(say({
      'zh-CN': `导入 ${imported} 个文件：${issues.size} 期，${articles} 篇稿件；已有 ${held} 个，未能导入 ${refused} 个。`,
      en: `Imported ${count(imported, 'file')}: ${count(issues.size, 'issue')}, ${count(articles, 'article')}; ${held} already held, ${refused} refused.`,
    }));
    if (report.cancelled) complain({ code: 'cancelled', details: {} });
    return refused > 0 || report.cancelled ? exitCodes.refused : exitCodes.done;
  });
}
