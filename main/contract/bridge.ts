/** The type of `window.jiuwen`, the only thing that the preload hands to the window. */
import type { Envelope } from './errors.ts';
import type { Answers, Argument, Channel, EventName, Events } from './ipc.ts';

/** `give-up` as `GiveUp`. */
type Joined<Words extends string> = Words extends `${infer Word}-${infer Rest}` ? `${Capitalize<Word>}${Joined<Rest>}` : Capitalize<Words>;

/** `search:run` is offered as `searchRun`. */
export type MethodName<C extends Channel> = C extends `${infer Noun}:${infer Verb}` ? `${Noun}${Joined<Verb>}` : never;

type Parameters<C extends Channel> = Argument<C> extends undefined ? [] : [argument: Argument<C>];

type Requests = {
  readonly [C in Channel as MethodName<C>]: (...parameters: Parameters<C>) => Promise<Envelope<Answers[C]>>;
};

export interface JiuwenBridge extends Requests {
  /** Listens to an event of the app; what it answers stops the listening. */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
  /** What `importPaths` takes for files and folders that were dropped on the window; only ever passed back to it. */
  pathsOf(files: readonly File[]): readonly string[];
}

declare global {
  interface Window {
    readonly jiuwen: JiuwenBridge;
  }
}
