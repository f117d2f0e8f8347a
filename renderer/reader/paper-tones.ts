import { css } from 'lit';

/** The paper that an article is read on; without a tone of its own it is the window's. All pairs of colours have the contrast of WCAG AA. */
export const paperTones = css`
  .scroll[data-paper='white'] {
    color-scheme: light; --panel: #f4f4f4; --panel-raised: #fff; --paper: #fff; --ink: #191919; --ink-soft: #4f4f4f; --ink-faint: #676767; --rule: #00000033;
    --red: #a3191c; --red-ink: #9c1619; --on-red: #fff; --mark: #ffe08a; --mark-ink: #191919; --spoken: #cfe3f7; --spoken-ink: #10283d; --focus: #1b5fa8;
  }
  .scroll[data-paper='newsprint'] {
    color-scheme: light; --panel: #ddd4c0; --panel-raised: #e9e1cf; --paper: #e9e1cf; --ink: #231f19; --ink-soft: #4b453b; --ink-faint: #5b5448; --rule: #231f193d;
    --red: #96161a; --red-ink: #8f1215; --on-red: #fff; --mark: #f3c750; --mark-ink: #231f19; --spoken: #bcd3e0; --spoken-ink: #14293a; --focus: #164f8d;
  }
  .scroll[data-paper='dark'] {
    color-scheme: dark; --panel: #1c1a18; --panel-raised: #1b1a18; --paper: #1b1a18; --ink: #e8e3d8; --ink-soft: #b9b3a7; --ink-faint: #a39d91; --rule: #e8e3d82e;
    --red: #e2736e; --red-ink: #ec8b86; --on-red: #1c1a17; --mark: #7a5c12; --mark-ink: #fff6dc; --spoken: #274a68; --spoken-ink: #eef5fb; --focus: #7db4f0;
  }
`;
