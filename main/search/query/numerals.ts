/** Dates and counts in Chinese and in Arabic numerals: 八月 is 8月, 二〇二五 is 2025. */
import { numberOf } from './dates.ts';

const DIGITS = '〇一二三四五六七八九';
/** What a number is of, for it to be the same in either writing: parts of dates, counts of people, things and money. */
const UNITS = '年月日号时時点點分秒个個人名位户戶家村亩畝斤吨噸元块塊万萬亿億次届屆期版周天岁歲里米层層所座台辆輛条條件项項';
const ARABIC = new RegExp(`(?<!\\d)(\\d{1,4})(?=[${UNITS}])`, 'u');
const CHINESE = new RegExp(`(?<![一二三四五六七八九十百千万零〇○])([〇○零一二三四五六七八九十]{1,4})(?=[${UNITS}])`, 'u');
const YEAR = /^(\d{4})$/u;
const CHINESE_YEAR = /^([〇○零一二三四五六七八九]{4})$/u;

/** 8 is 八, 12 十二, 20 二十; years are written digit by digit. */
function inChinese(value: number, digitByDigit: boolean): string | null {
  if (digitByDigit) return Array.from(String(value), (digit) => DIGITS.charAt(Number(digit))).join('');
  if (value < 1 || value > 99) return null;
  const tens = Math.floor(value / 10), ones = value % 10;
  return `${tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS.charAt(tens)}十`}${ones === 0 ? '' : DIGITS.charAt(ones)}`;
}

/** Ways to write a folded text with one number in it; the text itself first. */
export function spellings(text: string): string[] {
  const ways = new Set([text]);
  const arabic = YEAR.exec(text) ?? ARABIC.exec(text);
  const digits = arabic?.[1];
  if (arabic && digits !== undefined && !digits.startsWith('0')) {
    const chinese = inChinese(Number(digits), digits.length === 4);
    if (chinese !== null) for (const zero of digits.length === 4 && digits.includes('0') ? ['〇', '零', '○'] : ['〇']) ways.add(replaced(text, arabic.index, digits.length, chinese.replaceAll('〇', zero)));
  }
  const written = CHINESE_YEAR.exec(text) ?? CHINESE.exec(text), characters = written?.[1];
  if (written && characters !== undefined) {
    const value = numberOf(characters);
    if (value !== null && value > 0) ways.add(replaced(text, written.index, characters.length, String(value)));
  }
  return [...ways];
}

function replaced(text: string, at: number, length: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + length);
}
