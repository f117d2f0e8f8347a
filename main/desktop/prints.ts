/** What the window wants printed: its preview, the system's dialog, and a PDF where there is none. */
import type { SavedFile } from '../contract/ipc.ts';
import { defaultTemplate } from '../contract/name-template.ts';
import type { PrintRequest } from '../contract/printing.ts';
import { nameOf, PRODUCER } from '../export/article-parts.ts';
import { cited, type Cited } from '../export/exported.ts';
import { exportFileName, safeName } from '../export/file-name.ts';
import { described } from '../export/formats/pdf.ts';
import { articlesBody } from '../export/print-articles.ts';
import { printFontFaces } from '../export/print-fonts.ts';
import { isLandscape, pageBody } from '../export/print-page.ts';
import { sheetWith } from '../export/print-sheet.ts';
import type { SheetPrinter } from '../exporting/sheet-printer.ts';
import { chooseSavePath } from './dialogs.ts';
import type { Handlers } from './gateway.ts';
import { documentPrinter, print } from './printing.ts';
import type { Desk } from './requests.ts';

type PrintingDesk = Pick<Desk, 'window' | 'library' | 'preferences' | 'documents' | 'savedFiles' | 'fontsFolder'>;

interface Document {
  readonly body: string;
  /** With its extension. */
  readonly fileName: string;
  readonly title: string;
}

const pageSizes = { a3: 'A3', a4: 'A4', letter: 'Letter' } as const;

class Prints {
  readonly #desk: PrintingDesk;
  /** Kept from preview to preview; one for pages, whose sheet has more faces. */
  readonly #printers = new Map<PrintRequest['kind'], SheetPrinter>();

  constructor(desk: PrintingDesk) {
    this.#desk = desk;
  }

  /** A PDF in base64. Rejects with not-found, request-refused, print-failed. */
  async preview(request: PrintRequest): Promise<string> {
    const { body } = await this.#document(request);
    return Buffer.from(await this.#printer(request).pdf(body)).toString('base64');
  }

  /** By the system's dialog; where there is no printer or no dialog, the reader gets the same pages as a file. */
  async run(request: PrintRequest): Promise<SavedFile | null> {
    const { window, documents, preferences, savedFiles, fontsFolder } = this.#desk;
    const { body, fileName, title } = await this.#document(request);
    const paper = request.kind === 'page' ? request.paper : request.layout.paper;
    const result = await print(documents, sheetWith(await printFontFaces(fontsFolder, request.kind === 'page'), body), {
      pageSize: pageSizes[paper], landscape: request.kind === 'page' && isLandscape(request.sheets),
    });
    if (result === 'printed' || result === 'cancelled') return null;
    console.error(`print: ${result.failed}`);
    const file = await chooseSavePath(window, fileName, 'pdf', preferences.locale);
    if (file === null) return null;
    return savedFiles.save(file, await described(await this.#printer(request).pdf(body), { title, author: null, subject: null, keywords: [] }));
  }

  /** Takes the printers away. */
  async end(): Promise<null> {
    const printers = [...this.#printers.values()];
    this.#printers.clear();
    await Promise.all(printers.map((printer) => printer.close()));
    return null;
  }

  #printer({ kind }: PrintRequest): SheetPrinter {
    const { documents, fontsFolder } = this.#desk;
    const printer = this.#printers.get(kind) ?? documentPrinter(documents, fontsFolder, kind === 'page');
    this.#printers.set(kind, printer);
    return printer;
  }

  async #document(request: PrintRequest): Promise<Document> {
    if (request.kind === 'page') return { body: pageBody(request), fileName: `${safeName(request.name)}.pdf`, title: request.name };
    const articles: Cited[] = [];
    for (const articleId of request.articleIds) articles.push(cited(await this.#desk.library.article(articleId), request.layout));
    const [first] = articles;
    const title = first === undefined ? PRODUCER : articles.length === 1 ? nameOf(first.article) : `${first.source.titleName} ${articles.length}`;
    const fileName = first !== undefined && articles.length === 1 ? exportFileName(first, 'pdf', defaultTemplate) : `${safeName(title)}.pdf`;
    return { body: articlesBody(articles, request.layout), fileName, title };
  }
}

export function printingHandlers(desk: PrintingDesk): Pick<Handlers, 'print:preview' | 'print:run' | 'print:end'> {
  const prints = new Prints(desk);
  return {
    'print:preview': (request) => prints.preview(request),
    'print:run': (request) => prints.run(request),
    'print:end': () => prints.end(),
  };
}
