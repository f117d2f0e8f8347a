/**
 * The newspaper's standing phrases: how leads, notes, signatures, jumps and editors' lines are worded. All patterns
 * match plain text (see fold.ts) from a line's or paragraph's beginning, and none can run away: no nested repetition.
 */
import { findJump, type Jump } from '../../contract/jumps.ts';
import { NUMERALS, readNumber } from './dates.ts';
import { plain } from './fold.ts';
import { isNamesOnly, looksLikeName, readNames } from './names.ts';

const roles = '(?:本报|本刊|本台|全媒体|融媒体|见习|实习|首席|特约|特派|驻地|新华社|晚报|晨报|日报|通讯社)*(?:记者|读者|記者|通讯员|通訊員|实习生|特约撰稿人?|评论员|撰稿|撰文|作者|文|图|摄影报道|摄影|摄)';
const agencies = '(?:新华社|新華社|中新社|中央社|塔斯社|路透社|路透|法新社|美联社|美聯社|合众社|合眾社|合衆社|联合社|聯合社|哈瓦斯社?|海通社|国民社|國民社|申时社|申時社|国闻社|國聞社|电通社|電通社|[法美英苏蘇][国國联聯]新[闻聞][社处處]|人民日报|中新网|新华网|国新社|本报|本報|本刊|本台)';

const leads: readonly RegExp[] = [
  // 本报讯（记者 …）, 本报讯 记者 …报道, 今日某某讯（…）, 某某日报讯
  /^(?:[\p{Script=Han}A-Za-z·]{0,12})(?:讯|訊|消息)\s?(?:[（(]|[□■●◎]|记者|記者|通讯员)/u,
  /^(?:本报|本報|本刊|本台|本社|晚报|晨报|日报|时报|早报|商报|快报)(?:[\p{Script=Han}\d、]{0,12}?)(?:讯|訊|专电|電訊|电讯|消息)/u,
  // 新华社北京6月4日电, 本报北京4月3日电
  new RegExp(`^(?:据|綜合|综合)?${agencies}[\\p{Script=Han}\\d.、（）() ]{0,18}?[日號号]?(?:专?电|專?電)(?![影视视话力脑器子网动量价费源池厂站工影機机台信报報])`, 'u'),
  // （新华社北京电）, （本报讯）, 【本报讯】
  new RegExp(`^[（(【［[〔](?:据|據)?${agencies}[^）)】］\\]〕]{0,16}?(?:讯|訊|电|電|消息)[）)】］\\]〕]`, 'u'),
  // （本埠訊）, 【本市消息】
  /^[（(【［[〔][\p{Script=Han}]{1,6}(?:讯|訊|消息|通讯|通訊)[）)】］\]〕]/u,
  // （记者 王伟 通讯员 张娜）县里…
  /^[（(][\p{Script=Han}]{0,6}(?:记者|記者|通讯员|通訊員)[^（()）。，]{2,40}[）)][^（()）]{4}/u,
];
/** What every lead has; it spares most texts the patterns. */
const leadWords = /[讯訊电電消]|[（(][\p{Script=Han}]{0,6}(?:[记記]者|通[讯訊]员|通訊員)/u;
const LEAD = 60;

/** 本报记者 某某, □ 记者 某某 文/图, 记者 某某 通讯员 某某 as a line of its own. */
const signature = new RegExp(`^[□■●◎○◆△▲☆★\\-—–]*\\s?(?:[（(]?)(?:文\\s?[/、]\\s?图|文\\/图|图\\/文|文\\s?图)?\\s?${roles}`, 'u');
const signatureMark = /^[□■●◎○◆◇]\s?/u;

const noteNames = '开栏语|开栏的话|开栏寄语|编者按|编者的话|编者语|編者按|编前|编前语|编后|编后语|前情提要|导语|内容提要|核心提示|按语|栏目寄语|写在前面|提要|主持人语';
const noteStart = new RegExp(`^(?:[【［[〔](?:${noteNames})[】］\\]〕]|(?:${noteNames})\\s?[:：])`, 'u');
const columnInNote = /[“「『《]([^”」』》]{2,16})[”」』》](?:专?栏|专版|栏目|专题|系列|版块|板块|專欄)/u;

const editors = /^(?:本版)?(?:责任编辑|责编|責任編輯|本版责编|值班编辑|值班编委|本版编辑|版式设计|版式|美术编辑|美编|组版|校对|终审|审读|编辑|主编|插图|制图|值班主任|编审|签发|总值班)\s?[:：]?\s?[\p{Script=Han}]/u;
const contact = /^(?:新闻热线|热线电话|报料热线|广告热线|发行热线|订报热线|监督电话|投稿邮箱|本报地址|社址|邮编|网址|官方网站|官网|微信公众号|扫码|扫一扫|客户端|零售价|广告经营许可证|每周[一二三四五六日])/u;
const captionCredit = /[（(](?:[^（()）]{0,20}?(?:摄|图|供图|制图|攝)|(?:图|摄影)[\s:：/][^（()）]{2,16})[）)]?$|(?:记者|通讯员)?\s?[\p{Script=Han}]{2,4}\s?(?:摄|攝)$/u;
const credit = /[摄攝图]/u;
const captionStart = /^(?:图为|图片为|上图|下图|左图|右图|题图|资料图|图[①-⑳\d一二三四五六]\s?[:：])/u;
const articleEnd = /(?:[（(](?:完|本报综合|据新华社|据.{2,12}|新华社发)[）)]|[■▲◆●□]|[。！？”][①-⑳]\d{1,2})$/u;

/** True where a text begins as only an article begins: 本报讯（…）, 新华社…电. */
export function isLead(text: string): boolean {
  const beginning = text.slice(0, LEAD);
  return leadWords.test(beginning) && leads.some((lead) => lead.test(beginning));
}

/** True for the lead of a further dispatch, as papers of the 1940s set several under one headline: 〔合衆社巴黎廿四日電〕. */
export function isFurtherDispatch(text: string): boolean {
  return text.startsWith('〔') && isLead(text);
}

/** True where a text begins an editor's note: 【开栏语】, 编者按：. */
export function isNoteStart(text: string): boolean {
  return noteStart.test(text);
}

/** The running column that a note introduces: …推出“走基层”栏目. */
export function columnOfNote(text: string): string | null {
  if (!isNoteStart(text)) return null;
  return columnInNote.exec(text)?.[1] ?? null;
}

/** The page that a text is continued on or from; 下转第4版, 上接第1版. */
export function readJumps(text: string): { to: number | null; from: number | null } {
  const page = (jump: Jump | null): number | null => (jump === null ? null : readNumber(plain(jump.numeral)));
  return { to: page(findJump(text.slice(-24), 'to')), from: page(findJump(text.slice(0, 24), 'from')) };
}

const signOffDate = new RegExp(`^(?:\\d{4}|[${NUMERALS}]{4})年(?:\\d{1,2}|[${NUMERALS}]{1,2})月(?:\\d{1,2}|[${NUMERALS}]{1,3})日$`, 'u');

/** True for a line that is only a date: the end of a notice or a letter. */
export function isSignOffDate(text: string): boolean {
  return signOffDate.test(text.replace(/\s/gu, ''));
}

/** True for a line that is only a jump. */
export function isJumpLine(text: string): boolean {
  const inner = text.replace(/[（()）\s》>▶►→]/gu, '');
  return inner.length <= 10 && (findJump(inner, 'to') ?? findJump(inner, 'from')) !== null && /^(?:下转|下轉|上接|转|轉|接|紧接|緊接|详见|詳見|见|見)/u.test(inner);
}

/** True for the line of a page's editors and designers. */
export function isEditorsLine(text: string): boolean {
  return text.length <= 60 && editors.test(text);
}

/** True for telephone numbers, addresses and days of publication in the ears. */
export function isContact(text: string): boolean {
  return text.length <= 40 && contact.test(text);
}

/** 编辑同志：, 尊敬的读者： */
const salutation = /^(?:编辑同志|编辑部|记者同志|同志们|(?:尊敬的|亲爱的|各位)[\p{Script=Han}]{2,10})[：:，！]/u;

/** True where a letter begins. */
export function isSalutation(text: string): boolean {
  return salutation.test(text);
}

const labels = /^(?:图片新闻|图片报道|新闻图片|新闻特写|简讯|短讯|快讯|快读|简明新闻|新闻简报|要闻简报|新闻速递|今日导读|导读|读者来信|来信照登|群众来信|编读往来|社论|短评|时评|微评|漫评|评论|杂谈|随笔|小小说|连载|诗歌|散文|摄影|书法|特写|专访|人物|天气预报|今日天气|寻物启事|遗失声明)$/u;

/** True for the labels that papers print over what is no news story: 图片新闻, 读者来信. */
export function isLabel(text: string): boolean {
  return labels.test(text);
}

/** How papers name their running columns: 走基层, 民生直通车, 热点追踪, 一线故事, 我们这十年. */
const columnName = /^(?:走基层|新春走|聚焦|关注|走进|走读|记者|我们|我的|百姓|市民|身边|今日|本期|周末|新闻|特别|权威|热点|民生|文明|最美|寻找|寻访|回眸|记忆|口述|漫话|闲话|说说)|(?:直通车|故事|故事会|风采|追踪|聚焦|焦点|观察|观察家|观点|视点|视线|视角|视窗|在线|论坛|之窗|之声|之家|之友|天地|园地|园丁|广角|茶座|茶馆|沙龙|客厅|大家谈|众议|夜话|漫谈|杂谈|絮语|随笔|札记|手记|走笔|掠影|剪影|影像|瞬间|快讯|速递|速览|播报|快报|进行时|面对面|对话|访谈|先锋|榜样|楷模|人物|人家|档案|纪事|往事|旧事|史话|讲堂|课堂|学堂|讲坛|提醒|提示|服务|服务台|热线|信箱|信息|调查|关注|行动|专栏|专递|窗口|平台|基层行|行|录|谭|巡礼|展播|展示|选登|连载|副刊|报告|日记|日志|来信|来论|传真|短波|集锦|拾零|拾遗|花絮|天下|世界|时空|家园|驿站|地带|现场|前沿|前线|一线|深处|基层)$/u;

/** True where a text is worded like a running column's name. */
export function isColumnName(text: string): boolean {
  return columnName.test(text);
}

/** How columns of short items are named. */
const briefsName = /(?:短波|短讯|简讯|快讯|快读|快报|速递|速览|速读|简报|简闻|要闻|集锦|集萃|拾零|拾萃|花絮|一句话|一览|点击|扫描|播报|微闻|微讯|浏览|动态|短新闻)$/u;

/** True for a column of short items, by its name: 乡村短波, 一周简讯. */
export function isBriefs(text: string): boolean {
  return briefsName.test(text);
}

/** What slogans across a page are made of, in any decade. */
const sloganWords = /凝心聚力|齐心协力|同心同德|真抓实干|实干|奋勇|奋进|奋力|奋斗|争先|争创|勇担当|开新局|谱新篇|新篇章|新征程|谋发展|促发展|抓落实|抓机遇|加油干|砥砺|扬帆|牢记|不忘初心|使命|弘扬|践行|高举|旗帜|贯彻|学习贯彻|深入学习|精神|坚定不移|坚决打赢|攻坚|决胜|决战|全面|建设美丽|共建|共创|共享|携手|创建|万岁|热烈庆祝|热烈祝贺|喜迎|欢度|人人有责|从我做起|扫黑除恶|文明城市|团结|鼓足干劲|力争上游|多快好省|抓革命|促生产|大干快上|打倒|拥护|响应|号召|一定要|努力/gu;

/** What half of a paper's pages speak of. */
const commonplaces = /高质量|共同富裕|示范区|先行区|标杆|样板|走在前列|打造|推进|推动|建设|发展|开创/gu;

/** A text without slogans' words and commonplaces, which say nothing of what it is about. */
export function withoutCommonplaces(text: string): string {
  return text.replace(sloganWords, ' ').replace(commonplaces, ' ');
}

/** How much a text sounds like a slogan: how many of its characters are slogans' words, 0..1. */
export function sloganShare(text: string): number {
  const said = (text.match(sloganWords) ?? []).reduce((sum, word) => sum + word.length, 0);
  return said / Math.max(1, text.length);
}

/** True for a paragraph under a picture: it ends with its photographer or begins with 图为. */
export function isCaption(text: string): boolean {
  return captionStart.test(text) || (credit.test(text.slice(-30)) && captionCredit.test(text.slice(-60)));
}

/** True where a paragraph's end is an article's: （完）, ■. */
export function isArticleEnd(text: string): boolean {
  return articleEnd.test(text);
}

const textAndPicture = /(?:文\s?[/／、]\s?图|图\s?[/／、]\s?文|文图|摄影报道|采写)/gu;
const marks = /[（()）:：□■●◎○◆◇△▲☆★—–]/gu;
/** Roles that stand between names, for lines are joined without blanks. */
const titles = /(?:本报|本刊|全媒体|融媒体|见习|实习|首席|特约|特派|驻地)*(?:记者|記者|通讯员|通訊員|实习生|读者)/gu;
const roleAtStart = new RegExp(`^(?:${roles})+`, 'u');
const roleAtEnd = /(?:摄影报道|摄影|报道|整理|摄|攝|等)$/u;
const onlyRole = /^(?:文|图|摄|攝|记者|整理|采访整理|采访|供图|报道|撰稿|执笔)$/u;

/** One word of a signature without its role: 记者王伟 is 王伟, 王伟摄 is 王伟. */
function withoutRole(word: string): string {
  if (onlyRole.test(word)) return '';
  // 文 and 图 begin and end names as well, so only whole words of them are roles.
  const rest = /^[文图摄]/u.test(word) ? word : word.replace(roleAtStart, '');
  return rest.length >= 3 ? rest.replace(roleAtEnd, '') : rest;
}

/** Names in a signature's words, or none where what remains without the roles is no names. */
function namesIn(text: string): string[] {
  const words = text.replace(textAndPicture, ' ').replace(marks, ' ').replace(titles, ' ').split(/[\s、，,；;/]+/u).map(withoutRole).filter(Boolean);
  const names = readNames(words.join(' '));
  return names.length > 0 && names.length <= 12 && names.every((name) => /^[\p{Script=Han}·•]{2,14}$/u.test(name)) ? names : [];
}

export interface Signature {
  readonly names: readonly string[];
  /** True where the line has more than names: roles or marks, which stay in the body as printed. */
  readonly formula: boolean;
}

/** Reads a line that is nothing but a signature: 王伟 张娜, □ 记者 王伟, 本报记者 王伟 文/图, （王伟）. */
export function readSignature(line: string): Signature | null {
  const text = line.trim();
  if (Array.from(text).length > 40 || /[。！？；，]/u.test(text) || isLabel(text)) return null;
  if (isNamesOnly(text)) return { names: readNames(text), formula: false };
  const inParentheses = /^[（(]([^（()）]{2,30})[）)]$/u.exec(text);
  if (inParentheses !== null) {
    const inner = inParentheses[1] ?? '';
    const names = namesIn(inner);
    return names.length > 0 && (isNamesOnly(names.join(' ')) || signature.test(inner)) ? { names, formula: true } : null;
  }
  if (signature.test(text) || signatureMark.test(text)) {
    const names = namesIn(text);
    if (names.length > 0 && (names.some(looksLikeName) || signatureMark.test(text)) && names.every((name) => Array.from(name).length <= 4 || name.includes('·'))) return { names, formula: true };
  }
  return null;
}

const leadNames = /^[^（(。，]{0,20}[（(]([^）)]{2,60})[）)]/u;
const openLead = /^[^，。（(]{0,20}?(?:见习|实习|首席|特约)?记者\s?([\p{Script=Han}]{2,4}(?:[、 ][\p{Script=Han}]{2,4}){0,4})\s?(?:报道|通讯员|摄影报道|[:：])/u;

/** The names in a lead's parentheses: 本报讯（记者 王伟 通讯员 张娜）, 新华社北京6月4日电（记者王伟）. */
export function namesOfLead(text: string): string[] {
  const inside = leadNames.exec(text)?.[1];
  return inside !== undefined && new RegExp(roles, 'u').test(inside) ? namesIn(inside) : [];
}

/** The names in a lead's running words: 本报讯 记者王伟报道：. Weaker than a signature of its own. */
export function namesOfOpenLead(text: string): string[] {
  const open = openLead.exec(text)?.[1];
  return open === undefined ? [] : namesIn(open);
}

const trailing = /[（(]([^（()）。，]{2,40})[）)]\s?[■▲◆●□]?$/u;

/** The names in parentheses at the end of a paragraph: …（王伟 张娜）, …（记者 王伟）, and captions' …（王伟 摄）. */
export function namesOfEnd(text: string): string[] {
  const inside = trailing.exec(text)?.[1];
  if (inside === undefined) return [];
  const isSignature = new RegExp(roles, 'u').test(inside) || isNamesOnly(inside);
  const names = isSignature ? namesIn(inside) : [];
  return names.every((name) => Array.from(name).length <= 4 || name.includes('·')) && names.some(looksLikeName) ? names : [];
}
