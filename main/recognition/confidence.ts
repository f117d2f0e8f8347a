/** How sure recognition is of an article, from the margins of the decisions that made it. */
import type { Body } from './bodies.ts';
import type { Heading } from './headlines.ts';

/** 0..1 by the least certain of its decisions; calibrated by `bench:recognition`. */
export function confidenceOf(body: Body, heading: Heading): number {
  const cut = 1 / (1 + Math.exp(-Math.min(20, body.margin)));
  const headed = heading.headline === null ? 0.9 : 1 - 0.1 * Math.exp(-heading.margin / 2);
  return Math.round(100 * Math.min(0.99, cut * headed)) / 100;
}
