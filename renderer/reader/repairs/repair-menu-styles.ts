import { css } from 'lit';

export const repairMenuStyles = css`
  [popover] { position: fixed; inset: auto; margin: 0; padding: 6px 0; min-width: 232px; max-width: min(340px, calc(100vw - 16px)); max-height: calc(100vh - 16px); overflow: auto; border: 1px solid var(--rule); border-radius: 10px; background: var(--panel-raised); color: var(--ink); box-shadow: var(--shadow); scrollbar-width: thin; }
  [role=group] { padding: 0 6px; }
  [role=group] + [role=group] { border-top: 1px solid var(--rule); margin-top: 5px; padding-top: 5px; }
  [role=group]:empty { display: none; }
  button { display: flex; width: 100%; justify-content: flex-start; gap: 10px; min-height: 30px; padding: 0 10px; font-weight: 400; }
  button:focus-visible { outline: none; background: color-mix(in srgb, var(--ink) 10%, transparent); box-shadow: inset 2px 0 0 var(--focus); }
  span { flex: 1; text-align: left; overflow: hidden; text-overflow: ellipsis; }
  kbd { font: 400 12px/1 var(--sans); color: var(--ink-soft); }
  svg { width: 14px; height: 14px; color: var(--ink-faint); margin-right: -4px; }
  .back { font-weight: 600; padding-left: 4px; }
  .article { min-height: 34px; }
  .article span { font: 700 14px/1.4 var(--serif); }
  @media (pointer: coarse) { button { min-height: 42px; } kbd { display: none; } }
`;
