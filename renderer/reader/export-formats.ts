import type { ExportFormat } from '../../main/contract/ipc.ts';
import type { Messages } from '../locales/zh.ts';

/** What an article can be saved as, with its name in the reader's language. */
export const exportFormatNames = (say: Messages): readonly (readonly [ExportFormat, string])[] => [
  ['pdf', say.exportPdf], ['html', say.exportHtml], ['md', say.exportMd], ['txt', say.exportTxt],
];
