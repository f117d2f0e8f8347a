/** The app's own addresses. Nothing else is ever loaded. */

export const SCHEME = 'app';
/** The reader's window. */
export const READER_ORIGIN = 'app://jiuwen';
export const READER_URL = `${READER_ORIGIN}/index.html`;
/** Documents on their way to the printer. Another origin than the reader's, so that none of them is heard by the gateway. */
export const PRINT_ORIGIN = 'app://print';

/** Scheme and host; `URL.origin` is `null` for schemes that URL does not know. */
export function originOf(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed === null ? null : `${parsed.protocol}//${parsed.host}`;
}
