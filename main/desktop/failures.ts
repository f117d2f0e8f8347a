/** Failures outside any request: said in both languages, for no window may be there to know the reader's. */
import { app, dialog } from 'electron';
import { toFailure, type Failure } from '../contract/errors.ts';
import { explain, type Locale } from '../contract/messages.ts';
import type { Send } from './imports.ts';

/** A failure as a headline and a text. */
export function sentences(failure: Failure, locales: readonly Locale[] = ['zh-CN', 'en']): { readonly title: string; readonly text: string } {
  const explanations = locales.map((locale) => explain(failure, locale));
  return {
    title: explanations.map(({ what }) => what).join(' '),
    text: explanations.map(({ why, now }) => `${why}\n${now}`).join('\n\n'),
  };
}

/** The app cannot start: says why and ends with exit code 1. */
export function giveUp(error: unknown): void {
  const { title, text } = sentences(toFailure(error));
  dialog.showErrorBox(title, text);
  app.exit(1);
}

/** Tells the window of errors that nobody caught; what they interrupted is in the log. */
export function watchFailures(send: Send): void {
  const report = (error: unknown): void => {
    console.error(error);
    send('app:failure', toFailure(error));
  };
  process.on('uncaughtException', report);
  process.on('unhandledRejection', report);
}
