/** Bytes → text, where the file doesn't say its encoding: UTF-8, UTF-16 or GB18030, told by what they would read. */
import { CharacterTable } from '../../contract/character-table.ts';
import { JiuwenError } from '../../contract/errors.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** How much is decoded to choose between encodings. Even, so that it cuts no UTF-16 unit. */
const SAMPLE_BYTES = 128 * 1024;
/** Up to one bad sequence in 100 characters is damage to a text; more is another encoding. */
const MAX_DAMAGE = 0.01;
/** A tenth of control characters is no text of any language. */
const MAX_CONTROLS = 0.1;
/** Running Chinese text has a frequent character in every second or third place; text decoded wrongly in one of a hundred. */
const MIN_FREQUENT = 0.05;

/** The most frequent characters of written Chinese, simplified and traditional, with the punctuation that goes with them. */
const frequent = new Set(
  '的一是不了在人有我他这個个们中来上大為为和国國地到以说時时要就出会會可也你对對生能而子那得于於着下自之年过過发發后後作里用道行所然家种種事成方多经經么去法学學' +
  '如都同现現当當没動动面起看定天分还還进進好小部其些主样樣理心本前开開但因只从從想日月第報报新民工市区區，。、；：“”「」（）《》',
);
const plain = /[\p{L}\p{M}\p{N}\p{P}\p{Z}\p{S}\s\u0085]/u;
/** What a character says of the encoding that gave it. */
const Sign = { other: 0, damage: 1, control: 2, ascii: 3, frequent: 4 } as const;
const signs = new CharacterTable((character) => {
  if (character === '\ufffd') return Sign.damage;
  if (!plain.test(character)) return Sign.control;
  return character <= '\x7e' ? Sign.ascii : frequent.has(character) ? Sign.frequent : Sign.other;
});

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

interface Sample {
  readonly encoding: Encoding;
  /** Shares of all characters. */
  readonly damage: number;
  readonly controls: number;
  readonly frequent: number;
  readonly ascii: number;
}

function sample(bytes: Uint8Array, encoding: Encoding): Sample {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, SAMPLE_BYTES), { stream: true });
  const counts = new Uint32Array(Object.keys(Sign).length);
  let characters = 0;
  for (let at = 0; at < text.length; at += 1) {
    const codePoint = text.codePointAt(at) ?? 0, sign = signs.of(codePoint);
    if (codePoint > 0xffff) at += 1;
    characters += 1;
    counts[sign] = (counts[sign] ?? 0) + 1;
  }
  const share = (sign: number): number => (counts[sign] ?? 0) / Math.max(1, characters);
  return { encoding, damage: share(Sign.damage), controls: share(Sign.control), frequent: share(Sign.frequent), ascii: share(Sign.ascii) };
}

/** UTF-8 can hardly be anything else by accident; the others are chosen by how much Chinese they make of the bytes. */
function guess(bytes: Uint8Array): Sample | null {
  const utf8 = sample(bytes, 'utf-8');
  // Text in UTF-16 that is ASCII in the main is valid UTF-8 too, with a NUL in every other place.
  if (utf8.damage === 0 && utf8.controls < 0.2) return utf8;
  const others = (['gb18030', 'utf-16le', 'utf-16be'] as const).map((encoding) => sample(bytes, encoding))
    .filter(({ damage, controls }) => damage <= MAX_DAMAGE && controls <= MAX_CONTROLS)
    .sort((a, b) => b.frequent + b.ascii - a.frequent - a.ascii);
  const best = others[0];
  if (best !== undefined && (best.frequent >= MIN_FREQUENT || best.ascii > 0.5) && (utf8.damage > MAX_DAMAGE / 10 || utf8.controls > MAX_CONTROLS)) return best;
  if (utf8.damage <= MAX_DAMAGE) return utf8;
  return best !== undefined && best.frequent >= MIN_FREQUENT ? best : null;
}

/**
 * Decodes a text file. A few damaged characters come out as U+FFFD.
 * @throws JiuwenError `format-unknown` where the bytes are no text at all, `encoding-unknown` where they may be, in
 * an encoding that is none of ours.
 */
export function decode(bytes: Uint8Array, path: string): string {
  const marked = byteOrderMark(bytes);
  const chosen = marked === null ? guess(bytes) : sample(bytes, marked);
  if (chosen === null || chosen.controls > MAX_CONTROLS) {
    const raw = sample(bytes, 'utf-8');
    throw raw.controls > MAX_CONTROLS / 2
      ? new JiuwenError('format-unknown', { path })
      : new JiuwenError('encoding-unknown', { path });
  }
  return new TextDecoder(chosen.encoding).decode(bytes);
}
