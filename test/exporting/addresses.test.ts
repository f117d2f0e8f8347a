/** An article's address in libraries that hold the same file: real workers, real files. */
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { articleAddress, parseArticleAddress } from '../../main/contract/article-address.ts';
import { openLibrary } from '../../main/library.ts';
import type { Library } from '../../main/library.ts';
import { temporaryFolder } from '../temporary.ts';

const sample = path.join(import.meta.dirname, '..', '..', 'assets', 'sample');

async function libraryOf(...parts: readonly string[]): Promise<Library> {
  const library = await openLibrary(path.join(temporaryFolder(), 'library'));
  onTestFinished(() => library.close());
  await library.importPaths(parts.map((part) => path.join(sample, part)));
  return library;
}

async function addressesOf(library: Library): Promise<Map<string, string | null>> {
  const addresses = new Map<string, string | null>();
  for (let id = 1; id < 1000; id += 1) {
    const read = await library.article(id).catch(() => null);
    if (read === null) break;
    addresses.set(read.address, read.article.headline);
  }
  return addresses;
}

const opened = async (library: Library, address: string): Promise<string | null> => {
  const place = parseArticleAddress(address);
  const found = place === null ? null : await library.addressed(place);
  return found?.articleId == null ? null : (await library.article(found.articleId)).article.headline;
};

it('is the same in every library, in whatever order its files came', async () => {
  const one = await libraryOf('2024-09-17', '2024-09-20');
  const other = await libraryOf('2024-09-20', path.join('2024-09-17', '03.txt'), path.join('2024-09-17', '01.txt'));
  const here = await addressesOf(one), there = await addressesOf(other);
  expect(here.size).toBeGreaterThan(40);
  expect(there.size).toBeGreaterThan(20);
  for (const [address, headline] of there) {
    expect(here.get(address)).toBe(headline);
    expect(await opened(one, address)).toBe(headline);
  }
});

it('stays when the page is recognised again, and leads to the article that has its line after a repair', async () => {
  const library = await libraryOf(path.join('2024-09-17', '01.txt'));
  const first = await library.article(1), second = await library.article(2);
  await library.recogniseAgain(first.article.pageId);
  expect((await library.article(1)).address).toBe(first.address);
  const line = (address: string): number => parseArticleAddress(address)?.line ?? 0;
  await library.repairPage(first.article.pageId, { kind: 'merge', first: line(first.address), second: line(second.address) });
  expect(await opened(library, second.address)).toBe(first.article.headline);
});

it('leads to the page where its line is in no article, and nowhere where the file is not held', async () => {
  const library = await libraryOf(path.join('2024-09-17', '01.txt'));
  const place = parseArticleAddress((await library.article(1)).address);
  expect(await library.addressed({ sha256: place?.sha256 ?? '', page: 0, line: 0 })).toMatchObject({ pageNumber: 1, articleId: null });
  expect(await library.addressed({ sha256: 'f'.repeat(64), page: 0, line: 0 })).toBeNull();
  expect(parseArticleAddress(articleAddress({ sha256: 'f'.repeat(64), page: 0, line: 0 }))).not.toBeNull();
});
