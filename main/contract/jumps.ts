/** How jump lines (转版) are worded: 下转第四版, 详见A2版, 上接01版. One wording for reading them and for making them links. Pure. */

export type JumpWay = 'to' | 'from';

export interface Jump {
  /** Where the jump line stands in the text. */
  readonly start: number;
  readonly end: number;
  /** The page's number as printed: 4, ０４, 四. */
  readonly numeral: string;
}

const page = '\\s*(?:第\\s*)?[A-ZＡ-Ｚ]?([\\d０-９〇零一二三四五六七八九十]{1,3})\\s*版';
const ways: Readonly<Record<JumpWay, RegExp>> = {
  to: new RegExp(`(?:下?[转轉]|[详詳]?[见見])${page}`, 'u'),
  from: new RegExp(`[上紧緊]?接${page}`, 'u'),
};

/** Finds the first jump line of one way in a text; null where it has none. */
export function findJump(text: string, way: JumpWay): Jump | null {
  const found = ways[way].exec(text);
  return found === null ? null : { start: found.index, end: found.index + found[0].length, numeral: found[1] ?? '' };
}
