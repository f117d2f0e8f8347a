/** Pages for the tests of repairs: each text with the source lines that it stands on, numbered as they are written down. */
import fc from 'fast-check';
import type { BlockKind, Doubt, RecognisedArticle, RecognisedPage } from '../../main/contract/issue.ts';
import { articleParts, writtenParts } from '../../main/contract/repair.ts';
import type { PageRepair, Place } from '../../main/contract/repair.ts';
import { linesOf } from '../../main/contract/xray.ts';
import { applyRepairs } from '../../main/repairs/apply.ts';

/** A text of one source line, or of several that read as one. */
type Text = string | readonly string[];

export interface ArticleToPrint {
  readonly column?: Text;
  readonly kicker?: Text;
  readonly headline?: Text;
  readonly deck?: Text;
  readonly byline?: readonly string[];
  /** Paragraphs, and blocks of other kinds. */
  readonly body: readonly (Text | readonly [BlockKind, Text])[];
  readonly inferred?: string;
  /** Names that the text says, without a line of their own. */
  readonly names?: readonly string[];
  readonly jumpTo?: number | null;
  readonly jumpFrom?: number | null;
  readonly confidence?: number;
  readonly doubts?: readonly Doubt[];
}

export interface PageToPrint {
  readonly masthead?: readonly string[];
  readonly articles?: readonly ArticleToPrint[];
  readonly banners?: readonly Text[];
  readonly furniture?: readonly Text[];
  readonly leftovers?: readonly Text[];
}

/** A recognised page with its source lines. */
export interface Printed {
  readonly page: RecognisedPage;
  readonly source: readonly string[];
}

const blockKinds: readonly unknown[] = ['paragraph', 'subhead', 'editorNote', 'caption', 'verse'] satisfies BlockKind[];
const isOfKind = (block: ArticleToPrint['body'][number]): block is readonly [BlockKind, Text] => blockKinds.includes(block[0]);

export function printed({ masthead = [], articles = [], banners = [], furniture = [], leftovers = [] }: PageToPrint): Printed {
  const source: string[] = [];
  const set = (text: Text): { text: string; lines: number[] } => {
    const own = typeof text === 'string' ? [text] : text;
    const start = source.push(...own) - own.length;
    return { text: own.join(''), lines: own.map((_, index) => start + index) };
  };
  const part = (text: Text | undefined): { text: string | null; lines: number[] } => (text === undefined ? { text: null, lines: [] } : set(text));
  const article = ({ body, inferred, names = [], jumpTo = null, jumpFrom = null, confidence = 1, doubts = [], ...texts }: ArticleToPrint): RecognisedArticle => {
    const column = part(texts.column), kicker = part(texts.kicker), headline = part(texts.headline), deck = part(texts.deck), byline = texts.byline?.map(set) ?? [];
    const blocks = body.map((block) => (isOfKind(block) ? { kind: block[0], ...set(block[1]) } : { kind: 'paragraph' as const, ...set(block) }));
    return {
      column: column.text, kicker: kicker.text, headline: headline.text ?? inferred ?? null, deck: deck.text, headlineInferred: texts.headline === undefined,
      byline: [...byline.map(({ text }) => text), ...names], body: blocks.map(({ kind, text }) => ({ kind, text })), jumpTo, jumpFrom, confidence, doubts,
      origin: {
        column: column.lines, kicker: kicker.lines, headline: headline.lines, deck: deck.lines, byline: byline.flatMap(({ lines }) => lines),
        blocks: blocks.map(({ lines }) => lines),
      },
    };
  };
  const mast = masthead.flatMap((text) => set(text).lines);
  const made = articles.map(article);
  const [flags, ears, left] = [banners, furniture, leftovers].map((texts) => texts.map(set)) as [ReturnType<typeof set>[], ReturnType<typeof set>[], ReturnType<typeof set>[]];
  const textsOf = (items: typeof flags): string[] => items.map(({ text }) => text);
  const originOf = (items: typeof flags): number[][] => items.map(({ lines }) => lines);
  return {
    source,
    page: {
      number: 1, name: null, articles: made, banners: textsOf(flags), furniture: textsOf(ears), leftovers: textsOf(left),
      origin: { masthead: mast, banners: originOf(flags), furniture: originOf(ears), leftovers: originOf(left) },
    },
  };
}

/** The source line that begins so. */
export function at({ source }: Printed, beginning: string): number {
  const line = source.findIndex((text) => text.startsWith(beginning));
  if (line === -1) throw new RangeError(`no line begins with ${beginning}`);
  return line;
}

/** The page after repairs, all of which apply. */
export function repaired({ page, source }: Printed, ...repairs: readonly PageRepair[]): RecognisedPage {
  const { page: now, applied } = applyRepairs(page, source, repairs);
  const failed = applied.indexOf(false);
  if (failed !== -1) throw new Error(`does not apply: ${JSON.stringify(repairs[failed])}`);
  return now;
}

export const applies = ({ page, source }: Printed, repair: PageRepair): boolean => applyRepairs(page, source, [repair]).applied[0] === true;

export const move = (lines: number | readonly number[], to: Place): PageRepair => ({ kind: 'move', lines: typeof lines === 'number' ? [lines] : [...lines], to });

/** What stands over an article and in it, in a form that is read at a glance. */
export const outline = ({ articles }: Pick<RecognisedPage, 'articles'>): (readonly [headline: string | null, ...body: string[]])[] =>
  articles.map(({ headline, body }) => [headline, ...body.map(({ text }) => text)]);

/** Every source line that any part of the page was made of, ascending; one that is in two places is there twice. */
export function originLines({ articles, origin }: RecognisedPage): number[] {
  const ofArticles = articles.flatMap(({ origin: { column, kicker, headline, deck, byline, blocks } }) => [...column, ...kicker, ...headline, ...deck, ...byline, ...blocks.flat()]);
  return [...ofArticles, ...origin.masthead, ...[...origin.banners, ...origin.furniture, ...origin.leftovers].flat()].toSorted((a, b) => a - b);
}

/** Any repair of a page with so many lines; some name lines that it does not have. */
export function anyRepair(lineCount: number): fc.Arbitrary<PageRepair> {
  const line = fc.integer({ min: 0, max: Math.max(0, lineCount) });
  const some = fc.uniqueArray(line, { minLength: 1, maxLength: 5 });
  const place: fc.Arbitrary<Place> = fc.oneof(
    fc.record({ kind: fc.constantFrom('banner' as const, 'furniture' as const, 'leftover' as const) }),
    fc.record({ kind: fc.constant('article' as const), of: line, as: fc.constantFrom(...articleParts), before: fc.option(line) }),
    fc.record({ kind: fc.constant('new-article' as const), after: fc.option(line) }),
  );
  const words = fc.constantFrom('桥', '河', '通车', '茶', '，', '的');
  return fc.oneof(
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('merge' as const), first: line, second: line }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('split' as const), at: line }) },
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('move' as const), lines: some, to: place }) },
    fc.record({ kind: fc.constant('retype' as const), lines: some, from: words, to: fc.constantFrom('', '樁', '一座'), nth: fc.nat({ max: 2 }) }),
    fc.record({ kind: fc.constant('write' as const), of: line, part: fc.constantFrom(...writtenParts), text: fc.constantFrom('', '新写的一行', '甲乙 丙丁') }),
  );
}

/** A page with something of everything. */
export const full = (): Printed => printed({
  masthead: ['河湾县委主办', '2024年9月17日'],
  articles: [
    {
      column: '走乡间', kicker: '十九个月的等待', headline: ['河湾石桥', '昨日通车'], deck: '两岸九村告别渡船', byline: ['江一帆'],
      body: [['昨天上午，石桥正式通', '车，两岸的人走上桥面。'], ['subhead', '头一个过桥的人'], '撑了三十年船的老人走在最前面。', ['caption', '图为通车现场。']],
      confidence: 0.6, doubts: [{ kind: 'headline', block: 0, certainty: 0.7 }, { kind: 'joint', block: 2, certainty: 0.6 }],
    },
    {
      headline: '云顶茶园秋茶开采',
      body: ['近日，云顶茶园的秋茶进入开采期，采茶工上山采下头一批鲜叶。', ['editorNote', '编者按：茶是这里的根。'], ['verse', '一芽二叶带露采'], ['verse', '半山云雾半山歌']],
      confidence: 0.95,
    },
    { inferred: '路灯换上感光控制器', body: ['本报讯（记者 卢远）路灯换上感光控制器，夜里自动调低亮度。', '负责人说，一年能省下不少电。（下转第3版）'], names: ['卢远'], jumpTo: 3, confidence: 0.4 },
  ],
  banners: [['同舟共济', '守望相助']], furniture: ['家门口的新闻', '知县情 记乡音'], leftovers: ['今日多云', '（左）'],
});

export const linesOfArticles = ({ articles }: RecognisedPage): number[][] => articles.map(linesOf);
