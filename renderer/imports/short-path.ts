/** Paths shortened in the middle: where they begin and what they end in is what readers know them by. Pure. */

const GAP = '…';

/** A text with its middle left out, at most `limit` characters. */
function withoutMiddle(text: string, limit: number): string {
  const characters = Array.from(text);
  if (characters.length <= limit) return text;
  const kept = Math.max(0, limit - 1);
  const end = Math.ceil(kept / 2);
  return [...characters.slice(0, kept - end), GAP, ...characters.slice(characters.length - end)].join('');
}

/**
 * A path of at most `limit` characters: folders in the middle are left out first, then the middle of the last name.
 * Keeps the separators that it has.
 */
export function shortPath(path: string, limit = 56): string {
  if (Array.from(path).length <= limit) return path;
  const separator = path.includes('\\') && !path.includes('/') ? '\\' : '/';
  const parts = path.split(separator);
  const last = parts.at(-1) ?? '';
  // The root and the first folder, as in /home or C:\报纸.
  const head = parts.slice(0, 2).join(separator);
  let shortest = [GAP, last].join(separator);
  if (Array.from(shortest).length > limit) return withoutMiddle(last, limit);
  for (let from = parts.length - 1; from > 2; from -= 1) {
    const shorter = [head, GAP, ...parts.slice(from)].join(separator);
    if (Array.from(shorter).length > limit) break;
    shortest = shorter;
  }
  return shortest;
}

/** A path's last part, and what comes before it. */
export function splitPath(path: string): { readonly folder: string; readonly name: string } {
  const at = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return { folder: path.slice(0, Math.max(0, at)), name: path.slice(at + 1) };
}
