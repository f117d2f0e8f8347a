import { css } from 'lit';

export const appStyles = css`
  :host { display: grid; grid-template-rows: var(--bar) minmax(0, 1fr) auto; height: 100vh; }
  .skip { position: absolute; left: -999px; top: 8px; z-index: 30; }
  .skip:focus { left: 8px; }
  .top { display: flex; align-items: center; gap: 4px; padding: 0 14px; background: var(--panel); border-bottom: 1px solid var(--rule); }
  .name { display: inline-flex; padding: 4px 10px 6px; margin-right: 6px; text-decoration: none; border-radius: 6px; }
  .name b { font: 900 22px/1 var(--serif); letter-spacing: .08em; color: var(--red); }
  .top a[aria-current] { font-weight: 700; }
  .top .button.quiet { background: none; border-color: transparent; }
  .top .button.quiet:hover { background: color-mix(in srgb, var(--ink) 8%, transparent); }
  form { flex: 1; max-width: 560px; margin: 0 auto; position: relative; min-width: 120px; }
  form svg { position: absolute; z-index: 1; left: 11px; top: 9px; color: var(--ink-soft); pointer-events: none; }
  main { position: relative; min-height: 0; outline: none; }
  jw-article-view { position: absolute; inset: 0; }
  .dropping { position: absolute; inset: 14px; display: grid; place-items: center; border: 2.5px dashed var(--red); border-radius: 16px; background: color-mix(in srgb, var(--panel-raised) 88%, transparent); pointer-events: none; }
  .dropping p { font: 900 30px/1 var(--serif); color: var(--red-ink); }
  .top .button.icon[aria-current] { background: color-mix(in srgb, var(--ink) 12%, transparent); }
  @media (max-width: 720px) { .top button span, .top .button:not(.icon) { display: none; } }
`;
