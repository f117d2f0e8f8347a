/** How a page looks in print: hairlines, a nameplate, headlines of different weight, text on one baseline grid. */
import { css } from 'lit';

export const sheetStyles = css`
  * { box-sizing: border-box; }
  :host { display: block; }
  .frame { position: relative; background: var(--paper); box-shadow: var(--shadow); contain: layout paint; }
  .sheet {
    position: absolute; inset: 0 auto auto 0; transform-origin: 0 0; padding: var(--margin); color: var(--ink);
    font-family: var(--serif); line-height: var(--row); line-break: strict; text-spacing-trim: trim-start; text-autospace: no-autospace;
  }
  p, h1, h2, h3 { margin: 0; font-weight: inherit; font-size: inherit; }

  .masthead { display: grid; grid-template: 1fr auto / 17em 1fr 17em; align-items: end; column-gap: 1em; padding-bottom: calc(.5 * var(--row)); }
  .nameplate { text-align: center; align-self: center; }
  .nameplate h1 { font-weight: 900; line-height: 1.05; letter-spacing: .12em; margin-right: -.12em; color: var(--red); white-space: nowrap; }
  .roman { font-size: .95em; letter-spacing: .5em; margin: .35em -.5em 0 0; line-height: 1.2; color: var(--ink-soft); }
  .ear { font-size: 1.02em; line-height: 1.75; padding-bottom: .6em; color: var(--ink); }
  .ear.right { text-align: right; }
  .ear b { font: 700 .92em/1 var(--sans); }
  .dateline {
    grid-column: 1 / -1; display: flex; justify-content: space-between; gap: 2em; font-family: var(--sans); white-space: nowrap;
    border-top: 1px solid var(--rule-strong); border-bottom: 3px double var(--rule-strong); padding: .25em .1em;
  }
  .running { display: flex; align-items: baseline; gap: 1.2em; border-bottom: 1.5px solid var(--rule-strong); margin-bottom: 0; padding: 0 .1em; font-family: var(--sans); }
  .running .number { font: 700 2.6em/1 var(--sans); color: var(--red); }
  .running h1 { font: 700 1.9em/1 var(--serif); flex: 1; letter-spacing: .15em; }
  .running .paper { font: 700 1.25em/1 var(--serif); letter-spacing: .1em; color: var(--red); }

  .banner { display: grid; align-items: center; overflow: hidden; }
  .banner span {
    display: block; text-align: center; font: 700 1.45em/1.7 var(--sans); letter-spacing: .22em; color: var(--red); white-space: nowrap; overflow: hidden;
    border-block: 1px solid color-mix(in srgb, var(--red) 60%, transparent);
  }

  .area { position: relative; }
  .story { position: absolute; cursor: pointer; padding-top: var(--row); }
  .story::before { content: ''; position: absolute; inset: calc(.42 * var(--row)) 0 auto 0; border-top: 1px solid var(--rule-strong); opacity: .55; }
  .story.top::before { display: none; }
  .story:not(.left)::after { content: ''; position: absolute; left: calc(-.5 * var(--gap)); top: calc(.42 * var(--row)); bottom: calc(-.42 * var(--row)); border-left: 1px solid var(--rule-strong); opacity: .4; }
  .story.top::after { top: var(--row); }

  .head { display: flex; flex-direction: column; justify-content: center; padding-bottom: .35em; text-align: center; position: relative; }
  h2 { font-family: var(--sans); font-weight: 700; line-height: 1.22; letter-spacing: .015em; }
  .rank-1 h2, .rank-4 h2 { font-family: var(--serif); font-weight: 700; }
  h2 a { color: inherit; text-decoration: none; outline-offset: .15em; border-radius: 2px; }
  h2 a:focus-visible { outline: 2px solid var(--focus); }
  .inferred {
    display: inline-block; font: 400 11px/1.5 var(--sans); color: var(--ink-faint); border: 1px solid var(--ink-faint);
    border-radius: 3px; padding: 0 .35em; margin-left: .6em; vertical-align: middle; letter-spacing: 0;
  }
  .kicker, .deck { font: 400 1.35em/1.4 var(--sans); }
  .deck { margin-top: .1em; }
  .byline { font: 400 1em/1.7 var(--sans); color: var(--ink-soft); }
  .logo { text-align: left; line-height: 1; padding-bottom: .35em; }
  .logo span { display: inline-block; font: 700 1.25em/1 var(--sans); color: var(--on-red); background: var(--red); padding: .32em .6em .36em; letter-spacing: .06em; }

  .body { column-gap: var(--gap); column-rule: .6px solid var(--rule); column-fill: balance; text-align: justify; overflow: visible; overflow-wrap: anywhere; }
  .body p { text-indent: 2em; orphans: 1; widows: 1; line-height: var(--row); }
  .body b { font: 700 1em/1 var(--sans); }
  .body h3 {
    font: 700 1.15em / var(--row) var(--sans); line-height: calc(var(--row) / 1); text-align: center; text-wrap: balance;
    margin: calc(.5 * var(--row) / 1.15) 0; break-after: avoid; break-inside: avoid; color: var(--ink);
  }
  .body .editorNote { font-family: var(--sans); font-size: .96em; color: var(--ink-soft); }
  .body .caption { text-indent: 0; font-family: var(--sans); color: var(--ink-soft); padding-block: calc(.5 * var(--row)); }
  .body.alphabetic { text-align: start; hyphens: auto; overflow-wrap: anywhere; }
  .body .verse { text-align: left; }
  .jump { float: right; font: 700 1em/1.56 var(--sans); color: var(--red-ink); }
  .story:hover h2 a { color: var(--red-ink); }
  /* Hairlines of the screen, however large the sheet is shown. */
  .story:not(.xray):hover { outline: calc(1px * var(--unscale, 1)) solid color-mix(in srgb, var(--red) 55%, transparent); outline-offset: .35em; border-radius: 2px; }
  .story.chosen { outline: 2px solid color-mix(in srgb, var(--red) 70%, transparent); outline-offset: .35em; border-radius: 2px; }
  .story:focus-within:not(:hover, .chosen) { outline: calc(1.5px * var(--unscale, 1)) solid color-mix(in srgb, var(--focus) 60%, transparent); outline-offset: .35em; }

  .folio { display: flex; justify-content: space-between; gap: 2em; margin-top: calc(.6 * var(--row)); border-top: 1px solid var(--rule-strong); padding-top: .3em; font: .95em/1.3 var(--sans); color: var(--ink-soft); white-space: nowrap; }
`;
