/** The gold beside the sample's pages, and how near to it recognition comes. */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { RecognisedIssue } from '../../main/contract/issue.ts';

const goldSchema = z.object({
  issue: z.record(z.string(), z.unknown()),
  pages: z.array(z.object({
    number: z.number(),
    articles: z.array(z.object({ headline: z.string().nullable(), body: z.array(z.object({ kind: z.string(), text: z.string() })) })),
  })),
});
export type Gold = z.infer<typeof goldSchema>;

export const goldOf = (page: string): Gold => goldSchema.parse(JSON.parse(readFileSync(page.replace(/\.txt$/u, '.gold.json'), 'utf8')));

/** White space is never compared: extraction sets it as it likes. */
export const squeeze = (text: string): string => text.replace(/\s+/gu, '');

const bodyOf = (article: { readonly body: readonly { readonly text: string }[] }): string => squeeze(article.body.map((block) => block.text).join(''));

export const bodiesOf = (issue: { readonly pages: Gold['pages'] }): string[] => issue.pages.flatMap((page) => page.articles.map(bodyOf));

/** How many articles there are, how many have exactly the body of gold, and how many of those the headline too. */
export function tally(results: readonly { readonly gold: Gold; readonly seen: RecognisedIssue }[]): { articles: number; whole: number; headed: number } {
  let articles = 0, whole = 0, headed = 0;
  for (const { gold, seen } of results) {
    const found = new Map(seen.pages.flatMap((page) => page.articles).map((article) => [bodyOf(article), article]));
    for (const article of gold.pages.flatMap((page) => page.articles)) {
      articles += 1;
      const match = found.get(bodyOf(article));
      if (match === undefined) continue;
      whole += 1;
      if (article.headline === null ? match.headlineInferred : squeeze(match.headline ?? '') === squeeze(article.headline)) headed += 1;
    }
  }
  return { articles, whole, headed };
}
