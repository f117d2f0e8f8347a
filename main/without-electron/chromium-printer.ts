/** Documents to PDF and pictures without an app: for the command line. */
import type { Browser } from 'playwright';
import { emptySheet } from '../export/print-sheet.ts';
import { printFontFaces } from '../export/print-fonts.ts';
import { SheetPrinter, type Sheet } from '../exporting/sheet-printer.ts';
import { hiddenContext, launchHidden } from './chromium.ts';
import { sendTo } from './devtools.ts';

export interface ChromiumPrinter {
  readonly printer: SheetPrinter;
  /** Ends the browser, so that the process can end. */
  readonly close: () => Promise<void>;
}

async function openSheet(browser: Browser, fontFaces: string): Promise<Sheet> {
  const context = await hiddenContext(browser, { width: 794, height: 1123 }, false);
  await context.route('**/*', (route) => route.abort('blockedbyclient'));
  const page = await context.newPage();
  await page.setContent(emptySheet(fontFaces), { waitUntil: 'load' });
  return {
    send: sendTo(await context.newCDPSession(page)),
    printToPdf: () => page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
    close: () => context.close(),
  };
}

/**
 * A printer in the installed Chromium, which is started for the first document. No script of a document runs and nothing that it
 * names is loaded. Its documents reject with browser-missing, print-failed.
 * @param fontsFolder where assets/fonts is
 */
export function chromiumPrinter(fontsFolder: string): ChromiumPrinter {
  let browser: Promise<Browser> | null = null;
  const printer = new SheetPrinter(async () => {
    browser ??= launchHidden(['--host-resolver-rules=MAP * ~NOTFOUND']);
    const running = await browser.catch((error: unknown) => { browser = null; throw error; });
    return openSheet(running, await printFontFaces(fontsFolder));
  });
  return {
    printer,
    close: async () => {
      await printer.close();
      await (await browser)?.close();
    },
  };
}
