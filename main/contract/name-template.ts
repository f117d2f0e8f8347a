/**
 * Templates of file names, such as `{paper} {date} 第{page}版 {headline}`: texts with parts in braces, which the reader can edit.
 * Each part has a Chinese and an English name; braces are written twice to stand for themselves. Pure.
 */

import type { Locale } from './messages.ts';

export const nameParts = ['paper', 'date', 'year', 'month', 'day', 'number', 'page', 'pageName', 'headline', 'column', 'byline', 'place'] as const;
export type NamePart = (typeof nameParts)[number];

/** As Chinese readers write them. `place` is the article's place on its page, from 1. */
export const chineseParts: Readonly<Record<NamePart, string>> = {
  paper: '报名', date: '日期', year: '年', month: '月', day: '日', number: '期号', page: '版次', pageName: '版名', headline: '题名', column: '栏目', byline: '署名', place: '序号',
};

export const defaultTemplate = '{paper} {date} 第{page}版 {headline}';

export interface NameTemplate {
  readonly pieces: readonly (string | { readonly part: NamePart })[];
  /** What stands in braces and is no part, as written. */
  readonly unknown: readonly string[];
}

const byName = new Map<string, NamePart>(nameParts.flatMap((part) => [[part.toLowerCase(), part], [chineseParts[part], part]]));

/** Reads a template; never fails: what is no part is told, and a brace without its other stands for itself. */
export function parseTemplate(template: string): NameTemplate {
  const pieces: (string | { readonly part: NamePart })[] = [];
  const unknown: string[] = [];
  for (const [token, name] of template.matchAll(/\{\{|\}\}|\{([^{}]*)\}|[^{}]+|[{}]/gu)) {
    if (name === undefined) {
      pieces.push(token === '{{' ? '{' : token === '}}' ? '}' : token);
      continue;
    }
    const part = byName.get(name.trim().toLowerCase());
    if (part === undefined) unknown.push(name);
    pieces.push(part === undefined ? token : { part });
  }
  return { pieces, unknown };
}

/** The template with its parts called as the reader's language calls them. */
export function templateIn(template: string, locale: Locale): string {
  return template.replaceAll(/\{\{|\}\}|\{([^{}]*)\}/gu, (token, name: string | undefined) => {
    const part = name === undefined ? undefined : byName.get(name.trim().toLowerCase());
    return part === undefined ? token : `{${locale === 'zh-CN' ? chineseParts[part] : part}}`;
  });
}
