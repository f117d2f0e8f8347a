/** How a query was understood, as one line to read. Pure. */
import type { DatesNode, QueryNode, TextNode } from '../../main/contract/query.ts';
import type { Messages } from '../locales/zh.ts';

type Say = Pick<Messages, 'account' | 'calendar'>;

/** What main writes for the open ends of a range. */
const EARLIEST = 1000_01_01, LATEST = 9999_12_31;
const MONTHS = 12;

interface Day { readonly year: number; readonly month: number; readonly day: number }
const dayOf = (day: number): Day => ({ year: Math.floor(day / 10000), month: Math.floor(day / 100) % 100, day: day % 100 });
const lastDay = ({ year, month }: Day): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The stretch of time that a query asks for, in as few words as it has. */
export function datesInWords({ from, to, anniversary }: Pick<DatesNode, 'from' | 'to' | 'anniversary'>, { calendar }: Pick<Say, 'calendar'>): string {
  if (anniversary !== null) return calendar.everyYear(Math.floor(anniversary / 100), anniversary % 100);
  const first = dayOf(from), last = dayOf(to);
  const startsMonth = from >= EARLIEST && first.day === 1, endsMonth = to < LATEST && last.day === lastDay(last);
  const begin = startsMonth && first.month === 1 ? calendar.year(first.year) : startsMonth ? calendar.month(first.year, first.month) : calendar.day(first.year, first.month, first.day);
  const end = endsMonth && last.month === MONTHS ? calendar.year(last.year) : endsMonth ? calendar.month(last.year, last.month) : calendar.day(last.year, last.month, last.day);
  if (to >= LATEST) return calendar.since(begin);
  if (from < EARLIEST) return calendar.until(end);
  if (from === to) return calendar.day(first.year, first.month, first.day);
  if (!startsMonth || !endsMonth) return calendar.range(calendar.day(first.year, first.month, first.day), calendar.day(last.year, last.month, last.day));
  if (first.month === 1 && last.month === MONTHS) return first.year === last.year ? calendar.year(first.year) : calendar.range(calendar.year(first.year), calendar.year(last.year));
  if (first.year !== last.year) return calendar.range(calendar.month(first.year, first.month), calendar.month(last.year, last.month));
  return first.month === last.month ? calendar.month(first.year, first.month) : calendar.months(first.year, first.month, last.month);
}

/** Conditions that hold together, brackets within brackets of the same kind undone. */
function together(node: QueryNode): readonly QueryNode[] {
  return node.kind === 'all' ? node.nodes.flatMap(together) : [node];
}

/** Texts of which any will do, all of them looked for in the same place and manner; null where it is anything else. */
function textsOf(node: QueryNode): readonly [TextNode, ...TextNode[]] | null {
  const nodes = node.kind === 'any' ? node.nodes : [node], texts: TextNode[] = [];
  for (const each of nodes) {
    const inner = each.kind === 'any' ? textsOf(each) : each.kind === 'text' ? [each] : null;
    if (inner === null) return null;
    texts.push(...inner);
  }
  const [first, ...others] = texts;
  return first === undefined || others.some(({ field, folding }) => field !== first.field || folding !== first.folding) ? null : [first, ...others];
}

class Teller {
  readonly #say: Say;

  constructor(say: Say) {
    this.#say = say;
  }

  /** The texts' names, those of one spelling beside its others. */
  #names(texts: readonly TextNode[]): string {
    const { account } = this.#say;
    // The first of several spellings of one number is what was typed; the others have no other name than their text.
    const names = texts.map(({ source, text, stemmed, span }, at) => {
      const name = account.quoted(texts[at - 1]?.span[0] === span[0] ? text : source);
      return stemmed ? account.inflected(name) : name;
    });
    const all = account.or([...new Set(names)]);
    return texts[0]?.folding === 'exact' ? account.exact(all) : all;
  }

  /** What stands beside a NEAR. */
  #place(node: QueryNode): string {
    const texts = textsOf(node);
    return texts === null ? this.clause(node, true) : this.#names(texts);
  }

  /** One condition as a clause of its own. @param within whether other conditions stand beside it */
  clause(node: QueryNode, within: boolean): string {
    const { account } = this.#say;
    const bracketed = (text: string): string => (within ? account.brackets(text) : text);
    const texts = textsOf(node);
    if (texts !== null) return account.has(this.#names(texts), texts[0].field);
    switch (node.kind) {
      case 'text': return account.has(this.#names([node]), node.field);
      case 'title': return account.inTitle(account.title(node.text));
      case 'page': return account.onPage(account.page(node.number ?? node.text));
      case 'dates': return account.inDates(datesInWords(node, this.#say));
      case 'near': return account.near(this.#place(node.left), this.#place(node.right), node.distance);
      case 'any': return bracketed(node.nodes.map((each) => this.clause(each, true)).join(account.orJoin));
      case 'all': return bracketed(this.line(node));
      case 'not': return this.#not(node.node);
    }
  }

  #not(node: QueryNode): string {
    const { account } = this.#say, texts = textsOf(node);
    if (texts !== null) return account.hasNot(this.#names(texts), texts[0].field);
    switch (node.kind) {
      case 'title': return account.notThere(account.title(node.text));
      case 'page': return account.notOnPage(account.page(node.number ?? node.text));
      case 'dates': return account.notThere(datesInWords(node, this.#say));
      case 'not': return this.clause(node.node, true);
      case 'near': return account.not(account.brackets(this.clause(node, false)));
      case 'text': case 'any': case 'all': return account.not(this.clause(node, true));
    }
  }

  /** What articles have, then what they are without, then when and where they were printed. */
  line(root: QueryNode): string {
    const { account } = this.#say, nodes = together(root);
    const isWhere = ({ kind }: QueryNode): boolean => kind === 'dates' || kind === 'title' || kind === 'page';
    const has = nodes.filter((node) => !isWhere(node) && node.kind !== 'not').map((node, at) => (at === 0 ? this.clause(node, nodes.length > 1) : account.and(this.clause(node, true))));
    const not = nodes.filter((node) => node.kind === 'not').map((node) => this.clause(node, true));
    const where = (['dates', 'title', 'page'] as const).flatMap((kind) => nodes.filter((node) => node.kind === kind)).map((node) => this.#where(node));
    return [...(has.length + not.length > 0 ? [[...has, ...not].join(account.andJoin)] : []), ...where].join(account.filterJoin);
  }

  #where(node: QueryNode): string {
    const { account } = this.#say;
    if (node.kind === 'title') return account.title(node.text);
    if (node.kind === 'page') return account.page(node.number ?? node.text);
    return node.kind === 'dates' ? datesInWords(node, this.#say) : this.clause(node, true);
  }
}

/** Words that are all of them somewhere in an article, as they are typed: what anyone expects who types them. */
function isPlain(root: QueryNode): boolean {
  return together(root).every((node) => node.kind === 'text' && node.field === null && node.folding === 'all' && !node.wildcard && !node.stemmed);
}

/** How the query was understood; null where that goes without saying. */
export function accountOf(understood: QueryNode, say: Say): string | null {
  return isPlain(understood) ? null : new Teller(say).line(understood);
}
