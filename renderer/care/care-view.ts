import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { announceReady, type View } from '../elements/view.ts';
import { controls } from '../styles/shared.ts';
import type { LibraryCare } from './library-care.ts';
import './library-care.ts';

/** The care of the library as a view of its own. */
@customElement('jw-care-view')
export class CareView extends LitElement implements View {
  static override styles = [controls, css`
    :host { display: block; height: 100%; overflow: auto; scrollbar-gutter: stable; }
    .room { max-width: 820px; margin: 0 auto; padding: 36px 40px 80px; }
    @media (max-width: 640px) { .room { padding: 24px 20px 60px; } }
  `];

  /** Counts up whenever the library changed. */
  @property({ type: Number }) accessor revision = 0;
  @query('jw-library-care') private accessor care!: LibraryCare | null;

  get settled(): boolean {
    return this.care?.settled === true;
  }

  protected override render(): TemplateResult {
    return html`<div class="room"><jw-library-care .revision=${this.revision} level="1" @measured=${() => announceReady(this)}></jw-library-care></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-care-view': CareView;
  }
}
