import { css } from 'lit';

export const searchViewStyles = css`
  :host { display: block; height: 100%; overflow: auto; scrollbar-gutter: stable; background: var(--panel-raised); }
  .room { max-width: 1180px; margin: 0 auto; padding: 26px 32px 80px; }
  .beside { display: grid; grid-template-columns: minmax(0, 820px) minmax(200px, 240px); gap: 0 52px; justify-content: center; align-items: start; }
  .beside:not(:has(aside)) { grid-template-columns: minmax(0, 820px); }
  .summary { display: flex; align-items: center; flex-wrap: wrap; gap: 4px 14px; min-height: 36px; border-bottom: 1px solid var(--rule); padding-bottom: 12px; color: var(--ink-soft); }
  .summary h1 { font: 700 17px/1.4 var(--sans); color: var(--ink); margin: 0; }
  .orders { margin-left: auto; display: flex; gap: 2px; }
  .forms { display: flex; gap: 2px; }
  .forms .button { background: none; border-color: transparent; }
  .forms .button:hover { background: color-mix(in srgb, var(--ink) 8%, transparent); }
  .orders button[aria-pressed='true'], .forms [aria-current] { background: color-mix(in srgb, var(--ink) 12%, transparent); }
  .notes { padding: 12px 0 4px; font-size: 13.5px; line-height: 1.7; color: var(--ink-soft); overflow-wrap: anywhere; }
  .notes p { margin: 0; }
  .account { color: var(--ink); }
  .account span { color: var(--ink-soft); }
  .problem { border-left: 2px solid var(--ink-faint); padding-left: 10px; margin: 6px 0 0 !important; }
  .found-nothing .notes { max-width: 40em; margin: 0 auto; text-align: center; }
  .found-nothing .problem { border: 0; padding: 0; }
  jw-search-histogram { margin-top: 18px; padding-bottom: 10px; border-bottom: 1px solid var(--rule); }
  aside { position: sticky; top: 26px; max-height: calc(100vh - var(--bar) - 52px); overflow-y: auto; padding: 0 10px 20px; margin: 0 -10px; }
  aside h2 { font: 700 17px/1.4 var(--sans); min-height: 36px; margin: 0 0 14px; display: flex; align-items: center; }
  details.narrow { border-bottom: 1px solid var(--rule); font-size: 13.5px; }
  summary { padding: 10px 4px; cursor: pointer; color: var(--ink-soft); }
  summary h2 { display: inline; font: inherit; }
  details.narrow jw-search-facets { padding: 4px 4px 20px; }
  ol { list-style: none; margin: 0 -12px; padding: 0; content-visibility: auto; contain-intrinsic-size: auto 9000px; }
  /* What is out of sight costs nothing, whole portions at once; how high it is, is remembered as soon as it has been seen. */
  li { content-visibility: auto; contain-intrinsic-size: auto 180px; }
  li::after { content: ''; display: block; height: 1px; margin: 0 12px; background: var(--rule); }
  li a { display: block; padding: 18px 12px 6px; text-decoration: none; border-radius: 6px; }
  li a:hover { background: color-mix(in srgb, var(--ink) 4%, transparent); }
  li a:focus-visible { outline-offset: -2px; }
  li h2 { font: 700 19px/1.45 var(--serif); margin: 0 0 2px; }
  .tag { font: 400 11.5px/1.5 var(--sans); color: var(--ink-faint); border: 1px solid var(--ink-faint); border-radius: 3px; padding: 0 .35em; margin-left: .6em; vertical-align: 2px; }
  .place { font-size: 12.5px; color: var(--ink-soft); margin: 0 0 6px; }
  .place b { font: 700 13px/1 var(--serif); color: var(--red-ink); }
  .snippet { margin: 0; font: 15px/1.8 var(--serif); color: var(--ink-soft); overflow-wrap: anywhere; }
  .doubles { display: flex; flex-wrap: wrap; gap: 2px 16px; margin: -12px 12px 16px; font-size: 12.5px; line-height: 1.7; color: var(--ink-faint); }
  .doubles a { color: var(--ink-soft); text-decoration-color: var(--ink-faint); text-underline-offset: 3px; text-decoration-thickness: 1px; }
  .doubles b { font: 700 12.5px/1 var(--serif); }
  .why { margin: 0 12px 14px; }
  .why summary { width: fit-content; padding: 1px 0; font-size: 12px; color: var(--ink-faint); }
  .why summary:is(:hover, :focus-visible), .why[open] summary { color: var(--ink-soft); }
  .why jw-why-hit { padding: 2px 0 4px; }
  jw-saved-searches { max-width: 42em; margin: 40px auto 0; padding: 0 2em; }
  jw-results-deeds { flex-basis: 100%; margin: 0 -.8em; }
  .found-nothing jw-results-deeds { justify-content: center; margin: 12px 0 0; }
  .more { display: block; margin: 24px auto; }
  .empty h1, .empty p { text-wrap: balance; }
  .words { display: flex; flex-wrap: wrap; justify-content: center; gap: 4px 18px; font-variant-numeric: tabular-nums; margin-top: 1.2em !important; }
  .word { color: var(--ink-soft); }
  .failed { color: var(--red-ink); text-decoration: underline wavy; text-underline-offset: 5px; text-decoration-thickness: 1px; }
  .near { margin-top: 1em !important; }
  .near a { margin: 0 0 0 .9em; font-family: var(--serif); font-size: 16px; text-underline-offset: 4px; text-decoration-color: var(--ink-faint); text-decoration-thickness: 1px; white-space: nowrap; }
  .near a span { font: 12.5px/1 var(--sans); color: var(--ink-soft); margin-left: .4em; font-variant-numeric: tabular-nums; display: inline-block; }
  .syntax { max-width: 42em; margin: 40px auto 60px; padding: 0 2em; font-size: 14px; }
  .syntax summary { text-align: center; }
  .syntax dl { margin: 10px 0 0; border-top: 1px solid var(--rule); }
  .syntax dl div { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.2fr); gap: 4px 24px; padding: 7px 4px; border-bottom: 1px solid var(--rule); }
  .syntax dt a { font-family: var(--serif); font-size: 15px; text-underline-offset: 4px; text-decoration-color: var(--ink-faint); text-decoration-thickness: 1px; }
  .syntax dd { margin: 0; color: var(--ink-soft); }
  @media (max-width: 640px) { .room { padding: 20px 20px 60px; } .syntax { padding: 0 20px; } }
`;
