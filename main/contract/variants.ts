/**
 * Characters that are one to a reader who searches, whichever script or form they are printed in: traditional and
 * simplified (發 髮 发), the forms of regions and of older print (爲 為 为, 裏 裡 里, 戶 户), Japan's new forms (沢 泽). Each is folded into
 * the simplified one of today. Folding merges more than any conversion for display may: 乾 is 干 here, always.
 *
 * Sources: OpenCC's dictionaries of single characters (TSCharacters, STCharacters, TWVariants, HKVariants,
 * JPShinjitaiCharacters), and for variants that they leave apart 第一批异体字整理表 (1955). How they are put together is told in
 * main/development/make-variants.mjs, which makes variants-data.ts. Characters beyond the Basic Multilingual Plane stay as they are.
 */
import { variants } from './variants-data.ts';

/** `exact` keeps apart what differs in script or form of the character, such as 国, 國 and 圀; `all` folds that too. */
export type Folding = 'all' | 'exact';

/** The UTF-16 units of the Basic Multilingual Plane. */
const UNITS = 0x10000;

/** Made when it is first asked for: not every thread searches. */
const tables = new Map<Folding, Uint16Array>();

/** For each UTF-16 unit, the unit that it is folded into: itself, where there is no other. Nothing is folded twice. */
export function unitsFolded(folding: Folding): Uint16Array {
  let table = tables.get(folding);
  if (table === undefined) {
    table = new Uint16Array(UNITS);
    for (let unit = 0; unit < UNITS; unit += 1) table[unit] = unit;
    if (folding === 'all') for (let at = 0; at + 1 < variants.length; at += 2) table[variants.charCodeAt(at)] = variants.charCodeAt(at + 1);
    tables.set(folding, table);
  }
  return table;
}

let merged: Uint8Array | null = null;

/** Whether a folded text has characters that others are folded into: `exact` may tell texts apart in which `all` finds it. */
export function hasVariants(folded: string): boolean {
  if (merged === null) {
    merged = new Uint8Array(UNITS);
    for (let at = 1; at < variants.length; at += 2) merged[variants.charCodeAt(at)] = 1;
  }
  for (let at = 0; at < folded.length; at += 1) if (merged[folded.charCodeAt(at)] === 1) return true;
  return false;
}
