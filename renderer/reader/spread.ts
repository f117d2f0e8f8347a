/** Which pages lie open side by side. Pure. */

interface Folio {
  readonly number: number;
}

/**
 * An issue's pages as they lie open one after the other. With `two`, an even page and the odd one after it share a
 * spread, as the paper is folded: the front page stands alone, and so does a page whose partner is not held.
 */
export function spreadsOf<P extends Folio>(pages: readonly P[], two: boolean): readonly (readonly P[])[] {
  const spreads: P[][] = [];
  for (const page of pages) {
    const last = spreads.at(-1);
    const left = last?.length === 1 ? last[0] : undefined;
    if (two && last && left && left.number % 2 === 0 && page.number === left.number + 1) last.push(page);
    else spreads.push([page]);
  }
  return spreads;
}

/** The pages that lie open with page `number`; those of the first spread where there is no such page. */
export function spreadWith<P extends Folio>(pages: readonly P[], number: number, two: boolean): readonly P[] {
  const spreads = spreadsOf(pages, two);
  return spreads.find((spread) => spread.some((page) => page.number === number)) ?? spreads[0] ?? [];
}

/** The first page after turning `by` spreads from the one with page `number`; undefined before the first and after the last. */
export function turned<P extends Folio>(pages: readonly P[], number: number, by: number, two: boolean): P | undefined {
  const spreads = spreadsOf(pages, two);
  const at = spreads.findIndex((spread) => spread.some((page) => page.number === number));
  return at < 0 || at + by < 0 ? undefined : spreads[at + by]?.[0];
}
