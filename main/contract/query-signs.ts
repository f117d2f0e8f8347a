/** The signs of the query language, for whoever reads a query: search, and the buttons that add a condition or take one out. */

export type FieldName = 'headline' | 'byline' | 'column' | 'title' | 'page' | 'date' | 'exact';

/** Names of fields in lower case, as readers write them before a colon. */
export const fieldNames: ReadonlyMap<string, FieldName> = new Map([
  ['标题', 'headline'], ['題目', 'headline'], ['题目', 'headline'], ['標題', 'headline'], ['headline', 'headline'],
  ['作者', 'byline'], ['记者', 'byline'], ['記者', 'byline'], ['byline', 'byline'], ['author', 'byline'],
  ['栏目', 'column'], ['欄目', 'column'], ['column', 'column'],
  ['报纸', 'title'], ['報紙', 'title'], ['报', 'title'], ['title', 'title'], ['paper', 'title'],
  ['版', 'page'], ['版面', 'page'], ['page', 'page'],
  ['日期', 'date'], ['date', 'date'],
  ['精确', 'exact'], ['精確', 'exact'], ['exact', 'exact'],
]);

const QUOTES = '"＂“”„‟〝〞';
/** Opening quote → the characters that close it. */
export const closingQuotes: ReadonlyMap<string, string> = new Map([...Array.from(QUOTES, (quote) => [quote, QUOTES] as const), ['「', '」'], ['『', '』'], ['﹁', '﹂'], ['﹃', '﹄']]);
export const OPENING_BRACKETS = '(（', CLOSING_BRACKETS = ')）';
/** Excludes at the start of a word. */
export const MINUSES = '-－﹣−‐‑‒–';
/** `NEAR/10`, with its distance as a group. */
export const NEAR = /^NEAR(?:[/／](\d{1,4}))?$/u;
export const OR = /^(?:OR|[|｜])$/u, AND = /^(?:AND|[&＆])$/u, NOT = /^NOT$/u;
