/** What a file's name and folder say about the page in it. The text's own words always beat these hints. */

export interface NameHints {
  /** Page number by the file's name, or null. */
  readonly pageNumber: number | null;
  /**
   * True where the number is only a bare number at the name's end: it may as well count files, and holds for a page
   * only that has no masthead of its own.
   */
  readonly pageNumberBare: boolean;
  /** ISO 8601, from the name or, failing that, from the folder. */
  readonly date: string | null;
  /** The newspaper's name, where the file's name begins with one. */
  readonly title: string | null;
  /** What the page files of one issue have in common: folder and name without the page's part. */
  readonly stem: string;
}

/** Larger bare numbers count files, not pages. */
const MAX_BARE_PAGE = 99;

const separator = /[\\/]/u;
const extension = /\.[A-Za-z0-9]{1,5}$/u;
/** 第02版, A02版, 02版; version letters are the sections of large papers. */
const namedPage = /第?\s*[A-D]?(\d{1,3})\s*版|[Pp]age[-_ ]?0*(\d{1,2})(?!\d)|[-_ ][Pp]0*(\d{1,2})(?!\d)/u;
const bareNumber = /(?:^|[-_. ])0*(\d{1,4})$/u;
const datePatterns = [/(?<!\d)((?:18|19|20)\d{2})[-_.年](\d{1,2})[-_.月](\d{1,2})日?(?!\d)/u, /(?<!\d)((?:18|19|20)\d{2})(\d{2})(\d{2})(?!\d)/u];
const han = /^[\p{Script=Han}]{2,12}/u;

/** Year, month and day as ISO 8601, or null where there is no such day. */
function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCFullYear() === year
    ? date.toISOString().slice(0, 10) : null;
}

interface Found {
  readonly value: string | null;
  readonly rest: string;
}

function takeDate(name: string): Found {
  for (const pattern of datePatterns) {
    const match = pattern.exec(name);
    if (match === null) continue;
    const date = isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
    if (date !== null) return { value: date, rest: `${name.slice(0, match.index)} ${name.slice(match.index + match[0].length)}` };
  }
  return { value: null, rest: name };
}

/** Reads the hints from a path of either kind of slash. Pure; takes any string. */
export function hintsFromPath(path: string): NameHints {
  const parts = path.split(separator);
  const name = (parts.pop() ?? '').replace(extension, '');
  const folder = parts.at(-1) ?? '';
  const inName = takeDate(name);
  const date = inName.value ?? takeDate(folder).value;

  const named = namedPage.exec(inName.rest);
  const isFileCounter = named !== null && named[1] === undefined;
  const bare = named === null ? bareNumber.exec(inName.rest) : null;
  const number = Number(named?.[1] ?? named?.[2] ?? named?.[3] ?? bare?.[1] ?? 0);
  const pageNumberBare = bare !== null || isFileCounter;
  const pageNumber = number >= 1 && (!pageNumberBare || number <= MAX_BARE_PAGE) ? number : null;

  const match = named ?? bare;
  const stemName = match === null ? inName.rest : inName.rest.slice(0, match.index);
  return {
    pageNumber,
    pageNumberBare,
    date,
    title: han.exec(inName.rest.replace(/第$/u, ''))?.[0].replace(/第$|版$/u, '') ?? null,
    stem: [...parts, `${stemName.replace(/[-_. ]+$/u, '').trim()}${inName.value ?? ''}`].join('/'),
  };
}
