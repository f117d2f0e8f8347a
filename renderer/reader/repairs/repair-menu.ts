import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { icons } from '../../elements/icons.ts';
import { styleProperties } from '../../elements/style-properties.ts';
import { Words } from '../../preferences.ts';
import { controls } from '../../styles/shared.ts';
import { deedKeys, deedsFor, type Choice, type Deed, type DeedName } from './deeds.ts';
import { keyLabels } from './key-labels.ts';
import type { PageParts, Part } from './parts.ts';
import { repairMenuStyles } from './repair-menu-styles.ts';

/** Between menu and window edge, in CSS px. */
const EDGE = 8;

/** Where a menu opens: beside a point of the window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What was chosen: a deed, or a deed with the article that it needs. */
export interface ChosenDeed {
  readonly part: Part;
  readonly deed: Deed;
  readonly choice: Choice | null;
}

type Shown = { readonly kind: 'all' } | { readonly kind: 'as'; readonly deeds: readonly Deed[] } | { readonly kind: 'choose'; readonly deed: Deed; readonly choices: readonly Choice[] };

const isAs = ({ name }: Deed): boolean => name.startsWith('as-');

/**
 * What can be done to a part of the page, as a menu: in groups, one level deep, with its keys.
 *
 * @fires deed - with `detail: ChosenDeed`
 */
@customElement('jw-repair-menu')
export class RepairMenu extends LitElement {
  static override styles = [controls, repairMenuStyles];

  @state() private accessor shown: Shown = { kind: 'all' };
  @state() private accessor point: Point = { x: 0, y: 0 };
  @query('[popover]') private accessor menu!: HTMLElement | null;

  #words = new Words(this);
  #parts: PageParts | null = null;
  #part: Part | null = null;

  /** Opens the menu for a part; `at` jumps to the articles that a deed lets choose from. */
  async open(parts: PageParts, part: Part, point: Point, at: DeedName | null = null): Promise<void> {
    this.#parts = parts;
    this.#part = part;
    this.point = point;
    const deed = at === null ? undefined : deedsFor(parts, part).flat().find(({ name }) => name === at);
    this.shown = deed?.does.kind === 'choose' ? { kind: 'choose', deed, choices: deed.does.choices } : { kind: 'all' };
    this.requestUpdate();
    await this.updateComplete;
    if (!this.menu?.matches(':popover-open')) this.menu?.showPopover();
    await this.#arrive();
  }

  close(): void {
    this.menu?.hidePopover();
  }

  /** Puts the menu within the window and the focus on its first entry. */
  async #arrive(): Promise<void> {
    await this.updateComplete;
    const { menu } = this;
    if (!menu) return;
    const box = menu.getBoundingClientRect();
    const within = (at: number, size: number, room: number): number => Math.max(EDGE, Math.min(at, room - size - EDGE));
    this.point = { x: within(this.point.x, box.width, window.innerWidth), y: within(this.point.y, box.height, window.innerHeight) };
    menu.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }

  #show(shown: Shown): void {
    this.shown = shown;
    void this.#arrive();
  }

  #choose(deed: Deed, choice: Choice | null): void {
    if (deed.does.kind === 'choose' && choice === null) {
      this.#show({ kind: 'choose', deed, choices: deed.does.choices });
      return;
    }
    const part = this.#part;
    this.close();
    if (part) this.dispatchEvent(new CustomEvent<ChosenDeed>('deed', { detail: { part, deed, choice }, bubbles: true, composed: true }));
  }

  #onKey(event: KeyboardEvent): void {
    const items = [...(this.menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = items.findIndex((item) => item === this.shadowRoot?.activeElement);
    const to = { ArrowDown: (at + 1) % items.length, ArrowUp: (at - 1 + items.length) % items.length, Home: 0, End: items.length - 1 }[event.key];
    event.stopPropagation();
    if (to !== undefined) {
      event.preventDefault();
      items[to]?.focus();
    } else if (event.key === 'ArrowRight' && items[at]?.ariaHasPopup === 'menu') {
      event.preventDefault();
      items[at].click();
    } else if ((event.key === 'ArrowLeft' || event.key === 'Backspace') && this.shown.kind !== 'all') {
      event.preventDefault();
      this.#show({ kind: 'all' });
    } else if (event.key === 'Tab') {
      event.preventDefault();
      this.close();
    } else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) {
      // The keys of the page work in its menu, too.
      const name = (event.altKey ? 'Alt+' : '') + (event.shiftKey ? 'Shift+' : '') + event.key;
      const deed = this.#deeds().flat().find((each) => deedKeys[each.name] === name);
      if (deed) this.#choose(deed, null);
    }
  }

  #deeds(): readonly (readonly Deed[])[] {
    return this.#parts && this.#part ? deedsFor(this.#parts, this.#part) : [];
  }

  protected override render(): TemplateResult {
    const say = this.#words.say;
    return html`
      <div popover role="menu" aria-label=${say.repairMenu} @keydown=${(event: KeyboardEvent) => this.#onKey(event)} @contextmenu=${(event: Event) => event.preventDefault()}
        ${styleProperties({ left: `${this.point.x}px`, top: `${this.point.y}px` })}>${this.#entries()}</div>`;
  }

  #entries(): TemplateResult | typeof nothing {
    const say = this.#words.say;
    const { shown } = this;
    if (shown.kind === 'all') {
      return html`${this.#deeds().map((group) => {
        const as = group.filter(isAs);
        return html`<div role="group">${group.filter((deed) => !isAs(deed)).map((deed) => this.#entry(deed))}${as.length > 0 ? this.#further(`${say.menuGroups.as}……`, () => this.#show({ kind: 'as', deeds: as })) : nothing}</div>`;
      })}`;
    }
    const back = html`<button class="quiet back" role="menuitem" @click=${() => this.#show({ kind: 'all' })}>${icons.back}<span>${shown.kind === 'as' ? say.menuGroups.as : say.deeds[shown.deed.name]}</span></button>`;
    return html`<div role="group">${back}</div><div role="group">${shown.kind === 'as' ? shown.deeds.map((deed) => this.#entry(deed)) : shown.choices.map((choice) => this.#article(shown.deed, choice))}</div>`;
  }

  #entry(deed: Deed): TemplateResult {
    const say = this.#words.say;
    const label = say.deeds[deed.name];
    if (deed.does.kind === 'choose') return this.#further(label, () => this.#choose(deed, null), deedKeys[deed.name]);
    return html`<button class="quiet" role="menuitem" @click=${() => this.#choose(deed, null)}><span>${label}</span>${keyLabels(deedKeys[deed.name])}</button>`;
  }

  #further(label: string, deed: () => void, key?: string): TemplateResult {
    return html`<button class="quiet" role="menuitem" aria-haspopup="menu" @click=${deed}><span>${label}</span>${keyLabels(key)}${icons.forward}</button>`;
  }

  #article(deed: Deed, choice: Choice): TemplateResult {
    const say = this.#words.say;
    const headline = this.#parts?.articles[choice.article]?.headline;
    return html`<button class="quiet article" role="menuitem" lang="zh-CN" @click=${() => this.#choose(deed, choice)}><span>${headline ?? say.noHeadline}</span></button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jw-repair-menu': RepairMenu;
  }
}
