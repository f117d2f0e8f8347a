/** Changes of clippings: who shows them hears of each, and the window's news offer to undo it. */
import type { ReactiveControllerHost } from 'lit';
import type { Clipping } from '../../main/contract/clippings.ts';
import { api } from '../api.ts';
import type { Toasts } from '../elements/toasts.ts';
import { preferences } from '../preferences.ts';

/** What the shell is asked to tell. */
export type ClippingNews = { readonly title: string; readonly undo: () => Promise<unknown> } | { readonly error: unknown };

const changes = new EventTarget();

/** Has `read` called whenever clippings changed while the element is shown. */
export function watchClippings(host: ReactiveControllerHost, read: () => void): void {
  host.addController({
    hostConnected: () => changes.addEventListener('change', read),
    hostDisconnected: () => changes.removeEventListener('change', read),
  });
}

/** Does something to clippings; what it answers undoes it. */
export async function changeClippings(element: HTMLElement, title: string, deed: () => Promise<() => Promise<unknown>>): Promise<void> {
  const tell = (detail: ClippingNews): void => void element.dispatchEvent(new CustomEvent('clipping-news', { detail, bubbles: true, composed: true }));
  try {
    tell({ title, undo: await deed() });
    changes.dispatchEvent(new Event('change'));
  } catch (error) {
    tell({ error });
  }
}

export const backTo = (before: readonly Clipping[]) => (): Promise<unknown> => api.putBackClippings(before);

/** Tells it, with a button that undoes it. */
export function tellClippingNews(news: ClippingNews, toasts: Toasts): void {
  if ('error' in news) {
    toasts.fail(news.error);
    return;
  }
  const undo = async (): Promise<void> => {
    try {
      await news.undo();
      changes.dispatchEvent(new Event('change'));
    } catch (error) {
      toasts.fail(error);
    }
  };
  toasts.tell(news.title, [], { label: preferences.messages.undo, deed: () => void undo() }, 'clippings');
}
