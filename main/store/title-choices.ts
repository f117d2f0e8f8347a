/**
 * The names that readers chose for newspapers. A title that stands for another keeps its own name and its pinyin, so that
 * later imports which say these find it, and by it the paper's chosen name.
 */
import * as z from 'zod';
import { fold } from '../contract/folding.ts';
import type { IssueId, TitleId } from '../contract/library.ts';
import type { Writable } from './database.ts';
import { titleNamed } from './titles.ts';

const titleOfIssue = z.object({ title_id: z.int() });
const choiceRow = z.object({ from_title_id: z.int(), to_title_id: z.int(), name: z.string() });

/** Whether a text has anything that a newspaper can be told by. */
export const isName = (name: string): boolean => fold(name).trim() !== '';

/** Notes that the newspaper of an issue is called `name`; `applyTitleChoices` makes it so. Call it inside a transaction. */
export function chooseTitle(database: Writable, repairId: number, issueId: IssueId, name: string): void {
  const from = database.first(titleOfIssue, 'SELECT title_id FROM issues WHERE id = ?', issueId);
  if (from === null) return;
  database.run('INSERT INTO title_choices (repair_id, from_title_id, to_title_id, name) VALUES (?, ?, ?, ?)', repairId, from.title_id, titleNamed(database, name), name);
}

/** Keeps every issue under the title that the choices which hold make of what it prints. Call it inside a transaction. */
export function applyTitleChoices(database: Writable): void {
  const choices = database.all(choiceRow, `
    SELECT from_title_id, to_title_id, title_choices.name FROM title_choices JOIN repairs ON repairs.id = repair_id
    WHERE NOT undone ORDER BY repair_id`);
  database.run('UPDATE titles SET name = printed_name, stands_for = NULL WHERE stands_for IS NOT NULL OR name <> printed_name');
  for (const { to_title_id: id, name } of choices) database.run('UPDATE titles SET name = ? WHERE id = ?', name, id);
  for (const [from, to] of standings(choices.map(({ from_title_id: from, to_title_id: to }) => ({ from, to })))) {
    database.run('UPDATE titles SET stands_for = ? WHERE id = ?', to, from);
  }
  database.run(`
    UPDATE issues SET title_id = shown.id
    FROM (SELECT titles.id AS named, coalesce(stands_for, titles.id) AS id FROM titles) AS shown
    WHERE shown.named = printed_title_id AND title_id <> shown.id`);
}

/**
 * Which title stands for which in the end, after choices made one after the other. Whoever goes back to a name that
 * stands for the present one makes it the paper's own again. Pure.
 */
export function standings(choices: readonly { readonly from: TitleId; readonly to: TitleId }[]): ReadonlyMap<TitleId, TitleId> {
  const next = new Map<TitleId, TitleId>();
  const end = (title: TitleId): TitleId => {
    const further = next.get(title);
    return further === undefined ? title : end(further);
  };
  for (const { from, to } of choices) {
    next.delete(from);
    if (end(to) === from) next.delete(to);
    if (from !== to) next.set(from, to);
  }
  return new Map([...next.keys()].map((title) => [title, end(title)]));
}
