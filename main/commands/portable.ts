/** `portable`: makes a portable edition, one HTML file that any browser opens. */
import path from 'node:path';
import { citationStyles } from '../contract/citing.ts';
import type { PortableChoice } from '../contract/portable.ts';
import { exitCodes, inLibrary, oneLine, ProgressLine } from './terminal.ts';

export interface PortableCommandOptions {
  readonly library: string;
  readonly choice: PortableChoice;
  /** The file to make; with a number where one of its name is there. */
  readonly out: string;
  readonly title: string | null;
}

/** Makes the file and prints its path. */
export async function makePortable({ library: folder, choice, out, title }: PortableCommandOptions): Promise<number> {
  return inLibrary(folder, async (library) => {
    const line = new ProgressLine(), interruption = new AbortController();
    const interrupt = (): void => interruption.abort();
    process.once('SIGINT', interrupt);
    try {
      const report = await library.makePortable({ choice, title: title ?? path.parse(out).name, path: path.resolve(out), whenTaken: 'number', style: citationStyles[0] }, {
        signal: interruption.signal, onProgress: ({ done, total, current }) => line.show(`${done}/${total} ${oneLine(current ?? '')}`),
      });
      line.clear();
      console.log(report.path);
      return exitCodes.done;
    } finally {
      line.clear();
      process.removeListener('SIGINT', interrupt);
    }
  });
}
