import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { languageOf } from '../../main/search/languages/detection.ts';
import type { Writable } from '../../main/store/database.ts';
import { titleLanguages } from '../../main/store/languages.ts';
import { replacePage } from '../../main/store/replace-page.ts';
import { article, masthead, page, save, temporaryLibrary } from './fixtures.ts';

const english = 'The bridge over the river is closed, and the ferry that had been there is back. It was built by the town for those who have no boat of their own.';
const german = 'Die Brücke über den Fluss ist noch nicht offen, und auf dem Markt standen viele Leute. Das Geld für eine neue Schule wird nach dem Winter nicht reichen.';
const chinese = '渡口的桥昨天通车了，集市上来了许多人。';

const named = (database: Writable): unknown => {
  const names = new Map(database.all(z.object({ id: z.int(), name: z.string() }), 'SELECT id, name FROM titles').map(({ id, name }) => [id, name]));
  return Object.fromEntries(Array.from(titleLanguages(database), ([id, language]) => [names.get(id), language]));
};

describe('the language of a newspaper', () => {
  it('is that of most of its pages', () => {
    expect([languageOf([english]), languageOf([german])]).toEqual(['en', 'de']);
    const library = temporaryLibrary(), pages = (...texts: string[]): ReturnType<typeof page>[] => texts.map((text, at) => page(at + 1, article('桥', text)));
    save(library, { masthead: masthead({ title: '云溪报', number: 1 }) }, pages(chinese, chinese, german));
    save(library, { masthead: masthead({ title: 'Flussbote', number: 2 }) }, pages(german, english, german, chinese));
    save(library, { masthead: masthead({ title: 'River Post', number: 3 }) }, pages(english));
    save(library, { masthead: masthead({ title: '渡口日报', number: 4 }) }, pages(chinese));
    expect(named(library.database)).toEqual({ Flussbote: 'de', 'River Post': 'en' });
  });

  it('follows a page that is put in the place of another', () => {
    const library = temporaryLibrary(), { database } = library;
    save(library, { masthead: masthead({ title: 'Flussbote' }) }, [page(1, article('Brücke', chinese))]);
    const replace = (text: string): void => database.transaction(() => replacePage(database, 1, page(1, article('Brücke', text)), 2));
    expect(named(database)).toEqual({});
    replace(german);
    expect(named(database)).toEqual({ Flussbote: 'de' });
    replace(chinese);
    expect(named(database)).toEqual({});
  });

  it('follows an issue that is kept under another name', () => {
    const library = temporaryLibrary(), { database } = library;
    save(library, { masthead: masthead({ title: 'Flussbote', number: 1 }) }, [page(1, article('Brücke', german))]);
    save(library, { masthead: masthead({ title: 'River Post', number: 2 }) }, [page(1, article('Bridge', english))]);
    database.run('UPDATE issues SET title_id = 2');
    save(library, { masthead: masthead({ title: 'River Post', number: 3 }) }, [page(1, article('Bridge', german))]);
    expect(named(database)).toEqual({ 'River Post': 'de' });
  });
});
