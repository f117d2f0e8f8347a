import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../locales/zh.ts';

/** Says of an issue that it is another edition; most are the only one. Styled by `tags`. */
export const editionTag = (say: Messages, { edition }: { readonly edition: number }): TemplateResult | typeof nothing =>
  (edition > 1 ? html`<span class="tag" title=${say.editionHint(edition)}>${say.editionTag(edition)}</span>` : nothing);
