import { css } from 'lit';

/**
 * Reading measure: 34 characters a line, and never fewer than 25 or more than 40, which Chinese reads best at. Where a narrow
 * window has no room for so many of the chosen size, they are set smaller.
 */
export const articleViewStyles = css`
  :host { display: grid; grid-template-rows: 46px minmax(0, 1fr) auto; height: 100%; container: view / inline-size; background: var(--panel-raised); animation: arrive .18s ease-out; }
  @keyframes arrive { from { opacity: 0; transform: translateY(10px); } }
  .bar { display: flex; align-items: center; gap: 4px; padding: 0 14px; background: var(--panel); border-bottom: 1px solid var(--rule); }
  .space { flex: 1; }
  .divider { width: 1px; height: 22px; background: var(--rule); margin: 0 8px; }
  .export { anchor-name: --export; }
  #formats { inset: auto; position-anchor: --export; top: calc(anchor(bottom) + 6px); right: anchor(right); margin: 0; padding: 6px; border: 1px solid var(--rule); border-radius: 8px; background: var(--panel-raised); color: var(--ink); box-shadow: var(--shadow); }
  #formats button { display: flex; width: 100%; justify-content: flex-start; min-width: 11em; }
  @container view (max-width: 980px) { .bar .label { display: none; } .bar .divider { margin: 0 2px; } .bar button:not(.back):has(.label) { width: 32px; padding: 0; } }

  .scroll { --gutter: 28px; overflow: auto; outline: none; container: text / inline-size; background: var(--panel-raised); color: var(--ink); font-size: max(14px, min(var(--text-size, 19px), (100cqi - 2 * var(--gutter) - 20px) / 25.5)); }
  article, .feet { width: min(34em, round(down, 100% - 2 * var(--gutter), 1em)); margin: 0 auto; }
  article { padding: 3.2em 0 2.4em; font: 1em/var(--line-spacing, 1.95) var(--serif); color: var(--ink); line-break: strict; text-spacing-trim: trim-start; text-autospace: normal; }
  p, h1, h2 { margin: 0; }
  .source { font: 13px/1.6 var(--sans); color: var(--ink-soft); border-bottom: 1px solid var(--rule); padding-bottom: .8em; margin-bottom: 2.4em; }
  .column span { display: inline-block; font: 700 15px/1 var(--sans); color: var(--on-red); background: var(--red); padding: .4em .7em; margin-bottom: 1em; }
  .kicker, .deck { font: 400 1.05em/1.6 var(--sans); color: var(--ink-soft); text-wrap: balance; }
  h1 { font: 700 1.85em/1.38 var(--sans); margin: .1em 0 .35em; text-wrap: balance; word-break: auto-phrase; }
  .tag { display: inline-block; font: 400 12px/1.6 var(--sans); color: var(--ink-faint); border: 1px solid var(--ink-faint); border-radius: 4px; padding: 0 .45em; margin-left: .7em; vertical-align: middle; }
  .byline { font: 400 .88em/1.7 var(--sans); color: var(--ink-soft); }
  .body { margin-top: 1.7em; text-align: justify; }
  .body p { text-indent: 2em; margin-bottom: .55em; }
  .body .editorNote { font-family: var(--sans); font-size: .93em; text-indent: 0; padding: .9em 1.3em; margin: 0 0 1.4em; background: color-mix(in srgb, var(--ink) 5%, transparent); border-radius: 6px; }
  .body .caption { font: .85em/1.7 var(--sans); color: var(--ink-soft); text-indent: 0; text-align: center; margin: 1em 0; }
  .body .verse { text-indent: 0; padding-left: 5em; margin: 0; text-align: left; }
  h2 { font: 700 1.1em/1.5 var(--sans); text-align: center; margin: 1.5em 0 .8em; text-wrap: balance; }
  .jump { font: 14px/1.6 var(--sans); color: var(--red-ink); margin-top: 1em; }
  .jump a { color: inherit; }
  .bar button[aria-pressed='true'], .bar button[aria-pressed='true']:hover { background: color-mix(in srgb, var(--ink) 12%, transparent); }

  .converted { display: flex; flex-wrap: wrap; align-items: center; gap: .2em 1em; margin-bottom: 2em; padding: .7em 1em; border: 1px solid var(--rule); border-radius: 6px; font: 13px/1.7 var(--sans); color: var(--ink-soft); }
  .converted span { flex: 1 1 18em; }
  /* Told apart by the kind of line as well as by colour; translucent, so that they stand on any paper. */
  ::highlight(clip-yellow) { background-color: #e8b50055; text-decoration: underline solid #b8860b 2px; }
  ::highlight(clip-green) { background-color: #3fa34d4d; text-decoration: underline dashed #2f8f3d 2px; }
  ::highlight(clip-blue) { background-color: #2f7fd14d; text-decoration: underline dotted #2f7fd1 2px; }
  ::highlight(clip-red) { background-color: #d9484840; text-decoration: underline wavy #d94848 1.5px; }
  ::highlight(aloud) { background-color: var(--spoken); color: var(--spoken-ink); }

  /* The source beside the text: every part a row of its own, its lines as the file has them. */
  article.compared { width: min(52em, 100% - 2 * var(--gutter)); }
  .row { display: grid; grid-template-columns: minmax(0, 34em) minmax(0, 1fr); column-gap: 2.6em; }
  .lines { list-style-position: outside; align-self: start; margin: 0 0 .8em; padding: .2em 0 .2em 3.4em; border-left: 2px solid var(--rule); font: 13px/1.7 var(--sans); color: var(--ink-soft); text-align: left; text-indent: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
  .lines li::marker { color: var(--ink-faint); font-size: 11px; font-variant-numeric: tabular-nums; }
  .lines.none { padding-left: 1.2em; border-left-style: dotted; font-style: normal; }
  /* As wide as text, gap and 200 px of lines need at least; else the lines stand below. */
  @container text (max-width: calc(36.6em + 256px)) { article.compared { width: min(34em, 100% - 2 * var(--gutter)); } .row { grid-template-columns: minmax(0, 1fr); } .lines { margin-bottom: 1.6em; } }

  .foot { margin-bottom: 2em; padding-top: 1.4em; border-top: 1px solid var(--rule); font: 14px/1.6 var(--sans); }
  .foot h2 { font: 600 13px/1.6 var(--sans); color: var(--ink-soft); text-align: left; margin: 1.2em 0 .5em; }
  .ways { display: grid; grid-template-columns: 1fr 1fr; gap: 10px; }
  .ways a { display: grid; gap: 2px; align-content: start; padding: .6em .9em; border: 1px solid var(--rule); border-radius: 6px; text-decoration: none; color: var(--ink); }
  .ways a:hover { border-color: var(--ink-faint); }
  .ways a:nth-child(2) { text-align: right; }
  .ways small { font-size: 12px; color: var(--ink-soft); }
  .ways kbd { font: inherit; border: 1px solid var(--rule); border-radius: 3px; padding: 0 .35em; }

  .aloud { display: flex; align-items: center; gap: 8px; padding: 7px 14px; background: var(--panel); border-top: 1px solid var(--rule); font: 13px/1.6 var(--sans); }
  .aloud p { color: var(--ink-soft); font-variant-numeric: tabular-nums; }
  .aloud strong { color: var(--ink); }

  @container text (max-width: 660px) { article { padding-top: 1.8em; } .body .verse { padding-left: 1em; } }
`;
