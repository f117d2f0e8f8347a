import { css } from 'lit';

export const previewStyles = css`
  .shelves { max-height: min(320px, 38vh); overflow: auto; margin-top: 16px; border-top: 2px solid var(--rule-strong); border-bottom: 1px solid var(--rule); scrollbar-width: thin; }
  table { width: 100%; border-collapse: collapse; font-size: 13.5px; font-variant-numeric: tabular-nums; }
  thead th { position: sticky; top: 0; background: var(--panel-raised); font: 600 12px/1.5 var(--sans); color: var(--ink-soft); text-align: left; padding: 7px 0 6px; box-shadow: 0 1px 0 var(--rule); }
  tbody + tbody { border-top: 1px solid var(--rule); }
  tbody th { font: 700 15px/1.5 var(--serif); color: var(--red-ink); text-align: left; vertical-align: top; padding: 5px 16px 5px 0; overflow-wrap: anywhere; }
  tbody th.unnamed { font: 400 13.5px/1.65 var(--sans); color: var(--ink-soft); }
  td { padding: 5px 0; line-height: 1.65; }
  .number { text-align: right; width: 5.5em; }
  .held { margin-top: 12px; }
  .refused { margin-top: 18px; }
  .refused h2 { margin: 0 0 2px; color: var(--red-ink); }
  .refused .groups { max-height: min(240px, 28vh); overflow: auto; scrollbar-width: thin; }
  .refused ul { list-style: none; margin: 2px 0 10px; padding: 0; font-size: 13px; line-height: 1.7; }
  .refused li { overflow-wrap: anywhere; }
  .refused li small { font-size: 12px; color: var(--ink-faint); margin-left: .6em; }
`;
