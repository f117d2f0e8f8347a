/** How the reader likes to read, kept by the browser where it keeps anything for a file. */
import { citationStyles } from '../../main/contract/citing.ts';
import { defaultExportChoices } from '../../main/contract/export.ts';
import type { Preferences } from '../../main/contract/ipc.ts';
import { defaultPrintChoices } from '../../main/contract/printing.ts';
import { defaultReading, TEXT_SIZES } from '../../main/contract/reading.ts';

const KEY = 'jiuwen-portable';
const themes = ['system', 'light', 'dark'] as const;
const usual: Preferences = { locale: 'system', theme: 'system', ...defaultReading, spread: false, setting: 'printed', citationStyle: citationStyles[0], exporting: defaultExportChoices, printing: defaultPrintChoices };

function read(): unknown {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null');
  } catch {
    // No storage for files, or not of our making.
    return null;
  }
}

export function storedDisplay(): Preferences {
  const kept = read();
  if (typeof kept !== 'object' || kept === null) return usual;
  const theme = themes.find((each) => 'theme' in kept && kept.theme === each) ?? usual.theme;
  const size = 'textSize' in kept && typeof kept.textSize === 'number' && Number.isInteger(kept.textSize) ? kept.textSize : usual.textSize;
  return { ...usual, theme, textSize: Math.min(TEXT_SIZES.max, Math.max(TEXT_SIZES.min, size)) };
}

export function storeDisplay({ theme, textSize }: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ theme, textSize }));
  } catch {
    // Then it holds until the page is closed.
  }
}
