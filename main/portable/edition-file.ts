/** An edition as one HTML file that loads nothing. */
import { createHash } from 'node:crypto';
import { escapeHtml } from '../export/formats/html.ts';
import { utf8 } from '../export/format.ts';
import { packEdition, type Edition } from './inside/edition.ts';

/** What is inside each edition beside its data. */
export interface PortableApp {
  readonly script: string;
  readonly style: string;
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A script's text must not end its element; in JavaScript `<\/script` and `<\!--` say the same in strings and patterns. */
const inScript = (script: string): string => script.replace(/<\/(?=script)/giu, '<\\/').replaceAll('<!--', '<\\!--');

/**
 * The file's bytes. Its policy allows this very script and style and nothing else: no request can leave, whatever a text says.
 * The data is Base64 in an element that no browser runs, so no text of a newspaper ever is markup.
 */
export async function editionFile(edition: Edition, app: PortableApp): Promise<Uint8Array> {
  const script = inScript(app.script);
  const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(app.style)}; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`;
  const data = Buffer.from(await packEdition(edition)).toString('base64');
  return utf8(`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escapeHtml(edition.title)}</title>
<style>${app.style}</style></head><body><noscript>携带版要用 JavaScript 才能翻看。This edition needs JavaScript to be read.</noscript>
<script type="application/octet-stream" id="edition">${data}</script>
<script>${script}</script></body></html>
`);
}
