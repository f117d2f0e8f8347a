/** Raw pages of generated articles, from the acceptance folder's generator and jieba's word list. */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import path from 'node:path';

const reflow = path.join(import.meta.dirname, '..', '..', '..', 'shared', 'acceptance', 'press', 'reflow.mjs');

/** Whether the generator is there. */
export const canGenerate = existsSync(reflow);

/** Writes so many pages into a folder; the same seed gives the same pages. @returns the folder */
export function generatePages(folder: string, count: number, seed: number): string {
  const words = path.join(path.dirname(createRequire(import.meta.url).resolve('@node-rs/jieba/package.json')), 'dict.txt');
  execFileSync(process.execPath, [reflow, folder, '--pages', String(count), '--seed', String(seed), '--words', words, '--no-gold']);
  return folder;
}
