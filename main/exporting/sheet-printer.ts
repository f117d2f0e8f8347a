/** A printer of documents on one sheet, which is kept for the next document: its fonts are loaded already. */
import { isJiuwenError, JiuwenError } from '../contract/errors.ts';
import type { Printer } from '../export/format.ts';
import { drawSheet, fillSheet, type SendCommand } from '../export/print-sheet.ts';

/** A hidden window or page that shows `emptySheet`. */
export interface Sheet {
  readonly send: SendCommand;
  /** Tagged, with an outline, on the paper that its styles say. */
  readonly printToPdf: () => Promise<Uint8Array>;
  readonly close: () => Promise<void> | void;
}

/** Documents for one sheet: what Chromium keeps of each is given back with the sheet. */
const DOCUMENTS = 300;

export class SheetPrinter implements Printer {
  readonly #open: () => Promise<Sheet>;
  #sheet: Promise<Sheet> | null = null;
  #documents = 0;
  /** One document at a time is on the sheet. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(open: () => Promise<Sheet>) {
    this.#open = open;
  }

  /** Rejects with print-failed, browser-missing. */
  pdf(body: string): Promise<Uint8Array> {
    return this.#inTurn(async (sheet) => {
      await fillSheet(sheet.send, body);
      return sheet.printToPdf();
    });
  }

  /** Rejects with print-failed, browser-missing. */
  png(body: string, width: number, scale: number): Promise<Uint8Array> {
    return this.#inTurn(async (sheet) => {
      await fillSheet(sheet.send, body);
      return drawSheet(sheet.send, width, scale);
    });
  }

  /** Takes the sheet away; a later document would get another. */
  async close(): Promise<void> {
    await this.#turn.catch(() => undefined);
    await this.#discard();
  }

  #inTurn(work: (sheet: Sheet) => Promise<Uint8Array>): Promise<Uint8Array> {
    const printed = this.#turn.catch(() => undefined).then(() => this.#onSheet(work));
    this.#turn = printed;
    return printed;
  }

  async #onSheet(work: (sheet: Sheet) => Promise<Uint8Array>): Promise<Uint8Array> {
    if (this.#documents >= DOCUMENTS) await this.#discard();
    this.#documents += 1;
    try {
      return await work(await (this.#sheet ??= this.#open()));
    } catch (error) {
      // A window that failed once is not asked again.
      await this.#discard();
      if (isJiuwenError(error)) throw error;
      throw new JiuwenError('print-failed', { reason: error instanceof Error ? error.message : String(error) }, { cause: error });
    }
  }

  async #discard(): Promise<void> {
    const sheet = this.#sheet;
    this.#sheet = null;
    this.#documents = 0;
    await sheet?.then((each) => each.close()).catch(() => undefined);
  }
}
