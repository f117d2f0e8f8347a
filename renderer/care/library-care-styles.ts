import { css } from 'lit';

export const careStyles = css`
  :host { display: block; font-size: 14px; line-height: 1.7; }
  h1, section > h2 { font: 900 24px/1.3 var(--serif); margin: 0 0 18px; }
  dl { display: grid; grid-template-columns: auto 1fr; gap: 6px 22px; margin: 0 0 24px; }
  dt { color: var(--ink-soft); white-space: nowrap; }
  dd { margin: 0; }
  .path { overflow-wrap: anywhere; user-select: text; }
  .deeds { display: grid; gap: 12px; margin: 0 0 24px; padding: 0; list-style: none; }
  .deeds li { display: grid; grid-template-columns: 15em 1fr; gap: 4px 16px; align-items: center; }
  .deeds span { color: var(--ink-soft); font-size: 13px; }
  .progress { margin-bottom: 12px; display: flex; align-items: center; gap: 14px; padding: 12px 16px; border: 1px solid var(--rule); border-radius: var(--radius); background: var(--panel-raised); }
  .progress span { min-width: 14em; font-variant-numeric: tabular-nums; }
  progress { flex: 1; height: 8px; accent-color: var(--red); }
  .result:not(:empty) { padding: 14px 18px; border: 1px solid var(--rule); border-radius: var(--radius); background: var(--panel-raised); }
  .result p { margin: 0; }
  .result p + p, .result ul + p { margin-top: .6em; }
  .result ul { margin: .2em 0; padding-left: 1.3em; }
  .result em { font-style: normal; color: var(--ink-soft); margin-left: .6em; }
  dialog { border: 1px solid var(--rule); border-radius: 12px; padding: 24px 28px; background: var(--panel-raised); color: var(--ink); width: min(460px, calc(100vw - 40px)); box-shadow: var(--shadow); }
  dialog::backdrop { background: #0006; }
  dialog h2 { font: 700 18px/1.4 var(--serif); margin: 0 0 8px; }
  dialog p { margin: 0; color: var(--ink-soft); }
  dialog .actions { display: flex; justify-content: flex-end; gap: 10px; margin-top: 20px; }
  @media (max-width: 640px) { .deeds li { grid-template-columns: 1fr; } .progress { flex-wrap: wrap; } }
`;
