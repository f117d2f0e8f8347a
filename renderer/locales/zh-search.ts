/** 检索结果用语：检索式怎么理解、哪里没照办、归类、分布、语法。英文须逐条对应。 */
import type { QueryProblemCode, TextField } from '../../main/contract/query.ts';

const number = (n: number): string => n.toLocaleString('zh-CN');
const fieldNames: Record<Exclude<TextField, null>, string> = { headline: '标题', byline: '作者', column: '栏目' };

const problems: Record<QueryProblemCode, string> = {
  'unclosed-quote': '引号没有合上，当作到末尾为止',
  'unclosed-bracket': '括号没有合上，当作到末尾为止',
  'unopened-bracket': '多出一个右括号，已略去',
  'missing-operand': '旁边缺了词，已略去',
  'nothing-to-find': '没有可检索的字，已略去',
  'not-a-date': '不是日期，已略去',
  'not-near': 'NEAR 两边须是词，改作两边都要有',
  'wildcard-without-letters': '* 和 ? 前须有字母，已略去',
  'too-long': '检索式太长，后面这些已略去',
  'too-many-words': '词太多，从这里起已略去',
  'too-deep': '括号套得太深，这里已略去',
};

/** 把检索式说成一句话的各个零件。 */
const account = {
  quoted: (text: string) => `“${text}”`,
  or: (parts: readonly string[]) => parts.join('或'),
  /** 某处含某词；field 为空是不论何处。 */
  has: (what: string, field: TextField) => `${field === null ? '' : fieldNames[field]}含${what}`,
  hasNot: (what: string, field: TextField) => `${field === null ? '' : fieldNames[field]}不含${what}`,
  /** 外文词连同它的各种词形。 */
  inflected: (what: string) => `${what}（及其词形）`,
  exact: (what: string) => `原字${what}`,
  near: (left: string, right: string, distance: number) => `含${left}与${right}，相隔不过 ${distance} 字`,
  and: (what: string) => `且${what}`,
  andJoin: '，',
  orJoin: '，或',
  filterJoin: '；',
  brackets: (what: string) => `（${what}）`,
  not: (what: string) => `并非${what}`,
  title: (name: string) => `《${name}》`,
  page: (page: number | string) => (typeof page === 'number' ? `第${page}版` : `“${page}”版`),
  inTitle: (what: string) => `在${what}`,
  onPage: (what: string) => `在${what}`,
  inDates: (what: string) => `在${what}`,
  notOnPage: (what: string) => `不在${what}`,
  notThere: (what: string) => `不在${what}`,
};

/** 日期的说法。 */
const calendar = {
  year: (year: number) => `${year}年`,
  month: (year: number, month: number) => `${year}年${month}月`,
  months: (year: number, from: number, to: number) => `${year}年${from}月—${to}月`,
  day: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  everyYear: (month: number, day: number) => `历年${month}月${day}日`,
  range: (from: string, to: string) => `${from}—${to}`,
  since: (from: string) => `${from}起`,
  until: (to: string) => `至${to}`,
  shortMonth: (month: number) => `${month}月`,
};

export const zhSearch = {
  account,
  calendar,
  understoodAs: '理解为：',
  problemLine: (piece: string, code: QueryProblemCode) => `“${piece}”：${problems[code]}。`,
  facets: '缩小范围',
  facetNames: { title: '报纸', date: '年份', page: '版', column: '栏目', byline: '作者' },
  facetPage: (page: string) => `第${page}版`,
  /** 同一篇（转载、转版）合并成一条。 */
  doubles: (n: number) => `同文另见 ${number(n)} 处`,
  moreDoubles: (n: number) => `等，还有 ${number(n)} 处`,
  foldedTo: (n: number) => `同文合并为 ${number(n)} 条`,
  facetMore: (n: number) => `另有 ${n} 项`,
  facetFewer: '收起',
  facetAdd: (value: string, n: number) => `只看${value}，${number(n)} 篇`,
  facetRemove: (value: string) => `不再限于${value}`,
  facetCount: (n: number) => number(n),
  histogram: '历年分布',
  histogramHint: '柱高：所藏每版有几篇；斜纹：无藏',
  histogramRate: (rate: string) => `每版 ${rate} 篇`,
  histogramPeriod: (period: string, hits: number, pages: number) => (pages === 0 ? `${period}：无藏` : `${period}：${number(hits)} 篇，所藏 ${number(pages)} 版`),
  histogramNarrow: (what: string) => `${what}；只看这段时间`,
  histogramWiden: (what: string) => `${what}；不再限于这段时间`,
  histogramSummary: (from: string, to: string, most: string | null, gaps: readonly string[]) =>
    `${from}至${to}。${most === null ? '' : `按所藏版数折算，最多的是${most}。`}${gaps.length === 0 ? '' : `无藏：${gaps.join('、')}。`}`,
  histogramUndated: (n: number) => `另有 ${number(n)} 篇未标日期`,
  wordCount: (word: string, n: number) => `“${word}” ${number(n)} 篇`,
  wordsByThemselves: '各词单独检索：',
  searchWithout: (what: string) => `去掉${what}再检索`,
  wordsOf: (words: readonly string[]) => words.map((word) => `“${word}”`).join('、'),
  noResultsTogether: '每个词都有稿件，只是没有一篇全都符合。',
  noResultsFailed: '标出的词一篇也没有。',
  syntax: '检索语法',
  syntaxExamples: [
    ['渡口 桥', '两个词都有'],
    ['"渡口通航"', '整句，一字不差；外文单词加引号，不含其他词形'],
    ['桥 OR 船', '有一个就行'],
    ['月亮 -图书馆', '有前一个，没有后一个'],
    ['桥 NEAR/10 船', '两词相隔不过十字'],
    ['标题:月亮', '只看标题；作者、栏目、报纸、版也可'],
    ['桥 2015..2018', '某年、某月、某日，或一段时间'],
    ['(桥 OR 船) 精确:國', '括号分组；精确：只要所写的字形'],
  ] as readonly (readonly [string, string])[],
};
