/** The X-ray on the sheet: outlines, badges and queries in the margin, as a proof-reader's pencil leaves them. */
import { css } from 'lit';

export const sheetMarkStyles = css`
  /* Marks keep their size on the screen while the sheet is scaled, within what the grid has room for. */
  .story { --mark-size: calc(10.5px * clamp(.7, var(--unscale), 1.5)); }
  .story.xray { cursor: default; }
  .story.xray::before, .story.xray::after { display: none; }
  .outline { position: absolute; inset: calc(.52 * var(--row)) -.5em calc(-.24 * var(--row)); border: 1px solid color-mix(in srgb, var(--ink) 30%, transparent); border-radius: 3px; pointer-events: none; }
  .fair > .outline { border: 1.5px dashed var(--ink-faint); }
  .look > .outline { border: 2px solid var(--red); }
  .verdict {
    position: absolute; z-index: 2; left: .4em; top: calc(.52 * var(--row)); transform: translateY(-50%); display: inline-flex; align-items: center; gap: .38em; max-width: calc(100% - .4em);
    padding: .18em .55em .2em .4em; border: 1px solid color-mix(in srgb, var(--ink) 34%, transparent); border-radius: 99px; background: var(--paper); color: var(--ink-soft);
    font: 400 var(--mark-size)/1.2 var(--sans); white-space: nowrap; cursor: pointer; overflow: hidden;
  }
  .verdict svg { width: 1.15em; height: 1.15em; flex: none; }
  .verdict b { font-weight: 600; font-variant-numeric: tabular-nums; color: var(--ink); }
  .verdict em { font-style: normal; border-left: 1px solid var(--rule); padding-left: .5em; margin-left: .12em; overflow: hidden; text-overflow: ellipsis; color: var(--ink); }
  .fair > .verdict { border: 1.5px dashed var(--ink-faint); color: var(--ink); }
  .look > .verdict { background: var(--red); border-color: var(--red); color: var(--on-red); }
  .look > .verdict :is(b, em) { color: inherit; border-color: currentColor; }
  .verdict:hover, .verdict:focus-visible { border-color: var(--ink); overflow: visible; z-index: 3; max-width: none; }
  .verdict:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; }

  .head > p, .xray .body > :is(p, h3) { position: relative; }
  .xray [data-part] { border-radius: 2px; }
  .xray :is(.head, .body) [data-part]:not(.handle), .banner[data-part] { cursor: grab; user-select: none; }
  .xray :is(.head, .body) [data-part]:not(.handle):hover, .banner[data-part]:hover { background: color-mix(in srgb, var(--focus) 9%, transparent); }
  .xray :is(.head, .body) [data-part]:not(.handle):focus, .banner[data-part]:focus { background: color-mix(in srgb, var(--focus) 15%, transparent); outline: none; box-shadow: 0 0 0 2px var(--focus); box-decoration-break: clone; -webkit-box-decoration-break: clone; }

  /* The button stands where print leaves white: in a paragraph's indent, or beside a line of the head. */
  .handle { display: none; position: absolute; left: 0; top: 0; width: 1.9em; height: var(--row); padding: 0; border: 0; border-radius: 3px; background: var(--focus); cursor: pointer; font-size: 11px; }
  .handle::before { content: ''; position: absolute; inset: -4px; }
  .handle::after { content: ''; position: absolute; inset: 0; background: radial-gradient(circle, var(--paper) 1.1px, transparent 1.5px) center / 5px 5px; width: 15px; height: 5px; margin: auto; }
  .body h3 > .handle, .head p > .handle { height: 100%; max-height: var(--row); left: -2.1em; }
  .head { position: relative; }
  h2 + .handle { left: auto; right: 0; top: .1em; }
  :is(p, h3):hover > .handle, :is(p, h3):focus-within > .handle, h2:hover + .handle, h2:focus + .handle, .handle:hover, .handle:focus { display: block; }
  .head p > .handle { left: 0; top: calc(50% - var(--row) / 2); }

  .doubt { position: absolute; left: 0; right: 0; pointer-events: auto; height: 5px; text-indent: 0; }
  .joint { border-top: 1.5px dashed var(--red); }
  .joint.before { top: -1px; }
  .joint.after { bottom: -4px; }
  .joint::before, .headline-doubt::before {
    content: '？'; position: absolute; left: -1.62em; top: -.72em; width: 1.35em; height: 1.35em; border-radius: 50%; display: grid; place-items: center; text-indent: 0;
    font: 700 11px/1 var(--sans); letter-spacing: 0; color: var(--on-red); background: var(--red);
  }
  .joint.after::before { top: -.75em; }
  h2.doubted .title { text-decoration: underline wavy var(--red) .05em; text-underline-offset: .16em; text-decoration-skip-ink: none; }
  h2.doubted { position: relative; }
  .headline-doubt { left: 0; right: auto; top: 0; height: 0; width: 0; }
  .headline-doubt::before { left: 0; top: 0; }

  .editing { cursor: text !important; user-select: text !important; background: color-mix(in srgb, var(--mark) 34%, var(--paper)) !important; box-shadow: 0 0 0 2px var(--focus); box-decoration-break: clone; -webkit-box-decoration-break: clone; }
  .editor { outline: none; white-space: pre-wrap; }
  .editor:empty { display: inline-block; min-width: 6em; }
  .editing::after { content: attr(data-hint); }

  [data-dragging] { opacity: .4; }
  [data-dropping='before'] { box-shadow: 0 -3px 0 0 var(--focus) !important; }
  [data-dropping='after'] { box-shadow: 0 3px 0 0 var(--focus) !important; }
  article[data-dropping='whole'] { outline: 3px solid var(--focus); outline-offset: .4em; background: color-mix(in srgb, var(--focus) 7%, transparent); }
  @media (pointer: coarse) { .handle { width: 2.4em; } .handle::before { inset: -8px; } }
`;
