import { html, nothing, type TemplateResult } from 'lit';
import type { SearchOrder } from '../../main/contract/library.ts';
import type { Words } from '../preferences.ts';
import { hrefOf } from '../router.ts';
import { hasWords, isExact, withExact, withoutExact } from './exactness.ts';

/** Every form of the characters, or the very ones that were typed: the same query, asked the other way. */
export function exactSwitch(query: string, order: SearchOrder, { say, locale }: Words): TemplateResult | typeof nothing {
  if (!hasWords(query)) return nothing;
  const exact = isExact(query);
  const way = (label: string, hint: string, isChosen: boolean, other: string): TemplateResult => html`
    <a class="button quiet" title=${hint} aria-current=${isChosen ? 'true' : nothing} href=${hrefOf({ view: 'search', query: isChosen ? query : other, order })}>${label}</a>`;
  return html`<div class="forms" role="group" aria-label=${say.forms}>
    ${way(say.formsAll, say.formsAllHint, !exact, withoutExact(query))}${way(say.formsExact, say.formsExactHint, exact, withExact(query, locale))}</div>`;
}
