/** Numbers in vertical lines. */
import { html, type TemplateResult } from 'lit';

/** One or two digits that are a number of their own. */
const SHORT_NUMBER = /(?<![\d.,:：／/\p{Script=Latin}-])\d{1,2}(?![\d.,:：／/%％\p{Script=Latin}-])/gu;

/** A text with its short numbers as `.digits`, which stand upright in a vertical line; longer ones lie on their side. */
export function upright(text: string): (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let at = 0;
  for (const { 0: number, index } of text.matchAll(SHORT_NUMBER)) {
    parts.push(text.slice(at, index), html`<span class="digits">${number}</span>`);
    at = index + number.length;
  }
  parts.push(text.slice(at));
  return parts;
}
