/** Line icons on a 24 px grid, drawn for this app; decorative: the control names itself. */
import { svg, html, type TemplateResult } from 'lit';

const icon = (paths: TemplateResult<2>): TemplateResult =>
  html`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths}</svg>`;

export const icons = {
  back: icon(svg`<path d="M14.5 5 8 12l6.5 7" />`),
  forward: icon(svg`<path d="M9.5 5 16 12l-6.5 7" />`),
  search: icon(svg`<circle cx="10.5" cy="10.5" r="6" /><path d="m15 15 5 5" />`),
  import: icon(svg`<path d="M12 4v11m0 0-4-4m4 4 4-4M4.5 16v3.5h15V16" />`),
  text: icon(svg`<path d="m3.5 18 4.6-12h.8l4.6 12M5 14h7M14.5 18l3-7.5h.6l3 7.5M15.6 15.4h4.4" />`),
  print: icon(svg`<path d="M7 9V4h10v5M7 17H4.5v-6.5A1.5 1.5 0 0 1 6 9h12a1.5 1.5 0 0 1 1.5 1.5V17H17M7 14h10v6H7z" />`),
  save: icon(svg`<path d="M12 4v10m0 0-4-4m4 4 4-4M5 19.5h14" />`),
  page: icon(svg`<path d="M5 3.5h14v17H5zM8 7.5h8M8 11h3.5M8 14h3.5M8 17h3.5M14.5 11H16v6h-1.5z" />`),
  width: icon(svg`<path d="M3.5 5v14M20.5 5v14M7 12h10M9.5 9 6.5 12l3 3M14.5 9l3 3-3 3" />`),
  plus: icon(svg`<path d="M12 6v12M6 12h12" />`),
  minus: icon(svg`<path d="M6 12h12" />`),
  close: icon(svg`<path d="m6.5 6.5 11 11m0-11-11 11" />`),
  keyboard: icon(svg`<path d="M3.5 6.5h17v11h-17zM7 10h.01M10.3 10h.01M13.6 10h.01M17 10h.01M7 14h10" />`),
  info: icon(svg`<circle cx="12" cy="12" r="8" /><path d="M12 11v5M12 8h.01" />`),
} as const;
