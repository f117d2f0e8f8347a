/** A document to PDF without an app: for the command line. */
import type { Browser } from 'playwright';
import { hiddenContext, launchHidden } from './chromium.ts';

let browser: Promise<Browser> | null = null;

/**
 * Prints a self-contained HTML document. No script of it runs and nothing that it names is loaded.
 * One browser serves many documents; `closePrinter` ends it.
 * @throws JiuwenError browser-missing
 */
export async function printHtmlToPdf(html: string): Promise<Uint8Array> {
  browser ??= launchHidden(['--host-resolver-rules=MAP * ~NOTFOUND']);
  const running = await browser.catch((error: unknown) => { browser = null; throw error; });
  const context = await hiddenContext(running, { width: 794, height: 1123 }, false);
  try {
    await context.route('**/*', (route) => route.abort('blockedbyclient'));
    const page = await context.newPage();
    await page.setContent(html, { waitUntil: 'load' });
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  } finally {
    await context.close();
  }
}

/** Ends the browser, so that the process can end. */
export async function closePrinter(): Promise<void> {
  const running = browser;
  browser = null;
  await (await running)?.close();
}
