/** `app://`: the reader's files, and documents to print, each under its own content security policy. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { findAppFile } from './app-files.ts';
import { originOf, PRINT_ORIGIN, READER_ORIGIN, SCHEME } from './origin.ts';

const closed = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The reader runs its own scripts and styles, shows its own images and fonts, and connects to nothing. */
export const readerPolicy = `${closed}; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'`;
/** A document to print carries its styles and pictures within itself and runs nothing. */
export const printPolicy = `${closed}; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox`;

const headers = (type: string, policy: string): Record<string, string> => ({
  'content-type': type,
  'content-security-policy': policy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-cache',
});

const refused = (status: number): Response => new Response(null, { status, headers: headers('text/plain', readerPolicy) });

/** Has to be called before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);
}

/** Documents that may be loaded for printing, for as long as they are needed. */
export class PrintDocuments {
  readonly #documents = new Map<string, string>();

  /** The address of `html`, and what takes it away again. */
  offer(html: string): { readonly url: string; withdraw(): void } {
    const path = `/${randomUUID()}`;
    this.#documents.set(path, html);
    return { url: `${PRINT_ORIGIN}${path}`, withdraw: () => void this.#documents.delete(path) };
  }

  get(path: string): string | null {
    return this.#documents.get(path) ?? null;
  }
}

/**
 * Answers a request for `app://`.
 * @param root the folder of the renderer's built files
 */
export async function answerRequest(root: string, documents: PrintDocuments, request: Pick<Request, 'method' | 'url'>): Promise<Response> {
  if (request.method !== 'GET') return refused(405);
  const origin = originOf(request.url);
  if (origin === PRINT_ORIGIN) {
    const html = documents.get(new URL(request.url).pathname);
    return html === null ? refused(404) : new Response(html, { headers: headers('text/html; charset=utf-8', printPolicy) });
  }
  const file = origin === READER_ORIGIN ? findAppFile(root, request.url) : null;
  if (file === null) return refused(404);
  return new Response(await readFile(file.path), { headers: headers(file.type, readerPolicy) });
}

export function serveApp(root: string, documents: PrintDocuments): void {
  protocol.handle(SCHEME, (request) => answerRequest(root, documents, request));
}
