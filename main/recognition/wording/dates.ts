/** Dates as newspapers print them, from 民國 to 2025-3-7, and whether weekday and lunar date agree with them. */
import { Solar } from 'lunar-typescript';
import type { Lunar } from 'lunar-typescript';

export interface PrintedDate {
  /** ISO 8601. */
  readonly iso: string;
  /** Where it stands in the text that was searched. */
  readonly start: number;
  readonly end: number;
}

const digits: Readonly<Record<string, number>> = {
  '〇': 0, '○': 0, '零': 0, '一': 1, '元': 1, '二': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9, '两': 2, '兩': 2,
  '壹': 1, '贰': 2, '貳': 2, '叁': 3, '參': 3, '肆': 4, '伍': 5, '陆': 6, '陸': 6, '柒': 7, '捌': 8, '玖': 9,
};
const tens: Readonly<Record<string, number>> = { '十': 10, '拾': 10, '廿': 20, '卅': 30, '卌': 40 };
const multipliers: Readonly<Record<string, number>> = { '百': 100, '佰': 100, '千': 1000, '仟': 1000, '万': 10_000, '萬': 10_000 };

/** Characters that Chinese numerals are written with, for use in patterns. */
export const NUMERALS = '〇○零一二三四五六七八九十百千万元两兩廿卅卌壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬';

/** Reads a numeral of Arabic digits or Chinese characters, by place (二〇二五) or by value (三千八百三十五), or null. */
export function readNumber(text: string): number | null {
  if (/^\d+$/u.test(text)) return Number(text);
  const characters = Array.from(text);
  if (characters.length === 0) return null;
  if (characters.every((character) => digits[character] !== undefined)) {
    return characters.reduce((value, character) => value * 10 + (digits[character] ?? 0), 0);
  }
  let total = 0, section = 0, pending = 0;
  for (const character of characters) {
    const digit = digits[character], ten = tens[character], multiplier = multipliers[character];
    if (digit !== undefined) {
      pending = digit;
    } else if (ten !== undefined) {
      section += ten === 10 ? Math.max(1, pending) * 10 : ten;
      pending = 0;
    } else if (multiplier === 10_000) {
      total += Math.max(1, section + pending) * multiplier;
      section = 0;
      pending = 0;
    } else if (multiplier !== undefined) {
      section += Math.max(1, pending) * multiplier;
      pending = 0;
    } else {
      return null;
    }
  }
  return total + section + pending;
}

const month = `(\\d{1,2}|[${NUMERALS}]{1,3})`;
const monthAndDay = ` ?年 ?${month} ?月 ?${month}`;
const mark = '[-－–—./·]';
/** 二〇二五, and as papers of the 1920s have it 一千九百二十. */
const chineseYear = `[一二][${NUMERALS}]{3}|[一二]千[${NUMERALS}]{0,5}`;

interface DateForm {
  readonly pattern: RegExp;
  /** Which groups are year, month and day. */
  readonly order: readonly [number, number, number];
}

/**
 * Whole dates. The mark between the numbers of one date is the same mark, or 2025年3-7月 would be one. The digits of a
 * day end it where its 日 is missing: 人民日报 prints the day alone, and large.
 */
const forms: readonly DateForm[] = [
  { pattern: new RegExp(`(?<![\\d.])((?:1[89]|20)\\d{2})${monthAndDay}(?![\\d${NUMERALS}]) ?[日号號]?`, 'gu'), order: [1, 2, 3] },
  { pattern: new RegExp(`(?<![\\d.-])((?:1[89]|20)\\d{2}) ?(${mark}) ?(\\d{1,2}) ?\\2 ?(\\d{1,2})(?![\\d])(?! ?\\2 ?\\d)`, 'gu'), order: [1, 3, 4] },
  { pattern: new RegExp(`(?<![${NUMERALS}])(${chineseYear})${monthAndDay} ?[日号號]`, 'gu'), order: [1, 2, 3] },
];

/** 民國九年四月三日, and what was printed where there was another calendar: the year before each era's first. */
const eras: Readonly<Record<string, number>> = { '民國': 1911, '民国': 1911, '大正': 1911, '昭和': 1925, '大同': 1931, '康德': 1933 };
const eraDate = new RegExp(`(${Object.keys(eras).join('|')}) ?([${NUMERALS}]{1,4}|\\d{1,3})${monthAndDay} ?[日号號]`, 'gu');
const republicBefore = /(?:大)?中[華华]$/u;

/** What stands beside a date that is not the issue's: 1949年5月28日创刊, 创刊于1949年5月28日. */
const founding = { before: /[创創复復]刊(?:[于於]|日期?[:：]?|[:：]) ?$/u, after: /^ ?(?:正式)?(?:[创創复復改]刊|[创創][办辦]|成立|起)/u };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const english = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? ?(\d{1,2}),? ?((?:19|20)\d{2})(?!\d)/iu;

function iso(year: number | null, inYear: number | null, day: number | null): string | null {
  if (year === null || inYear === null || day === null || year < 1600 || year > 2200) return null;
  const date = new Date(Date.UTC(year, inYear - 1, day));
  return date.getUTCMonth() === inYear - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

const isFounding = (text: string, start: number, end: number): boolean =>
  founding.before.test(text.slice(Math.max(0, start - 8), start)) || founding.after.test(text.slice(end, end + 8));

const numberIn = (match: RegExpExecArray, group: number): number | null => readNumber(match[group] ?? '');

/** Finds the first full date in a line of plain text (see fold.ts) that does not tell when the paper was founded. */
export function findDate(text: string): PrintedDate | null {
  for (const { pattern, order: [year, inYear, day] } of forms) {
    for (const match of text.matchAll(pattern)) {
      const found = iso(numberIn(match, year), numberIn(match, inYear), numberIn(match, day));
      const end = match.index + match[0].trimEnd().length;
      if (found !== null && !isFounding(text, match.index, end)) return { iso: found, start: match.index, end };
    }
  }
  for (const match of text.matchAll(eraDate)) {
    const year = numberIn(match, 2);
    const found = iso(year === null ? null : year + (eras[match[1] ?? ''] ?? 0), numberIn(match, 3), numberIn(match, 4));
    const republic = republicBefore.exec(text.slice(0, match.index))?.[0].length ?? 0;
    const end = match.index + match[0].length;
    if (found !== null && !isFounding(text, match.index, end)) return { iso: found, start: match.index - republic, end };
  }
  const match = english.exec(text);
  const found = match === null ? null : iso(numberIn(match, 3), months.indexOf((match[1] ?? '').toLowerCase()) + 1, numberIn(match, 2));
  return match === null || found === null ? null : { iso: found, start: match.index, end: match.index + match[0].length };
}

const dayFirst = /(?<!\d)(\d{1,2}) ?日? ?((?:19|20)\d{2}) ?[年.] ?(\d{1,2}) ?月?(?! ?\d)/u;
const yearLast = /(?<!\d)(\d{1,2}) ?[月.] ?(\d{1,2}) ?日? ?((?:19|20)\d{2}) ?年?(?!\d)/u;

/** A date whose parts were set apart, in the order in which the extraction met them: 7 2025年3月, 3月7日 2025年. */
export function findScatteredDate(text: string): string | null {
  const whole = findDate(text);
  if (whole !== null) return whole.iso;
  const early = dayFirst.exec(text);
  if (early !== null) return iso(numberIn(early, 2), numberIn(early, 3), numberIn(early, 1));
  const late = yearLast.exec(text);
  return late === null ? null : iso(numberIn(late, 3), numberIn(late, 1), numberIn(late, 2));
}

const weekdays = '日一二三四五六';
/** 星期五, 週五, 禮拜五; the day's character is the first group. */
export const weekdayPattern = /(?:星期|[周週]|[礼禮]拜) ?([日一二三四五六天])/u;

/** Whether a printed weekday falls on the date. */
export function weekdayAgrees(weekday: string, isoDate: string): boolean {
  const printed = weekdayPattern.exec(weekday)?.[1]?.replace('天', '日');
  return printed === undefined || weekdays.indexOf(printed) === new Date(`${isoDate}T00:00:00Z`).getUTCDay();
}

const animal = '[鼠牛虎兔龙龍蛇马馬羊猴鸡雞狗猪豬]';
const lunarYear = `([甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])(?:${animal}|[（(]${animal}[）)])?`;
const lunarMonth = '([闰閏]?(?:正|元|[一二三四五六七八九]|十[一二]?|冬|腊|臘))月 ?[大小]?';
const lunarDay = '(初[一二三四五六七八九十]|[十廿卅][一二三四五六七八九]?|[二三]十[一二三四五六七八九]?)日?';
/** 农历乙巳年二月初八, 夏曆庚申年二月十五日, 二月初八; the groups are the calendar's name, the year's, the month and the day. */
const lunarPattern = new RegExp(`((?:[农農夏阴陰旧舊古][历曆歷]|[岁歲]次) ?[:：]?)? ?(?:${lunarYear} ?年? ?)?${lunarMonth} ?${lunarDay}`, 'gu');
/** 陽曆四月三日, 2025年四月三日 and 四月三日 without a calendar's name are no lunar dates. */
const solarBefore = /(?:[阳陽公西国國新][历曆歷]|[年\d]) ?$/u;
const onlyLunar = /^(?:初|廿|卅)/u;

/** Finds the lunar date of a line; where a date of the common calendar stands beside it, it needs no calendar's name. */
export function findLunarDate(text: string, besideDate: boolean): { readonly text: string; readonly start: number; readonly end: number } | null {
  for (const match of text.matchAll(lunarPattern)) {
    const named = match[1] !== undefined || match[2] !== undefined;
    if (!named && (solarBefore.test(text.slice(Math.max(0, match.index - 4), match.index)) || !(besideDate || onlyLunar.test(match[4] ?? '')))) continue;
    return { text: match[0].trim(), start: match.index, end: match.index + match[0].length };
  }
  return null;
}

const lunarMonths: Readonly<Record<string, string>> = { '元': '正', '一': '正', '十一': '冬', '十二': '腊', '臘': '腊' };

function monthName(printed: string): string {
  const leap = /^[闰閏]/u.test(printed) ? '闰' : '';
  const rest = printed.replace(/^[闰閏]/u, '');
  return leap + (lunarMonths[rest] ?? rest);
}

const dayNumber = (day: string): number | null => readNumber(day.replace(/^初/u, ''));

const lunarDays = new Map<string, Lunar>();
/** Issues follow each other, a year has few days, and the calendar is a part of each page's time that shows. */
const MAX_LUNAR_DAYS = 400;

function lunarOf(isoDate: string, year: number, month: number, day: number): Lunar {
  let lunar = lunarDays.get(isoDate);
  if (lunar === undefined) {
    if (lunarDays.size >= MAX_LUNAR_DAYS) lunarDays.clear();
    lunarDays.set(isoDate, lunar = Solar.fromYmd(year, month, day).getLunar());
  }
  return lunar;
}

/** Whether a printed lunar date is that of the date. What cannot be read is not contradicted. */
export function lunarAgrees(lunarDate: string, isoDate: string): boolean {
  const [match] = lunarDate.matchAll(lunarPattern);
  const [year, inYear, day] = isoDate.split('-').map(Number);
  if (match === undefined || year === undefined || inYear === undefined || day === undefined) return true;
  const lunar = lunarOf(isoDate, year, inYear, day);
  return (match[2] === undefined || match[2] === lunar.getYearInGanZhi())
    && monthName(match[3] ?? '') === monthName(lunar.getMonthInChinese())
    && dayNumber(match[4] ?? '') === lunar.getDay();
}
