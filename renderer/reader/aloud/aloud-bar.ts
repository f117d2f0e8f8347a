/** What is said of the reading aloud, below the article: where it is, and how to pause and end it; or why there is none. */
import { html, nothing, type TemplateResult } from 'lit';
import { icons } from '../../elements/icons.ts';
import type { Messages } from '../../locales/zh.ts';
import type { ReadAloud } from './read-aloud.ts';

/** The bar, with its buttons on the left, for news come up on the right, while there is something to say; nothing while all is silent. */
export function aloudBar(aloud: ReadAloud, say: Messages): TemplateResult | typeof nothing {
  const { state } = aloud;
  const stop = (label: string): TemplateResult => html`
    <button class="quiet" title=${`${label} (Shift R)`} @click=${() => aloud.stop()}>${state === 'speaking' || state === 'paused' ? icons.stop : icons.close}<span>${label}</span></button>`;
  switch (state) {
    case 'silent': return nothing;
    case 'seeking-voice': return html`<div class="aloud" role="status">${stop(say.stopReading)}<p>${say.seekingVoice}</p></div>`;
    case 'no-voice': return html`<div class="aloud" role="alert">${stop(say.close)}<p><strong>${say.noVoice}</strong> ${say.noVoiceHint}</p></div>`;
    case 'failed': return html`<div class="aloud" role="alert">${stop(say.close)}<p><strong>${say.voiceFailed}</strong> ${say.voiceFailedHint}</p></div>`;
    case 'speaking':
    case 'paused': {
      const label = state === 'speaking' ? say.pauseReading : say.resumeReading;
      return html`
        <div class="aloud" role="group" aria-label=${say.readAloud}>
          <button class="quiet" title=${`${label} (R)`} @click=${() => void aloud.toggle()}>${state === 'speaking' ? icons.pause : icons.speak}<span>${label}</span></button>
          ${stop(say.stopReading)}
          <p>${state === 'paused' ? `${say.readingPaused} · ` : ''}${say.readingAloudAt(...aloud.progress)}</p>
        </div>`;
    }
  }
}
