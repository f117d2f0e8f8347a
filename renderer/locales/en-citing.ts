/** Citing. */
import type { zhCiting } from './zh-citing.ts';

export const enCiting: typeof zhCiting = {
  cite: 'Cite',
  citeLast: 'copies in the last style',
  copyCitation: 'Copy this citation',
  citationFiles: 'For reference managers:',
  citationCopied: (style) => `Citation copied: ${style}`,
  keyCite: 'Copy the citation in the last style',
  citationsBy: 'Citations by',
  citationStyles: {
    'gb-t-7714-2025': 'GB/T 7714—2025', 'gb-t-7714-2015': 'GB/T 7714—2015', apa: 'APA, 7th edition', mla: 'MLA, 9th edition',
    'chicago-notes': 'Chicago, notes and bibliography', 'chicago-author-date': 'Chicago, author-date',
  },
};
