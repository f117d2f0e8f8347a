/** Who stands behind a newspaper, as its head names them: 中共衢江区委主办 衢江传媒集团承办. */

export interface Organisers {
  sponsor?: string;
  publisher?: string;
}

const name = '[\\p{Script=Han}（）()《》·、]{2,40}';
const body = `${name}?[\\p{Script=Han}）)》]`;
/** What they do, by how much it says of who makes the paper. */
const deeds = {
  sponsor: ['主[管办辦]、?主[办辦]|主[办辦]', '主管'],
  publisher: ['承[办辦]', '[编編][辑輯]出版|出版[发發]行|出版|[编編]印|印行', '[发發]行'],
} as const;
const anyDeed = '(?:主[管办辦]|承[办辦]|[协協][办辦]|出版|[编編]印|[编編][辑輯]|[发發]行|印行|承印|印刷)';
/** What ends the deed: no more Chinese, or the next organiser with its own deed; 主办职工运动会 is a headline. */
const ends = `(?=(?:[ ）)|│/／·]|$|${body}${anyDeed}(?:[ ）)|│/／·]|$)))`;
const organising = new RegExp(anyDeed, 'u');
/** Names neither tell when nor go on with a sentence. */
const noName = /^[与由和及于在对为的是]|[每逢今]|[周週][一二三四五六日]|公开|公開/u;
/** What organisers are: two of them stand before one 主办, parted by a blank. */
const organ = /(?:委|委员会|委員會|政府|部|局|厅|廳|办公室|社|会|會|集团|集團|中心|公司|学院|大学|台|组|处|院)$/u;
const MAX_LINE = 90;

/** Before the deed, or after it where it is a label: 主办：中共青川县委. */
function patternsOf(deed: string): readonly RegExp[] {
  return [
    new RegExp(`((?:${name} )?${body}) ?(?:${deed})(?:单位|單位)?(?![:：])${ends}`, 'u'),
    new RegExp(`(?:${deed})(?:单位|單位)?[:：] ?(${name}?)(?= |$|[\\p{Script=Han}]{2}(?:单位|單位)?[:：])`, 'u'),
  ];
}
const patterns = Object.entries(deeds).map(([role, ofRole]) => ({ role: role as keyof Organisers, patterns: ofRole.map(patternsOf) }));

/** The organiser in front of a deed; a word before it that is no organiser, such as a slogan's, is not its. */
function organiserIn(text: string): { name: string; skipped: number } {
  const [first = '', ...others] = text.split(' ');
  if (others.length === 0 || organ.test(first)) return { name: text, skipped: 0 };
  return { name: others.join(' '), skipped: first.length + 1 };
}

/** Finds the organisers in a line of plain text, and where they stand in it, in order and apart. */
export function readOrganisers(line: string): { readonly organisers: Organisers; readonly spans: readonly (readonly [number, number])[] } {
  const organisers: Organisers = {};
  const spans: [number, number][] = [];
  if (line.length > MAX_LINE || !organising.test(line)) return { organisers, spans };
  let text = line;
  for (const { role, patterns: ofRole } of patterns) {
    for (const pattern of ofRole.flat()) {
      const match = pattern.exec(text);
      if (match === null) continue;
      const found = organiserIn((match[1] ?? '').trim());
      if (found.name.length < 3 || noName.test(found.name)) continue;
      organisers[role] ??= found.name;
      const start = match.index + (match[0].startsWith(match[1] ?? '') ? found.skipped : 0), end = match.index + match[0].length;
      spans.push([start, end]);
      // Blanks of the same length, so that places in the line stay what they are.
      text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
    }
  }
  return { organisers, spans: spans.sort(([a], [b]) => a - b) };
}
