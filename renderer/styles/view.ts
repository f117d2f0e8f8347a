import { css } from 'lit';

/** Pages of their own: failures and empty states. */
export const viewStyles = css`
  .failure, .empty { max-width: 32em; margin: 12vh auto 0; padding: 0 2em; text-align: center; font-size: 15px; line-height: 1.9; color: var(--ink-soft); }
  .failure h1, .empty h1 { font: 700 26px/1.4 var(--serif); color: var(--ink); margin: 0 0 .5em; }
  .failure p, .empty p { margin: .4em 0; }
  .actions { display: flex; gap: .8em; justify-content: center; flex-wrap: wrap; margin-top: 1.6em !important; }
`;
