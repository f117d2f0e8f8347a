import type { ExportFormat } from '../../main/contract/export.ts';
import type { Messages } from '../locales/zh.ts';

/** What an article can be saved as, with its name in the reader's language. */
export const exportFormatNames = (say: Messages): readonly (readonly [ExportFormat, string])[] => [
  ['pdf', say.exportPdf], ['docx', say.exportDocx], ['html', say.exportHtml], ['epub', say.exportEpub], ['md', say.exportMd], ['txt', say.exportTxt], ['png', say.exportPng], ['json', say.exportJson],
];
