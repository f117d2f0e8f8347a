/** Which entries of a folder or an archive are taken by their names, and in which order. */
import path from 'node:path';

/**
 * Only files whose names promise text are taken: pictures and data lie beside issue files everywhere. A file that the
 * reader names himself is always tried; there its bytes decide.
 */
const textName = /(?:\.(?:txt|text)|^[^.]+)$/iu;
const archiveName = /\.zip$/iu;

const natural = new Intl.Collator('zh-CN', { numeric: true });

/** Whether a file's name, without its folders, promises the text of an issue. */
export const promisesText = (name: string): boolean => textName.test(name);

/** Whether a file's name or path promises an archive of issue files. */
export const promisesArchive = (name: string): boolean => archiveName.test(name);

/** Orders paths naturally (第9版 before 第10版): by folder, then by name, so that the pages of an issue follow each other. */
export function inOrder(a: string, b: string): number {
  const folderOfA = path.dirname(a), folderOfB = path.dirname(b);
  const byFolder = folderOfA === folderOfB ? 0 : natural.compare(folderOfA, folderOfB);
  return byFolder || natural.compare(path.basename(a), path.basename(b)) || Number(a > b) - Number(a < b);
}
