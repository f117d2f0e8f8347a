/**
 * How sure recognition is of an article: from how much dearer any other cut would have been, and from what whole
 * articles of newspapers have: an end, a signature, some length. The factors were counted on pages whose gold is known;
 * `bench:recognition` shows whether they still hold.
 */
import type { Block } from '../contract/issue.ts';

const factors = {
  /** The body does not end as a sentence does. */
  openEnd: 0.55,
  /** A paragraph before the last does not. */
  openParagraph: 0.85,
  /** Nobody signed: neither lead nor line. */
  unsigned: 0.8,
  short: 0.75,
  tiny: 0.3,
  /** No headline was found: half of these are parts of other articles. */
  headless: 0.6,
  /** How much a headline that is surely another article's takes away. */
  doubtedHeadline: 0.5,
};
/** Margins tell less than costs promise: of decisions by 3 nats, one in ten is wrong. */
const TRUST = 0.75;
/** In characters. */
const SHORT = 150, TINY = 60;
const MOST = 0.99;

const ends = /(?:[。！？…][”’」』）)】]*|[■▲◆●□]|[）)】]|年.{1,4}月.{1,3}日)$/u;
const endsParagraph = /(?:[。！？…：；][”’」』）)】]*|[■▲◆●□]|[”）)】])$/u;

/** The probability of a decision, 0..1, from how much dearer the best reading is that decides otherwise, in nats. */
export function certaintyOf(margin: number): number {
  return 1 / (1 + Math.exp(-TRUST * Math.max(-3, Math.min(20, margin))));
}

/**
 * 0..1.
 * @param headline the probability that the headline is this article's; null where it has none
 * @param margin in nats: how much dearer the page's best reading is that cuts this article otherwise
 */
export function confidenceOf(body: readonly Block[], byline: readonly string[], headline: number | null, margin: number): number {
  let confidence = certaintyOf(margin);
  const length = body.reduce((sum, { text }) => sum + text.length, 0);
  const isVerse = body.some(({ kind }) => kind === 'verse');
  if (!isVerse && !ends.test(body.at(-1)?.text ?? '')) confidence *= factors.openEnd;
  if (body.slice(0, -1).some(({ kind, text }) => kind === 'paragraph' && !endsParagraph.test(text))) confidence *= factors.openParagraph;
  if (byline.length === 0) confidence *= factors.unsigned;
  confidence *= headline === null ? factors.headless : 1 - factors.doubtedHeadline * (1 - headline);
  if (length < TINY) confidence *= factors.tiny;
  else if (length < SHORT) confidence *= factors.short;
  return Math.round(100 * Math.min(MOST, confidence)) / 100;
}
