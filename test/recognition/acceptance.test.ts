/** The acceptance front page of ../shared, scored by its own script; skipped, visibly, where it is absent. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { hintsFromPath } from '../../main/formats/name-hints.ts';
import { readIssue } from '../../main/formats/registry.ts';
import { recognise } from '../../main/recognition/recognise.ts';

const shared = fileURLToPath(new URL('../../../shared/acceptance/', import.meta.url));
const figures = z.object({ issueFields: z.number(), articleF1: z.number(), headlines: z.number(), bylines: z.number(), columns: z.number(), blockF1: z.number() });
const scoring = z.object({ score: z.custom<(gold: unknown, seen: unknown) => unknown>(), lostLines: z.custom<(source: string, seen: unknown) => string[]>() });

describe.skipIf(!existsSync(shared))('the acceptance front page (needs ../shared)', () => {
  it('is recognised as a careful reader does', async () => {
    const source = `${shared}front-page/source.txt`;
    const seen = recognise(readIssue(readFileSync(source), source), hintsFromPath(source));
    const { score, lostLines } = scoring.parse(await import(pathToFileURL(`${shared}score.mjs`).href));
    const result = figures.parse(score(JSON.parse(readFileSync(`${shared}front-page/gold.json`, 'utf8')), seen));
    expect(result).toMatchObject({ issueFields: 1, articleF1: 1, bylines: 1, headlines: 1, columns: 1 });
    expect(result.blockF1).toBeGreaterThanOrEqual(0.99);
    expect(lostLines(readFileSync(source, 'utf8'), seen)).toEqual([]);
  });
});
