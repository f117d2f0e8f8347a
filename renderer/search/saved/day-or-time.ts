import type { Locale } from '../../../main/contract/messages.ts';

/** A moment as one speaks of it: the time of today, the day of this year, or the whole date. Pure. @param iso ISO 8601. */
export function dayOrTime(iso: string, locale: Locale, now = new Date()): string {
  const moment = new Date(iso), sameYear = moment.getFullYear() === now.getFullYear();
  const form: Intl.DateTimeFormatOptions = moment.toDateString() === now.toDateString()
    ? { timeStyle: 'short' }
    : { ...(sameYear ? {} : { year: 'numeric' }), month: 'long', day: 'numeric' };
  return new Intl.DateTimeFormat(locale, form).format(moment);
}
