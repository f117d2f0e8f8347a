import { css } from 'lit';

/** What the dialogs about imports share. */
export const dialogStyles = css`
  dialog { border: 1px solid var(--rule); border-radius: 12px; padding: 26px 30px 24px; background: var(--panel-raised); color: var(--ink); width: min(560px, calc(100vw - 32px)); box-shadow: var(--shadow); }
  dialog::backdrop { background: #0006; }
  h1 { font: 900 22px/1.4 var(--serif); margin: 0 0 6px; font-variant-numeric: tabular-nums; }
  h2 { font: 600 13.5px/1.6 var(--sans); margin: 20px 0 4px; }
  p { font-size: 13.5px; line-height: 1.8; color: var(--ink-soft); margin: 0; }
  .actions { display: flex; justify-content: flex-end; flex-wrap: wrap; gap: 8px; margin-top: 24px; }
  .actions button { min-height: 36px; padding: 0 1.4em; }
`;
