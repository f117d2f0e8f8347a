import { html, type TemplateResult } from 'lit';
import { findMarks } from '../../main/contract/marking.ts';
import type { Mark } from '../../main/contract/library.ts';
import type { SearchTerm } from '../../main/contract/query.ts';

/** A text with its marks as `<mark>` elements. */
export function withMarks(text: string, marks: readonly Mark[]): (string | TemplateResult)[] | string {
  if (marks.length === 0) return text;
  const parts: (string | TemplateResult)[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    parts.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}

/** A text with the search's terms marked, as the search itself finds them. */
export const marked = (text: string, terms: readonly SearchTerm[]): (string | TemplateResult)[] | string =>
  withMarks(text, findMarks(text, terms));
