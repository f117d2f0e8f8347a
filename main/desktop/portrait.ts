/** A picture of the window where there is no display: rendered off-screen, written to a file, accounted for on stdout. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import writeFileAtomic from 'write-file-atomic';
import type { ImportReport } from '../contract/imports.ts';
import { sentences } from './failures.ts';
import type { Opening } from './start.ts';

/** A view that has not finished by then never will. */
const PATIENCE_MS = 30_000;
/** For what was loaded to be drawn. */
const SETTLING_MS = 200;

/**
 * The renderer sets `data-ready` on <html> to its address when the view there has finished loading. Waits for an address
 * that begins with `address`, and for fonts.
 */
const untilReady = (address: string): string => `new Promise((resolve, reject) => {
  const root = document.documentElement;
  const look = () => {
    if (root.getAttribute('data-ready')?.startsWith(${JSON.stringify(address)})) document.fonts.ready.then(() => setTimeout(() => resolve(true), ${SETTLING_MS}));
  };
  new MutationObserver(look).observe(root, { attributes: true });
  setTimeout(() => reject(new Error('the view did not finish loading')), ${PATIENCE_MS});
  look();
})`;

/** Waits until the window shows a place whose address begins with `address`; any place without one. */
export async function whenReady(window: BrowserWindow, address = ''): Promise<void> {
  await window.webContents.executeJavaScript(untilReady(address));
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** What an import brought, in both languages, one line a fact. */
export function account({ run, pageCount: pages, refusals }: ImportReport): readonly string[] {
  const { issueCount: issues, articleCount: articles, files: { 'already-held': held, refused } } = run;
  return [
    `已导入 ${issues} 期 ${pages} 版 ${articles} 篇 · imported ${count(issues, 'issue')}, ${count(pages, 'page')}, ${count(articles, 'article')}`,
    ...(held === 0 ? [] : [`已在库中 ${held} 个文件 · already held: ${count(held, 'file')}`]),
    ...refusals.flatMap(({ path: refusedPath, error }) => {
      const { title, text } = sentences(error);
      return [`未导入 refused: ${refusedPath}`, `  ${title}`, ...text.split('\n').filter((line) => line !== '').map((line) => `  ${line}`)];
    }),
    ...(refused > refusals.length ? [`另有 ${refused - refusals.length} 个文件未导入 · ${count(refused - refusals.length, 'more file')} refused`] : []),
  ];
}

/** Writes the picture of a view that is ready. @returns the exit code: 1 when something that was asked for could not be imported */
export async function takePortrait(window: BrowserWindow, file: string, opening: Opening): Promise<0 | 1> {
  const picture = await window.webContents.capturePage();
  await mkdir(path.dirname(file), { recursive: true });
  await writeFileAtomic(file, picture.toPNG());
  console.log(file);
  if (opening.report !== null) for (const line of account(opening.report)) console.log(line);
  return (opening.report?.run.files.refused ?? 0) > 0 ? 1 : 0;
}
