import { describe, expect, it } from 'vitest';
import type { QueryNode } from '../../../main/contract/query.ts';
import { parseQuery } from '../../../main/search/query/parse.ts';
import { isExact, withExact, withoutExact } from '../../../renderer/search/exactness.ts';

function foldings(node: QueryNode | null): string[] {
  switch (node?.kind) {
    case 'text': return [node.folding];
    case 'all': case 'any': return node.nodes.flatMap(foldings);
    case 'not': return foldings(node.node);
    case 'near': return [...foldings(node.left), ...foldings(node.right)];
    case undefined: case 'dates': case 'page': case 'title': return [];
  }
}

describe('exactness', () => {
  it.each<[string, string, string]>([
    ['國', '精确:國', 'exact:國'],
    [' 國 ', '精确:國', 'exact:國'],
    ['"國 語"', '精确:"國 語"', 'exact:"國 語"'],
    ['國 語', '精确:(國 語)', 'exact:(國 語)'],
    ['國 OR 語', '精确:(國 OR 語)', 'exact:(國 OR 語)'],
    ['國 -語', '精确:(國 -語)', 'exact:(國 -語)'],
    ['國 NEAR/3 語', '精确:(國 NEAR/3 語)', 'exact:(國 NEAR/3 語)'],
    ['標題:國', '精确:(標題:國)', 'exact:(標題:國)'],
    ['(國 OR 語) 報紙:"云溪报" 1997', '精确:(國 OR 語) 報紙:"云溪报" 1997', 'exact:(國 OR 語) 報紙:"云溪报" 1997'],
    ['國 1997 語', '精确:(國 語) 1997', 'exact:(國 語) 1997'],
    ['國 "語', '精确:(國 "語")', 'exact:(國 "語")'],
    ['國 OR 1997', '精确:(國 OR 1997)', 'exact:(國 OR 1997)'],
    ['精确:國 語', '精确:(精确:國 語)', 'exact:(精确:國 語)'],
  ])('is put around the words of %s', (query, zh, en) => {
    expect(isExact(query)).toBe(false);
    expect([withExact(query, 'zh-CN'), withExact(query, 'en')]).toEqual([zh, en]);
    expect(isExact(zh) && isExact(en)).toBe(true);
    expect(new Set(foldings(parseQuery(zh).root))).toEqual(new Set(['exact']));
    expect(withExact(zh, 'zh-CN')).toBe(zh);
  });

  it.each([
    ['精确:國', '國'],
    ['精確：國', '國'],
    ['精确:(國 語)', '國 語'],
    ['精确:(國 OR 語)', '國 OR 語'],
    ['exact:(國 OR 語) 1997', '(國 OR 語) 1997'],
    ['exact:(國 語) 1997', '國 語 1997'],
    ['精确:國 精确:語', '國 語'],
    ['精确:國 OR exact:語', '國 OR 語'],
    ['标题:精确:國', '标题:國'],
    ['精确:标题:國', '标题:國'],
    ['精确:"國 語"', '"國 語"'],
  ])('is taken from %s', (query, plain) => {
    expect(isExact(query)).toBe(true);
    expect(withoutExact(query)).toBe(plain);
    expect(new Set(foldings(parseQuery(plain).root))).toEqual(new Set(['all']));
  });

  it('has nothing to be put around where there are no words', () => {
    for (const query of ['', '  ', '1997', '报纸:云溪报']) expect([isExact(query), withExact(query, 'en')]).toEqual([false, query]);
  });
});
