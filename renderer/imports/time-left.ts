/** A stretch of time as one tells it to somebody who waits; 0 and 0 is less than a minute. */
export interface RoughTime {
  readonly hours: number;
  readonly minutes: number;
}

/** From here on a minute is a minute: what is nearer rounds to nothing. */
const LEAST_SECONDS = 50;

/** Rounds as a reader wants to know it: to minutes below an hour, above to tens of minutes. Pure. */
export function roughly(seconds: number): RoughTime {
  if (seconds < LEAST_SECONDS) return { hours: 0, minutes: 0 };
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return { hours: 0, minutes };
  const tens = Math.round(minutes / 10) * 10;
  return { hours: Math.floor(tens / 60), minutes: tens % 60 };
}
