/** Reads a day as people write it, and finds what a paper holds around it. Pure. */

const DIGITS = '〇一二三四五六七八九';

/** 二〇二四 is 2024, 十七 is 17, 三十 is 30; digits of either width stay digits. */
function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/[零○]/gu, '〇')
    .replace(/([一二三])?十([一二三四五六七八九])?/gu, (_, tens: string | undefined, ones: string | undefined) => `${tens ?? '一'}${ones ?? '〇'}`)
    .replace(/[〇一二三四五六七八九]/gu, (digit) => String(DIGITS.indexOf(digit)));
}

/** ISO 8601, or null where the calendar has no such day. */
function isoDay(year: number, month: number, day: number): string | null {
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso;
}

const WHOLE = /^(\d{4})(?:[-/.年 ]+(\d{1,2})(?:[-/.月 ]+(?:(\d{1,2})[日号]?)?)?|(\d{2})(\d{2})?)$/u;
const DAY = /^(\d{1,2})[-/.月 ]+(\d{1,2})[日号]?$/u;

/**
 * The day that `text` names, as ISO 8601: 2024-9-17, 2024/9/17, 20240917, 2024年9月17日, 二〇二四年九月十七日; 9.17 and
 * 9月17日 are of `year`; a month alone is its first day. Null where it names none.
 */
export function readDay(text: string, year: number): string | null {
  const written = digitsOf(text).trim().replace(/\s+/gu, ' ').replace(/ ?([-/.年月日号]) ?/gu, '$1');
  const whole = WHOLE.exec(written);
  if (whole) return isoDay(Number(whole[1]), Number(whole[2] ?? whole[4]), Number(whole[3] ?? whole[5] ?? 1));
  const day = DAY.exec(written);
  return day ? isoDay(year, Number(day[1]), Number(day[2])) : null;
}
