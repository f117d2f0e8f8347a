import type { Refusal } from '../../main/contract/imports.ts';
import { explain, type Locale } from '../../main/contract/messages.ts';

/** Files that could not be read for one and the same reason. */
export interface RefusalGroup {
  readonly why: string;
  readonly now: string;
  readonly paths: readonly string[];
}

/** Refusals by their reason, in the order in which the reasons first come. Pure. */
export function groupRefusals(refusals: readonly Refusal[], locale: Locale): RefusalGroup[] {
  const groups = Map.groupBy(refusals, ({ error }) => {
    const { why, now } = explain(error, locale);
    return `${error.code}\n${why}\n${now}`;
  });
  return [...groups].map(([key, group]) => {
    const [, why = '', now = ''] = key.split('\n');
    return { why, now, paths: group.map(({ path }) => path) };
  });
}
