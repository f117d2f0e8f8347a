/**
 * A corpus of generated articles for bench:search: words of jieba's list, drawn by its frequencies, in sentences and paragraphs of
 * a newspaper's lengths. Every article can be made by itself from its number; the same seed gives the same articles. Nonsense
 * with a real vocabulary's frequencies: what it costs to find them is that of real ones.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { randomOf } from './press.ts';

export interface CorpusArticle {
  readonly issue: CorpusIssue;
  /** 版次, from 1. */
  readonly page: number;
  readonly headline: string;
  readonly byline: string;
  readonly column: string | null;
  readonly paragraphs: readonly string[];
}

export interface CorpusIssue {
  readonly title: string;
  /** ISO 8601. */
  readonly date: string;
  readonly number: number;
}

export const PAGES_PER_ISSUE = 4, ARTICLES_PER_PAGE = 5;
export const ARTICLES_PER_ISSUE = PAGES_PER_ISSUE * ARTICLES_PER_PAGE;
export const titles = ['云溪日报', '青川晚报', '临河时报', '汀岚新闻'] as const;
export const columns = [
  '走基层', '民生窗口', '河岸故事', '今日关注', '山村来信', '百姓身边', '市井百态', '经济观察', '读者来信', '文化长廊', '体育天地', '旧闻新读',
] as const;
export const FIRST_YEAR = 1980, YEARS = 30;

/** Names are put together from these: they are nobody's. */
const surnames = Array.from('赵钱孙李周吴郑王冯陈沈韩杨朱秦许何吕施张'), given = Array.from('文斌晓燕志远雅琴建平海若水子墨秋月一鸣思源');
const DAY_MILLISECONDS = 86_400_000, DAYS = Math.floor(YEARS * 365.25);
/** Characters: shortest body, and how much longer the longest is by a power of a random number, which gives a mean of about 780. The last paragraph reaches over. */
const SHORTEST_BODY = 300, BODY_RANGE = 1200, BODY_SKEW = 1.9;

/** Draws words by their frequency, at the same cost whatever their number (Vose's alias method). */
class Words {
  readonly #words: string[] = [];
  readonly #share: Float64Array;
  readonly #alias: Int32Array;

  constructor(list: string) {
    const frequencies: number[] = [];
    for (const line of list.split('\n')) {
      const [word = '', frequency = '', tag = ''] = line.split(' ');
      // People's names (nr, nrt, nrfg) are left out: nothing invented is said of anybody.
      if (!/^\p{Script=Han}+$/u.test(word) || tag.startsWith('nr')) continue;
      this.#words.push(word);
      frequencies.push(Number(frequency));
    }
    const count = frequencies.length, mean = frequencies.reduce((sum, each) => sum + each, 0) / count;
    this.#share = Float64Array.from(frequencies, (each) => each / mean);
    this.#alias = Int32Array.from(frequencies.keys());
    const low: number[] = [], high: number[] = [];
    for (const [place, share] of this.#share.entries()) (share < 1 ? low : high).push(place);
    for (let poor = low.pop(), rich = high.pop(); poor !== undefined && rich !== undefined; poor = low.pop()) {
      this.#alias[poor] = rich;
      const left = (this.#share[rich] ?? 0) + (this.#share[poor] ?? 0) - 1;
      this.#share[rich] = left;
      if (left >= 1) continue;
      low.push(rich);
      rich = high.pop();
    }
  }

  draw(random: () => number): string {
    const place = Math.floor(random() * this.#words.length);
    return this.#words[random() < (this.#share[place] ?? 1) ? place : this.#alias[place] ?? place] ?? '';
  }
}

const jieba = path.dirname(createRequire(import.meta.url).resolve('@node-rs/jieba/package.json'));

export class Corpus {
  readonly size: number;
  readonly seed: number;
  readonly #words = new Words(readFileSync(path.join(jieba, 'dict.txt'), 'utf8'));

  /** @param size how many articles; dates are spread over all of them */
  constructor(size: number, seed: number) {
    this.size = size;
    this.seed = seed;
  }

  /** The article of a number from 0. Those of a page and of an issue follow each other. */
  article(index: number): CorpusArticle {
    const random = randomOf(Math.imul(this.seed, 0x9e3779b1) + index);
    const below = (limit: number): number => Math.floor(random() * limit);
    const pick = (list: readonly string[]): string => list[below(list.length)] ?? '';
    const headline = this.#text(8 + below(11), random);
    const byline = pick(surnames) + pick(given) + (random() < 0.6 ? pick(given) : '');
    const column = random() < 1 / 3 ? pick(columns) : null;
    const length = SHORTEST_BODY + BODY_RANGE * random() ** BODY_SKEW, paragraphs: string[] = [];
    for (let written = 0; written < length;) {
      const paragraph = this.#paragraph(80 + below(100), random);
      paragraphs.push(paragraph);
      written += paragraph.length;
    }
    const page = 1 + Math.floor((index % ARTICLES_PER_ISSUE) / ARTICLES_PER_PAGE);
    return { issue: this.issue(Math.floor(index / ARTICLES_PER_ISSUE)), page, headline, byline, column, paragraphs };
  }

  /** The issue of a number from 0. */
  issue(index: number): CorpusIssue {
    const number = Math.floor(index / titles.length), all = Math.ceil(this.size / ARTICLES_PER_ISSUE / titles.length);
    const date = new Date(Date.UTC(FIRST_YEAR, 0, 1) + Math.floor((number / all) * DAYS) * DAY_MILLISECONDS);
    return { title: titles[index % titles.length] ?? titles[0], date: date.toISOString().slice(0, 10), number: number + 1 };
  }

  /** Words, until there are so many characters; the last word may reach over. */
  #text(length: number, random: () => number): string {
    let text = '';
    while (text.length < length) text += this.#words.draw(random);
    return text;
  }

  #paragraph(length: number, random: () => number): string {
    let text = '';
    for (;;) {
      text += this.#text(5 + Math.floor(random() * 12), random);
      if (text.length >= length) return `${text}。`;
      text += random() < 0.65 ? '，' : '。';
    }
  }
}

/** All texts of an article that are searched, each by itself. */
export const textsOf = ({ headline, byline, column, paragraphs }: CorpusArticle): string[] => [headline, byline, ...(column === null ? [] : [column]), ...paragraphs];
