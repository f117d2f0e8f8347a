/** Whether one path lies within another. */
import path from 'node:path';

/** True where `inner` is the folder `outer` or something below it, both being absolute. */
export function isWithin(outer: string, inner: string): boolean {
  const way = path.relative(outer, inner);
  return way === '' || !(way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way));
}
