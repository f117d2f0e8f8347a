/** One line of a newspaper's head: which fields it has, and how much of it they explain. */
import { findDate, findLunarDate, NUMERALS, readNumber, weekdayPattern } from '../wording/dates.ts';
import { isPageName, readFolio } from './folio.ts';
import { squeeze } from '../wording/fold.ts';
import { readOrganisers } from './organisers.ts';
import { placeNames } from './places.ts';
import { isRomanTitle } from './title.ts';

/** What one page says about its issue and itself; null where it does not say. */
export interface HeadFields {
  title: string | null;
  romanTitle: string | null;
  date: string | null;
  weekday: string | null;
  lunarDate: string | null;
  number: number | null;
  pageCount: number | null;
  sponsor: string | null;
  publisher: string | null;
  serialNumber: string | null;
  pageNumber: number | null;
  pageName: string | null;
}

/** What a line says; `strong` counts the fields that only mastheads have, `covered` is the share that fields explain. */
export interface LineFields {
  readonly fields: Readonly<Partial<HeadFields>>;
  readonly strong: number;
  readonly covered: number;
  /** The characters that no field explains. */
  readonly rest: string;
}

const N = `(\\d(?: ?\\d){0,5}|[${NUMERALS}](?: ?[${NUMERALS}]){0,8})`;
/** 总第3835期, 第三千二百十五號; not 浙工商广字第12号, which is a licence's. */
const wholeNumber = new RegExp(`[总總] ?第? ?${N} ?[期号號]|[总總]第 ?${N}`, 'u');
const numberPattern = new RegExp(`(?<![字证證照教]|[^新复復]字)(?:(?:(?:19|20)\\d{2} ?年 ?)?第 ?${N} ?[期号號]|(?<![A-Za-z])N[Oo][.:：]{0,2} ?(\\d{1,6})(?!\\d))`, 'u');
/** What may stand between 今日 and the number: 今日本報出版兩大張, 本期对开四版. */
const pagesOpening = '(?:今[日天]?|本[日期]|本[报報]|每期|共|全)(?:本[报報]|今[日天]|出版|[发發]行|[出共计計]|[对對四4八8]?[开開]|[:： ])*';
const pageCountPattern = new RegExp(`${pagesOpening}(?:${N} ?(?:个|個|大)?[版页頁]|${N}? ?[大中小]?[张張](半)?|半[张張])(?![\\p{Script=Han}&&[^出总總第零每]])`, 'v');
/** A sheet folded once has four pages, half a sheet two. */
const PAGES_OF_SHEET = 4;
const MAX_PAGES = 999;

const serialPattern = /(?:国内|國內)?(?:统一|統一)?(?:(?:连续|連續)出版物号|刊号|刊號)? ?[:：]? ?(CN ?[（(]?[A-Z]{0,2}[）)]? ?\d{2} ?[-－—–] ?\d{4}(?:[/／][A-Z0-9]{1,4})?)/u;
/** Particulars that have no field; with their numbers, to the next blank. */
const particulars = /(?:(?:邮发|邮政|国外|国内)?代号|准印[证號号]|[登许許]记?[记記可]?[证證]|零售|每[份张張]|定价|定價|售价|刊号|出版物号|统一书号|网址|电话|热线|邮箱|邮编|社址|https?:|www\.|E-?mail)[:：]? ?[^ ]{0,40}/iu;
const founding = /(?:(?:19|20)\d{2}|[一二][〇○零一二三四五六七八九]{3})年[^ ]{0,12}?[创創复復]刊(?!\p{Script=Han})|[创創]刊[于於][^ ]{2,14}/u;
const staff = /(?:本版)?(?:责任编辑|责编|責任編輯|值班编委|值班编辑|值班主任|版式设计|版面设计|版式|美术编辑|美编|图片编辑|组版|校对|终审|审读|编审|编辑|主编|视觉|制图|检校) ?[:：/]? ?[\p{Script=Han}]{2,4}(?: [\p{Script=Han}]{2,3}(?= |$))?/u;
const frequency = /[每逢][周週][一二三四五六日天、至]{1,13}(?:出版|出刊)?|[每逢][周週]出版|[日周週旬]刊(?= |$)|(?:面向)?(?:全国|国内外|海内外)(?:公开)?发行|内部(?:资料|刊物|发行|报刊)[\p{Script=Han}，,]{0,8}|免费(?:交流|赠阅)|[对對四八]开[一二四八]版/u;
const weather = /(?:今[日天]|明[日天])?(?:天气|气温)?[:：]? ?(?:晴|阴|多云|小雨|中雨|大雨|阵雨|雷阵雨|雨夹雪|小雪|中雪|大雪|雾|霾)(?:间?[到转](?:晴|阴|多云|小雨|中雨|大雨|阵雨|雷阵雨|小雪|中雪|雾))?(?= |$|[\d，,])/u;
const otherCalendar = /[阳陽公西国國新][历曆歷元](?: ?[\p{Script=Han}\d]{2,14}[日号號])?/u;
const monthAndDay = /(?<!\d)\d{1,2} ?月 ?\d{1,2} ?日/u;
const englishWeekday = /\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b\.?/iu;

const kinds = '日报|晚报|时报|晨报|早报|午报|周报|商报|快报|导报|都市报|新报|青年报|工人报|农民报|日報|晚報|時報|晨報|早報|週報|周報|商報|導報|新報|報|报';
const namedTitle = new RegExp(`^(?:今日[\\p{Script=Han}]{2,6}|(?!.*[的了是在])[\\p{Script=Han}]{1,10}(?:${kinds}))$`, 'u');
/** Ordinary words that are kinds of newspapers only after a place's name: 云溪新闻. */
const placed = /^([\p{Script=Han}]{2,6})(?:新闻|新聞|通讯|通訊|时讯|周刊|周末)$/u;
/** What is worded like a newspaper's name and is none: 天气预报, 今日导读. */
const noTitle =
  /(?:[预預海捷喜举通汇情简播年申呈战电墙板]|公示|[上回])[报報]$|^今日(?:导读|看点|关注|天气|要闻|头条|提示|版面|推荐|推介|聚焦|焦点|视点|热点|话题|评论|气象|热线|出版|本[报報]|限行|停电|开幕|通车|开工|启动|新闻|财经|说法|视线|观察|社评|快评|言论|论坛|辟谣|人物|生活|健康|文化|体育|教育|旅游|商讯|广告|服务|资讯|速览|速递|播报|声音|镜头|画面|图片|故事|数字|语录|[晴阴雨雪多]|.{0,4}(?:云|雨|雪)$)/u;

/** True for what is worded as newspapers are called: 今日衢江, 浙江日报, 云溪新闻. */
export function isNamedTitle(text: string): boolean {
  const place = placed.exec(text)?.[1];
  return place === undefined ? namedTitle.test(text) && !noTitle.test(text) : placeNames().has(place);
}

/** How many letters and digits a text has; marks say nothing. */
const said = (text: string): number => text.replace(/[^\p{L}\p{N}]/gu, '').length;

/** A line being read: what a field explains is taken out. */
class Reading {
  rest: string;
  covered = 0;
  strong = 0;
  readonly fields: Partial<HeadFields> = {};

  constructor(text: string) {
    this.rest = text;
  }

  cut(start: number, end: number): void {
    this.covered += said(this.rest.slice(start, end));
    this.rest = `${this.rest.slice(0, start)} ${this.rest.slice(end)}`;
  }

  /** Takes the first match out and gives it. */
  take(pattern: RegExp): RegExpExecArray | null {
    const match = pattern.exec(this.rest);
    if (match !== null) this.cut(match.index, match.index + match[0].length);
    return match;
  }

  takeRest(): void {
    this.covered += said(this.rest);
    this.rest = '';
  }
}

function readDates(line: Reading): void {
  const { fields } = line;
  if (line.take(founding) !== null) line.strong += 0.5;
  // 中華民國九年四月三日 西曆一千九百二十年四月三號: one day, twice.
  for (let date = findDate(line.rest); date !== null; date = findDate(line.rest)) {
    fields.date ??= date.iso;
    line.cut(date.start, date.end);
  }
  const weekday = line.take(weekdayPattern);
  if (weekday !== null) fields.weekday = squeeze(weekday[0]);
  const lunar = findLunarDate(line.rest, fields.date !== undefined);
  if (lunar !== null) {
    fields.lunarDate = lunar.text;
    line.cut(lunar.start, lunar.end);
  }
  if (fields.date !== undefined || weekday !== null) for (const pattern of [otherCalendar, englishWeekday, monthAndDay]) line.take(pattern);
}

function readPageCount(line: Reading): void {
  const match = line.take(pageCountPattern);
  if (match === null) return;
  const [pages, sheets] = [match[1], match[2]].map((number) => (number === undefined ? null : readNumber(squeeze(number))));
  const half = match[3] === undefined && !match[0].includes('半') ? 0 : PAGES_OF_SHEET / 2;
  const whole = sheets ?? (/半[张張]$/u.test(match[0]) ? 0 : 1);
  const count = pages ?? whole * PAGES_OF_SHEET + half;
  if (count >= 1 && count <= MAX_PAGES) line.fields.pageCount = count;
  line.strong += 1;
}

function readNumbers(line: Reading): void {
  const { fields } = line;
  const dated = fields.date !== undefined || fields.weekday !== undefined;
  const whole = line.take(wholeNumber), number = line.take(numberPattern);
  const digits = whole?.[1] ?? whole?.[2] ?? number?.[1] ?? number?.[2];
  if (digits !== undefined) {
    fields.number = readNumber(squeeze(digits));
    line.strong += whole === null && !dated ? 0.5 : 1;
  }
  const serial = line.take(serialPattern);
  if (serial !== null) {
    fields.serialNumber = (serial[1] ?? '').trim();
    line.strong += 1;
  }
}

const latin = /[A-Z][A-Za-zÜü'’]+(?: [A-Z][A-Za-zÜü'’]*)*/u;
const pageNumber = /^第?[A-Z]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})版?$/u;

/** What the rest of a line calls the paper in Latin letters, and the page. */
function readNames(line: Reading, whole: string): void {
  const { fields } = line;
  const roman = latin.exec(line.rest);
  if (roman !== null && isRomanTitle(roman[0])) {
    fields.romanTitle = roman[0];
    line.cut(roman.index, roman.index + roman[0].length);
  }
  const rest = line.rest.trim().replace(/ +/gu, ' ');
  const folio = readFolio(whole) ?? readFolio(rest);
  if (folio !== null) {
    fields.pageNumber = folio.number;
    fields.pageName = folio.name;
    line.takeRest();
    return;
  }
  // A running head has the number, the page's name and the paper's in any order: 要闻 今日云溪 第02版.
  const dated = fields.date !== undefined || fields.weekday !== undefined;
  for (const word of dated ? rest.split(/[ |│┃/／·]/u) : []) {
    const number = pageNumber.test(word) && /\D|^0/u.test(word) ? readFolio(word.endsWith('版') ? word : `${word}版`) : null;
    if (number === null && !isPageName(word) && !isNamedTitle(word)) continue;
    if (number !== null) fields.pageNumber ??= number.number;
    else if (isPageName(word)) fields.pageName ??= word;
    else fields.title ??= word;
    const at = line.rest.indexOf(word);
    line.cut(at, at + word.length);
  }
}

/** Reads a line in plain text (see fold.ts), once where it was printed with a shadow. */
export function readLine(text: string): LineFields {
  const line = new Reading(text);
  const { fields } = line;
  readDates(line);
  readPageCount(line);
  readNumbers(line);
  if (Object.keys(fields).length > 0 || readFolio(text.slice(0, 8).trim()) !== null) for (const pattern of [staff, staff, weather]) line.take(pattern);
  const { organisers, spans } = readOrganisers(line.rest);
  for (const [start, end] of spans.toReversed()) line.cut(start, end);
  Object.assign(fields, organisers);
  line.strong += spans.length;
  for (const pattern of [particulars, frequency]) {
    for (let i = 0; i < 3 && line.take(pattern) !== null; i += 1) line.strong += 0.5;
  }
  readNames(line, text.trim());
  const words = squeeze(line.rest);
  if (words !== '' && isNamedTitle(words)) {
    fields.title = words;
    line.takeRest();
  }
  return { fields, strong: line.strong, covered: line.covered / Math.max(1, said(text)), rest: squeeze(line.rest) };
}
