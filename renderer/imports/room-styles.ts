import { css } from 'lit';

/** The room of the imports and of one import's ledger: a register on newsprint. */
export const roomStyles = css`
  :host { display: block; height: 100%; overflow: auto; scrollbar-gutter: stable; background: var(--panel-raised); }
  .room { max-width: 980px; margin: 0 auto; padding: 34px 40px 120px; }
  .head { display: flex; align-items: baseline; gap: 8px 16px; flex-wrap: wrap; border-bottom: 2px solid var(--rule-strong); padding-bottom: 10px; }
  .head h1 { font: 900 28px/1.25 var(--serif); letter-spacing: .03em; margin: 0; }
  .head .tools { margin-left: auto; display: flex; gap: 8px; }
  .about { color: var(--ink-soft); font-size: 13.5px; line-height: 1.8; margin: 10px 0 0; }
  .state { font: 600 12px/1.5 var(--sans); color: var(--ink-soft); white-space: nowrap; }
  .state::before { content: ''; display: inline-block; width: 7px; height: 7px; border-radius: 50%; margin-right: .5em; background: var(--ink-faint); vertical-align: 1px; }
  .state.running::before { background: var(--red); }
  .state.stopped { color: var(--red-ink); }
  .state.stopped::before { background: none; box-shadow: inset 0 0 0 2px var(--red); }
  .state.removed::before, .state.given-up::before { background: none; box-shadow: inset 0 0 0 1.5px var(--ink-faint); }
  @media (max-width: 640px) { .room { padding: 22px 18px 140px; } }
`;
