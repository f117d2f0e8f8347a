/** The languages whose words are found in all their inflections: those that lunr and lunr-languages have Snowball stemmers for. */

export const languages = ['da', 'de', 'en', 'es', 'fi', 'fr', 'hu', 'it', 'nl', 'no', 'pt', 'ro', 'ru', 'sv', 'tr'] as const;
/** ISO 639-1. */
export type Language = (typeof languages)[number];

/** What alphabetic words are taken for where a newspaper has none of these languages itself, as those in Chinese. */
export const FOREIGN_WORDS: Language = 'en';
