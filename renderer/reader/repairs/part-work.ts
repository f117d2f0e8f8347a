import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PageRepair } from '../../../main/contract/repair.ts';
import { isTyping } from '../../elements/keys.ts';
import { deedKeys, deedsFor, dropRepair } from './deeds.ts';
import { DropMark, dropPlace, partElement, type Dragged } from './dragging.ts';
import { editRepairs, type EditablePart } from './editing.ts';
import { lineOfArticle, linesOfPart, parsePart, partName, partOfLine, type PageParts, type Part } from './parts.ts';
import { repairDesk } from './repair-desk.ts';
import type { ChosenDeed, Point, RepairMenu } from './repair-menu.ts';

/** What a view with parts tells whoever works on them. */
export interface PartHost {
  /** The page and its X-ray; null while they are not there, or parts are not to be worked on. */
  readonly parts: () => PageParts | null;
  /** Where the parts stand, in the order that arrow keys go. */
  readonly roots: () => readonly ParentNode[];
  readonly menu: () => RepairMenu | null;
  /** Opens a part for editing, or none. */
  readonly edit: (part: EditablePart | null) => Promise<unknown>;
  readonly open: (articleId: number) => void;
}

const middleOf = (element: HTMLElement): Point => {
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  return { x: box.left + Math.min(28, box.width / 2), y: Math.min(box.bottom, box.top + 28) };
};

/**
 * Makes the elements with a `data-part` things to work on: one of them is in the tab order, arrows go from one to the
 * next, keys, menu, double click and dragging repair them, and after a repair the focus is where the words are.
 */
export class PartWork implements ReactiveController {
  readonly #ask: PartHost;
  readonly #mark = new DropMark();
  #dragged: Dragged | null = null;
  #editing: EditablePart | null = null;
  /** The element that is in the tab order. */
  #current: HTMLElement | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, ask: PartHost) {
    this.#ask = ask;
    host.addController(this);
    host.addEventListener('keydown', (event) => this.#onKey(event));
    host.addEventListener('contextmenu', (event) => this.#onContextMenu(event));
    host.addEventListener('click', (event) => this.#onClick(event));
    host.addEventListener('dblclick', (event) => this.#onDoubleClick(event));
    host.addEventListener('focusin', (event) => this.#onFocus(event));
    host.addEventListener('focusout', (event) => this.#onBlur(event));
    host.addEventListener('dragstart', (event) => this.#onDragStart(event));
    host.addEventListener('dragover', (event) => this.#onDragOver(event));
    host.addEventListener('drop', (event) => this.#onDrop(event));
    host.addEventListener('dragend', () => this.#endDrag());
    host.addEventListener('deed', (event) => this.#do((event as CustomEvent<ChosenDeed>).detail));
  }

  hostUpdated(): void {
    // Children draw later than their host: by the next frame all parts are there.
    requestAnimationFrame(() => this.#keepInTabOrder());
  }

  /** Every part, in the order that arrow keys go. */
  #all(): HTMLElement[] {
    return this.#ask.roots().flatMap((root) => [...root.querySelectorAll<HTMLElement>('[data-part]:not(.handle)')]);
  }

  #keepInTabOrder(): void {
    if (!this.#ask.parts()) return;
    if (!this.#current?.isConnected || this.#current.dataset['part'] === undefined) this.#makeCurrent(this.#all()[0] ?? null);
  }

  #makeCurrent(element: HTMLElement | null): void {
    if (this.#current && this.#current !== element) this.#current.tabIndex = -1;
    this.#current = element;
    if (element) element.tabIndex = 0;
  }

  /** Focuses a part, and brings it into view. @returns false where it is not shown */
  focus(part: Part): boolean {
    const element = this.#all().find((each) => each.dataset['part'] === partName(part));
    if (!element) return false;
    this.#makeCurrent(element);
    element.focus({ preventScroll: true });
    // A part that was just moved or led to is to be seen with what is around it.
    const box = element.getBoundingClientRect();
    if (box.top < 110 || box.bottom > window.innerHeight - 40) element.scrollIntoView({ block: 'center', inline: 'nearest' });
    return true;
  }

  /** After a repair: the focus goes to the part that its line became, or to its article. */
  focusAfterRepair(): void {
    const parts = this.#ask.parts();
    const focus = parts ? repairDesk.takeFocus(parts.pageId) : null;
    const part = parts && focus ? partOfLine(parts.xray, focus.line) : null;
    if (!part || this.focus(part) || part.kind === 'loose') return;
    this.focus({ kind: 'article', article: part.article });
  }

  #partAt(event: Event): { readonly part: Part; readonly element: HTMLElement; readonly parts: PageParts } | null {
    const parts = this.#ask.parts();
    const element = partElement(event);
    const part = parsePart(element?.dataset['part']);
    return parts && element && part ? { part, element, parts } : null;
  }

  #onFocus(event: FocusEvent): void {
    const at = this.#partAt(event);
    if (at && !at.element.classList.contains('handle')) this.#makeCurrent(at.element);
  }

  #onKey(event: KeyboardEvent): void {
    if (this.#editing) {
      this.#onEditorKey(event);
      return;
    }
    const at = this.#partAt(event);
    if (!at || event.defaultPrevented || event.ctrlKey || event.metaKey || isTyping(event)) return;
    if (this.#handle(event, at)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  #handle(event: KeyboardEvent, { part, element, parts }: { readonly part: Part; readonly element: HTMLElement; readonly parts: PageParts }): boolean {
    const name = (event.altKey ? 'Alt+' : '') + (event.shiftKey && event.key.length === 1 ? 'Shift+' : '') + event.key;
    if (name === 'ArrowDown' || name === 'ArrowUp') {
      const all = this.#all();
      const next = all[all.indexOf(element) + (name === 'ArrowDown' ? 1 : -1)];
      next?.focus();
      next?.scrollIntoView({ block: 'nearest' });
      return true;
    }
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      void this.#ask.menu()?.open(parts, part, middleOf(element));
      return true;
    }
    // Enter on a button is the button's own.
    if (event.key === 'Enter' && element instanceof HTMLButtonElement) return false;
    const wanted = event.key === 'Enter' ? 'F2' : name;
    const deed = deedsFor(parts, part).flat().find((each) => deedKeys[each.name] === wanted);
    if (!deed) return false;
    if (deed.does.kind === 'choose') void this.#ask.menu()?.open(parts, part, middleOf(element), deed.name);
    else this.#do({ part, deed, choice: null });
    return true;
  }

  #onContextMenu(event: MouseEvent): void {
    const at = this.#partAt(event);
    // A selection is there to be copied: that menu is the system's.
    if (!at || this.#editing || (document.getSelection()?.toString() ?? '') !== '') return;
    event.preventDefault();
    at.element.focus({ preventScroll: true });
    void this.#ask.menu()?.open(at.parts, at.part, event.clientX === 0 && event.clientY === 0 ? middleOf(at.element) : { x: event.clientX, y: event.clientY });
  }

  #onClick(event: MouseEvent): void {
    const at = this.#partAt(event);
    if (!at?.element.hasAttribute('data-menu')) return;
    event.stopPropagation();
    const box = at.element.getBoundingClientRect();
    void this.#ask.menu()?.open(at.parts, at.part, { x: box.left, y: box.bottom + 4 });
  }

  #onDoubleClick(event: MouseEvent): void {
    const at = this.#partAt(event);
    if (!at || this.#editing || at.part.kind === 'loose' || at.part.kind === 'article') return;
    event.preventDefault();
    this.#edit(at.part);
  }

  #do({ part, deed, choice }: ChosenDeed): void {
    const parts = this.#ask.parts();
    if (!parts) return;
    const { does } = deed;
    switch (does.kind) {
      case 'open': {
        const article = parts.articles[does.article];
        if (article) this.#ask.open(article.id);
        return;
      }
      case 'edit':
        if (does.part.kind === 'head' || does.part.kind === 'block') this.#edit(does.part);
        return;
      case 'repair': this.#repair(parts, part, [does.repair]); return;
      case 'choose': if (choice) this.#repair(parts, part, [choice.repair]);
    }
  }

  #repair(parts: PageParts, part: Part, repairs: readonly PageRepair[]): void {
    const line = part.kind === 'article' ? lineOfArticle(parts.xray, part.article) : linesOfPart(parts.xray, part)[0];
    const own = part.kind === 'loose' ? null : lineOfArticle(parts.xray, part.article);
    void repairDesk.repairPage(parts.pageId, parts.xray.lines, repairs, line ?? own);
  }

  #edit(part: EditablePart): void {
    this.#editing = part;
    void this.#ask.edit(part).then(() => {
      const editor = this.#editor();
      editor?.focus({ preventScroll: true });
      if (editor) document.getSelection()?.selectAllChildren(editor);
      document.getSelection()?.collapseToEnd();
      if (!editor) this.#editing = null;
    });
  }

  #editor(): HTMLElement | null {
    return this.#ask.roots().map((root) => root.querySelector<HTMLElement>('[data-editor]')).find((each) => each !== null) ?? null;
  }

  #onEditorKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter') this.#finishEditing(true, event);
    else if (event.key === 'Escape') this.#finishEditing(false, event);
  }

  #onBlur(event: FocusEvent): void {
    const [target] = event.composedPath();
    // Turning to another window is no end of editing.
    if (this.#editing && target instanceof HTMLElement && target.dataset['editor'] !== undefined && document.hasFocus()) this.#finishEditing(true);
  }

  #finishEditing(keep: boolean, event?: KeyboardEvent): void {
    const part = this.#editing;
    const parts = this.#ask.parts();
    const written = this.#editor()?.textContent ?? null;
    this.#editing = null;
    event?.preventDefault();
    event?.stopPropagation();
    if (!part) return;
    const repairs = keep && parts && written !== null ? editRepairs(parts, part, written) : [];
    void this.#ask.edit(null).then(() => {
      if (repairs.length > 0 && parts) this.#repair(parts, part, repairs);
      // Only a key keeps the focus here; whoever clicked elsewhere went there.
      if (event) this.focus(part);
    });
  }

  #onDragStart(event: DragEvent): void {
    const at = this.#partAt(event);
    if (!at || this.#editing || at.part.kind === 'article' || !event.dataTransfer) return;
    event.dataTransfer.setData('text/plain', at.element.textContent.trim());
    event.dataTransfer.effectAllowed = 'move';
    this.#dragged = { part: at.part, element: at.element };
    at.element.dataset['dragging'] = '';
  }

  #onDragOver(event: DragEvent): void {
    const parts = this.#ask.parts();
    if (!this.#dragged || !parts) return;
    const place = dropPlace(event);
    const repair = place ? dropRepair(parts, this.#dragged.part, place.drop) : null;
    this.#mark.show(repair ? place : null);
    if (!repair) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'move';
  }

  #onDrop(event: DragEvent): void {
    const parts = this.#ask.parts();
    const place = dropPlace(event);
    if (!this.#dragged || !parts || !place) return;
    event.preventDefault();
    event.stopPropagation();
    const { part } = this.#dragged;
    this.#endDrag();
    const repair = dropRepair(parts, part, place.drop);
    if (repair) this.#repair(parts, part, [repair]);
  }

  #endDrag(): void {
    this.#mark.show(null);
    delete this.#dragged?.element.dataset['dragging'];
    this.#dragged = null;
  }
}

