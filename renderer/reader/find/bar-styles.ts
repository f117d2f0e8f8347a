import { css } from 'lit';

/** A bar below what is read, with its buttons on the left, for news come up on the right. */
export const barStyles = css`
  :host { display: block; background: var(--panel); border-top: 1px solid var(--rule); font: 13px/1.6 var(--sans); color: var(--ink); container: bar / inline-size; }
  .bar { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; padding: 7px 14px; min-height: 46px; }
  p { margin: 0; color: var(--ink-soft); font-variant-numeric: tabular-nums; }
  p b { color: var(--ink); font-weight: 600; }
  .divider { width: 1px; height: 22px; background: var(--rule); }
`;
