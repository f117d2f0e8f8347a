/** Dates as readers write them in a query: years, months, days, ranges, recent years, this day in history. */
import { foldWithKinds } from '../../contract/folding.ts';

/** Days YYYYMMDD, both included. */
export interface DateRange {
  readonly from: number;
  readonly to: number;
  /** MMDD of every year, in place of a range. */
  readonly anniversary: number | null;
}

export const EARLIEST = 0;
export const LATEST = 9999_12_31;

const digits = new Map(Array.from('零一二三四五六七八九', (character, value) => [character, value]));
digits.set('〇', 0).set('○', 0).set('两', 2).set('兩', 2);

/** A small Chinese or Arabic number (三, 十二, 二十, 30), or a row of Chinese digits (二〇二五); null where it is none. */
export function numberOf(text: string): number | null {
  if (/^\d{1,4}$/u.test(text)) return Number(text);
  if (text === '') return null;
  const characters = Array.from(text);
  const tens = characters.indexOf('十');
  if (tens < 0) {
    const values = characters.map((character) => digits.get(character));
    return values.every((value) => value !== undefined) && values.length <= 4 ? Number(values.join('')) : null;
  }
  const before = characters.slice(0, tens).join(''), after = characters.slice(tens + 1).join('');
  const of = (part: string, none: number): number | null => (part === '' ? none : Array.from(part).length === 1 ? digits.get(part) ?? null : null);
  const high = of(before, 1), low = of(after, 0);
  return high === null || low === null ? null : high * 10 + low;
}

const NUMBER = '[\\d〇○零一二三四五六七八九十两兩]';
const CHINESE = new RegExp(`^(${NUMBER}{4})年(?:(${NUMBER}{1,3})月(?:(${NUMBER}{1,3})[日号])?)?$`, 'u');
const PLAIN = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/u;
const RECENT = new RegExp(`^(?:最?近|过去|過去)(${NUMBER}{1,3})(年|个月|個月|月|天|日)$`, 'u');
const RANGE = /^(.*?)(?:\.{2,}|…+|—+|~|～|至)(.*)$/u;

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A year, month or day as its first and last day; null where there is no such day. */
function period(text: string): DateRange | null {
  const found = PLAIN.exec(text) ?? CHINESE.exec(text);
  if (!found) return null;
  const [, y = '', m, d] = found;
  const year = numberOf(y), month = m === undefined ? null : numberOf(m), day = d === undefined ? null : numberOf(d);
  if (year === null || year < 1000 || (m !== undefined && (month === null || month < 1 || month > 12))) return null;
  if (d !== undefined && (day === null || day < 1 || day > daysIn(year, month ?? 1))) return null;
  const first = year * 10000 + (month ?? 1) * 100 + (day ?? 1);
  const last = year * 10000 + (month ?? 12) * 100 + (day ?? daysIn(year, month ?? 12));
  return { from: first, to: last, anniversary: null };
}

const dayNumber = (date: Date): number => date.getFullYear() * 10000 + (date.getMonth() + 1) * 100 + date.getDate();

/**
 * Reads a date, range or time relative to `today`; null where the text is none. A range may be open at one end: `2025..`.
 */
export function datesOf(source: string, today: Date): DateRange | null {
  const text = foldWithKinds(source).text.replaceAll(' ', '');
  if (text === '历史上的今天' || text === '歷史上的今天' || text === 'onthisday') return { from: EARLIEST, to: LATEST, anniversary: dayNumber(today) % 10000 };
  const recent = RECENT.exec(text);
  if (recent) {
    const count = numberOf(recent[1] ?? '') ?? 0, unit = recent[2] ?? '年';
    const from = new Date(today);
    if (unit === '年') from.setFullYear(from.getFullYear() - count);
    else if (unit.endsWith('月')) from.setMonth(from.getMonth() - count);
    else from.setDate(from.getDate() - count);
    return { from: dayNumber(from), to: LATEST, anniversary: null };
  }
  const whole = period(text);
  if (whole) return whole;
  const range = RANGE.exec(text);
  if (!range) return null;
  const [, before = '', after = ''] = range;
  const from = before === '' ? null : period(before), to = after === '' ? null : period(after);
  if ((before !== '' && !from) || (after !== '' && !to) || (!from && !to)) return null;
  const start = from?.from ?? EARLIEST, end = to?.to ?? LATEST;
  // The other way round is what a hasty reader means.
  return start <= end ? { from: start, to: end, anniversary: null } : { from: to?.from ?? EARLIEST, to: from?.to ?? LATEST, anniversary: null };
}
