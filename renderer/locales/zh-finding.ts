/** 查找用语：字形、逐处查看、页内查找、为什么找到。英文须逐条对应。 */
import type { TextPart } from '../../main/contract/finding.ts';

const number = (n: number): string => n.toLocaleString('zh-CN');
const parts: Record<TextPart, string> = { headline: '标题', kicker: '引题', deck: '副题', column: '栏目', byline: '署名', body: '正文' };

export const zhFinding = {
  forms: '字形',
  formsAll: '简繁异体通查',
  formsAllHint: '国、國、圀算同一个字，八月、8月算同一个词',
  formsExact: '精确字形',
  formsExactHint: '只找与所写一模一样的字',
  formsWiden: '改为简繁异体通查',
  find: '查找',
  findPlaceholder: '在这里查找……',
  findScope: '查找范围',
  findScopes: { article: '本稿', page: '本版', issue: '本期' },
  findIn: { article: '在本稿查找', page: '在本版查找', issue: '在本期查找' },
  findInAll: '检索全部报纸',
  findNone: { article: '本稿没有', page: '本版没有', issue: '本期没有' },
  findPlace: (place: number | null, places: number, articles: number) =>
    `${place === null ? `${number(places)} 处` : `第 ${number(place)} 处，共 ${number(places)} 处`}${articles > 1 ? ` · ${number(articles)} 篇` : ''}`,
  findClose: '关闭查找',
  previousPlace: '上一处',
  nextPlace: '下一处',
  toResults: '回到检索结果',
  hitsOfSearch: '逐处查看检索结果',
  markOf: (mark: number | null, marks: number) => (mark === null ? `${number(marks)} 处` : `${number(mark)}/${number(marks)} 处`),
  hitOf: (hit: number | null, hits: number) => (hit === null ? `共 ${number(hits)} 篇` : `第 ${number(hit)}/${number(hits)} 篇`),
  why: '为什么找到它',
  whyPart: (part: TextPart, n: number) => `${parts[part]} ${number(n)}`,
  whyAbsent: '没有',
  whyPrinted: (forms: readonly string[]) => `印作${forms.map((form) => `“${form}”`).join('、')}`,
  whyHeadline: '标题里有，所以排得靠前。',
  whyNoWords: '检索式里没有要找的字，只看报纸、日期和版。',
  keyFind: '在本稿、本版、本期查找',
  keyStep: '上一处、下一处',
};
