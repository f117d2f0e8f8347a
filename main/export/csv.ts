/** Tables that spreadsheets open (CSV). */

/** Excel takes a CSV for UTF-8 only with this at its beginning. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** A row as RFC 4180 writes it. */
export const csvRow = (cells: readonly string[]): string => `${cells.map(cellText).join(',')}\r\n`;

/**
 * A cell as RFC 4180 writes it. What a spreadsheet would take for a formula gets an apostrophe before it
 * (https://owasp.org/www-community/attacks/CSV_Injection): what newspapers say comes from files of anybody's.
 */
function cellText(text: string): string {
  const harmless = /^\s*[=+\-@]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
