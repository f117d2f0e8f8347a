/** The words of a calendar of holdings in both languages, for window, command line and CSV alike. */
import type { DayState, MissingRun, Neighbour, Reason } from './holdings.ts';
import type { Locale } from './messages.ts';

export const stateNames: Record<Locale, Record<DayState, string>> = {
  'zh-CN': { held: '已藏', partly: '缺版', missing: '缺期', 'no-issue': '无报', doubled: '重复', contradictory: '矛盾', unknown: '不详' },
  en: { held: 'held', partly: 'pages missing', missing: 'missing', 'no-issue': 'no issue', doubled: 'doubled', contradictory: 'contradictory', unknown: 'unknown' },
};

/** 3月7日 of 1998-03-07; with its year where that is not `year`. */
export function dayName(iso: string, locale: Locale, year: number | null = null): string {
  const form: Intl.DateTimeFormatOptions = { month: 'long', day: 'numeric', timeZone: 'UTC', ...(Number(iso.slice(0, 4)) === year ? {} : { year: 'numeric' }) };
  return format(locale, form).format(new Date(`${iso}T00:00:00Z`));
}

/** Made once each: a year's list has hundreds of dates, and a format is dear to make. */
const formats = new Map<string, Intl.DateTimeFormat>();
function format(locale: Locale, form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${form.year ?? ''}`;
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale, form);
  formats.set(key, made);
  return made;
}

/** 总第120—122期. */
export function numbersName(first: number, last: number, locale: Locale): string {
  if (locale === 'en') return first === last ? `No. ${first}` : `Nos. ${first}–${last}`;
  return first === last ? `总第${first}期` : `总第${first}—${last}期`;
}

/** 3月3日—3月7日，总第120—122期; where only the numbers are sure, between which days. `year` is the one that is told of. */
export function explainMissing({ from, to, count, firstNumber, lastNumber, sure, after, before }: MissingRun, locale: Locale, year: number): string {
  const numbers = firstNumber === null || lastNumber === null ? null : numbersName(firstNumber, lastNumber, locale);
  const day = (iso: string): string => dayName(iso, locale, year);
  const days = from === to ? day(from) : `${day(from)}${locale === 'en' ? ' – ' : '—'}${day(to)}`;
  if (locale === 'en') {
    const issues = count === 1 ? '1 issue' : `${count} issues`;
    if (sure) return [days, numbers, count > 1 ? issues : null].filter((part) => part !== null).join(', ');
    return numbers === null ? `${days}, ${issues}, by the rhythm alone` : `${numbers}, ${issues} between ${day(after)} and ${day(before)}, probably ${days}`;
  }
  if (sure) return [days, numbers, count > 1 ? `${count}期` : null].filter((part) => part !== null).join('，');
  return numbers === null ? `${days}，${count}期，仅据刊期推断` : `${numbers}，${count}期，在${day(after)}与${day(before)}之间，很可能是${days}`;
}

type DayTeller = (iso: string) => string;
type Place = Pick<Extract<Reason, { code: 'number-jumps' }>, 'before' | 'after'>;

const zhPlace = ({ before, after }: Place, day: DayTeller): string => {
  const tell = (word: string, { date, number }: Neighbour): string => `${word}${day(date)}为总第${number}期`;
  return [before && tell('前', before), after && tell('后', after)].filter((part) => part !== null).join('，');
};
const enPlace = ({ before, after }: Place, day: DayTeller): string => {
  const tell = (word: string, { date, number }: Neighbour): string => `${word} no. ${number} of ${day(date)}`;
  return [before && tell('after', before), after && tell('before', after)].filter((part) => part !== null).join(' and ');
};

function zh(reason: Reason, day: DayTeller): string {
  switch (reason.code) {
    case 'number-goes-back': return `总第${reason.number}期，期号倒退：${zhPlace(reason, day)}`;
    case 'number-jumps': return `总第${reason.number}期，期号跳进：${zhPlace(reason, day)}`;
    case 'date-does-not-fit': return `总第${reason.number}期，日期可疑：按期号应在${day(reason.after)}与${day(reason.before)}之间`;
    case 'same-number-twice': return `总第${reason.number}期，与${day(reason.otherDate)}期号相同`;
    case 'number-restarts': return `期号从总第${reason.number}期另起，此前${day(reason.before.date)}为总第${reason.before.number}期`;
    case 'weekday-does-not-fit': return `报头印“${reason.weekday}”，与日期不符`;
    case 'date-without-number': return '没有期号';
    case 'pages-missing': return `报头称${reason.printed}版，藏${reason.held}版`;
    case 'several-editions': return `同一期有${reason.count}份，内容不同`;
    case 'several-issues': return `同一天有${reason.count}期`;
    case 'held-elsewhere': return `总第${reason.number}期很可能就是这一天的，所藏那份没有日期或日期有误`;
  }
}

function en(reason: Reason, day: DayTeller): string {
  switch (reason.code) {
    case 'number-goes-back': return `No. ${reason.number} is too low, ${enPlace(reason, day)}`;
    case 'number-jumps': return `No. ${reason.number} is too high, ${enPlace(reason, day)}`;
    case 'date-does-not-fit': return `No. ${reason.number} belongs between ${day(reason.after)} and ${day(reason.before)}; its date is doubtful`;
    case 'same-number-twice': return `No. ${reason.number} is the number of ${day(reason.otherDate)}, too`;
    case 'number-restarts': return `A new series begins with no. ${reason.number}, after no. ${reason.before.number} of ${day(reason.before.date)}`;
    case 'weekday-does-not-fit': return `The masthead says “${reason.weekday}”, which does not fall on the date`;
    case 'date-without-number': return 'It has no number';
    case 'pages-missing': return `${reason.held} of ${reason.printed} pages are held`;
    case 'several-editions': return `${reason.count} copies of one issue, with different contents`;
    case 'several-issues': return `${reason.count} issues on one day`;
    case 'held-elsewhere': return `No. ${reason.number}, held without a date or under a wrong one, is probably this day’s`;
  }
}

/** Says a reason in the reader's language. `year` is the one that is told of: its dates are named without it. */
export function explainReason(reason: Reason, locale: Locale, year: number): string {
  return (locale === 'en' ? en : zh)(reason, (iso) => dayName(iso, locale, year));
}
