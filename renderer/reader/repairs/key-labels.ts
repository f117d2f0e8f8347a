/** Keys as a reader's keyboard has them. */
import { html, nothing, type TemplateResult } from 'lit';

export const mac = navigator.platform.startsWith('Mac');

/** The key that commands go with. */
export const controlKey = mac ? '⌘' : 'Ctrl';

const names: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', Delete: 'Del', Alt: mac ? '⌥' : 'Alt' };

/** `Alt+ArrowUp` as `Alt ↑`. */
export const keyLabel = (key: string): string => key.split('+').map((each) => names[each] ?? (each.length === 1 ? each.toUpperCase() : each)).join(' ');

/** A key beside a menu's entry. Decorative: the shortcuts sheet says it in words. */
export const keyLabels = (key: string | undefined): TemplateResult | typeof nothing => (key === undefined ? nothing : html`<kbd aria-hidden="true">${keyLabel(key)}</kbd>`);
