import { css } from 'lit';

export const portableStyles = css`
  :host { display: block; min-height: 100vh; animation: none; background: var(--desk); }
  header.top { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; align-items: center; gap: 6px; padding: 8px 14px; background: var(--panel); border-bottom: 1px solid var(--rule); }
  .name { font: 700 17px/1.4 var(--serif); color: var(--red-ink); text-decoration: none; max-width: 22em; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  form { flex: 1 1 12em; display: flex; gap: 6px; align-items: center; }
  input { flex: 1; min-width: 0; min-height: 34px; padding: 0 .8em; font: 14px/1 var(--sans); color: var(--ink); background: var(--panel-raised); border: 1px solid var(--ink-faint); border-radius: 6px; }
  .steps { font: 13px/1 var(--sans); font-variant-numeric: tabular-nums; white-space: nowrap; }
  main { outline: none; }
  .list { max-width: 62em; margin: 0 auto; padding: 26px 20px 60px; }
  .list h1 { font: 900 30px/1.3 var(--serif); letter-spacing: .04em; margin: 0 0 .7em; color: var(--red-ink); }
  .list h1:has([role='status']) { font: 600 16px/1.5 var(--sans); color: var(--ink-soft); letter-spacing: 0; }
  .list section { margin-bottom: 34px; }
  .list h2 { font: 700 19px/1.5 var(--serif); text-align: start; border-bottom: 2px solid var(--rule-strong); padding-bottom: 4px; margin: 0 0 14px; }
  .list h2 small, .list .date { font: 400 14px/1.5 var(--sans); color: var(--ink-soft); }
  .pages { display: grid; grid-template-columns: repeat(auto-fill, minmax(15em, 1fr)); gap: 16px; }
  .page { background: var(--paper); padding: 14px 18px; box-shadow: var(--shadow-small); }
  .page h3 { font: 700 14px/1.4 var(--sans); margin: 0 0 .5em; padding-bottom: .4em; border-bottom: 1px solid var(--rule); }
  .page ul { list-style: none; margin: 0; padding: 0; }
  .page li { font: 15px/1.5 var(--serif); padding: .22em 0; }
  .list a { text-decoration: none; }
  .list a:hover { color: var(--red-ink); text-decoration: underline; }
  .hits { margin: 0; padding: 0; list-style: none; }
  .hits li { background: var(--paper); padding: 14px 20px; margin-bottom: 10px; box-shadow: var(--shadow-small); }
  .hits a { font: 700 18px/1.45 var(--serif); }
  .hits .snippet { font: 15px/1.75 var(--serif); margin: .35em 0; }
  .hits .source { font: 13px/1.6 var(--sans); color: var(--ink-soft); border: 0; padding: 0; margin: 0; }
  .scroll { min-height: calc(100vh - 54px); overflow: visible; }
  .quoting p { overflow-wrap: anywhere; }
  .quoting .deeds { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 1em; }
  .feet { padding-bottom: 60px; }
  .keys { margin: 0; padding: 14px 20px 30px; text-align: center; font: 12.5px/1.6 var(--sans); color: var(--ink-soft); }
  [role='alert'] { text-align: center; padding: 20vh 1em; }
  @media (max-width: 560px) { .name { max-width: 8em; } form { flex-basis: 100%; order: 5; } .list { padding: 18px 12px 40px; } .keys { display: none; } }
  @media print {
    header.top, .ways, .deeds, .keys { display: none !important; }
    :host, .scroll { background: none; min-height: 0; }
    .scroll { font-size: 11pt; color: #000; }
    article, .feet { width: auto; }
    .foot { break-inside: avoid; }
    .page, .hits li { box-shadow: none; break-inside: avoid; }
    mark { background: none; box-shadow: none; outline: none; }
  }
`;
