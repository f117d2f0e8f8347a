/** What a bench reports: its figures against their bars. */

export interface Figure {
  readonly name: string;
  readonly figure: number;
  readonly bar: number;
  readonly unit: string;
  /** Whether the bar is the least; otherwise it is the most. */
  readonly least?: boolean;
}

const isMet = ({ figure, bar, least = false }: Figure): boolean => (least ? figure >= bar : figure <= bar);

/** The value that a share of all values is not above; NaN of none. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN;

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/**
 * Prints the figures, as a table or as data, and has the process end with 1 where a bar is missed.
 * @param more what is told as data only
 */
export function report(figures: readonly Figure[], isJson: boolean, more: object): void {
  if (isJson) {
    console.log(JSON.stringify({ figures: figures.map((each) => ({ ...each, met: isMet(each) })), ...more }, null, 1));
  } else {
    for (const each of figures) console.log(`${each.name.padEnd(60)} ${each.figure.toFixed(2).padStart(9)} ${each.unit.padEnd(3)} bar ${each.least === true ? '≥' : '≤'} ${each.bar}  ${isMet(each) ? 'met' : 'MISSED'}`);
  }
  process.exitCode = figures.every(isMet) ? 0 : 1;
}
