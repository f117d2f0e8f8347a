import type { ReactiveControllerHost } from 'lit';
import type { PageDetail, PageXray } from '../../../main/contract/library.ts';
import { preferences } from '../../preferences.ts';
import { api } from '../../api.ts';
import { orSame } from '../../elements/same.ts';
import type { PageSheet } from '../page-sheet.ts';
import type { EditablePart } from '../repairs/editing.ts';
import { PartWork } from '../repairs/part-work.ts';
import type { Part } from '../repairs/parts.ts';
import { repairDesk } from '../repairs/repair-desk.ts';
import type { RepairMenu } from '../repairs/repair-menu.ts';
import { doubtPlaces, percentOf, type DoubtPlace } from './needs.ts';
import type { XrayPanel } from './xray-panel.ts';

/** What the X-ray needs of the view that it lies in. */
export interface XrayHost {
  readonly page: () => PageDetail | null;
  readonly sheet: () => PageSheet | null;
  readonly panel: () => XrayPanel | null;
  readonly menu: () => RepairMenu | null;
  readonly open: (articleId: number) => void;
}

/** Whether the X-ray lies over the page, what it shows, and where the reader is in it. */
export class XrayMode {
  on = false;
  /** The part that is open for editing. */
  editing: EditablePart | null = null;
  /** What was last said about a doubtful place. */
  said = '';

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #ask: XrayHost;
  readonly work: PartWork;
  #xray: PageXray | null = null;
  #doubt = -1;
  /** The first doubtful place is asked for before the X-ray is there. */
  #step: 1 | -1 | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, ask: XrayHost) {
    this.#host = host;
    this.#ask = ask;
    this.work = new PartWork(host, {
      parts: () => {
        const page = ask.page();
        const { xray } = this;
        return page && xray ? { pageId: page.id, articles: page.articles, xray } : null;
      },
      roots: () => [ask.sheet()?.renderRoot, ask.panel()?.renderRoot].filter((root) => root !== undefined),
      menu: ask.menu,
      open: ask.open,
      edit: async (part) => {
        this.editing = part;
        host.requestUpdate();
        await host.updateComplete;
        await ask.sheet()?.updateComplete;
      },
    });
    host.addEventListener('go-to-part', (event) => this.goTo((event as CustomEvent<Part>).detail));
    host.addEventListener('step-doubt', (event) => this.stepDoubt((event as CustomEvent<1 | -1>).detail));
  }

  /** The page's X-ray while it is shown and of that page. */
  get xray(): PageXray | null {
    return this.on && this.#xray?.pageId === this.#ask.page()?.id ? this.#xray : null;
  }

  toggle(): void {
    this.on = !this.on;
    this.editing = null;
    this.said = '';
    this.#host.requestUpdate();
  }

  /** Reads a page's X-ray if it is to be shown. One that can't be had is told, and the page stays as it is. */
  async load(pageId: number): Promise<void> {
    if (!this.on) return;
    try {
      const xray = orSame(this.#xray, await api.xray(pageId));
      if (xray === this.#xray) return;
      if (xray.pageId !== this.#xray?.pageId) this.#doubt = -1;
      this.#xray = xray;
      this.editing = null;
    } catch (error) {
      this.on = false;
      repairDesk.dispatchEvent(new CustomEvent('failure', { detail: error }));
    }
  }

  /** The page is drawn: the focus goes where a repair or the reader wanted it. */
  settle(): void {
    if (!this.xray) return;
    this.work.focusAfterRepair();
    const step = this.#step;
    this.#step = null;
    if (step) this.stepDoubt(step);
  }

  /** Focuses a part of the page; an article by its headline, where it has one. */
  goTo(part: Part): void {
    const panel = this.#ask.panel();
    if (panel) panel.out = false;
    if (part.kind === 'article' && this.work.focus({ kind: 'head', article: part.article, part: 'headline' })) return;
    this.work.focus(part);
  }

  /** Leads to the next (1) or previous (-1) doubtful place, round and round. */
  stepDoubt(by: 1 | -1): void {
    const { xray } = this;
    if (!xray) {
      this.#step = by;
      if (!this.on) this.toggle();
      return;
    }
    const say = preferences.messages;
    const places = doubtPlaces(xray.articles);
    this.#doubt = places.length === 0 ? -1 : (Math.max(this.#doubt, by < 0 ? 0 : -1) + by + places.length) % places.length;
    const place = places[this.#doubt];
    if (place) this.work.focus(place.part);
    this.said = place ? say.doubtAt(this.#doubt + 1, places.length, this.#what(place)) : say.noDoubts;
    this.#host.requestUpdate();
  }

  #what({ kind, certainty }: DoubtPlace): string {
    const say = preferences.messages;
    const percent = percentOf(certainty);
    switch (kind) {
      case 'joint': return say.jointDoubt(percent);
      case 'headline': return say.headlineDoubt(percent);
      case 'inferred': return say.inferredHint;
      case 'article': return say.uncertainHint(percent);
    }
  }
}
