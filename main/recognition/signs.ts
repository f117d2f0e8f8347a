/**
 * The newspaper's standing phrases: how leads, notes, signatures, jumps and editors' lines are worded. All patterns
 * match plain text (see fold.ts) from a line's or paragraph's beginning, and none can run away: no nested repetition.
 */
import { NUMERALS, readNumber } from './dates.ts';
import { isNamesOnly, looksLikeName, readNames } from './names.ts';

const roles = '(?:本报|本刊|本台|全媒体|融媒体|见习|实习|首席|特约|特派|驻地|新华社|晚报|晨报|日报|通讯社)*(?:记者|读者|記者|通讯员|通訊員|实习生|特约撰稿人?|评论员|撰稿|撰文|作者|文|图|摄影报道|摄影|摄)';
const agencies = '(?:新华社|新華社|中新社|中央社|塔斯社|路透社|法新社|美联社|人民日报|中新网|新华网|国新社|本报|本報|本刊|本台)';

const leads: readonly RegExp[] = [
  // 本报讯（记者 …）, 本报讯 记者 …报道, 今日某某讯（…）, 某某日报讯
  /^(?:[\p{Script=Han}A-Za-z·]{0,12})(?:讯|訊|消息)\s?(?:[（(]|[□■●◎]|记者|記者|通讯员)/u,
  /^(?:本报|本報|本刊|本台|本社|晚报|晨报|日报|时报|早报|商报|快报)(?:[\p{Script=Han}\d、]{0,12}?)(?:讯|訊|专电|電訊|电讯|消息)/u,
  // 新华社北京6月4日电, 本报北京4月3日电
  new RegExp(`^(?:据|綜合|综合)?${agencies}[\\p{Script=Han}\\d.、（）() ]{0,18}?[日號号]?(?:专?电|專?電)(?![影视视话力脑器子网动量价费源池厂站工影機机台信报報])`, 'u'),
  // （新华社北京电）, （本报讯）, 【本报讯】
  /^[（(【［[](?:据)?(?:本报|本報|新华社|新華社|中央社)[^）)】］\]]{0,16}?(?:讯|訊|电|電|消息)[）)】］\]]/u,
];

/** 本报记者 某某, □ 记者 某某 文/图, 记者 某某 通讯员 某某 as a line of its own. */
const signature = new RegExp(`^[□■●◎○◆△▲☆★\\-—–]*\\s?(?:[（(]?)(?:文\\s?[/、]\\s?图|文\\/图|图\\/文|文\\s?图)?\\s?${roles}`, 'u');
const signatureMark = /^[□■●◎○◆◇]\s?/u;

const noteNames = '开栏语|开栏的话|开栏寄语|编者按|编者的话|编者语|編者按|编前|编前语|编后|编后语|前情提要|导语|内容提要|核心提示|按语|栏目寄语|写在前面|提要|主持人语';
const noteStart = new RegExp(`^(?:[【［[〔](?:${noteNames})[】］\\]〕]|(?:${noteNames})\\s?[:：])`, 'u');
const columnInNote = /[“「『《]([^”」』》]{2,16})[”」』》](?:专?栏|专版|栏目|专题|系列|版块|板块|專欄)/u;

const jumpTo = new RegExp('(?:下转|下轉|转|轉|详见|見|见)第?\\s?A?([\\d〇零一二三四五六七八九十]{1,3})\\s?版', 'u');
const jumpFrom = new RegExp('(?:上接|接|紧接)第?\\s?A?([\\d〇零一二三四五六七八九十]{1,3})\\s?版', 'u');

const editors = /^(?:本版)?(?:责任编辑|责编|責任編輯|本版责编|值班编辑|值班编委|本版编辑|版式设计|版式|美术编辑|美编|组版|校对|终审|审读|编辑|主编|插图|制图|值班主任|编审|签发|总值班)\s?[:：]?\s?[\p{Script=Han}]/u;
const contact = /^(?:新闻热线|热线电话|报料热线|广告热线|发行热线|订报热线|监督电话|投稿邮箱|本报地址|社址|邮编|网址|官方网站|官网|微信公众号|扫码|扫一扫|客户端|零售价|广告经营许可证|每周[一二三四五六日])/u;
const captionCredit = /[（(](?:[^（()）]{0,20}?(?:摄|图|供图|制图|攝)|(?:图|摄影)[\s:：/][^（()）]{2,16})[）)]?$|(?:记者|通讯员)?\s?[\p{Script=Han}]{2,4}\s?(?:摄|攝)$/u;
const credit = /[摄攝图]/u;
const captionStart = /^(?:图为|图片为|上图|下图|左图|右图|题图|资料图|图[①-⑳\d一二三四五六]\s?[:：])/u;
const articleEnd = /(?:[（(](?:完|本报综合|据新华社|据.{2,12}|新华社发)[）)]|[■▲◆●□])$/u;

/** True where a text begins as only an article begins: 本报讯（…）, 新华社…电. */
export function isLead(text: string): boolean {
  return leads.some((lead) => lead.test(text));
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
  const page = (match: RegExpExecArray | null): number | null => (match?.[1] === undefined ? null : readNumber(match[1]));
  return { to: page(jumpTo.exec(text.slice(-24))), from: page(jumpFrom.exec(text.slice(0, 24))) };
}

const signOffDate = new RegExp(`^(?:\\d{4}|[${NUMERALS}]{4})年(?:\\d{1,2}|[${NUMERALS}]{1,2})月(?:\\d{1,2}|[${NUMERALS}]{1,3})日$`, 'u');

/** True for a line that is only a date: the end of a notice or a letter. */
export function isSignOffDate(text: string): boolean {
  return signOffDate.test(text.replace(/\s/gu, ''));
}

/** True for a line that is only a jump. */
export function isJumpLine(text: string): boolean {
  const inner = text.replace(/[（()）\s]/gu, '');
  return inner.length <= 10 && (jumpTo.test(inner) || jumpFrom.test(inner)) && /^(?:下转|下轉|上接|转|轉|接|紧接)/u.test(inner);
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
