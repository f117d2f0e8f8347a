import { css } from 'lit';

/**
 * How a day's state looks, in the calendar and its key alike: by its fill and border and by a sign, so that no colour
 * has to be told from another.
 */
export const stateStyles = css`
  .day { position: relative; display: grid; place-items: center; min-width: 0; height: 27px; border: 1.5px solid transparent; border-radius: 4px; font: 500 12px/1 var(--sans); font-variant-numeric: tabular-nums; color: var(--ink); text-decoration: none; }
  .day::after { position: absolute; right: 2px; top: 1px; font: 700 10.5px/1 var(--sans); }
  .held { background: color-mix(in srgb, var(--ink) 15%, var(--panel-raised)); }
  .partly { background: linear-gradient(to top, color-mix(in srgb, var(--ink) 15%, var(--panel-raised)) 45%, transparent 45%); border-color: var(--ink-faint); }
  .partly::after { content: '½'; }
  .missing { border: 1.5px dashed var(--red); color: var(--red-ink); font-weight: 700; }
  .missing::after { content: '×'; }
  .doubled { background: color-mix(in srgb, var(--ink) 15%, var(--panel-raised)); border: 3px double var(--ink-soft); }
  .doubled::after { content: '+'; right: 1px; top: 0; }
  .contradictory { background: var(--mark); color: var(--mark-ink); border-color: var(--mark-ink); font-weight: 700; }
  .contradictory::after { content: '!'; }
  .no-issue { color: var(--ink-faint); }
  .unknown { border: 1.5px dotted var(--ink-faint); color: var(--ink-faint); }
`;

/** The view around the calendar. */
export const holdingsStyles = css`
  :host { display: block; height: 100%; overflow: auto; scrollbar-gutter: stable; }
  .room { max-width: 1440px; margin: 0 auto; padding: 36px 40px 80px; }
  .plate { display: flex; align-items: baseline; gap: 10px 16px; flex-wrap: wrap; border-bottom: 2px solid var(--rule-strong); padding-bottom: 8px; margin-bottom: 14px; }
  .plate h1 { font: 900 34px/1.15 var(--serif); letter-spacing: .06em; color: var(--red); margin: 0; }
  .plate h1 a { text-decoration: none; }
  .plate .what { font: 700 18px/1.3 var(--serif); margin: 0; }
  .plate .take { margin-left: auto; display: flex; gap: 8px; flex-wrap: wrap; }
  .all { color: var(--ink-soft); margin: 0 0 16px; }
  .years { display: flex; flex-wrap: wrap; gap: 8px; margin: 0 0 24px; padding: 0; list-style: none; }
  .years a { display: block; width: 72px; padding: 5px 10px 7px; border-radius: 6px; text-decoration: none; text-align: center; font-size: 13px; font-variant-numeric: tabular-nums; border: 1px solid var(--rule); background: var(--panel-raised); }
  .years a:hover { border-color: var(--ink-faint); }
  .years a[aria-current] { background: var(--ink); color: var(--paper); border-color: var(--ink); }
  .bar { display: block; height: 5px; margin-top: 4px; border: 1px solid currentColor; border-radius: 1px; }
  .bar i { display: block; height: 100%; width: var(--share); background: currentColor; }
  .summary { font: 700 22px/1.4 var(--serif); margin: 0 0 12px; }
  .key { display: flex; flex-wrap: wrap; gap: 8px 20px; width: fit-content; margin: 0 0 8px; padding: 7px 14px; background: var(--panel-raised); border: 1px solid var(--rule); border-radius: 8px; list-style: none; font-size: 13px; }
  .key li { display: flex; align-items: center; gap: 8px; }
  .key .day { width: 32px; height: 25px; }
  .key small { color: var(--ink-soft); font-size: 12.5px; }
  .hint { color: var(--ink-soft); font-size: 12.5px; margin: 0 0 20px; }
  .side-by-side { display: grid; grid-template-columns: minmax(0, 1fr) minmax(260px, 340px); gap: 30px; align-items: start; }
  .list { background: var(--panel); border: 1px solid var(--rule); border-radius: 8px; padding: 4px 18px 18px; font-size: 13.5px; line-height: 1.65; }
  .list h2 { display: flex; gap: .6em; align-items: baseline; font: 700 16px/1.4 var(--serif); margin: 16px 0 4px; padding-bottom: 4px; border-bottom: 1px solid var(--rule); }
  .list h2 small { font: 400 13px/1 var(--sans); color: var(--ink-soft); }
  .list ul { list-style: none; margin: 0; padding: 0; }
  .list li { padding: 5px 0; overflow-wrap: anywhere; }
  .list li + li { border-top: 1px dotted var(--rule); }
  .list p { margin: 14px 0 0; color: var(--ink-soft); }
  .list button.to { display: inline; min-height: 0; padding: 0; border: 0; background: none; font: inherit; text-align: start; white-space: normal; text-decoration: underline dotted; text-underline-offset: 3px; }
  .list span { color: var(--ink-soft); }
  @media (max-width: 980px) { .side-by-side { grid-template-columns: minmax(0, 1fr); } }
  @media (max-width: 640px) { .room { padding: 24px 20px 60px; } .plate .take { margin-left: 0; } }
`;
