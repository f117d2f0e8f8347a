/** 引用。 */
import type { CitationStyle } from '../../main/contract/citing.ts';

const citationStyles: Readonly<Record<CitationStyle, string>> = {
  'gb-t-7714-2025': 'GB/T 7714—2025', 'gb-t-7714-2015': 'GB/T 7714—2015', apa: 'APA（第 7 版）', mla: 'MLA（第 9 版）',
  'chicago-notes': '芝加哥（注释—书目）', 'chicago-author-date': '芝加哥（著者—出版年）',
};

export const zhCiting = {
  cite: '引用',
  /** 接在按键后：Q 复制上次的格式。 */
  citeLast: '复制上次的格式',
  copyCitation: '复制这条引文',
  citationFiles: '供文献管理软件用：',
  citationCopied: (style: string) => `已复制引文：${style}`,
  keyCite: '复制引文，格式照上次',
  citationStyles,
  citationsBy: '引文编排',
};
