/** What the commands have in common: the reader's language, errors in sentences, progress on a terminal. */
import { toFailure } from '../contract/errors.ts';
import type { Failure } from '../contract/errors.ts';
import { explain } from '../contract/messages.ts';
import type { Locale } from '../contract/messages.ts';
import type { Library } from '../library.ts';

/** Exit codes of all commands; commander's own refusals of a command line are `usage`. */
export const exitCodes = { done: 0, refused: 1, usage: 2 } as const;

/** The language of the shell: English unless it says Chinese. */
export function shellLocale(environment: NodeJS.ProcessEnv = process.env): Locale {
  const { LC_ALL: all = '', LC_MESSAGES: messages = '', LANG: language = '' } = environment;
  return [all, messages, language].find((value) => value !== '')?.startsWith('zh') === true ? 'zh-CN' : 'en';
}

/** Picks the text in the reader's language. */
export const say = (texts: Readonly<Record<Locale, string>>): string => texts[shellLocale()];

/** Says on stderr what failed, why, and what to do now. */
export function complain(failure: Failure): void {
  const { what, why, now } = explain(failure, shellLocale());
  console.error([what, why, now].join(shellLocale() === 'en' ? ' ' : ''));
}

/** Opens the library for `work`, which answers the exit code; a failure is told and is exit code 1. */
export async function inLibrary(folder: string, work: (library: Library) => Promise<number>): Promise<number> {
  const { openLibrary } = await import('../library.ts');
  try {
    const library = await openLibrary(folder);
    try {
      return await work(library);
    } finally {
      await library.close();
    }
  } catch (error) {
    complain(toFailure(error));
    return exitCodes.refused;
  }
}

/** How often a progress line is written anew, in milliseconds: faster flickers. */
const PROGRESS_INTERVAL = 100;

/** A line on stderr that is written over; nothing where stderr is no terminal. */
export class ProgressLine {
  #written = 0;

  show(text: string): void {
    if (!process.stderr.isTTY || Date.now() - this.#written < PROGRESS_INTERVAL) return;
    this.#written = Date.now();
    process.stderr.write(`\r\u001b[K${text.slice(0, process.stderr.columns - 1)}`);
  }

  clear(): void {
    if (process.stderr.isTTY && this.#written > 0) process.stderr.write('\r\u001b[K');
  }
}

/** A text on one line without control characters: file names and newspaper texts may have any. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
