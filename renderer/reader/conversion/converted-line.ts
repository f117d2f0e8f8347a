import { html, nothing, type TemplateResult } from 'lit';
import type { Script } from '../../../main/contract/reading.ts';
import { preferences } from '../../preferences.ts';
import type { Messages } from '../../locales/zh.ts';

/** Says under an article that it is shown in other characters than printed, and leads back; or that it could not be. */
export function convertedLine(say: Messages, script: Script, failed: boolean): TemplateResult | typeof nothing {
  if (failed) return html`<p class="converted" role="alert"><span>${say.conversionFailed}</span></p>`;
  if (script === 'printed') return nothing;
  return html`<p class="converted" role="note"><span>${say.convertedTo(script)}</span>
    <button @click=${() => void preferences.change({ script: 'printed' })}>${say.asPrintedNow}</button></p>`;
}
