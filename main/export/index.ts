/** The export formats. A new one is a file in formats/, a line here and its name in contract/export.ts. */
import type { ExportFormat } from '../contract/export.ts';
import type { Format } from './format.ts';
import { docx } from './formats/docx.ts';
import { epub } from './formats/epub.ts';
import { html } from './formats/html.ts';
import { json } from './formats/json.ts';
import { markdown } from './formats/markdown.ts';
import { pdf } from './formats/pdf.ts';
import { plainText } from './formats/plain-text.ts';
import { png } from './formats/png.ts';

export const formats: Readonly<Record<ExportFormat, Format>> = { pdf, docx, html, md: markdown, txt: plainText, png, json, epub };
