/**
 * A paper's rhythm, learnt from the days of which is known for certain whether it appeared: how probable an issue is on
 * any other day.
 *
 * A day is judged by the days like it that are nearest, before and after alike, so that the rhythm may change over the
 * years. Which days are alike depends on the paper: those of one weekday (dailies, five or three times a week,
 * weeklies), those of one date in the month (旬刊, half-monthlies), or every so many days (隔日刊, 三日刊). For each
 * quarter of a year that way to see it is taken which foretells the known days best, each from the others. Festivals
 * have habits of their own: they are kept out of the rhythm and learnt across the years.
 */
import { dayIn, monthsLater, yearOf, type Day } from './days.ts';
import { Seen, type Evidence } from './evidence.ts';
import { festivalDays, festivalOn, type FestivalDay } from './festivals.ts';

export interface Chance {
  /** 0..1: how probable it is that the paper appeared. */
  readonly published: number;
  /** How many days like it tell so. */
  readonly told: number;
}

/** Days like a day: the `n`th after it, or before it for a negative `n`; null where there is none. */
type Alike = (day: Day, n: number) => Day | null;

const every = (days: number): Alike => (day, n) => day + n * days;

/** Weekdays first: another way has to be better. */
const ways: readonly { readonly alike: Alike; /** In days. */ readonly step: number }[] = [
  { alike: every(7), step: 7 },
  { alike: (day, n) => monthsLater(day, n), step: 30 },
  { alike: every(2), step: 2 },
  { alike: every(3), step: 3 },
  { alike: every(5), step: 5 },
  { alike: every(10), step: 10 },
  { alike: every(14), step: 14 },
];

/** Days that are asked for a day: enough to outvote two odd ones, few enough to be of the same months. */
const TOLD_BY = 12;
/** How far away they may be, in days. Beyond, the rhythm may be another. */
const REACH = 2 * 365;
/** Length of the stretches that have one way to see the rhythm each, in days, and how much around them is looked at. */
const STRETCH = 91, AROUND = 100;
/** Known days that are tried for a stretch. */
const TRIED = 80;
/** Mean surprise in nats: below it weekdays explain the days well enough; another way has to be better by `margin`. */
const SURPRISE = { small: 0.15, margin: 0.05 } as const;

export class Rhythm {
  readonly #evidence: Evidence;
  /** Number of a stretch → its way to see it. */
  readonly #ways = new Map<number, (typeof ways)[number]>();
  /** Day of a festival → how often the paper appeared on it, and how often it would have otherwise. */
  #habits: ReadonlyMap<number, { published: number; all: number }> | null = null;

  constructor(evidence: Evidence) {
    this.#evidence = evidence;
  }

  chance(day: Day): Chance {
    const usual = this.#ordinary(day);
    const festival = festivalOn(day);
    return festival === null ? usual : { ...usual, published: usual.published * this.#habit(festival) };
  }

  /** As if there were no festivals. */
  #ordinary(day: Day): Chance {
    return this.#by(this.#wayAt(day), day);
  }

  #by({ alike, step }: (typeof ways)[number], day: Day): Chance {
    const { first, last } = this.#evidence;
    let published = 0, told = 0;
    for (let n = 1; n * step <= REACH && told < TOLD_BY; n += 1) {
      if (day + n * step > last && day - n * step < first) break;
      for (const like of [alike(day, n), alike(day, -n)]) {
        const seen = like === null ? Seen.nothing : this.#evidence.on(like);
        if (like === null || (seen !== Seen.published && seen !== Seen.silent) || festivalOn(like) !== null) continue;
        told += 1;
        if (seen === Seen.published) published += 1;
      }
    }
    // As if half an issue had appeared on one more day: what was never seen is not impossible.
    return { published: (published + 0.5) / (told + 1), told };
  }

  #wayAt(day: Day): (typeof ways)[number] {
    const stretch = Math.floor((day - this.#evidence.first) / STRETCH);
    let way = this.#ways.get(stretch);
    if (way === undefined) {
      way = this.#bestWay(this.#evidence.first + stretch * STRETCH);
      this.#ways.set(stretch, way);
    }
    return way;
  }

  #bestWay(from: Day): (typeof ways)[number] {
    const known: Day[] = [];
    for (let day = from - AROUND; day < from + STRETCH + AROUND; day += 1) {
      const seen = this.#evidence.on(day);
      if ((seen === Seen.published || seen === Seen.silent) && festivalOn(day) === null) known.push(day);
    }
    const tried = known.filter((_, index) => index % Math.ceil(known.length / TRIED) === 0);
    const [weekdays, ...others] = ways;
    if (weekdays === undefined) throw new Error('there is no way to see a rhythm');
    let best = weekdays, least = this.#surprise(weekdays, tried);
    if (least <= SURPRISE.small) return best;
    for (const way of others) {
      const surprise = this.#surprise(way, tried);
      if (surprise < least - (best === weekdays ? SURPRISE.margin : 0)) [best, least] = [way, surprise];
    }
    return best;
  }

  /** How badly days are foretold from the days like them, in nats a day (log loss). */
  #surprise(way: (typeof ways)[number], days: readonly Day[]): number {
    return days.reduce((sum, day) => {
      const { published } = this.#by(way, day);
      return sum - Math.log(this.#evidence.on(day) === Seen.published ? published : 1 - published);
    }, 0) / Math.max(1, days.length);
  }

  /** How much less probable an issue is on this day of a festival than on another day. */
  #habit({ id, usual }: FestivalDay): number {
    this.#habits ??= this.#learnHabits();
    const { published, all } = this.#habits.get(id) ?? { published: 0, all: 0 };
    // The guess counts as much as one year seen.
    return (published + usual) / (all + 1);
  }

  #learnHabits(): ReadonlyMap<number, { published: number; all: number }> {
    const habits = new Map<number, { published: number; all: number }>();
    for (let year = yearOf(this.#evidence.first); year <= yearOf(this.#evidence.last); year += 1) {
      if (!this.#knows(year)) continue;
      for (const [day, { id }] of festivalDays(year)) {
        const seen = this.#evidence.on(day);
        // A Sunday's silence says nothing of the festival on it.
        if (seen === Seen.nothing || this.#ordinary(day).published < 0.5) continue;
        const habit = habits.get(id) ?? { published: 0, all: 0 };
        habit.all += 1;
        if (seen === Seen.published) habit.published += 1;
        habits.set(id, habit);
      }
    }
    return habits;
  }

  /** Whether anything is known of a year. */
  #knows(year: number): boolean {
    for (let day = dayIn(year, 1, 1); day < dayIn(year + 1, 1, 1); day += 1) if (this.#evidence.on(day) !== Seen.nothing) return true;
    return false;
  }
}
