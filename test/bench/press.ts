/**
 * Sets known articles as the raw text of newspaper pages, with gold: broken at each article's own measure, indents gone,
 * headlines before their bodies, after them or adrift, signed and introduced in the manners of papers.
 */
import type { Block } from '../../main/contract/issue.ts';
import type { Gold, GoldArticle } from './score.ts';

export interface Story {
  readonly headline: string;
  readonly paragraphs: readonly string[];
}

export interface PrintedPage {
  readonly source: string;
  readonly gold: Gold;
}

/** A small generator of random numbers that is the same everywhere (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const columns = ['山村来信', '窗口服务', '百姓身边', '记者在现场', '河岸故事', '今日关注'];
const subheads = ['一本账算到年底', '门口多了一盏灯', '难处说在前头', '从两个人到一条街'];
const banners = ['同心协力 共建家园', '守好青山绿水 过好日子年景'];
const ears = ['山青水秀 人勤年丰', '每日与您相见', '冬去春来 万象更新'];
const surnames = Array.from('赵钱孙李周吴郑王冯陈沈韩杨朱秦许何吕施张孔曹严金陶姜');
const given = Array.from('文斌晓燕志远雅琴建平海燕若水子墨秋月一鸣思源');
const neverFirst = /[，。、；：！？”’）】》]/u;
const pressed = /[，。、；：！？“”‘’（）【】《》]/u;

function widthOf(character: string): number {
  if (/[ -~]/u.test(character)) return 0.5;
  return pressed.test(character) ? 0.75 : 1;
}

/** Breaks a paragraph at a measure, its first line indented by two. */
function setParagraph(text: string, measure: number): string[] {
  const lines: string[] = [];
  let line = '', used = 2;
  for (const character of text) {
    const width = widthOf(character);
    if (used + width > measure + (neverFirst.test(character) ? 0.9 : 0.25)) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += character;
    used += width;
  }
  return [...lines, line].filter((set) => set !== '');
}

/** Where two marks meet, extraction of a justified page takes the wide gap for a line's end. */
const piecesOf = (line: string): string[] => line.split(/(?<=[，。：！？”》])(?=[“《])|(?<=[”》])(?=[，。、])/u);
/** A logo whose shadow was painted later, set wide and broken anew. */
const shadowApart = (logo: string): string[] => [logo, Array.from(logo.slice(0, -1)).join(' '), logo.slice(-1)];

/**
 * Prints one page of 4 to 7 of the stories.
 * @param inPieces as extraction gives justified pages: lines broken at gaps, headlines anywhere, logos with their shadows after the
 *   text, names behind headlines.
 */
export function printPage(stories: readonly Story[], seed: number, inPieces = false): PrintedPage {
  const random = randomOf(seed);
  const chance = (share: number): boolean => random() < share;
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]): T => {
    const item = list[below(list.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  };
  const person = (): string => pick(surnames) + pick(given) + (chance(0.6) ? pick(given) : '');

  const date = new Date(Date.UTC(1990 + below(36), below(12), 1 + below(28)));
  const weekday = `星期${'日一二三四五六'.charAt(date.getUTCDay())}`;
  const number = 100 + below(9000), pageCount = pick([4, 8]);
  const masthead = [
    ...ears.slice(0, below(3)),
    '中共汀岚县委主办 汀岚日报社承办',
    `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日 ${weekday}`,
    `JIN RI TING LAN 今日${pageCount}版 总第${number}期`,
  ];
  const lines: string[] = [...masthead];
  const adrift: string[] = [];
  const articles: GoldArticle[] = [];
  const chosen = new Set<Story>();
  const wanted = Math.min(stories.length, 4 + below(4));
  while (chosen.size < wanted) chosen.add(pick(stories));
  for (const story of chosen) {
    const byline = Array.from({ length: 1 + below(2) }, person);
    const manner = pick(['lead', 'lead', 'lead', 'agency', 'tail', 'tail']);
    const column = chance(0.25) ? pick(columns) : null;
    const opening = manner === 'lead' ? `${pick(['本报讯', '今日汀岚讯'])}（记者 ${byline.join(' ')}）` : manner === 'agency' ? `新华社汀岚${1 + below(12)}月${1 + below(28)}日电（记者${byline.join('、')}）` : '';
    const body: Block[] = story.paragraphs.map((text, i) => ({ kind: 'paragraph', text: i === 0 ? opening + text : text }));
    if (column !== null && chance(0.4)) body.unshift({ kind: 'editorNote', text: `【编者按】日子里有大文章。本报从今天起开设“${column}”专栏，请记者把听到的、看到的写给您。` });
    if (body.length >= 5 && chance(0.35)) body.splice(Math.ceil(body.length / 2), 0, { kind: 'subhead', text: pick(subheads) });
    articles.push({ headline: story.headline, column, byline, body });

    const measure = 12 + below(6);
    const whole = body.flatMap((block) => (block.kind === 'subhead' ? [block.text] : setParagraph(block.text, measure)));
    const set = inPieces ? whole.flatMap(piecesOf) : whole;
    const cut = story.headline.length > 16 && chance(0.4) ? 9 + below(5) : story.headline.length;
    const head = [story.headline.slice(0, cut), story.headline.slice(cut)].filter((part) => part.trim() !== '');
    const tail = manner === 'tail' ? [byline.join(chance(0.5) ? ' ' : '')] : [];
    const logo = column === null ? [] : [chance(0.5) ? column + column : column];
    const place = random();
    if (inPieces) {
      const signed = tail.length > 0 && chance(0.4) ? [...head.slice(0, -1), `${head.at(-1) ?? ''} ${byline.join('')}`] : [...head, ...tail];
      lines.push(...(place < 0.5 ? [...signed, ...set] : [...set, ...signed]), ...(column === null ? [] : shadowApart(column)));
    } else if (place < 0.45) {
      lines.push(...logo, ...head, ...tail, ...set);
    } else if (place < 0.8) {
      lines.push(...set, ...tail, ...head, ...logo);
    } else {
      lines.push(...set, ...tail, ...logo);
      adrift.push(...head);
    }
  }
  if (chance(0.3)) lines.push(pick(banners));
  return {
    source: [...lines, ...adrift].join('\n\n'),
    gold: {
      issue: { title: '今日汀岚', romanTitle: 'JIN RI TING LAN', date: date.toISOString().slice(0, 10), weekday, number, pageCount, organisers: { sponsor: '中共汀岚县委', publisher: '汀岚日报社' } },
      pages: [{ number: 1, articles }],
    },
  };
}
