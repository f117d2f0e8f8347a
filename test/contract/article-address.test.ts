import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleAddress, looksLikeAddress, parseArticleAddress } from '../../main/contract/article-address.ts';

const sha256 = 'ab'.repeat(32);

describe('an article’s address', () => {
  it('counts pages and lines from 1, as readers do', () => {
    expect(articleAddress({ sha256, page: 1, line: 33 })).toBe(`jiuwen:sha256-${sha256}/p2/l34`);
  });

  it('is read back as it was written, whatever stands around it', () => {
    fc.assert(fc.property(fc.nat(99_999), fc.nat(99_999), (page, line) => {
      expect(parseArticleAddress(` ${articleAddress({ sha256, page, line })}\n`)).toEqual({ sha256, page, line });
    }));
  });

  it('is read as desktops hand it over', () => {
    for (const text of [`jiuwen://sha256-${sha256}/p1/l1`, `JIUWEN:SHA256-${sha256.toUpperCase()}/P1/L1`, `jiuwen:sha256-${sha256}/p1/l1/`]) expect(parseArticleAddress(text)).toEqual({ sha256, page: 0, line: 0 });
  });

  it.each(['', 'jiuwen', `sha256-${sha256}/p1/l1`, `jiuwen:sha256-${sha256}`, `jiuwen:sha256-${sha256}/p0/l1`, `jiuwen:sha256-${sha256.slice(1)}/p1/l1`, `jiuwen:sha256-${sha256}/p1/l1x`, `http:sha256-${sha256}/p1/l1`])('is not %j', (text) => {
    expect(parseArticleAddress(text)).toBeNull();
  });

  it('is told from a search also where it is cut off', () => {
    expect(looksLikeAddress(`jiuwen:sha256-${sha256.slice(5)}`)).toBe(true);
    expect(looksLikeAddress('jiuwen')).toBe(false);
  });
});
