/** Where the reader was in a long list, in a way that holds when rows that were never seen turn out higher or lower. */
export interface ListPlace {
  /** The article at the top, and how far below the view's top it began. */
  readonly top: { readonly articleId: string; readonly offset: number } | null;
  /** The article that had the focus. */
  readonly focused: string | null;
}

const FRAMES = 3;
const isLink = (element: Element | null): element is HTMLElement => element instanceof HTMLElement && element.dataset['article'] !== undefined;

/** @param view the scrolling element, with the list in its shadow tree */
export function placeInList(view: HTMLElement): ListPlace {
  const root = view.shadowRoot, edge = view.getBoundingClientRect().top, active = root?.activeElement ?? null;
  const isBelow = (each: Element): boolean => each.getBoundingClientRect().bottom > edge;
  // The portion first: to ask where a row is that is out of sight has its whole portion laid out.
  const portion = view.scrollTop === 0 ? undefined : [...root?.querySelectorAll('ol') ?? []].find(isBelow);
  const link = [...portion?.querySelectorAll<HTMLElement>('a[data-article]') ?? []].find(isBelow);
  return {
    top: link?.dataset['article'] === undefined ? null : { articleId: link.dataset['article'], offset: link.getBoundingClientRect().top - edge },
    focused: isLink(active) ? active.dataset['article'] ?? null : null,
  };
}

/** Scrolls back to a place; rows are measured as they come into sight, so it takes a few frames until all stand still. */
export async function returnInList(view: HTMLElement, { top, focused }: ListPlace): Promise<void> {
  const linkOf = (articleId: string): HTMLElement | null => view.shadowRoot?.querySelector<HTMLElement>(`a[data-article="${CSS.escape(articleId)}"]`) ?? null;
  for (let frame = 0; top !== null && frame < FRAMES; frame += 1) {
    const link = linkOf(top.articleId);
    if (link) view.scrollTop += link.getBoundingClientRect().top - view.getBoundingClientRect().top - top.offset;
    await new Promise((resolve) => { requestAnimationFrame(resolve); });
  }
  if (focused !== null) linkOf(focused)?.focus({ preventScroll: true });
}
