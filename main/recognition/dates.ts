/** Dates as newspapers print them, from 民國 to 2025-3-7, and whether weekday and lunar date agree with them. */
import { Solar } from 'lunar-typescript';

export interface PrintedDate {
  /** ISO 8601. */
  readonly iso: string;
  /** Where it stands in the text that was searched. */
  readonly start: number;
  readonly end: number;
}

const digits: Readonly<Record<string, number>> = {
  '〇': 0, '○': 0, '零': 0, '一': 1, '元': 1, '二': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9, '两': 2,
  '壹': 1, '贰': 2, '貳': 2, '叁': 3, '參': 3, '肆': 4, '伍': 5, '陆': 6, '陸': 6, '柒': 7, '捌': 8, '玖': 9,
};
const tens: Readonly<Record<string, number>> = { '十': 10, '拾': 10, '廿': 20, '卅': 30 };
const multipliers: Readonly<Record<string, number>> = { '百': 100, '佰': 100, '千': 1000, '仟': 1000, '万': 10_000, '萬': 10_000 };

/** Characters that Chinese numerals are written with, for use in patterns. */
export const NUMERALS = '〇○零一二三四五六七八九十百千万元两廿卅壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬';

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

const western = /(?<![\d.])((?:1[89]|20)\d{2}) ?[年./-] ?(\d{1,2}) ?[月./-] ?(\d{1,2})(?!\d) ?[日号]?/u;
const chinese = new RegExp(`([一二][${NUMERALS}]{3}) ?年 ?([${NUMERALS}]{1,3}) ?月 ?([${NUMERALS}]{1,3}) ?日`, 'u');
/** 民國九年四月三日, 中華民國三十七年一月一日. The Republic's first year was 1912. */
const republican = new RegExp(`(?:中[華华])?民[國国] ?([${NUMERALS}]{1,4}|\\d{1,3}) ?年 ?([${NUMERALS}]{1,3}|\\d{1,2}) ?月 ?([${NUMERALS}]{1,3}|\\d{1,2}) ?(?:日|號|号)`, 'u');
const FIRST_REPUBLICAN_YEAR = 1912;

function iso(year: number | null, month: number | null, day: number | null): string | null {
  if (year === null || month === null || day === null || year < 1600 || year > 2200) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

/** Finds the first full date in a line of plain text (see fold.ts). */
export function findDate(text: string): PrintedDate | null {
  for (const [pattern, firstYear] of [[western, 0], [chinese, 0], [republican, FIRST_REPUBLICAN_YEAR - 1]] as const) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [year, month, day] = match.slice(1, 4).map((part) => readNumber(part));
    const found = iso(year === null || year === undefined ? null : year + firstYear, month ?? null, day ?? null);
    if (found !== null) return { iso: found, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

const weekdays = '日一二三四五六';
/** 星期五, 週五, 禮拜五; the day's character is the first group. */
export const weekdayPattern = /(?:星期|[周週]|[礼禮]拜)([日一二三四五六天])/u;

/** Whether a printed weekday falls on the date. */
export function weekdayAgrees(weekday: string, isoDate: string): boolean {
  const printed = weekdayPattern.exec(weekday)?.[1]?.replace('天', '日');
  return printed === undefined || weekdays.indexOf(printed) === new Date(`${isoDate}T00:00:00Z`).getUTCDay();
}

/** 农历乙巳年二月初八, 夏历…, 二月初八; the parts are the year's name, the month and the day. */
export const lunarPattern = new RegExp(
  '(?:[农農夏阴陰旧舊][历曆])?(?:([甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])年?)? ?([闰閏]?(?:正|元|[一二三四五六七八九]|十[一二]?|冬|腊|臘))月 ?(初[一二三四五六七八九十]|[十廿卅][一二三四五六七八九]?|[二三]十[一二三四五六七八九]?)', 'u');

const lunarMonths: Readonly<Record<string, string>> = { '元': '正', '一': '正', '十一': '冬', '十二': '腊', '臘': '腊' };
const traditional: Readonly<Record<string, string>> = { '閏': '闰' };

function monthName(month: string): string {
  const leap = /^[闰閏]/u.test(month) ? '闰' : '';
  const rest = month.replace(/^[闰閏]/u, '');
  return leap + (lunarMonths[rest] ?? traditional[rest] ?? rest);
}

function dayNumber(day: string): number | null {
  return readNumber(day.replace(/^初/u, ''));
}

/** Whether a printed lunar date is that of the date. What cannot be read is not contradicted. */
export function lunarAgrees(lunarDate: string, isoDate: string): boolean {
  const match = lunarPattern.exec(lunarDate);
  const [year, month, day] = isoDate.split('-').map(Number);
  if (match === null || year === undefined || month === undefined || day === undefined) return true;
  const lunar = Solar.fromYmd(year, month, day).getLunar();
  return (match[1] === undefined || match[1] === lunar.getYearInGanZhi())
    && monthName(match[2] ?? '') === monthName(lunar.getMonthInChinese())
    && dayNumber(match[3] ?? '') === lunar.getDay();
}
