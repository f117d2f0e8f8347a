/** `holdings`: what is held of each newspaper and what is missing, by year. */
import { JiuwenError } from '../contract/errors.ts';
import { fold } from '../contract/folding.ts';
import type { Folding } from '../contract/folding.ts';
import type { Holdings, HoldingsTotals, HoldingsYear } from '../contract/holdings.ts';
import type { TitleSummary } from '../contract/library.ts';
import { explainMissing, explainReason } from '../contract/holdings-messages.ts';
import type { Library } from '../library.ts';
import { exitCodes, inLibrary, oneLine, say, shellLocale } from './terminal.ts';

export interface HoldingsOptions {
  readonly library: string;
  /** Only the newspaper of this name. */
  readonly title: string | null;
  /** Only this year, with every gap. */
  readonly year: number | null;
  readonly as: 'text' | 'csv' | 'json';
}

/** Prints the years of each newspaper; of one year, what is missing or doubtful; as CSV, one table after the other. */
export async function holdings({ library: folder, title, year, as }: HoldingsOptions): Promise<number> {
  return inLibrary(folder, async (library) => {
    const found = await titlesNamed(library, title);
    if (found.length === 0) console.error(say({ 'zh-CN': '资料库是空的。', en: 'The library is empty.' }));
    for (const id of found) {
      const held = await library.holdings(id);
      const shown = year === null ? held : { ...held, years: held.years.filter((each) => each.year === year) };
      if (as === 'json') console.log(JSON.stringify(shown));
      else if (as === 'csv') process.stdout.write((await import('../holdings/csv.ts')).holdingsCsv(held, year, shellLocale()));
      else console.log(asText(shown, year !== null));
    }
    return exitCodes.done;
  });
}

async function titlesNamed(library: Library, name: string | null): Promise<number[]> {
  const { titles } = await library.overview();
  if (name === null) return titles.map(({ id }) => id);
  const calledSo = (folding: Folding): TitleSummary | undefined => titles.find((title) => fold(title.name, folding) === fold(name, folding));
  // Two newspapers may differ in script alone.
  const named = calledSo('exact') ?? calledSo('all');
  if (named === undefined) throw new JiuwenError('not-found', { what: `title ${name}` });
  return [named.id];
}

function counts({ expected, held, missing }: HoldingsTotals): string {
  return say({ 'zh-CN': `应有 ${expected} 期，藏 ${held} 期，缺 ${missing} 期`, en: `${expected} issues, ${held} held, ${missing} missing` });
}

function asText({ titleName, years, totals, undated }: Holdings, detailed: boolean): string {
  return [
    detailed ? oneLine(titleName) : `${oneLine(titleName)}  ${counts(totals)}`,
    ...years.flatMap((year) => [`  ${year.year}  ${counts(year.totals)}`, ...(detailed ? details(year) : [])]),
    ...(undated.length === 0 ? [] : [`  ${say({ 'zh-CN': `另有 ${undated.length} 期未标日期`, en: `${undated.length} more without a date` })}`]),
  ].join('\n');
}

function details({ year, days, missing }: HoldingsYear): string[] {
  const locale = shellLocale();
  const none = say({ 'zh-CN': '缺', en: 'missing' });
  return [
    ...missing.map((run) => `    ${none}  ${explainMissing(run, locale, year)}`),
    ...days.flatMap(({ date, reasons }) => reasons.map((reason) => `    ${date}  ${oneLine(explainReason(reason, locale, year))}`)),
  ];
}
