/**
 * The dictionaries of OpenCC, a file of their own in the build (reader-opencc.js): more than a megabyte that the window loads
 * when an article is first converted, and not at its start.
 */
import { Converter } from 'opencc-js';

/** From the characters of the mainland to traditional ones; words stay as they are. */
export const toTraditional = Converter({ from: 'cn', to: 'tw' });
/** From traditional characters of any region. */
export const toSimplified = Converter({ from: 't', to: 'cn' });
