/** The parts of the export dialog, as templates of what was chosen. */
import { html, nothing, type TemplateResult } from 'lit';
import { citationStyles, type CitationStyle } from '../../main/contract/citing.ts';
import { exportFormats, exportTargets, holdsMany, resolutions, type ExportChoices, type ExportTarget } from '../../main/contract/export.ts';
import { nameParts, type NamePart } from '../../main/contract/name-template.ts';
import type { Messages } from '../locales/zh.ts';

export type Change = (change: Partial<ExportChoices>) => void;

/** Where the files go: a picture holds one article, and what is one article is one file. */
export function targetOf({ format, into }: Pick<ExportChoices, 'format' | 'into'>, count: number): ExportTarget {
  if (count === 1) return 'file';
  return into === 'file' && !holdsMany(format) ? 'zip' : into;
}

export const formatChoices = (say: Messages, { format }: ExportChoices, change: Change): TemplateResult => html`
  <fieldset><legend>${say.exportFormat}</legend>
    <div class="formats">${exportFormats.map((each) => html`
      <label><input type="radio" name="format" value=${each} .checked=${each === format} @change=${() => change({ format: each })}>
        <span><b>${say.formatNames[each]}</b><small>${say.formatUses[each]}</small></span></label>`)}</div>
  </fieldset>`;

export const targetChoices = (say: Messages, choices: ExportChoices, count: number, change: Change): TemplateResult => html`
  <fieldset><legend>${say.exportInto}</legend>
    <div class="choices">${exportTargets.map((each) => html`
      <label><input type="radio" name="into" value=${each} .checked=${each === targetOf(choices, count)} ?disabled=${each === 'file' && !holdsMany(choices.format)} @change=${() => change({ into: each })}>${say.targets[each]}</label>`)}</div>
    ${holdsMany(choices.format) ? nothing : html`<p>${say.pngApart}</p>`}
  </fieldset>`;

/** @param name what the first file will be called, null while that is not known; `unknown` is a part that is none */
export const nameChoices = (say: Messages, { template }: ExportChoices, { name, unknown, only }: { readonly name: string | null; readonly unknown: string | null; readonly only: boolean }, typed: (text: string) => void, insert: (part: NamePart) => void): TemplateResult => html`
  <fieldset><legend id="names">${say.exportNames}</legend>
    <input type="text" id="template" aria-labelledby="names" aria-describedby="first-name" aria-invalid=${String(unknown !== null)} maxlength="500" spellcheck="false" .value=${template} @input=${(event: Event) => { if (event.target instanceof HTMLInputElement) typed(event.target.value); }}>
    <p id="first-name" aria-live="polite">${unknown === null ? html`${only ? say.onlyName : say.firstName} <b>${name ?? '…'}</b>` : say.namePartUnknown(unknown)}</p>
    <div class="parts"><span>${say.exportParts}</span>${nameParts.map((part) => html`<button type="button" @click=${() => insert(part)}>${say.nameParts[part]}</button>`)}</div>
  </fieldset>`;

export const resolutionChoices = (say: Messages, { resolution }: ExportChoices, change: Change): TemplateResult => html`
  <fieldset><legend>${say.pictureResolution}</legend>
    <div class="choices">${resolutions.map((each) => html`<label><input type="radio" name="resolution" .checked=${each === resolution} @change=${() => change({ resolution: each })}>${say.resolutions[each]}</label>`)}</div>
  </fieldset>`;

interface Below {
  readonly sourceLine: boolean;
  readonly withCitation: boolean;
}

/** What stands below each text; the dialogs of export and print have it alike. */
export const belowChoices = (say: Messages, { sourceLine, withCitation }: Below, style: CitationStyle, change: (change: Partial<Below>) => void, restyle: (style: CitationStyle) => void): TemplateResult => html`
  <fieldset><legend>${say.exportBelow}</legend>
    <div class="choices">
      <label><input type="checkbox" name="source" .checked=${sourceLine} @change=${() => change({ sourceLine: !sourceLine })}>${say.withSource}</label>
      <label><input type="checkbox" name="citation" .checked=${withCitation} @change=${() => change({ withCitation: !withCitation })}>${say.withCitation}</label>
      ${withCitation ? html`<select aria-label=${say.citationStyleName} .value=${style} @change=${(event: Event) => {
        const chosen = citationStyles.find((each) => event.target instanceof HTMLSelectElement && each === event.target.value);
        if (chosen !== undefined) restyle(chosen);
      }}>${citationStyles.map((each) => html`<option value=${each} ?selected=${each === style}>${say.citationStyles[each]}</option>`)}</select>` : nothing}
    </div>
  </fieldset>`;
