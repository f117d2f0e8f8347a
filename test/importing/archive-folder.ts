/** A folder as archives have them: issues of several page files, doubles, another edition, files that can't be read. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const story = (issue: number, page: number, n: number): string =>
  `渡口第${issue}日第${page}版第${n}事\n本报讯（记者 甲乙丙）清早的渡口，船来船往，第${issue}天也不例外。两岸的人都说，桥通了以后方便了许多，第${page}条路也修好了${n}次。\n`;

function pageText(issue: number, page: number, pages: number): string {
  const date = new Date(Date.UTC(2001, 0, issue));
  const day = `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
  const head = page === 1 ? `汀岚县委主办 汀岚融媒承办\n${day}\n今日${pages}版 总第${100 + issue}期\n` : `${day} 第${page}版\n`;
  return head + [1, 2, 3].map((n) => story(issue, page, n)).join('');
}

/** Writes `issues` issues of `pages` pages below `folder`, in folders of 50 issues; answers how many files that makes. */
export function archiveFolder(folder: string, issues: number, pages = 4): number {
  let files = 0;
  const write = (name: string, content: string | Uint8Array): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
    files += 1;
  };
  for (let issue = 1; issue <= issues; issue += 1) {
    const place = `卷${Math.ceil(issue / 50)}`;
    for (let page = 1; page <= pages; page += 1) write(`${place}/汀岚报${String(issue).padStart(4, '0')}期-${String(page).padStart(2, '0')}.txt`, pageText(issue, page, pages));
    if (issue % 20 === 0) write(`${place}/坏${issue}.txt`, issue % 40 === 0 ? '' : new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    if (issue % 25 === 0) write(`副本/又一份${issue}.txt`, pageText(issue, 1, pages));
    if (issue % 30 === 0) write(`改版/汀岚报${issue}期-01.txt`, `${pageText(issue, 1, pages)}号外\n本报讯 此版另有一稿，文字与前一版不同，读者可以对照。\n`);
  }
  return files;
}
