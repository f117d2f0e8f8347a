/** A made-up archive on disk: the sample newspaper's pages, dated anew as often as a test needs them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sampleFolder } from './launch.ts';

const PAGES = 4;
const sample = Array.from({ length: PAGES }, (_, index) => readFileSync(path.join(sampleFolder, '2024-09-17', `0${index + 1}.txt`), 'utf8'));

export interface ArchiveOptions {
  readonly name?: string;
  readonly romanName?: string;
  readonly firstYear?: number;
  /** A line more on every page: another edition of the same issues. */
  readonly edition?: string;
}

/** Writes issues of four pages each into year folders, four issues to a year. */
export function writeIssues(folder: string, count: number, { name = '今日汀岚', romanName = 'JIN RI TING LAN', firstYear = 2019, edition = '' }: ArchiveOptions = {}): void {
  for (let issue = 0; issue < count; issue += 1) {
    const year = firstYear + Math.floor(issue / 4);
    const day = 3 + (issue % 4) * 7;
    const date = `${year}09${String(day).padStart(2, '0')}`;
    const yearFolder = path.join(folder, String(year));
    mkdirSync(yearFolder, { recursive: true });
    for (const [index, text] of sample.entries()) {
      const dated = text.replaceAll('2024年9月17日', `${year}年9月${day}日`).replaceAll('总第1286期', `总第${1000 + issue}期`).replaceAll('今日汀岚', name).replaceAll('JIN RI TING LAN', romanName);
      writeFileSync(path.join(yearFolder, `${name}${date}第0${index + 1}版.txt`), `${dated}${edition}\n`);
    }
  }
}

/** Files that no one can read: an empty one, and a picture by its bytes. */
export function writeUnreadable(folder: string): void {
  writeFileSync(path.join(folder, '空白.txt'), '');
  writeFileSync(path.join(folder, '照片.txt'), Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001', 'hex'));
}
