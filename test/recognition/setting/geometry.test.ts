/** Lines that know their place and size, as PDF and OCR give them: geometry counts before words. */
import { describe, expect, it } from 'vitest';
import type { Box, TextLine } from '../../../main/formats/format.ts';
import { hintsFromPath } from '../../../main/formats/name-hints.ts';
import { recognise } from '../../../main/recognition/recognise.ts';
import type { RecognisedArticle } from '../../../main/contract/issue.ts';
import { body, bridge, lamp, tea, type Story } from '../pages.ts';

const line = (text: string, fontSize: number, box?: Box): TextLine => ({ text, blankBefore: true, fontSize, ...(box === undefined ? {} : { box }) });
const read = (lines: readonly TextLine[]): readonly RecognisedArticle[] => recognise({ format: 'pdf', pages: [{ lines }] }, hintsFromPath('')).pages[0]?.articles ?? [];
const bodyLines = (story: Story, ems: number): TextLine[] => body(story, ems).map((text) => line(text, 9));

describe('type sizes', () => {
  it('tell kicker, headline and deck, whatever their lengths', () => {
    const [article] = read([line('告别三百年来的摆渡生涯', 14), line('河湾石桥昨日通车', 28), line('九个村子走上通途，步行道两米宽', 14), ...bodyLines(bridge, 14)]);
    expect(article).toMatchObject({ kicker: '告别三百年来的摆渡生涯', headline: '河湾石桥昨日通车', deck: '九个村子走上通途，步行道两米宽' });
  });

  it('tell a headline in two lines', () => {
    const [article] = read([line('河湾石桥通车', 28), line('两岸不再摆渡', 28), ...bodyLines(bridge, 14)]);
    expect(article).toMatchObject({ headline: '河湾石桥通车两岸不再摆渡', kicker: null, deck: null });
  });
});

describe('places', () => {
  /** An article's lines in a text column, under a heading that says nothing of it. */
  const column = (story: Story, ems: number, x: number): TextLine[] => body(story, ems).map((text, i) => line(text, 9, { x, y: 140 + 14 * i, width: 9 * ems, height: 9 }));
  const over = (text: string, x: number): TextLine => line(text, 26, { x, y: 100, width: 26 * text.length, height: 26 });

  it('give a headline to the body that it stands over, however far it drifted and whatever it says', () => {
    const articles = read([...column(bridge, 14, 40), ...column(tea, 15, 300), ...column(lamp, 16, 560), over('喜上眉梢', 560), over('盼了三十年', 40), over('又是一年', 300)]);
    expect(articles.map(({ headline }) => headline)).toEqual(['盼了三十年', '又是一年', '喜上眉梢']);
  });
});
