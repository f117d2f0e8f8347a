/** Styles that several elements adopt: controls look and focus the same everywhere. */
import { css } from 'lit';

export const controls = css`
  * { box-sizing: border-box; }
  :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
  button, .button {
    display: inline-flex; align-items: center; justify-content: center; gap: .4em; min-height: 32px; padding: 0 .8em;
    font: 500 13px/1 var(--sans); color: var(--ink); background: var(--panel-raised); border: 1px solid var(--rule);
    border-radius: 6px; cursor: pointer; text-decoration: none; white-space: nowrap; transition: background .12s, border-color .12s;
  }
  button:hover, .button:hover { border-color: var(--ink-faint); }
  button:active { transform: translateY(.5px); }
  button[disabled] { opacity: .45; cursor: default; border-color: var(--rule); }
  button.primary { background: var(--red); border-color: var(--red); color: var(--on-red); }
  button.quiet { background: none; border-color: transparent; }
  button.quiet:hover { background: color-mix(in srgb, var(--ink) 8%, transparent); }
  button.icon, .button.icon { width: 32px; padding: 0; }
  svg { width: 18px; height: 18px; flex: none; }
  a { color: inherit; }
  .visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  @media (prefers-reduced-motion: reduce) { *, *::before, *::after { transition: none !important; animation: none !important; } }
`;

/** Headings and marks of found words, as they look on page, article and result list. */
export const marks = css`
  mark { background: var(--mark); color: var(--mark-ink); border-radius: 2px; box-shadow: 0 0 0 1px var(--mark); }
  /* The one that was stepped to, told apart without its colour too. */
  mark[data-current] { background: var(--red); color: var(--on-red); box-shadow: 0 0 0 1px var(--red); outline: 2px solid var(--ink); outline-offset: 1.5px; }
`;

/** A small mark beside a name, such as an issue's edition. */
export const tags = css`
  .tag { font: 400 11.5px/1.5 var(--sans); color: var(--ink-faint); border: 1px solid var(--ink-faint); border-radius: 3px; padding: 0 .35em; margin-left: .4em; white-space: nowrap; }
`;
