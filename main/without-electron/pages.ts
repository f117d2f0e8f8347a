/** Opens the pages behind windows: the visible one in the app's browser, hidden ones in a headless browser. */
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { app } from './app.ts';
import { hiddenContext, launchHidden, launchVisible } from './chromium.ts';
import { guardContext, type NavigationGuard } from './routing.ts';

export interface PageRequest {
  readonly visible: boolean;
  readonly width: number;
  readonly height: number;
  readonly javascript: boolean;
}

let visible: Promise<BrowserContext> | null = null;
let hidden: Promise<Browser> | null = null;

function visibleContext(): Promise<BrowserContext> {
  visible ??= launchVisible(path.join(app.getPath('userData'), 'chromium'), app.switches()).then((context) => {
    app.beforeExit(() => context.close());
    return context;
  });
  return visible;
}

function hiddenBrowser(): Promise<Browser> {
  hidden ??= launchHidden(app.switches()).then((browser) => {
    app.beforeExit(() => browser.close());
    return browser;
  });
  return hidden;
}

/** @throws JiuwenError browser-missing */
export async function openPage(request: PageRequest, guard: NavigationGuard): Promise<Page> {
  const context = request.visible
    ? await visibleContext()
    : await hiddenContext(await hiddenBrowser(), { width: request.width, height: request.height }, request.javascript);
  const page = context.pages()[0] ?? await context.newPage();
  await guardContext(context, (asked) => asked.frame().page() === page ? guard : null);
  // Windows that a page opens are not wanted: they load nothing (routing.ts) and are closed at once.
  context.on('page', (opened) => {
    if (opened !== page) void opened.close().catch(() => undefined);
  });
  return page;
}
