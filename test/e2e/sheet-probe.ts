/** What can be seen of a page from outside: the sheet's own geometry as the browser set it, and how fast it answers. */
import type { Locator, Page } from 'playwright';
import { goTo } from './launch.ts';

export interface SheetFindings {
  /** Texts that leave their place. */
  readonly overflow: number;
  /** Characters of the page's articles that stand nowhere on it. */
  readonly missing: number;
  /** Headlines larger than the lead's, or butting one of equal weight. */
  readonly disorder: number;
  readonly shortColumns: number;
  /** Share of the text area without ink and beyond the white that belongs to headlines and rules, 0..1. */
  readonly empty: number;
  /** Height to width within 3 % of a newspaper's. */
  readonly isProportioned: boolean;
  /** Size of body type on a sheet printed at its size. */
  readonly bodyPoints: number;
  readonly nodes: number;
}

const shownSheet = (page: Page): Locator => page.locator('jw-page-sheet.open').first();

/** Looks at the sheet that is shown. */
export function inspectSheet(page: Page): Promise<SheetFindings> {
  return shownSheet(page).evaluate((host) => {
    const root = host.shadowRoot;
    if (!root) throw new Error('no sheet is shown');
    interface Text { headline: string | null; kicker: string | null; deck: string | null; column: string | null; body: { text: string }[] }
    const { articles } = (host as unknown as { page: { articles: Text[] } }).page;
    const squeeze = (text: string): string => text.replace(/\s+/gu, '');
    const sheets = [...root.querySelectorAll<HTMLElement>('.sheet')];
    const shownText = squeeze(sheets.map((sheet) => sheet.textContent).join(''));
    const count = (text: string): Map<string, number> => {
      const counts = new Map<string, number>();
      for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
      return counts;
    };
    const shown = count(shownText);
    const stored = count(squeeze(articles.map((article) => [article.headline, article.kicker, article.deck, article.column, ...article.body.map((block) => block.text)].join('')).join('')));
    let missing = 0;
    for (const [character, times] of stored) missing += Math.max(0, times - (shown.get(character) ?? 0));

    let overflow = 0, disorder = 0, shortColumns = 0, cells = 0, filled = 0, isProportioned = true, bodyPoints = Infinity;
    for (const sheet of sheets) {
      const outer = sheet.getBoundingClientRect();
      const ratio = outer.height / outer.width;
      if (Math.abs(ratio / (545 / 390) - 1) > 0.03 && Math.abs(ratio / (393 / 272) - 1) > 0.03) isProportioned = false;
      const em = parseFloat(getComputedStyle(sheet).fontSize) * (outer.width / sheet.offsetWidth);
      const millimetres = Number(sheet.dataset['millimetres'] ?? 390);
      bodyPoints = Math.min(bodyPoints, (em / outer.width) * millimetres / 25.4 * 72);
      const area = sheet.querySelector('.area')?.getBoundingClientRect();
      if (!area) continue;
      const scale = outer.width / sheet.offsetWidth, row = parseFloat(getComputedStyle(sheet).lineHeight) * scale;
      const heads: { left: number; right: number; top: number; bottom: number; size: number; rank: number }[] = [];
      for (const story of sheet.querySelectorAll<HTMLElement>('.story')) {
        const box = story.getBoundingClientRect();
        const head = story.querySelector<HTMLElement>('.head'), body = story.querySelector<HTMLElement>('.body');
        if (!head || !body) continue;
        const columns = Math.max(1, Number(body.dataset['columns'] ?? 1));
        if (body.scrollWidth > body.clientWidth + 2 || body.scrollHeight > body.clientHeight + 2) overflow += 1;
        if (head.scrollHeight > head.clientHeight + 2 || head.scrollWidth > head.clientWidth + 2) overflow += 1;
        if (box.bottom > area.bottom + 2 || box.right > area.right + 2 || box.top < area.top - 2 || box.left < area.left - 2) overflow += 1;
        // Ink of the body, row by row in each text column.
        const lines = new Set<string>();
        const bodyBox = body.getBoundingClientRect(), step = bodyBox.width / columns;
        const range = document.createRange();
        range.selectNodeContents(body);
        const tallest = new Map<number, number>();
        for (const rect of range.getClientRects()) {
          if (rect.width < 1) continue;
          const column = Math.min(columns - 1, Math.max(0, Math.floor((rect.left + 1 - bodyBox.left) / step)));
          if (rect.bottom > bodyBox.bottom + row * 0.6) overflow += 1;
          for (let at = Math.floor((rect.top + 1 - bodyBox.top) / row); at < Math.ceil((rect.bottom - 1 - bodyBox.top) / row); at += 1) {
            lines.add(`${column}:${at}`);
            tallest.set(column, Math.max(tallest.get(column) ?? 0, at + 1));
          }
        }
        const short = [...tallest.values()].filter((height) => height < 4).length;
        if (columns > 1 && short > 0) shortColumns += short;
        const inHead = document.createRange();
        inHead.selectNodeContents(head);
        const ink = [...inHead.getClientRects()].filter((rect) => rect.width > 1);
        const headInk = ink.length === 0 ? 0 : Math.max(...ink.map((rect) => rect.bottom)) - Math.min(...ink.map((rect) => rect.top));
        // White that belongs to a rule (one row) and to a headline (one row above and below, at most).
        const headRoom = Math.min(box.height - bodyBox.height, headInk + (headInk > 0 ? 3 : 1) * row);
        // A paragraph's last line and an indent are text; rows below the text are not.
        filled += lines.size * row * step + headRoom * box.width;
        const title = story.querySelector('h2');
        const titleInk = title ? title.getBoundingClientRect() : null;
        if (title && titleInk) heads.push({ left: box.left, right: box.right, top: titleInk.top, bottom: titleInk.bottom, size: parseFloat(getComputedStyle(title).fontSize), rank: Number(/rank-(\d)/u.exec(story.className)?.[1] ?? 9) });
      }
      cells += area.width * area.height;
      const lead = heads.find(({ rank }) => rank === 0);
      for (const head of heads) {
        if (lead && head !== lead && head.size > lead.size + 0.1) disorder += 1;
        for (const other of heads) {
          const touches = Math.abs(other.left - head.right) < 4 * row && other.left > head.left;
          const level = Math.min(other.bottom, head.bottom) - Math.max(other.top, head.top) > 0.5 * Math.min(head.bottom - head.top, other.bottom - other.top);
          if (touches && level && Math.abs(other.size - head.size) < 0.5) disorder += 1;
        }
      }
    }
    return { overflow, missing, disorder, shortColumns, empty: cells === 0 ? 0 : Math.max(0, 1 - filled / cells), isProportioned, bodyPoints, nodes: root.querySelectorAll('*').length };
  });
}

/** A reader looks at a page before turning it: the one before has long been drawn then. */
const REST_MS = 150;

/** Milliseconds from the key to the frame that shows the page: to pages that were shown before, and to others. */
export async function timeTurns(page: Page, pages: readonly { readonly issueId: number; readonly number: number }[]): Promise<{ known: number[]; fresh: number[] }> {
  const timeTurn = (key: string): Promise<number> => page.evaluate(async ([pressed, rest]) => {
    await new Promise((resolve) => { setTimeout(resolve, rest); });
    const began = performance.now(), from = location.hash;
    const isShown = (): boolean => document.documentElement.dataset['ready'] === location.hash && location.hash !== from;
    const frame = (): Promise<unknown> => new Promise((resolve) => { requestAnimationFrame(resolve); });
    window.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }));
    while (!isShown()) {
      if (performance.now() - began > 5000) throw new Error(`${pressed} turned no page from ${from}`);
      await frame();
    }
    // Its frame begins now, and a message comes once it is handed over.
    await frame();
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
    return performance.now() - began;
  }, [key, REST_MS] as const);
  const known: number[] = [], fresh: number[] = [];
  const issues = Map.groupBy(pages, ({ issueId }) => issueId);
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset['ready'] !== undefined);
  for (const [issueId, own] of issues) {
    if (own.length < 2) continue;
    const start = `#/issue/${issueId}/page/${own[0]?.number ?? 1}`;
    await goTo(page, start);
    for (let i = 1; i < own.length; i += 1) fresh.push(await timeTurn('ArrowRight'));
    for (let round = 0; round < 5; round += 1) {
      for (let i = 1; i < own.length; i += 1) known.push(await timeTurn('ArrowLeft'));
      for (let i = 1; i < own.length; i += 1) known.push(await timeTurn('ArrowRight'));
    }
  }
  return { known, fresh };
}

/** Milliseconds between frames while the page is zoomed by the wheel. */
export async function zoomFrames(page: Page): Promise<number[]> {
  const frames = page.evaluate(() => new Promise<number[]>((resolve) => {
    const between: number[] = [];
    let last = performance.now();
    const frame = (now: number): void => {
      between.push(now - last);
      last = now;
      if (between.length < 90) requestAnimationFrame(frame);
      else resolve(between.slice(5));
    };
    requestAnimationFrame(frame);
  }));
  await page.mouse.move(700, 500);
  await page.keyboard.down('Control');
  for (let i = 0; i < 40; i += 1) await page.mouse.wheel(0, i < 20 ? -40 : 40);
  await page.keyboard.up('Control');
  return frames;
}

/** Live bytes of the heap, and nodes, once everything that can go is gone. */
export async function heapAndNodes(page: Page): Promise<{ heap: number; nodes: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { heap: usedSize, nodes };
}

/** Stories of one sheet that lie over each other, and headlines over text. */
export function overlaps(page: Page): Promise<number> {
  return shownSheet(page).evaluate(({ shadowRoot: root }) => {
    let count = 0;
    for (const sheet of root?.querySelectorAll('.sheet') ?? []) {
      const boxes = [...sheet.querySelectorAll('.story')].map((story) => story.getBoundingClientRect());
      for (const [at, a] of boxes.entries()) {
        for (const b of boxes.slice(at + 1)) if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1) count += 1;
      }
      for (const story of sheet.querySelectorAll('.story')) {
        const title = story.querySelector('h2')?.getBoundingClientRect(), body = story.querySelector('.body')?.getBoundingClientRect();
        const isVertical = sheet.classList.contains('vertical');
        if (!title || !body) continue;
        if (isVertical ? title.left < body.right - 1 || title.top < body.top - 2 || title.bottom > body.bottom + 2 : title.bottom > body.top + 1 || title.left < body.left - 2 || title.right > body.right + 2) count += 1;
      }
    }
    return count;
  });
}
