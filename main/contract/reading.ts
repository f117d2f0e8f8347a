/** How an article is shown for reading, and what a reader can ask of one. Without zod, for the window's sake. */

/** From close to wide. */
export const lineSpacings = ['close', 'normal', 'wide'] as const;
export type LineSpacing = (typeof lineSpacings)[number];

/** The tone of an article's paper; `system` is the window's own. */
export const papers = ['system', 'white', 'newsprint', 'dark'] as const;
export type Paper = (typeof papers)[number];

/** Which characters an article is shown in. Only shown: what is copied, cited and exported is as printed. */
export const scripts = ['printed', 'simplified', 'traditional'] as const;
export type Script = (typeof scripts)[number];

export interface ReadingPreferences {
  /** Reading size of an article's text, in CSS px. */
  readonly textSize: number;
  readonly lineSpacing: LineSpacing;
  readonly paper: Paper;
  readonly script: Script;
}
export const defaultReading: ReadingPreferences = { textSize: 19, lineSpacing: 'normal', paper: 'system', script: 'printed' };
export const TEXT_SIZES = { min: 14, max: 32, step: 1 } as const;

/** Commands that change how every article is shown. */
export const displayCommands = ['larger-text', 'smaller-text', 'line-spacing', 'paper', 'script', 'reset-reading'] as const;
export type DisplayCommand = (typeof displayCommands)[number];

/** Commands to the article that is open. */
export const articleCommands = ['source-lines', 'clip', 'read-aloud', 'stop-reading', 'previous-article', 'next-article', 'previous-in-column', 'next-in-column'] as const;
export type ArticleCommand = (typeof articleCommands)[number];
