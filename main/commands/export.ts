/** `export ARTICLE... --as FORMAT`: writes articles to files. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultExportOptions, type ExportFormat, type ExportTarget, type Resolution } from '../contract/export.ts';
import type { ArticleId } from '../contract/library.ts';
import { complain, exitCodes, inLibrary, oneLine, ProgressLine, say } from './terminal.ts';

const fontsFolder = fileURLToPath(new URL('../../assets/fonts', import.meta.url));

export interface ExportCommandOptions {
  readonly library: string;
  readonly as: ExportFormat;
  readonly into: ExportTarget;
  /** The folder to write to; with another target than `folder`, the file is named after its title. */
  readonly out: string;
  readonly template: string;
  readonly resolution: Resolution;
  /** Of a file of many articles. */
  readonly title: string | null;
}

/** Writes the files under their names, with a number where one is taken, and prints the path of the file or of the folder. */
export async function exportArticles(articleIds: readonly ArticleId[], { library: folder, as: format, into, out, template, resolution, title }: ExportCommandOptions): Promise<number> {
  return inLibrary(folder, async (library) => {
    const { safeName } = await import('../export/file-name.ts');
    const { chromiumPrinter } = await import('../without-electron/chromium-printer.ts');
    const { printer, close } = chromiumPrinter(fontsFolder);
    const line = new ProgressLine();
    const interruption = new AbortController();
    const interrupt = (): void => interruption.abort();
    process.once('SIGINT', interrupt);
    const name = `${safeName(title ?? 'jiuwen')}.${into === 'zip' ? 'zip' : format}`;
    // One article in one file has its own name.
    const target = articleIds.length === 1 && into === 'file' ? 'folder' : into;
    try {
      const report = await library.exportArticles({
        articleIds, format, into: target, template, options: { ...defaultExportOptions, resolution, title },
        path: target === 'folder' ? path.resolve(out) : path.resolve(out, name), whenTaken: 'number',
      }, {
        printer, signal: interruption.signal,
        onProgress: ({ done, total, current }) => line.show(`${done}/${total} ${oneLine(current ?? '')}`),
      });
      line.clear();
      console.log(report.path);
      for (const { articleId, error } of report.failures) {
        console.error(say({ 'zh-CN': `稿件 ${articleId} 没有导出：`, en: `Article ${articleId} was not exported:` }));
        complain(error);
      }
      return report.failures.length === 0 ? exitCodes.done : exitCodes.refused;
    } finally {
      line.clear();
      process.removeListener('SIGINT', interrupt);
      await close();
    }
  });
}
