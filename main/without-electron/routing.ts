/**
 * Every request of the browser ends here and is answered from memory or refused; no socket is opened for any.
 *
 * Chromium knows no `app://`, so the browser sees `app://jiuwen/x` as `https://jiuwen.app.invalid/x` (.invalid never
 * resolves, RFC 2606; https makes it a secure context, as `secure: true` does in Electron). `desktop/` sees `app://` only.
 */
import type { BrowserContext, Request as PageRequest, Route } from 'playwright';
import { preventableEvent, type PreventableEvent } from './event.ts';
import { allows, grants, handlerFor } from './session.ts';

const outside = /^https:\/\/([a-z0-9-]+)\.([a-z]+)\.invalid(?=\/|$)/u;
const inside = /^([a-z]+):\/\/([a-z0-9-]+)(?=\/|$)/u;

/** `app://jiuwen/x` → `https://jiuwen.app.invalid/x`; http and https stay what they are. */
export const toBrowser = (url: string): string =>
  url.replace(inside, (whole, scheme: string, host: string) => /^https?$/u.test(scheme) ? whole : `https://${host}.${scheme}.invalid`);

/** The inverse of `toBrowser`. */
export const fromBrowser = (url: string): string => url.replace(outside, '$2://$1');

/** What a page's owner has to say about its navigations. */
export interface NavigationGuard {
  /** Navigations that the app itself asked for, by `loadURL`. */
  isExpected(url: string): boolean;
  willNavigate(event: PreventableEvent, url: string): void;
}

async function mayNavigate(request: PageRequest, guardOf: (request: PageRequest) => NavigationGuard | null): Promise<boolean> {
  if (!request.isNavigationRequest() || request.frame().parentFrame() !== null) return true;
  const guard = guardOf(request);
  // A page without owner is a window that somebody opened: it stays empty.
  if (guard === null) return false;
  const url = fromBrowser(request.url());
  if (guard.isExpected(url)) return true;
  const event = preventableEvent();
  guard.willNavigate(event, url);
  return Promise.resolve(!event.defaultPrevented);
}

async function answer(route: Route, guardOf: (request: PageRequest) => NavigationGuard | null): Promise<void> {
  const request = route.request();
  const url = fromBrowser(request.url());
  if (!await mayNavigate(request, guardOf)) return route.abort('aborted');
  if (!await allows(url, request.resourceType())) return route.abort('blockedbyclient');
  const handler = handlerFor(url);
  // Electron would fetch it; this stand-in has no network at all.
  if (handler === null) return route.abort('blockedbyclient');
  const response = await handler(new Request(url, { method: request.method(), headers: request.headers() }));
  const body = Buffer.from(await response.arrayBuffer());
  return route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
}

/** Electron's names of permissions, with the browser's. */
const permissions = [['geolocation', 'geolocation'], ['midi', 'midi'], ['notifications', 'notifications'], ['clipboard-read', 'clipboard-read'], ['clipboard-sanitized-write', 'clipboard-write']] as const;

/** Puts the app between the context's pages and the world. */
export async function guardContext(context: BrowserContext, guardOf: (request: PageRequest) => NavigationGuard | null): Promise<void> {
  await context.route('**/*', (route) => answer(route, guardOf).catch(() => route.abort('failed').catch(() => undefined)));
  // Granting a list rejects everything that is not on it.
  await context.grantPermissions(permissions.filter(([permission]) => grants(permission, '')).map(([, name]) => name));
}
