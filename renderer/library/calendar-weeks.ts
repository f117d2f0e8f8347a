/** A month as rows of weeks, and the way from day to day by key. Pure. */

const DAY = 86_400_000;
const at = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);
const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** From 0 for Monday. */
const weekday = (iso: string): number => (new Date(at(iso)).getUTCDay() + 6) % 7;

/** The days of a month in rows of seven from Monday; null before its first day and after its last. */
export function weeksOf<Day extends { readonly date: string }>(days: readonly Day[]): (Day | null)[][] {
  const [first] = days;
  const cells: (Day | null)[] = [...Array.from({ length: first === undefined ? 0 : weekday(first.date) }, () => null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** The same day of the next month or the one before, or the last of a month that is shorter. */
function monthAway(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return isoOf(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth)));
}

/** Where a key leads from a day: ← → a day, ↑ ↓ a week, Home and End within the week, Page Up and Down a month; null for other keys. */
export function daysAway(iso: string, key: string): string | null {
  switch (key) {
    case 'ArrowLeft': return isoOf(at(iso) - DAY);
    case 'ArrowRight': return isoOf(at(iso) + DAY);
    case 'ArrowUp': return isoOf(at(iso) - 7 * DAY);
    case 'ArrowDown': return isoOf(at(iso) + 7 * DAY);
    case 'Home': return isoOf(at(iso) - weekday(iso) * DAY);
    case 'End': return isoOf(at(iso) + (6 - weekday(iso)) * DAY);
    case 'PageUp': return monthAway(iso, -1);
    case 'PageDown': return monthAway(iso, 1);
    default: return null;
  }
}
