/**
 * The stems of words: lunr's English stemmer (Porter 1980) and the Snowball stemmers of lunr-languages. Those are plugins of
 * lunr's that hang themselves onto what they are given, and read words from its tokens.
 */
import * as z from 'zod';
import type { Language } from './languages.ts';

/** The stem of a folded word. */
export type Stem = (word: string) => string;

/** As many as a search looks at; more are worked out again. */
const MOST_REMEMBERED = 20_000;

/** Lunr itself and its languages are functions that have a stemmer. */
const withStemmer = z.custom<{ readonly stemmer: (word: unknown) => unknown }>((value) => typeof value === 'function' && 'stemmer' in value && typeof value.stemmer === 'function');

type Plugin = (lunr: Record<string, unknown>) => void;
/** Each by itself: a library's newspapers have one language or two. */
const plugins: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ readonly default: Plugin }>>> = {
  da: () => import('lunr-languages/lunr.da.js'),
  de: () => import('lunr-languages/lunr.de.js'),
  es: () => import('lunr-languages/lunr.es.js'),
  fi: () => import('lunr-languages/lunr.fi.js'),
  fr: () => import('lunr-languages/lunr.fr.js'),
  hu: () => import('lunr-languages/lunr.hu.js'),
  it: () => import('lunr-languages/lunr.it.js'),
  nl: () => import('lunr-languages/lunr.nl.js'),
  no: () => import('lunr-languages/lunr.no.js'),
  pt: () => import('lunr-languages/lunr.pt.js'),
  ro: () => import('lunr-languages/lunr.ro.js'),
  ru: () => import('lunr-languages/lunr.ru.js'),
  sv: () => import('lunr-languages/lunr.sv.js'),
  tr: () => import('lunr-languages/lunr.tr.js'),
};

async function english(): Promise<Stem> {
  const { stemmer } = withStemmer.parse((await import('lunr')).default);
  // It asks its token to change itself.
  return (word) => String(stemmer({ update: (change: Stem) => change(word) }));
}

/** The plugin of a language, on as much of lunr as it hangs itself onto. */
async function plugged(language: Exclude<Language, 'en'>): Promise<Stem> {
  const [support, plugin] = await Promise.all([import('lunr-languages/lunr.stemmer.support.js'), plugins[language]()]);
  const host: Record<string, unknown> = { Pipeline: { registerFunction: () => undefined }, generateStopWordFilter: () => undefined };
  support.default(host);
  plugin.default(host);
  const { stemmer } = withStemmer.parse(host[language]);
  return (word) => String(stemmer(word));
}

function remembering(stem: Stem): Stem {
  const stems = new Map<string, string>();
  return (word) => {
    let found = stems.get(word);
    if (found === undefined) {
      if (stems.size >= MOST_REMEMBERED) stems.clear();
      stems.set(word, found = stem(word));
    }
    return found;
  };
}

const loaded = new Map<Language, Stem>();

/** Loads the stemmers of languages, once each. */
export async function loadStemmers(wanted: Iterable<Language>): Promise<void> {
  await Promise.all(Array.from(wanted, async (language) => {
    if (loaded.has(language)) return;
    loaded.set(language, remembering(await (language === 'en' ? english() : plugged(language))));
  }));
}

/** A language's stemmer; null as long as it is not loaded. */
export const stemmerOf = (language: Language): Stem | null => loaded.get(language) ?? null;
