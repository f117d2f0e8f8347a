/** What the page's world and the preload's world say to each other; see page-world.ts. */

/** The functions that the preload exposes under `key`, each with its number. */
export interface Offer {
  readonly key: string;
  readonly functions: Readonly<Record<string, number>>;
}

/** A value as it crosses: functions stay where they are and cross as numbers. */
export type Passed = { readonly value: unknown } | { readonly function: number };

export interface Call {
  readonly number: number;
  /** Number of the function that is called. */
  readonly id: number;
  readonly passed: readonly Passed[];
}

/** What a call gave back at once. */
export type Outcome = Passed | { readonly pending: true } | { readonly error: string };

/** What the promise of a pending call came to. */
export type Settled = { readonly number: number } & ({ readonly value: unknown } | { readonly error: string });

/** From the preload's world to the app. */
export type ToApp =
  | { readonly kind: 'invoke'; readonly number: number; readonly channel: string; readonly values: readonly unknown[] }
  | { readonly kind: 'accelerator'; readonly index: number };

/** From the app to the preload's world. */
export type ToPreload =
  | { readonly kind: 'answer'; readonly number: number; readonly value: unknown }
  | { readonly kind: 'refusal'; readonly number: number; readonly error: string }
  | { readonly kind: 'event'; readonly channel: string; readonly values: readonly unknown[] }
  | { readonly kind: 'accelerators'; readonly keys: readonly Keys[] };

/** A key combination, as `KeyboardEvent` names its parts. */
export interface Keys {
  readonly key: string;
  readonly ctrl: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

/** Stands for a dropped file until the app has asked the browser for the file's path. */
export const FILE_PLACEHOLDER = 'jiuwen-dropped-file:';
