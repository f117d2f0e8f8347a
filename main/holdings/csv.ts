/** A calendar of holdings as a table that spreadsheets open (CSV). */
import type { Holdings, HoldingsDay } from '../contract/holdings.ts';
import { explainReason, stateNames } from '../contract/holdings-messages.ts';
import type { Locale } from '../contract/messages.ts';
import { csvRow, BYTE_ORDER_MARK } from '../export/csv.ts';
import { safeName } from '../export/file-name.ts';

const headers: Record<Locale, readonly string[]> = {
  'zh-CN': ['报纸', '日期', '星期', '状态', '期号', '藏版数', '应有版数', '说明'],
  en: ['Newspaper', 'Date', 'Weekday', 'State', 'Number', 'Pages held', 'Pages printed', 'Remarks'],
};
/** What `sure: false` is called. */
const probable: Record<Locale, string> = { 'zh-CN': '日期为推断', en: 'the day is inferred' };

/** One row for each day that is held or missing, oldest first, of one year or of all; RFC 4180, in UTF-8. */
export function holdingsCsv(holdings: Holdings, year: number | null, locale: Locale): string {
  const years = holdings.years.filter((each) => year === null || each.year === year);
  const rows = years.flatMap(({ days, year: ofYear }) => days.filter(({ state }) => state !== 'no-issue' && state !== 'unknown').map((day) => rowOf(holdings.titleName, day, ofYear, locale)));
  return BYTE_ORDER_MARK + [headers[locale], ...rows].map(csvRow).join('');
}

function rowOf(title: string, { date, state, issues, missingNumber, sure, reasons }: HoldingsDay, year: number, locale: Locale): readonly string[] {
  const each = (of: (issue: HoldingsDay['issues'][number]) => number | null): string => issues.map(of).filter((value) => value !== null).join('; ');
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return [
    title, date, weekdays[locale][weekday] ?? '', stateNames[locale][state], missingNumber === null ? each(({ number }) => number) : String(missingNumber),
    each(({ pagesHeld }) => pagesHeld), each(({ pagesPrinted }) => pagesPrinted),
    [...reasons.map((reason) => explainReason(reason, locale, year)), ...(sure ? [] : [probable[locale]])].join(locale === 'en' ? '; ' : '；'),
  ];
}

const weekdays: Record<Locale, readonly string[]> = {
  'zh-CN': Array.from('日一二三四五六', (day) => `星期${day}`),
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

/** `馆藏核对-今日汀岚-1998.csv`. */
export const holdingsFileName = ({ titleName }: Holdings, year: number | null): string =>
  `${['馆藏核对', safeName(titleName), year === null ? '' : String(year)].filter((part) => part !== '').join('-')}.csv`;
