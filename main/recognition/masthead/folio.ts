/** Folios: the number and name of a page at its head, 第02版 要闻. */
import { NUMERALS, readNumber } from '../wording/dates.ts';

/** Folios are short: 第02版 要闻·综合. */
const MAX_FOLIO = 24;
/** No newspaper has more pages. */
const MAX_PAGE = 400;

const N = `(\\d{1,3}|[${NUMERALS}]{1,4})`;
const separators = '[\\s·・|│┃/／—-]*';
const folios = [
  new RegExp(`^第 ?${N} ?版${separators}([\\p{Script=Han}A-Za-z]{0,10})$`, 'u'),
  new RegExp(`^([\\p{Script=Han}]{1,8})?${separators}第? ?[A-Z]?(\\d{1,2}|[${NUMERALS}]{1,3}) ?版$`, 'u'),
  /^[A-Z]?(\d{1,2})\s*版?[\s·・|│┃/／]+([\p{Script=Han}]{1,8})$/u,
  /^[A-Z]?(\d{1,2}) ?版([\p{Script=Han}]{1,8})$/u,
  /^([\p{Script=Han}]{1,8})[\s·・|│┃/／]+[A-Z]?(\d{1,2})$/u,
  // Without a blank, only what large papers print: A02要闻, 要闻A02.
  /^[A-Z](\d{1,2})([\p{Script=Han}]{2,6})$/u,
  /^([\p{Script=Han}]{2,6})[A-Z](\d{1,2})$/u,
];
/** A number of pages, and numbers of other things: 今日 8 版, 7 时, 3 月. */
const noPageName = /^(?:今日|今天|本期|共|全)|^[年月日时時分秒个個人名元度届屆期岁歲路号號楼樓米件条條次大小第]$/u;

/** Reads a folio: 第02版 要闻, 02 · 要闻, 副刊 4 版. */
export function readFolio(text: string): { number: number; name: string | null } | null {
  if (text.length > MAX_FOLIO) return null;
  for (const folio of folios) {
    const match = folio.exec(text);
    if (match === null) continue;
    const [first, second] = [match[1] ?? '', match[2] ?? ''];
    const firstNumber = first === '' ? null : readNumber(first);
    const number = firstNumber ?? readNumber(second);
    const name = firstNumber === null ? first : second;
    if (number !== null && number >= 1 && number <= MAX_PAGE && !noPageName.test(name)) return { number, name: name === '' ? null : name };
  }
  return null;
}

/** What papers call their pages; without a number beside it, only a word of these is a page's name. */
const pageNames =
  /^(?:要闻|头版|综合|综合新闻|综合要闻|本地|本地新闻|本市新闻|地方新闻|区县|区县新闻|县域新闻|乡镇|时政|时政要闻|民生|社会|社会新闻|国内|国内新闻|国际|国际新闻|时事|经济|财经|产经|金融|房产|汽车|教育|健康|卫生|文化|文娱|文体|体育|娱乐|旅游|副刊|文艺副刊|人文|读书|理论|评论|观点|言论|专题|专版|专刊|特刊|公益|公益广告|广告|法治|政法|农业|三农|科技|生活|服务|周末|深度|聚焦|关注|焦点|热点|都市|影像|图片|视觉|党建|人物|天下|纵深|连载|校园|少年|老年|读者来信)$/u;

/** True for a word that papers print over their pages: 要闻, 副刊. */
export function isPageName(text: string): boolean {
  return pageNames.test(text);
}
