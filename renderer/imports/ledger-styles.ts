import { css } from 'lit';

export const ledgerStyles = css`
  .up { display: inline-flex; align-items: center; gap: 2px; margin: 0 0 10px -5px; padding: 2px 6px 2px 0; font-size: 13px; color: var(--ink-soft); text-decoration: none; border-radius: 4px; }
  .up:hover { color: var(--ink); }
  .head h1 { font-size: 24px; font-variant-numeric: tabular-nums; }
  .about p { margin: 0; overflow-wrap: anywhere; }
  .about .brought { font-variant-numeric: tabular-nums; }
  .filter { display: flex; flex-wrap: wrap; gap: 8px; margin: 18px 0 10px; padding: 0; list-style: none; }
  .filter a { display: block; padding: 4px 12px; border-radius: 99px; text-decoration: none; font-size: 13px; border: 1px solid var(--rule); background: var(--panel-raised); font-variant-numeric: tabular-nums; }
  .filter a:hover { border-color: var(--ink-faint); }
  .filter a[aria-current] { background: var(--ink); color: var(--paper); border-color: var(--ink); }
  .files { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--rule); }
  .files li { display: grid; grid-template-columns: minmax(0, 5fr) 7em minmax(0, 6fr) 8em; gap: 2px 20px; align-items: baseline; padding: 9px 0 10px; border-bottom: 1px solid var(--rule); font-size: 13.5px; line-height: 1.6; content-visibility: auto; contain-intrinsic-size: auto 43px; }
  .file b { display: block; font-weight: 500; overflow-wrap: anywhere; }
  .file span { display: block; font-size: 12px; color: var(--ink-faint); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .outcome { font-size: 12.5px; color: var(--ink-soft); }
  .refused .outcome { color: var(--red-ink); font-weight: 600; }
  .became { overflow-wrap: anywhere; }
  .became p { margin: 0; color: var(--ink-soft); font-size: 13px; text-spacing-trim: trim-start; }
  .became a { text-decoration: none; border-radius: 3px; }
  .became a:hover { text-decoration: underline; text-underline-offset: .25em; }
  .became a b { font: 700 14.5px/1.5 var(--serif); color: var(--red-ink); }
  .became small { display: block; font-size: 12px; color: var(--ink-soft); }
  code { font: 12px/1.6 ui-monospace, monospace; color: var(--ink-faint); text-align: right; }
  .none { color: var(--ink-soft); padding: 18px 0; border-top: 1px solid var(--rule); margin: 0; }
  .pager { display: grid; grid-template-columns: 1fr auto 1fr; align-items: center; gap: 12px; margin-top: 18px; font-size: 13px; color: var(--ink-soft); font-variant-numeric: tabular-nums; }
  .pager > :first-child { justify-self: start; }
  .pager > :last-child { justify-self: end; }
  @media (max-width: 760px) {
    .files li { grid-template-columns: minmax(0, 1fr) auto; padding: 11px 0 12px; }
    .became { grid-column: 1 / -1; }
    code { grid-column: 1 / -1; text-align: left; }
  }
`;
