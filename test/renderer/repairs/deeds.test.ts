import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecognisedPage } from '../../../main/contract/issue.ts';
import type { PageRepair } from '../../../main/contract/repair.ts';
import { applyRepairs } from '../../../main/repairs/apply.ts';
import { deedKeys, deedsFor, dropRepair, type Deed, type DeedName, type Drop } from '../../../renderer/reader/repairs/deeds.ts';
import { looseLists, type Part } from '../../../renderer/reader/repairs/parts.ts';
import { body, bridge, lamp, mast, recognisePage, tea } from '../../recognition/pages.ts';
import { anyRepair, at, full, printed, type Printed } from '../../repairs/pages.ts';
import { allParts, partsOf } from './page-parts.ts';

const recognisedLines = [...mast, bridge.headline, ...body(bridge, 14), tea.headline, ...body(tea, 15), ...body(lamp, 13), '下转第4版', '江一帆 苏小满'];
const page = full();
const pages: readonly (readonly [string, Printed])[] = [
  ['a page of everything', page],
  ['a recognised page', { page: recognisePage(recognisedLines), source: recognisedLines }],
  ['a page of one article', printed({ articles: [{ headline: '甲', body: ['一段话。'] }] })],
  ['a page of one article without a headline', printed({ articles: [{ inferred: '拟题', body: ['一段话。', '又一段。'] }], leftovers: ['余文'] })],
  ['a page without articles', printed({ leftovers: ['余文', '又一行'], banners: ['通栏'] })],
];

const repairsOf = ({ does }: Deed): PageRepair[] => (does.kind === 'repair' ? [does.repair] : does.kind === 'choose' ? does.choices.map(({ repair }) => repair) : []);
const deeds = (of: Printed, part: Part): Deed[] => deedsFor(partsOf(of), part).flat();
const names = (part: Part, of = page): DeedName[] => deeds(of, part).map(({ name }) => name);

describe.each(pages)('on %s', (_, of) => {
  it('every deed carries a repair that applies', () => {
    for (const part of allParts(of.page)) {
      for (const deed of deeds(of, part)) {
        for (const repair of repairsOf(deed)) expect([part, deed.name, applyRepairs(of.page, of.source, [repair]).applied]).toEqual([part, deed.name, [true]]);
      }
    }
  });

  it('every deed changes something', () => {
    for (const part of allParts(of.page)) {
      for (const deed of deeds(of, part)) {
        for (const repair of repairsOf(deed)) expect(applyRepairs(of.page, of.source, [repair]).page, JSON.stringify([part, deed.name])).not.toEqual(of.page);
      }
    }
  });

  it('no two deeds of a part have one name', () => {
    for (const part of allParts(of.page)) expect(new Set(deeds(of, part).map(({ name }) => name)).size).toBe(deeds(of, part).length);
  });

  it('every drop carries a repair that applies and changes something', () => {
    const parts = partsOf(of);
    const drops: Drop[] = [
      ...looseLists.map((list): Drop => ({ kind: 'loose', list })),
      ...of.page.articles.flatMap(({ body: blocks }, article): Drop[] => [{ kind: 'head', article }, ...[...blocks.keys(), blocks.length, null].map((before): Drop => ({ kind: 'body', article, before }))]),
    ];
    for (const part of allParts(of.page)) {
      for (const drop of drops) {
        const repair = dropRepair(parts, part, drop);
        if (repair === null) continue;
        const after = applyRepairs(of.page, of.source, [repair]);
        expect([part, drop, after.applied]).toEqual([part, drop, [true]]);
        expect(after.page, JSON.stringify([part, drop])).not.toEqual(of.page);
      }
    }
  });
});

it('on a page after any repairs, every deed still carries a repair that applies', () => {
  fc.assert(fc.property(fc.array(anyRepair(page.source.length - 1), { maxLength: 6 }), (repairs) => {
    const now = { source: page.source, page: applyRepairs(page.page, page.source, repairs).page };
    const offered = allParts(now.page).flatMap((part) => deeds(now, part).flatMap((deed) => repairsOf(deed).map((repair) => ({ part, name: deed.name, repair }))));
    expect(offered.filter(({ repair }) => applyRepairs(now.page, now.source, [repair]).applied[0] !== true)).toEqual([]);
  }), { numRuns: 25 });
});

describe('a block', () => {
  const block = (n: number, article = 0): Part => ({ kind: 'block', article, block: n });
  const after = (name: DeedName, part: Part): RecognisedPage | null => {
    const deed = deeds(page, part).find((each) => each.name === name);
    const [repair] = deed === undefined ? [] : repairsOf(deed);
    return repair === undefined ? null : applyRepairs(page.page, page.source, [repair]).page;
  };
  const bodyOf = (now: RecognisedPage | null, article = 0): string[] | undefined => now?.articles[article]?.body.map(({ text }) => text.slice(0, 2));

  it('goes up and down by one', () => {
    expect([bodyOf(after('up', block(2))), bodyOf(after('down', block(1)))]).toEqual([['昨天', '撑了', '头一', '图为'], ['昨天', '撑了', '头一', '图为']]);
  });

  it('goes past its article’s end into the neighbour, staying what it is', () => {
    const down = after('down', block(3));
    expect([bodyOf(down, 1)?.[0], down?.articles[1]?.body[0]?.kind, bodyOf(after('up', block(0, 1)))?.at(-1)]).toEqual(['图为', 'caption', '近日']);
  });

  it('goes no further at the ends of the page', () => {
    expect([names(block(0)).includes('up'), names(block(1, 2)).includes('down')]).toEqual([false, false]);
  });

  it('begins an article, unless it is the first', () => {
    expect([names(block(1)).includes('split'), names(block(0)).includes('split')]).toEqual([true, false]);
  });

  it('becomes any other kind, in its place', () => {
    expect(after('as-caption', block(1))?.articles[0]?.body.map(({ kind }) => kind)).toEqual(['paragraph', 'caption', 'paragraph', 'caption']);
    expect(names(block(1))).not.toContain('as-subhead');
  });

  it('that is the only one neither stands over its article nor leaves it on the spot', () => {
    const only = names({ kind: 'block', article: 0, block: 0 }, printed({ articles: [{ headline: '甲', body: ['一段话。'] }, { headline: '乙', body: ['一段话。'] }] }));
    expect(only.filter((name) => name === 'new-article' || name === 'as-headline' || name === 'as-kicker')).toEqual([]);
  });

  it('can be given to every other article', () => {
    const choices = deeds(page, block(1)).flatMap(({ name, does }) => (name === 'to-article' && does.kind === 'choose' ? does.choices.map(({ article }) => article) : []));
    expect(choices).toEqual([1, 2]);
  });
});

describe('a headline', () => {
  it('changes places with another', () => {
    const swap = deeds(page, { kind: 'head', article: 0, part: 'headline' }).find(({ name }) => name === 'swap-headline');
    const [first] = swap === undefined ? [] : repairsOf(swap);
    expect(first && applyRepairs(page.page, page.source, [first]).page.articles.slice(0, 2).map(({ headline }) => headline)).toEqual(['云顶茶园秋茶开采', '河湾石桥昨日通车']);
  });

  it('that no line says cannot be moved, but written, and another’s be taken', () => {
    expect(names({ kind: 'head', article: 2, part: 'headline' })).toEqual(['edit', 'take-headline', 'merge-previous', 'merge-other', 'open']);
  });
});

describe('an article', () => {
  it('is merged with its neighbours and any other, and opened', () => {
    expect(names({ kind: 'article', article: 1 }).filter((name) => !name.startsWith('write'))).toEqual(['merge-previous', 'merge-next', 'merge-other', 'open']);
  });

  it('has no neighbour before the first and after the last', () => {
    expect([names({ kind: 'article', article: 0 }).includes('merge-previous'), names({ kind: 'article', article: 2 }).includes('merge-next')]).toEqual([false, false]);
  });

  it('has the parts of its head written that it has not', () => {
    expect(names({ kind: 'article', article: 1 }).filter((name) => name.startsWith('write'))).toEqual(['write-column', 'write-kicker', 'write-deck', 'write-byline']);
  });
});

describe('a text of no article', () => {
  it('can be all but what it is, and is not edited or opened', () => {
    const own = names({ kind: 'loose', list: 'banners', item: 0 });
    expect(own.filter((name) => ['banner', 'edit', 'open'].includes(name))).toEqual([]);
    expect(own).toEqual(expect.arrayContaining(['give-headline', 'give-paragraph', 'new-article', 'furniture', 'leftover']));
  });
});

describe('keys', () => {
  it('are each of one deed of a part', () => {
    for (const part of allParts(page.page)) {
      const keys = names(part).flatMap((name) => deedKeys[name] ?? []);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});

describe('a part that is dropped', () => {
  const parts = partsOf(page);
  const dropped = (part: Part, drop: Drop): PageRepair | null => dropRepair(parts, part, drop);

  it.each<[string, Part, Drop]>([
    ['a block before itself', { kind: 'block', article: 0, block: 1 }, { kind: 'body', article: 0, before: 1 }],
    ['a block behind itself', { kind: 'block', article: 0, block: 1 }, { kind: 'body', article: 0, before: 2 }],
    ['the last block at the end', { kind: 'block', article: 0, block: 3 }, { kind: 'body', article: 0, before: null }],
    ['a block on its own article’s head', { kind: 'block', article: 0, block: 1 }, { kind: 'head', article: 0 }],
    ['a headline on its own article', { kind: 'head', article: 0, part: 'headline' }, { kind: 'body', article: 0, before: 2 }],
    ['a headline on its own head', { kind: 'head', article: 0, part: 'headline' }, { kind: 'head', article: 0 }],
    ['a banner among the banners', { kind: 'loose', list: 'banners', item: 0 }, { kind: 'loose', list: 'banners' }],
    ['a headline that no line says', { kind: 'head', article: 2, part: 'headline' }, { kind: 'loose', list: 'banners' }],
    ['a whole article', { kind: 'article', article: 0 }, { kind: 'body', article: 1, before: 0 }],
    ['anything on an article that is not there', { kind: 'block', article: 0, block: 1 }, { kind: 'head', article: 9 }],
  ])('stays: %s', (_, part, drop) => {
    expect(dropped(part, drop)).toBeNull();
  });

  it('as a headline becomes that of the article, wherever on it', () => {
    for (const drop of [{ kind: 'head', article: 1 }, { kind: 'body', article: 1, before: 2 }] as const) {
      expect(dropped({ kind: 'head', article: 0, part: 'headline' }, drop)).toMatchObject({ to: { kind: 'article', as: 'headline' } });
    }
  });

  it('as a block on another’s head stands first in its body', () => {
    expect(dropped({ kind: 'block', article: 0, block: 3 }, { kind: 'head', article: 1 })).toMatchObject({ to: { as: 'caption', before: at(page, '近日') } });
  });

  it('as a leftover on a head is a headline, and in a body a paragraph', () => {
    const left: Part = { kind: 'loose', list: 'leftovers', item: 0 };
    expect(dropped(left, { kind: 'head', article: 2 })).toMatchObject({ to: { as: 'headline' } });
    expect(dropped(left, { kind: 'body', article: 2, before: 1 })).toMatchObject({ to: { as: 'paragraph', before: at(page, '负责人说') } });
  });

  it('out of its article stands in the list', () => {
    expect(dropped({ kind: 'block', article: 0, block: 0 }, { kind: 'loose', list: 'leftovers' })).toEqual({ kind: 'move', lines: [at(page, '昨天'), at(page, '昨天') + 1], to: { kind: 'leftover' } });
  });
});
