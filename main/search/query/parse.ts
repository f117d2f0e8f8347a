/**
 * The query language: words (all of them), "phrases", `A OR B`, -without, `A NEAR/10 B`, fields, dates, brackets, wildcards
 * in alphabetic words. Any input is a query: what can't be taken as typed is told where it stands, and the rest is searched.
 */
import { CharacterKind, foldWithKinds } from '../../contract/folding.ts';
import type { Folding } from '../../contract/variants.ts';
import { datesOf } from './dates.ts';
import type { FieldName } from '../../contract/query-signs.ts';
import { isInflected } from '../languages/word-forms.ts';
import { lexemesOf, type Lexeme } from './lexer.ts';
import { spellings } from './numerals.ts';
import { termOf } from './term.ts';
import type { QueryProblem, QueryProblemCode, Query, QueryNode, SearchTerm, Span, TextField, TextNode } from '../../contract/query.ts';

/** Longer queries are cut: nobody types them, and a pasted article finds itself by much less. */
export const LONGEST_QUERY = 4000;
export const MOST_WORDS = 256;
const DEEPEST = 40;

/** Whether there is something in a folded text that can be found: punctuation alone can't. */
function isSearchable(text: string): boolean {
  return Array.from(foldWithKinds(text).kinds).some((kind) => kind === CharacterKind.ideograph || kind === CharacterKind.word);
}

const WILDCARD = /[*?＊？]/u;
/** A word of letters and digits; among characters an asterisk is what it is. */
const ALPHABETIC = /^(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{N}*?＊？])+$/u;

function joined(kind: 'all' | 'any', nodes: readonly QueryNode[]): QueryNode | null {
  const [only] = nodes;
  if (only === undefined) return null;
  return nodes.length === 1 ? only : { kind, nodes };
}

/** Where the words of a bracket are looked for, and how closely. */
interface Scope {
  readonly field: Exclude<FieldName, 'exact'> | null;
  readonly folding: Folding;
}
const EVERYWHERE: Scope = { field: null, folding: 'all' };

class Parser {
  readonly #lexemes: readonly Lexeme[];
  readonly #today: Date;
  readonly problems: QueryProblem[];
  #at = 0;
  #depth = 0;
  #words = 0;
  /** How often a problem was told, those left out included. */
  #told = 0;

  constructor(source: string, today: Date) {
    const { lexemes, problems } = lexemesOf(source.slice(0, LONGEST_QUERY));
    this.#lexemes = lexemes;
    this.#today = today;
    this.problems = [...problems];
    if (source.length > LONGEST_QUERY) this.#tell('too-long', [LONGEST_QUERY, source.length]);
  }

  #tell(code: QueryProblemCode, span: Span): void {
    this.#told += 1;
    // Of the hundred words too many, one is told.
    if (!this.problems.some((problem) => problem.code === code && code.startsWith('too-'))) this.problems.push({ code, span });
  }

  whole(): QueryNode | null {
    const parts: QueryNode[] = [];
    while (this.#at < this.#lexemes.length) {
      const before = this.#at, part = this.#any(EVERYWHERE);
      if (part) parts.push(part);
      if (this.#at === before) this.#at += 1;
    }
    return joined('all', parts);
  }

  /** `a b OR c`: the words beside an OR belong to their side. */
  #any(scope: Scope): QueryNode | null {
    const nodes: QueryNode[] = [];
    for (;;) {
      const told = this.#told, side = this.#all(scope);
      if (side) nodes.push(side);
      const operator = this.#lexemes[this.#at];
      if (operator?.kind !== 'or') break;
      this.#at += 1;
      const next = this.#lexemes[this.#at];
      if ((!side && told === this.#told) || !next || next.kind === 'close' || next.kind === 'or') this.#tell('missing-operand', operator.span);
    }
    return joined('any', nodes);
  }

  #all(scope: Scope): QueryNode | null {
    const nodes: QueryNode[] = [];
    for (;;) {
      const lexeme = this.#lexemes[this.#at];
      if (!lexeme || lexeme.kind === 'or' || lexeme.kind === 'close') break;
      if (lexeme.kind === 'and') {
        this.#at += 1;
        continue;
      }
      const node = this.#near(scope);
      if (node) nodes.push(node);
    }
    return joined('all', nodes);
  }

  #near(scope: Scope): QueryNode | null {
    let left = this.#single(scope);
    for (;;) {
      const operator = this.#lexemes[this.#at];
      if (operator?.kind !== 'near') return left;
      this.#at += 1;
      const told = this.#told, right = this.#single(scope);
      if (!left || !right) {
        if (told === this.#told) this.#tell('missing-operand', operator.span);
        left ??= right;
      } else if (!isPlace(left) || !isPlace(right)) {
        this.#tell('not-near', operator.span);
        left = { kind: 'all', nodes: [left, right] };
      } else {
        left = { kind: 'near', distance: operator.distance, left, right };
      }
    }
  }

  #single(scope: Scope): QueryNode | null {
    const lexeme = this.#lexemes[this.#at];
    if (!lexeme) return null;
    switch (lexeme.kind) {
      case 'not': {
        this.#at += 1;
        // Any number of minus signs is one: two of them are a slip.
        while (this.#lexemes[this.#at]?.kind === 'not') this.#at += 1;
        const told = this.#told, node = this.#single(scope);
        if (!node && told === this.#told) this.#tell('missing-operand', lexeme.span);
        return node && { kind: 'not', node };
      }
      case 'field': {
        this.#at += 1;
        const next = this.#lexemes[this.#at], told = this.#told;
        const node = next && (next.kind === 'word' || next.kind === 'phrase' || next.kind === 'open' || next.kind === 'field') ? this.#single(lexeme.name === 'exact' ? { ...scope, folding: 'exact' } : { ...scope, field: lexeme.name }) : null;
        if (!node && told === this.#told) this.#tell('missing-operand', lexeme.span);
        return node;
      }
      case 'open': return this.#bracket(scope, lexeme.span);
      case 'word': case 'phrase':
        this.#at += 1;
        return this.#leaf(lexeme.text, lexeme.kind === 'phrase', lexeme.span, scope);
      case 'near':
        this.#at += 1;
        this.#tell('missing-operand', lexeme.span);
        return null;
      case 'and': case 'or': case 'close': return null;
    }
  }

  #bracket(scope: Scope, span: Span): QueryNode | null {
    this.#at += 1;
    if (this.#depth >= DEEPEST) {
      this.#tell('too-deep', span);
      return null;
    }
    this.#depth += 1;
    const node = this.#any(scope);
    this.#depth -= 1;
    if (this.#lexemes[this.#at]?.kind === 'close') this.#at += 1;
    else this.#tell('unclosed-bracket', span);
    return node;
  }

  #leaf(source: string, isPhrase: boolean, span: Span, { field, folding }: Scope): QueryNode | null {
    this.#words += 1;
    if (this.#words > MOST_WORDS) {
      this.#tell('too-many-words', span);
      return null;
    }
    if (field === 'date' || (field === null && !isPhrase)) {
      const dates = datesOf(source, this.#today);
      if (dates) return { kind: 'dates', ...dates, span };
      if (field === 'date') {
        this.#tell('not-a-date', span);
        return null;
      }
    }
    const { text } = foldWithKinds(source);
    if (field === 'page') {
      const number = /^(?:第?)0*(\d{1,3})版?$/u.exec(text)?.[1];
      if (number !== undefined) return { kind: 'page', number: Number(number), text, span };
    }
    if (!isPhrase && WILDCARD.test(source) && ALPHABETIC.test(source) && field !== 'title' && field !== 'page') return this.#wildcard(source, span, { field: textField(field), folding });
    if (!isSearchable(text)) {
      this.#tell('nothing-to-find', span);
      return null;
    }
    if (field === 'title') return { kind: 'title', text, whole: isPhrase, span };
    if (field === 'page') return { kind: 'page', number: null, text, span };
    const of = textField(field);
    // Numbers of dates and counts are found in either writing; in quotation marks as they stand.
    const ways = isPhrase || folding === 'exact' ? [text] : spellings(text);
    // Nor are words inflected where the very word is asked for; nor people's names.
    const isWord = !isPhrase && folding !== 'exact' && of !== 'byline';
    return joined('any', ways.map((way): TextNode => ({ kind: 'text', source, text: way, field: of, whole: isPhrase && (of === 'column' || of === 'byline'), wildcard: false, stemmed: isWord && isInflected(way), folding, span })));
  }

  #wildcard(source: string, span: Span, scope: Pick<TextNode, 'field' | 'folding'>): QueryNode | null {
    const pattern = Array.from(source, (character) => (/[*＊]/u.test(character) ? '*' : /[?？]/u.test(character) ? '?' : foldWithKinds(character).text)).join('').replaceAll(/\*+/gu, '*');
    const isWord = Array.from(pattern.replaceAll(/[*?]/gu, '')).every((character) => foldWithKinds(character).kinds[0] === CharacterKind.word);
    if (!isWord || !/^[^*?]/u.test(pattern)) {
      this.#tell('wildcard-without-letters', span);
      return null;
    }
    return { kind: 'text', source, text: pattern, ...scope, whole: false, wildcard: true, stemmed: false, span };
  }
}

const textField = (field: Scope['field']): TextField => (field === 'headline' || field === 'byline' || field === 'column' ? field : null);

/** Whether it makes sense to ask what stands beside it: a text wherever it is, or several of which any will do. */
function isPlace(node: QueryNode): boolean {
  return (node.kind === 'text' && node.field === null) || (node.kind === 'any' && node.nodes.every(isPlace));
}

/** Terms by what tells them apart. */
type Terms = Map<string, SearchTerm>;

function collect(node: QueryNode, excluded: boolean, out: { readonly terms: Terms; readonly excluded: Terms }): void {
  switch (node.kind) {
    case 'text': {
      const term = termOf(node), terms = excluded ? out.excluded : out.terms;
      terms.set(`${term.kind} ${term.folding} ${term.text}`, term);
      break;
    }
    case 'all': case 'any': for (const each of node.nodes) collect(each, excluded, out); break;
    case 'not': collect(node.node, !excluded, out); break;
    case 'near': collect(node.left, excluded, out); collect(node.right, excluded, out); break;
    case 'title': case 'page': case 'dates': break;
  }
}

/** Reads a query; `today` is what relative dates are relative to. Never throws. */
export function parseQuery(source: string, today = new Date()): Query {
  const parser = new Parser(source, today);
  const root = parser.whole();
  const found = { terms: new Map<string, SearchTerm>(), excluded: new Map<string, SearchTerm>() };
  if (root) collect(root, false, found);
  return { root, problems: parser.problems, terms: [...found.terms.values()], excluded: [...found.excluded.values()] };
}
