/** How a page looks in print: hairlines, a nameplate, headlines of different weight, text on one baseline grid. */
import { css } from 'lit';

export const sheetStyles = css`
  * { box-sizing: border-box; }
  :host { display: block; }
  .frame { position: relative; background: var(--paper); box-shadow: var(--shadow); contain: layout paint; }
  .sheet {
    position: absolute; top: 0; left: 0; transform-origin: 0 0; padding: var(--margin); color: var(--ink); display: flex; flex-direction: column;
    font-family: var(--serif); line-height: var(--row); line-break: strict; text-spacing-trim: trim-start; text-autospace: normal;
  }
  .sheet > * { flex: none; }
  .vertical { writing-mode: vertical-rl; text-orientation: mixed; }
  p, h1, h2, h3 { margin: 0; font-weight: inherit; font-size: inherit; }

  .masthead { display: grid; grid-template: 1fr auto / var(--ear) minmax(0, 1fr) var(--ear); align-items: end; column-gap: 1em; padding-block-end: calc(.5 * var(--row)); }
  .nameplate { text-align: center; align-self: center; }
  .nameplate h1 { font-weight: 900; line-height: 1.05; letter-spacing: .12em; margin-inline-end: -.12em; color: var(--red); white-space: nowrap; }
  .roman { font-size: .95em; letter-spacing: .5em; margin-block-start: .35em; margin-inline-end: -.5em; line-height: 1.2; color: var(--ink-soft); }
  .ear { font-size: 1.02em; line-height: 1.75; padding-block-end: .6em; color: var(--ink); }
  .ear.right { text-align: end; }
  .ear b { font: 700 .92em/1 var(--sans); }
  .dateline {
    grid-column: 1 / -1; display: flex; justify-content: space-between; gap: 2em; font-family: var(--sans); white-space: nowrap;
    border-block: 1px solid var(--rule-strong); border-block-end: 3px double var(--rule-strong); padding-block: .25em; padding-inline: .1em;
  }
  .running { display: flex; align-items: baseline; gap: 1.2em; border-block-end: 1.5px solid var(--rule-strong); padding-inline: .1em; font-family: var(--sans); }
  .running .number { font: 700 2.6em/1 var(--sans); color: var(--red); }
  .running h1 { font: 700 1.9em/1 var(--serif); flex: 1; letter-spacing: .15em; }
  .running .paper { font: 700 1.25em/1 var(--serif); letter-spacing: .1em; color: var(--red); }

  .banner { display: grid; align-items: center; overflow: hidden; }
  .banner span {
    display: block; text-align: center; font: 700 1.45em/1.7 var(--sans); letter-spacing: .22em; color: var(--red); white-space: nowrap; overflow: hidden;
    border-block: 1px solid color-mix(in srgb, var(--red) 60%, transparent);
  }

  .area { position: relative; }
  .story { position: absolute; cursor: pointer; padding-block-start: var(--row); }
  .story::before { content: ''; position: absolute; inset-inline: 0; inset-block-start: calc(.42 * var(--row)); border-block-start: 1px solid var(--rule-strong); opacity: .55; }
  .story.top::before { display: none; }
  .story:not(.left)::after { content: ''; position: absolute; inset-inline-start: calc(-.5 * var(--gap)); inset-block: calc(.42 * var(--row)) calc(-.42 * var(--row)); border-inline-start: 1px solid var(--rule-strong); opacity: .4; }
  .story.top::after { inset-block-start: var(--row); }

  .head { display: flex; flex-direction: column; justify-content: center; padding-block-end: .35em; text-align: center; position: relative; }
  h2 { font-family: var(--sans); font-weight: 700; line-height: 1.22; letter-spacing: .015em; }
  .rank-1 h2, .rank-4 h2 { font-family: var(--serif); font-weight: 700; }
  h2 a { color: inherit; text-decoration: none; outline-offset: .15em; border-radius: 2px; }
  h2 a:focus-visible { outline: 2px solid var(--focus); }
  .inferred {
    display: inline-block; font: 400 11px/1.5 var(--sans); color: var(--ink-faint); border: 1px solid var(--ink-faint);
    border-radius: 3px; padding: 0 .35em; margin-inline-start: .6em; vertical-align: middle; letter-spacing: 0;
  }
  .kicker, .deck { font: 400 1.35em/1.4 var(--sans); }
  .deck { margin-block-start: .1em; }
  .byline { font: 400 1em/1.7 var(--sans); color: var(--ink-soft); }
  .logo { text-align: start; line-height: 1; padding-block-end: .35em; }
  .logo span { display: inline-block; font: 700 1.25em/1 var(--sans); color: var(--on-red); background: var(--red); padding-block: .32em .36em; padding-inline: .6em; letter-spacing: .06em; }

  .body { column-gap: var(--gap); column-rule: .6px solid var(--rule); column-fill: balance; text-align: justify; overflow: visible; overflow-wrap: anywhere; }
  /* Pretty leaves no paragraph a last line of a single character. */
  .body p { text-indent: 2em; orphans: 1; widows: 1; line-height: var(--row); text-wrap: pretty; }
  .body b { font: 700 1em/1 var(--sans); }
  /* Padding, not margins: these would vanish at a text column's head, and its lines with them from the baseline grid. */
  .body h3 {
    font: 700 1.15em / var(--row) var(--sans); text-align: center; text-wrap: balance; padding-block: calc(.5 * var(--row));
    break-after: avoid; break-inside: avoid; color: var(--ink);
  }
  .body .editorNote { font-family: var(--sans); font-size: .96em; color: var(--ink-soft); }
  .body .caption { text-indent: 0; font-family: var(--sans); color: var(--ink-soft); padding-block: calc(.5 * var(--row)); }
  .body.alphabetic { text-align: start; hyphens: auto; overflow-wrap: anywhere; }
  .body .verse { text-align: start; }
  /* One or two digits stand upright in a vertical line. */
  .vertical .digits { text-combine-upright: all; }
  .jump { float: inline-end; font: 700 1em/1.56 var(--sans); color: var(--red-ink); }
  .jumps { color: var(--red-ink); text-underline-offset: .2em; }
  .story:hover h2 a { color: var(--red-ink); }
  /* Hairlines of the screen, however large the sheet is shown. */
  .story:not(.xray):hover { outline: calc(1px * var(--unscale, 1)) solid color-mix(in srgb, var(--red) 55%, transparent); outline-offset: .35em; border-radius: 2px; }
  .story.chosen { outline: 2px solid color-mix(in srgb, var(--red) 70%, transparent); outline-offset: .35em; border-radius: 2px; }
  .story:focus-within:not(:hover, .chosen) { outline: calc(1.5px * var(--unscale, 1)) solid color-mix(in srgb, var(--focus) 60%, transparent); outline-offset: .35em; }

  .folio { display: flex; justify-content: space-between; gap: 2em; margin-block-start: auto; border-block-start: 1px solid var(--rule-strong); padding-block-start: .3em; font: .95em/1.3 var(--sans); color: var(--ink-soft); white-space: nowrap; }
`;
