/** Words of the interface: reading an article. */
import type { LineSpacing, Paper, Script } from '../../main/contract/reading.ts';
import type { zhReading } from './zh-reading.ts';

const spacings: Record<LineSpacing, string> = { close: 'Tight', normal: 'Normal', wide: 'Wide' };
const papers: Record<Paper, string> = { system: 'System', white: 'White', newsprint: 'Newsprint', dark: 'Night' };
const scripts: Record<Script, string> = { printed: 'As printed', simplified: 'Simplified', traditional: 'Traditional' };

export const enReading: typeof zhReading = {
  readingDisplay: 'Articles',
  textSize: 'Text size',
  lineSpacing: 'Line spacing',
  paperTone: 'Paper',
  script: 'Characters',
  spacingName: (spacing) => spacings[spacing],
  paperName: (paper) => papers[paper],
  scriptName: (script) => scripts[script],
  resetReading: 'Reset',
  scriptIs: (script) => `Characters: ${scripts[script].toLowerCase()}`,
  convertedTo: (script) => `Shown in ${scripts[script].toLowerCase()} characters, converted by machine, perhaps with mistakes. What you copy, cite, print and export is as printed.`,
  asPrintedNow: 'Show as printed',
  conversionFailed: 'The text could not be converted; it is shown as printed.',
  previousOnPage: 'Previous on this page',
  nextOnPage: 'Next on this page',
  inColumn: (column) => `Column “${column}”`,
  previousInColumn: 'Previous in this column',
  nextInColumn: 'Next in this column',
  neighbours: 'Articles before and after',
  readAloud: 'Read aloud',
  pauseReading: 'Pause reading aloud',
  resumeReading: 'Go on reading aloud',
  stopReading: 'Stop reading aloud',
  readingAloudAt: (at, all) => `Sentence ${at} of ${all}`,
  readingPaused: 'Paused',
  seekingVoice: 'Looking for a Chinese voice…',
  noVoice: 'This computer has no Chinese voice, so nothing can be read aloud.',
  noVoiceHint: 'Add a Chinese voice in the system settings for speech or accessibility (on Linux install speech-dispatcher and a Chinese voice), then open Jiuwen anew. Jiuwen uses only voices of this machine and sends no text away.',
  voiceFailed: 'The voice broke off before the end.',
  voiceFailedHint: 'Choose “Read aloud” once more; if that does not help, try the voice in the system settings.',
  keyDisplay: 'Line spacing, paper, characters',
  keyResetReading: 'Reset text size, spacing, paper and characters',
  shortcutsArticle: 'In an article',
  keyInColumn: 'Previous, next in the column',
  keyAloud: 'Read aloud or pause, stop',
  keyCopy: 'Select the article; copy the selection with its source',
};
