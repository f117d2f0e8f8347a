/** Subheads of one and of two lines within an article. */
import { describe, expect, it } from 'vitest';
import { bridge, mast, recognisePage, set, tea } from '../pages.ts';

const kinds = (subhead: readonly string[]): string[] => {
  const lines = [...bridge.body, ...tea.body.slice(1)].map((paragraph) => set(paragraph, 14));
  const page = recognisePage([...mast, bridge.headline, ...lines.slice(0, 3).flat(), ...subhead, ...lines.slice(3).flat()]);
  return page.articles.flatMap(({ body }) => body.filter(({ kind }) => kind === 'subhead').map(({ text }) => text));
};

describe('subheads', () => {
  it('are single where they are short', () => {
    expect(kinds(['两岸从此近了'])).toEqual(['两岸从此近了']);
  });

  it('are put together where the upper line fills its column', () => {
    expect(kinds(['渡口收起了桨声村子走上了通途', '两岸从此近了'])).toEqual(['渡口收起了桨声村子走上了通途两岸从此近了']);
  });

  it('are put together where the upper line ends within a word', () => {
    expect(kinds(['茶园负责', '人的账本'])).toEqual(['茶园负责人的账本']);
  });
});
