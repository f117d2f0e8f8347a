/**
 * The recognised issue: what recognition makes of an issue file, what the store keeps and `inspect --json` prints.
 * Words as in print: see the README's glossary. All texts are display texts: nothing here is folded or converted.
 */

/** What a block of an article's body is. A `verse` block is one printed line of a poem. */
export type BlockKind = 'paragraph' | 'subhead' | 'editorNote' | 'caption' | 'verse';

export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
}

/** The texts of one 稿件, the unit that is read, searched, printed and cited. */
export interface ArticleText {
  /** 主题. Null only where no headline survived and the body offers no words to make one from. */
  readonly headline: string | null;
  /** True where no headline survived in the source and one was made from the lead. */
  readonly headlineInferred: boolean;
  /** 引题, the line above the headline. */
  readonly kicker: string | null;
  /** 副题, the line below the headline. */
  readonly deck: string | null;
  /** 栏目, the named running column. */
  readonly column: string | null;
  /** 署名: names in printed order, without their roles. */
  readonly byline: readonly string[];
  readonly body: readonly Block[];
  /** Page number of 下转第N版, or null. */
  readonly jumpTo: number | null;
  /** Page number of 上接第N版, or null. */
  readonly jumpFrom: number | null;
}

/** Indices into the page's source lines, blank ones not counted. */
export type Lines = readonly number[];

/** Which source lines each part of an article was made of; none for what no line says, such as an inferred headline. */
export interface ArticleOrigin {
  readonly kicker: Lines;
  readonly headline: Lines;
  readonly deck: Lines;
  readonly column: Lines;
  /** Lines that are names and nothing else; signatures with roles are blocks of the body. */
  readonly byline: Lines;
  /** For each block of the body. */
  readonly blocks: readonly Lines[];
}

/** A place where recognition could have decided otherwise. */
export interface Doubt {
  /** `joint`: whether the article goes on there. `headline`: whether the headline is this article's. */
  readonly kind: 'joint' | 'headline';
  /** For a joint, the block before which it is: 0 is the article's beginning, the number of blocks its end. */
  readonly block: number;
  /** 0..1, below `CERTAIN`. */
  readonly certainty: number;
}

/** From this certainty on, nobody is asked to look. */
export const CERTAIN = 0.9;

export interface RecognisedArticle extends ArticleText {
  /** 0..1: how sure recognition is that this article was cut and headed as printed. */
  readonly confidence: number;
  readonly origin: ArticleOrigin;
  readonly doubts: readonly Doubt[];
}

/** Which source lines the page's other texts were made of, item by item. */
export interface PageOrigin {
  readonly masthead: Lines;
  readonly banners: readonly Lines[];
  readonly furniture: readonly Lines[];
  readonly leftovers: readonly Lines[];
}

/** One 版 as recognised. Every source line ends in exactly one article, list or the masthead. */
export interface RecognisedPage {
  /** 版次, from 1. */
  readonly number: number;
  /** 版名, such as 要闻. */
  readonly name: string | null;
  /** In reading order. */
  readonly articles: readonly RecognisedArticle[];
  /** 通栏: slogans and logos that belong to no single article. */
  readonly banners: readonly string[];
  /** Ears, slogans, folios, running heads. */
  readonly furniture: readonly string[];
  /** What found no place; shown to the reader, never dropped. */
  readonly leftovers: readonly string[];
  readonly origin: PageOrigin;
}

export interface Organisers {
  /** 主办 or 主管. */
  readonly sponsor: string | null;
  /** 承办, 出版 or 编印. */
  readonly publisher: string | null;
}

/** What the 报头 says. */
export interface Masthead {
  /** The newspaper's name, as best known: printed, or put together from its pinyin. */
  readonly title: string | null;
  readonly romanTitle: string | null;
  /** ISO 8601 (2025-03-07). */
  readonly date: string | null;
  readonly weekday: string | null;
  readonly lunarDate: string | null;
  /** 总第N期. */
  readonly number: number | null;
  /** 今日N版. */
  readonly pageCount: number | null;
  readonly organisers: Organisers;
  /** 国内统一刊号, such as CN 33-0000. */
  readonly serialNumber: string | null;
  /** The source lines that these were read from. */
  readonly mastheadLines: readonly string[];
}

/** What a reader should know about an issue, by code; `messages.ts` has the sentences. */
export type WarningCode =
  | 'weekday-contradicts-date'
  | 'lunar-date-contradicts-date'
  | 'no-date'
  | 'no-title'
  | 'no-articles'
  | 'replacement-characters';

export interface Warning {
  readonly code: WarningCode;
  /** The words in question, as printed. */
  readonly detail: string;
}

export interface RecognisedIssue {
  /** The name of the format that read the file: text, ... */
  readonly format: string;
  /** The version of recognition that read it. */
  readonly version: number;
  readonly issue: Masthead;
  readonly pages: readonly RecognisedPage[];
  readonly warnings: readonly Warning[];
}
