import { css } from 'lit';

export const xrayPanelStyles = css`
  :host { display: block; width: 304px; min-height: 0; background: var(--panel); border-left: 1px solid var(--rule); }
  aside { display: grid; grid-template-rows: auto minmax(0, 1fr); height: 100%; }
  p, h2, h3, ul, ol { margin: 0; padding: 0; }
  ul, ol { list-style: none; }

  header { display: grid; grid-template-columns: 1fr auto; align-items: baseline; padding: 20px 20px 16px; border-bottom: 1px solid var(--rule); }
  h2 { font: 900 19px/1.2 var(--serif); letter-spacing: .06em; }
  .drawer { display: none; }
  .share { grid-column: 1 / -1; display: flex; align-items: baseline; gap: 8px; margin-top: 12px; color: var(--ink-soft); font-size: 13px; }
  .share b { font: 700 42px/1 var(--serif); color: var(--ink); font-variant-numeric: tabular-nums lining-nums; }
  .share small { font-size: 20px; margin-left: 1px; }
  .meter { grid-column: 1 / -1; height: 3px; background: color-mix(in srgb, var(--ink) 16%, transparent); margin: 12px 0 10px; }
  .meter div { height: 100%; background: var(--ink); }
  .figures { grid-column: 1 / -1; display: grid; gap: 1px; font-size: 12.5px; line-height: 1.65; color: var(--ink-soft); }

  .lists { overflow: auto; padding: 4px 0 32px; scrollbar-width: thin; outline: none; }
  section { padding: 16px 20px 0; }
  h3 { display: flex; align-items: center; justify-content: space-between; min-height: 28px; font: 600 12.5px/1.5 var(--sans); color: var(--ink-soft); letter-spacing: .02em; border-bottom: 1px solid var(--rule); margin-bottom: 4px; }
  h3 span { display: flex; margin-right: -7px; }
  .hint { font-size: 12.5px; line-height: 1.75; color: var(--ink-soft); }
  .way .hint { margin-top: 8px; }
  .touch { display: none; }
  .steps { display: flex; gap: 4px; }
  .steps button:first-child { flex: 1; gap: .7em; }
  kbd { font: 600 11px/1 var(--sans); border: 1px solid var(--rule); border-bottom-width: 2px; border-radius: 4px; padding: 2px 5px; background: var(--panel); color: var(--ink-soft); }
  .sure { display: flex; gap: 8px; font-size: 13px; line-height: 1.7; margin-bottom: 8px; }
  .sure svg { margin-top: 2px; }

  .articles li + li { border-top: 1px solid color-mix(in srgb, var(--rule) 60%, transparent); }
  .articles button { display: block; width: calc(100% + 16px); margin: 0 -8px; padding: 8px 8px 9px; text-align: left; white-space: normal; }
  .articles strong { display: block; font: 700 14.5px/1.45 var(--serif); }
  .articles span { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 6px; margin-top: 3px; font: 400 12px/1.5 var(--sans); color: var(--ink-soft); }
  .articles svg { width: 13px; height: 13px; }
  .articles em, .repairs em { font-style: normal; border: 1px solid var(--ink-faint); border-radius: 3px; padding: 0 .35em; font-size: 11.5px; line-height: 1.45; }
  .look span { color: var(--red-ink); }
  .look em { border-color: var(--red-ink); }

  .loose li { display: flex; align-items: center; gap: 4px; margin: 0 -8px; padding: 3px 2px 3px 8px; border-radius: 5px; font: 14px/1.6 var(--serif); }
  .loose li > span { flex: 1; overflow-wrap: anywhere; }
  .loose li[data-part] { cursor: grab; }
  .loose li:hover { background: color-mix(in srgb, var(--ink) 5%, transparent); }
  .loose li:focus { outline: 2px solid var(--focus); outline-offset: -1px; }
  .loose .handle { width: 28px; min-height: 28px; color: var(--ink-soft); }
  .loose[data-dropping] { background: color-mix(in srgb, var(--focus) 12%, transparent); box-shadow: inset 0 0 0 2px var(--focus); }
  [data-dragging] { opacity: .4; }

  .repairs li { padding: 6px 0; font-size: 13px; line-height: 1.6; overflow-wrap: anywhere; }
  .repairs li + li { border-top: 1px solid color-mix(in srgb, var(--rule) 60%, transparent); }
  .files { flex-wrap: wrap; margin: 10px 0 0 -8px; }
  .files button { font-size: 13px; padding: 0 8px; }
  time { display: block; font-size: 12px; color: var(--ink-soft); }

  @media (pointer: coarse) { .touch { display: block; } .way .hint:not(.touch) { display: none; } }
  @media (max-width: 1000px) {
    :host { width: auto; border-left: 0; border-top: 1px solid var(--rule); box-shadow: 0 -6px 20px #0000001f; z-index: 4; }
    :host([out]) { height: 52vh; }
    header { grid-template-columns: auto auto 1fr auto; column-gap: 14px; align-items: center; padding: 8px 10px 8px 18px; }
    h2 { font-size: 16px; }
    .drawer { display: inline-flex; grid-column: 4; grid-row: 1; }
    .share { grid-column: 2; grid-row: 1; margin: 0; gap: 4px; }
    .share b { font-size: 21px; }
    .share small { font-size: 13px; }
    .figures { grid-column: 3; grid-row: 1; }
    .figures span:first-child, .meter { display: none; }
    :host(:not([out])) header { border-bottom: 0; }
    :host(:not([out])) .lists { display: none; }
  }
  @media (max-width: 560px) { .share span { display: none; } }
`;
