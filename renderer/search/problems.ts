/** What of a query could not be taken as typed, told beside the piece that it is about. Pure. */
import type { QueryProblem } from '../../main/contract/query.ts';
import type { Messages } from '../locales/zh.ts';

const LONGEST_PIECE = 24;

/** A problem with the piece of the query that it is about. */
export function problemLine({ code, span }: QueryProblem, query: string, say: Pick<Messages, 'problemLine'>): string {
  const characters = Array.from(query.slice(...span).trim());
  return say.problemLine(characters.length > LONGEST_PIECE ? `${characters.slice(0, LONGEST_PIECE).join('')}…` : characters.join(''), code);
}

/** Of several problems of one piece the last: what became of it in the end. */
export function problemsToTell(problems: readonly QueryProblem[]): readonly QueryProblem[] {
  return problems.filter(({ span }, at) => !problems.slice(at + 1).some((later) => later.span[0] === span[0] && later.span[1] === span[1]));
}
