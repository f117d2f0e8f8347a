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

/** For each UTF-16 unit, the unit that it is folded into; 0 where it stays. Made when it is first asked for: not every thread searches. */
let table: Uint16Array | null = null;

function madeTable(): Uint16Array {
  const made = new Uint16Array(0x10000);
  for (let at = 0; at + 1 < variants.length; at += 2) made[variants.charCodeAt(at)] = variants.charCodeAt(at + 1);
  return made;
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
/** Where changed texts are put together, kept for the next one. */
let room = new Uint16Array(1024);
/** What a long text needs is not kept. */
const MOST_KEPT = 0x10000;

function roomFor(length: number): Uint16Array {
  if (length <= room.length) return room;
  const larger = new Uint16Array(2 * length);
  if (larger.length <= MOST_KEPT) room = larger;
  return larger;
}

/** Where the first character is that is folded into another; -1 where there is none, as in most simplified texts. */
function firstVariant(text: string, into: Uint16Array): number {
  for (let at = 0; at < text.length; at += 1) if (into[text.charCodeAt(at)] !== 0) return at;
  return -1;
}

/** Folds variants, each UTF-16 unit into one. Idempotent. `text` has no half of a surrogate pair alone: folded texts never do. */
export function foldVariants(text: string): string {
  const into = table ??= madeTable();
  const first = firstVariant(text, into);
  if (first < 0) return text;
  const units = roomFor(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at), folded = into[unit] ?? 0;
    units[at] = folded === 0 ? unit : folded;
  }
  // Every machine that this runs on is little-endian.
  return decoder.decode(units.subarray(0, text.length));
}
