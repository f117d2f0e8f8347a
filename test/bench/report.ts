/** What every bench prints: figure, bar, and whether it is met; `--json` the same as data; exit status 1 when a bar is missed. */

export interface Figure {
  readonly name: string;
  readonly value: number;
  /** At least this, at most that; without either the figure is only told. */
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly unit?: string;
}

const met = ({ value, atLeast, atMost }: Figure): boolean => (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost);

function barOf({ atLeast, atMost }: Figure): string {
  if (atLeast !== undefined) return `≥ ${atLeast}`;
  return atMost === undefined ? '' : `≤ ${atMost}`;
}

/** Prints the figures and sets the exit status. */
export function report(figures: readonly Figure[], json: boolean): void {
  if (json) {
    console.log(JSON.stringify(figures.map((figure) => ({ ...figure, met: met(figure) })), null, 1));
  } else {
    for (const figure of figures) {
      const bar = barOf(figure);
      console.log(`${figure.name.padEnd(52)} ${figure.value.toFixed(4).padStart(10)} ${(figure.unit ?? '').padEnd(3)} ${bar.padEnd(8)} ${bar === '' ? '' : met(figure) ? 'met' : 'MISSED'}`.trimEnd());
    }
  }
  if (!figures.every(met)) process.exitCode = 1;
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
