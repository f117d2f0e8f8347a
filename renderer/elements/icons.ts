/** Line icons on a 24 px grid, drawn for this app; decorative: the control names itself. */
import { svg, html, type TemplateResult } from 'lit';

const icon = (paths: TemplateResult<2>): TemplateResult =>
  html`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths}</svg>`;

export const icons = {
  back: icon(svg`<path d="M14.5 5 8 12l6.5 7" />`),
  forward: icon(svg`<path d="M9.5 5 16 12l-6.5 7" />`),
  search: icon(svg`<circle cx="10.5" cy="10.5" r="6" /><path d="m15 15 5 5" />`),
  ledger: icon(svg`<path d="M6 3.5h12v17H6zM9.500 8h5.500M9.500 12h5.500M9.500 16h3" />`),
  import: icon(svg`<path d="M12 4v11m0 0-4-4m4 4 4-4M4.5 16v3.5h15V16" />`),
  text: icon(svg`<path d="m3.5 18 4.6-12h.8l4.6 12M5 14h7M14.5 18l3-7.5h.6l3 7.5M15.6 15.4h4.4" />`),
  print: icon(svg`<path d="M7 9V4h10v5M7 17H4.5v-6.5A1.5 1.5 0 0 1 6 9h12a1.5 1.5 0 0 1 1.5 1.5V17H17M7 14h10v6H7z" />`),
  cite: icon(svg`<path d="M5 17V11.500A4.500 4.500 0 0 1 9.500 7M5 12.500h4.500V17H5zM14 17v-5.500A4.500 4.500 0 0 1 18.500 7M14 12.500h4.500V17H14z" />`),
  save: icon(svg`<path d="M12 4v10m0 0-4-4m4 4 4-4M5 19.5h14" />`),
  page: icon(svg`<path d="M5 3.5h14v17H5zM8 7.5h8M8 11h3.5M8 14h3.5M8 17h3.5M14.5 11H16v6h-1.5z" />`),
  width: icon(svg`<path d="M3.5 5v14M20.5 5v14M7 12h10M9.5 9 6.5 12l3 3M14.5 9l3 3-3 3" />`),
  spread: icon(svg`<path d="M3 5.5h9v13H3zM12 5.5h9v13h-9zM5.5 9h4M5.5 12h4M14.5 9h4M14.5 12h4" />`),
  grid: icon(svg`<path d="M4.500 4h6v7h-6zM13.500 4h6v7h-6zM4.500 14h6v6h-6zM13.500 14h6v6h-6z" />`),
  calendar: icon(svg`<path d="M4 6h16v14H4zM4 10.500h16M8.500 3.500v4M15.500 3.500v4M8 14h2M14 14h2M8 17h2" />`),
  keep: icon(svg`<path d="M7 4h10v16l-5-4-5 4z" />`),
  plus: icon(svg`<path d="M12 6v12M6 12h12" />`),
  minus: icon(svg`<path d="M6 12h12" />`),
  close: icon(svg`<path d="m6.5 6.5 11 11m0-11-11 11" />`),
  keyboard: icon(svg`<path d="M3.5 6.5h17v11h-17zM7 10h.01M10.3 10h.01M13.6 10h.01M17 10h.01M7 14h10" />`),
  xray: icon(svg`<path d="M4 8V5.5A1.5 1.5 0 0 1 5.5 4H8M16 4h2.500A1.5 1.5 0 0 1 20 5.500V8M20 16v2.500a1.5 1.5 0 0 1-1.5 1.500H16M8 20H5.500A1.5 1.5 0 0 1 4 18.500V16M8.5 8.500h7M8.5 15.500h4.500M4 12h16" />`),
  source: icon(svg`<path d="M4 5h7v14H4zM14.5 7H20M14.5 10.500H20M14.5 14H20M14.5 17.500H18M6.5 9h2M6.5 12h2" />`),
  undo: icon(svg`<path d="M8.5 5 4.5 9l4 4M4.5 9H14a5 5 0 0 1 0 10H9" />`),
  redo: icon(svg`<path d="m15.5 5 4 4-4 4M19.5 9H10a5 5 0 0 0 0 10h5" />`),
  pencil: icon(svg`<path d="m5 19 .8-3.800L16 5l3 3L8.8 18.200zM14 7l3 3" />`),
  more: icon(svg`<path d="M6 12h.01M12 12h.01M18 12h.01" stroke-width="2.6" />`),
  sure: icon(svg`<path d="m5 12.5 4.5 4.500L19 7.5" stroke-width="2.4" />`),
  fair: icon(svg`<path d="M4.5 14c2.5-4 5-4 7.5-2s5 2 7.5-2" stroke-width="2.4" />`),
  look: icon(svg`<path d="M12 5v8.500M12 18.500h.01" stroke-width="3" />`),
  up: icon(svg`<path d="m6 14.5 6-6 6 6" />`),
  down: icon(svg`<path d="m6 9.5 6 6 6-6" />`),
  speak: icon(svg`<path d="M4 9.500h3.500L12 5.500v13L7.500 14.500H4zM15 9a4 4 0 0 1 0 6M17.500 6.500a7.500 7.500 0 0 1 0 11" />`),
  pause: icon(svg`<path d="M9 6v12M15 6v12" stroke-width="2.4" />`),
  stop: icon(svg`<path d="M7 7h10v10H7z" />`),
  info: icon(svg`<circle cx="12" cy="12" r="8" /><path d="M12 11v5M12 8h.01" />`),
} as const;
