import { css } from 'lit';

export const issueViewStyles = css`
  :host { display: block; height: 100%; min-width: 0; }
  .reader { display: grid; grid-template: 46px minmax(0, 1fr) / auto minmax(0, 1fr) auto; height: 100%; }
  .bar { grid-column: 1 / -1; display: flex; align-items: center; gap: 4px; padding: 0 14px; background: var(--panel); border-bottom: 1px solid var(--rule); min-width: 0; }
  .bar h1 { display: flex; align-items: baseline; gap: 12px; margin: 0 6px; font: 500 14px/1.3 var(--sans); white-space: nowrap; min-width: 0; overflow: hidden; }
  .bar h1 a { font: 900 18px/1.3 var(--serif); color: var(--red-ink); text-decoration: none; letter-spacing: .04em; }
  .bar h1 a:hover { text-decoration: underline; text-underline-offset: .2em; }
  .bar h1 .number { color: var(--ink-soft); }
  .bar > :not(h1) { flex: none; }
  .bar > .space { flex: 1 0 0; }
  .where { min-width: 7.5em; text-align: center; font-weight: 600; white-space: nowrap; }
  .where span { font-weight: 400; }
  .where small { color: var(--ink-soft); font-weight: 400; margin-left: .3em; }
  .percent { min-width: 4em; padding: 0 .2em; font-variant-numeric: tabular-nums; }
  .divider { width: 1px; height: 22px; background: var(--rule); margin: 0 8px; }
  button[aria-pressed='true'], button[aria-pressed='true']:hover { background: color-mix(in srgb, var(--ink) 12%, transparent); }

  .desk, .strip, jw-glance { grid-row: 2; }
  .desk { grid-column: 1 / 3; min-width: 0; }
  jw-glance { grid-column: 1 / -1; z-index: 1; min-height: 0; }
  .strip + .desk { grid-column: 2; }
  jw-xray-panel { grid-column: 3; }
  .strip { grid-column: 1; width: 132px; overflow: auto; background: var(--desk-deep); border-right: 1px solid var(--rule); padding: 18px 20px; scrollbar-width: thin; }
  .strip ol { list-style: none; margin: 0; padding: 0; display: grid; gap: 18px; }
  .strip a { display: block; text-align: center; text-decoration: none; font-size: 12px; border-radius: 4px; color: var(--ink-soft); }
  .strip jw-thumbnail { margin-bottom: 6px; }
  .strip a[aria-current] { color: var(--ink); font-weight: 700; }
  .strip a.open jw-thumbnail { outline: 1.5px solid var(--red); outline-offset: 3px; }
  .strip a[aria-current] jw-thumbnail { outline: 2px solid var(--red); outline-offset: 3px; }
  .strip small { font-size: 12px; font-weight: 400; }

  .desk { overflow: auto; background: var(--desk); scrollbar-gutter: stable; outline: none; }
  .desk.grip, .desk.grip .spread { cursor: grab; }
  .desk.dragging, .desk.dragging .spread { cursor: grabbing; }
  .desk:is(.grip, .dragging) jw-page-sheet { pointer-events: none; }
  /* As wide as the sheets, so that the desk goes on to the right of what is wider than the window. */
  .mat { width: max-content; min-width: 100%; padding: 28px; }
  .spread { position: relative; isolation: isolate; display: flex; align-items: flex-start; width: fit-content; margin: 0 auto; transform-origin: 0 0; }
  .spread.zooming { will-change: transform; pointer-events: none; }
  /* Each a layer of its own, drawn before it is turned to: under what lies open, since the browser draws far places last or never. */
  jw-page-sheet { will-change: transform; }
  jw-page-sheet.beside { position: absolute; z-index: -1; inset: 0 auto 0 0; overflow: hidden; }
  jw-page-sheet.open + jw-page-sheet.open { box-shadow: -1px 0 0 var(--rule); z-index: 1; }
  .notes { contain: inline-size; max-width: 900px; margin: 24px auto 0; font-size: 13px; color: var(--ink-soft); }
  .notes h2 { font-size: 13px; margin: 0 0 4px; }
  .notes ul { margin: 6px 0; padding-left: 1.4em; }
  summary { cursor: pointer; padding: 6px 0; }

  @media (max-width: 900px) { .strip { display: none; } .strip + .desk { grid-column: 1 / 3; } .mat { padding: 14px; } .bar h1 .number, .divider { display: none; } }
  @media (max-width: 1000px) { .reader { grid-template-rows: 46px minmax(0, 1fr) auto; } jw-xray-panel { grid-column: 1 / -1; } .xray span { display: none; } .bar .xray { width: 32px; padding: 0; } }
  @media (max-width: 1200px) { .percent { display: none; } }
  @media (max-width: 760px) { .roomy { display: none; } }
  @media (max-width: 640px) { .bar h1 span, .where span, .where small { display: none; } .where { min-width: 0; } }
`;
