/** The first argument of Electron's events. */
export interface PreventableEvent {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

export function preventableEvent(): PreventableEvent {
  let prevented = false;
  return {
    get defaultPrevented() { return prevented; },
    preventDefault: () => { prevented = true; },
  };
}
