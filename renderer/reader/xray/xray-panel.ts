import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { countPlaces } from '../../../main/contract/xray.ts';
import type { PageDetail, PageXray } from '../../../main/contract/library.ts';
import { icons } from '../../elements/icons.ts';
import { styleProperties } from '../../elements/style-properties.ts';
import { Words } from '../../preferences.ts';
import { controls } from '../../styles/shared.ts';
import { looseLists, partName, type LooseList, type Part } from '../repairs/parts.ts';
import { newestFirst, repairDesk } from '../repairs/repair-desk.ts';
import { describeRepair } from '../repairs/repair-words.ts';
import { byNeed, doubtPlaces, levelOf, needsLook, percentOf } from './needs.ts';
import { flagsOf, levelIcon, levelName } from './sheet-marks.ts';
import { xrayPanelStyles } from './xray-panel-styles.ts';

/**
 * The page's X-ray in figures and lists (版面体检): what found a place, which article to look at first, what stands
 * outside the articles, what was repaired. Beside the page; below a narrow width a drawer at its foot.
 *
 * @fires go-to-part - with `detail: Part`
 * @fires step-doubt - with `detail: 1 | -1`
 * @fires repair-file - with `detail: 'export' | 'import'`
 */
@customElement('jw-xray-panel')
export class XrayPanel extends LitElement {
  static override styles = [controls, xrayPanelStyles];

  @property({ attribute: false }) accessor page: PageDetail | null = null;
  @property({ attribute: false }) accessor xray: PageXray | null = null;
  /** In a narrow window, whether the drawer is out. */
  @property({ type: Boolean, reflect: true }) accessor out = false;

  #words = new Words(this);

  #fire(name: string, detail: Part | number | 'export' | 'import'): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { page, xray } = this;
    if (!page || !xray) return nothing;
    const say = this.#words.say;
    const { placed, leftOver, placedShare } = countPlaces(xray);
    const need = xray.articles.filter(needsLook).length;
    const percent = percentOf(placedShare);
    return html`
      <aside aria-label=${say.xrayTitle}>
        <header>
          <h2>${say.xrayTitle}</h2>
          <button class="quiet icon drawer" aria-expanded=${String(this.out)} aria-label=${this.out ? say.hidePanel : say.showPanel} title=${this.out ? say.hidePanel : say.showPanel} @click=${() => { this.out = !this.out; }}>${this.out ? icons.down : icons.up}</button>
          <p class="share"><b>${percent}<small>%</small></b><span>${say.placedShare}</span></p>
          <div class="meter" aria-hidden="true"><div ${styleProperties({ width: `${placedShare * 100}%` })}></div></div>
          <p class="figures"><span>${say.linesPlaced(placed, placed + leftOver)}</span><span>${say.articlesNeed(need, xray.articles.length)}</span></p>
        </header>
        <div class="lists" tabindex="-1">
          ${this.#way(xray, need + leftOver)}
          ${this.#articles(page, xray)}
          ${looseLists.map((list) => this.#loose(list, page, xray))}
          ${this.#repairs(xray)}
        </div>
      </aside>`;
  }

  /** What to do next. */
  #way(xray: PageXray, open: number): TemplateResult {
    const say = this.#words.say;
    const doubts = doubtPlaces(xray.articles).length;
    return html`
      <section class="way">
        ${open === 0 ? html`<p class="sure">${icons.sure}<span>${say.allSure}</span></p>` : nothing}
        ${doubts > 0 ? html`<p class="steps"><button @click=${() => this.#fire('step-doubt', 1)}>${say.nextDoubt}<kbd aria-hidden="true">N</kbd></button>
          <button class="quiet icon" aria-label=${say.previousDoubt} title=${`${say.previousDoubt} (Shift+N)`} @click=${() => this.#fire('step-doubt', -1)}>${icons.up}</button></p>` : nothing}
        <p class="hint">${say.xrayHint}</p><p class="hint touch">${say.xrayHintTouch}</p>
      </section>`;
  }

  #articles(page: PageDetail, xray: PageXray): TemplateResult | typeof nothing {
    const say = this.#words.say;
    if (xray.articles.length === 0) return nothing;
    return html`
      <section><h3>${say.byNeed}</h3>
        <ol class="articles">${repeat(byNeed(xray.articles), (index) => xray.articles[index]?.articleId, (index) => {
          const article = xray.articles[index];
          if (!article) return nothing;
          const level = levelOf(article.confidence);
          return html`<li class=${level}><button class="quiet" @click=${() => this.#fire('go-to-part', { kind: 'article', article: index })}>
            <strong lang="zh-CN">${page.articles[index]?.headline ?? say.noHeadline}</strong>
            <span>${levelIcon(level)}${levelName(level, say)} ${say.certainty(percentOf(article.confidence))}${flagsOf(article, say).map((flag) => html`<em>${flag}</em>`)}</span></button></li>`;
        })}</ol></section>`;
  }

  #loose(list: LooseList, page: PageDetail, xray: PageXray): TemplateResult {
    const say = this.#words.say;
    const texts = page[list];
    return html`
      <section class="loose" data-drop=${list}><h3>${say.looseCount(say.looseTitles[list], texts.length)}</h3>
        ${texts.length === 0 ? html`<p class="hint">${say.none}</p>` : html`<ul lang="zh-CN">${texts.map((text, item) => {
          const part: Part = { kind: 'loose', list, item };
          const placeable = (xray.origin[list][item] ?? []).length > 0;
          return html`<li data-part=${placeable ? partName(part) : nothing} tabindex=${placeable ? -1 : nothing} draggable=${placeable ? 'true' : nothing}><span>${text}</span>
            ${placeable ? html`<button class="quiet icon handle" tabindex="-1" data-menu data-part=${partName(part)} aria-label=${say.moreDeeds} title=${say.moreDeeds}>${icons.more}</button>` : nothing}</li>`;
        })}</ul>`}</section>`;
  }

  #repairs({ repairs, lines, issueId }: PageXray): TemplateResult {
    const say = this.#words.say;
    const can = repairDesk.after(issueId) ?? { canUndo: repairs.length > 0, canRedo: false };
    return html`
      <section><h3>${say.looseCount(say.repairsMade, repairs.length)}
          <span><button class="quiet icon" aria-label=${say.undo} title=${say.undo} ?disabled=${!can.canUndo} @click=${() => void repairDesk.undo(issueId)}>${icons.undo}</button>
          <button class="quiet icon" aria-label=${say.redo} title=${say.redo} ?disabled=${!can.canRedo} @click=${() => void repairDesk.redo(issueId)}>${icons.redo}</button></span></h3>
        ${repairs.length === 0 ? html`<p class="hint">${say.repairsNone}</p>` : html`<ol class="repairs">${newestFirst(repairs).map(({ repair, madeAt, applies }) => html`
          <li>${describeRepair(repair, lines, say)}${applies ? nothing : html` <em>${say.noLongerApplies}</em>`}<time datetime=${madeAt}>${this.#words.moment(madeAt)}</time></li>`)}</ol>`}
        <p class="steps files"><button class="quiet" ?disabled=${repairs.length === 0} @click=${() => this.#fire('repair-file', 'export')}>${icons.save}${say.exportRepairs}</button>
          <button class="quiet" @click=${() => this.#fire('repair-file', 'import')}>${icons.import}${say.importRepairs}</button></p></section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-xray-panel': XrayPanel;
  }
}
