/** 检索建议用语。英文须逐条对应。 */
import type { SuggestionKind } from '../../main/contract/suggestions.ts';

const number = (n: number): string => n.toLocaleString('zh-CN');
const kinds: Record<SuggestionKind, string> = { field: '检索项', title: '报纸', column: '栏目', byline: '作者', page: '版', word: '' };

export const zhSuggestions = {
  suggestions: '检索建议',
  suggestionsCount: (n: number) => `有 ${n} 条建议，按上下键挑选`,
  suggestionKinds: kinds,
  keySuggestions: '挑选检索建议',
  suggestionCount: (n: number) => `${number(n)} 篇`,
  nearTo: (word: string) => `与“${word}”相近：`,
  nearWord: (word: string, n: number) => `${word}，${number(n)} 篇`,
};
