import { css } from 'lit';

/** What the dialogs of export and print share: groups of choices, each choice a control of its own. */
export const choiceStyles = css`
  fieldset { border: 0; padding: 0; margin: 18px 0 0; min-width: 0; }
  legend, .legend { font: 600 13px/1.6 var(--sans); padding: 0; margin: 0 0 6px; color: var(--ink); }
  label { display: flex; gap: 8px; align-items: baseline; font-size: 13.5px; line-height: 1.7; }
  input[type='radio'], input[type='checkbox'] { accent-color: var(--red); margin: 0; flex: none; position: relative; top: 1.5px; }
  .choices { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 22px; }
  input[type='text'], input[type='number'], select { font: 400 13.5px/1.4 var(--sans); color: var(--ink); background: var(--paper); border: 1px solid var(--ink-faint); border-radius: 6px; padding: 6px 8px; min-height: 34px; }
  input[type='text'] { width: 100%; }
  input[type='number'] { width: 6.5em; min-height: 30px; padding-block: 3px; }
  input[type='range'] { accent-color: var(--red); }
  select { min-height: 30px; padding-block: 3px; max-width: 100%; }
`;
