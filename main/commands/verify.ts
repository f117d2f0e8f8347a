/** `verify`: looks the whole library over. */
import { inLibrary, exitCodes, say } from './terminal.ts';

/** Prints what was checked and every problem. Exit code 1 when there are problems. */
export async function verify({ library: folder }: { readonly library: string }): Promise<number> {
  return inLibrary(folder, async (library) => {
    const { originals, articles, problems } = await library.verify();
    for (const { kind, detail } of problems) console.log(`${kind}: ${detail}`);
    console.log(say({
      'zh-CN': `查过 ${originals} 个原始文件、${articles} 篇稿件：${problems.length === 0 ? '完好' : `${problems.length} 处问题`}。`,
      en: `Checked ${originals} original files and ${articles} articles: ${problems.length === 0 ? 'all is well' : `${problems.length} problems`}.`,
    }));
    return problems.length === 0 ? exitCodes.done : exitCodes.refused;
  });
}
