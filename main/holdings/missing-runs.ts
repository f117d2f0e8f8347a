/** Missing issues told together: 3月3日—3月7日，总第120—122期. */
import type { HoldingsDay, MissingRun } from '../contract/holdings.ts';
import { dayOf, isoOf, type Day } from './days.ts';

/**
 * Joins the missing days of a year that nothing held, and nothing doubtful, lies between; days without an issue may.
 * @param heldDays of the whole title, in order
 */
export function missingRuns(days: readonly HoldingsDay[], heldDays: readonly Day[]): MissingRun[] {
  const runs: HoldingsDay[][] = [];
  let open = false;
  for (const day of days) {
    if (day.state === 'missing') {
      if (!open) runs.push([]);
      runs.at(-1)?.push(day);
      open = true;
    } else if (day.state !== 'no-issue') {
      open = false;
    }
  }
  let next = 0;
  return runs.flatMap((run) => {
    const first = run[0], last = run.at(-1), from = dayOf(first?.date ?? null);
    if (first === undefined || last === undefined || from === null) return [];
    while ((heldDays[next] ?? Infinity) < from) next += 1;
    return [{
      from: first.date, to: last.date, count: run.length, firstNumber: first.missingNumber, lastNumber: last.missingNumber, sure: run.every(({ sure }) => sure),
      after: isoOf(heldDays[next - 1] ?? from), before: isoOf(heldDays[next] ?? from),
    }];
  });
}
