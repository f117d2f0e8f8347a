/** What the preload puts on `window.jiuwen`: one named method a channel, one way to listen, nothing else. */
import type { Answers, Argument, Channel, EventName, Events } from './ipc.ts';
import type { Envelope } from './errors.ts';

/** `library:overview` → `libraryOverview`. */
export type MethodName<C extends string> = C extends `${infer Noun}:${infer Verb}` ? `${Noun}${Capitalize<Verb>}` : C;

type Method<C extends Channel> = undefined extends Argument<C>
  ? () => Promise<Envelope<Answers[C]>>
  : (argument: Argument<C>) => Promise<Envelope<Answers[C]>>;

export type Requests = { readonly [C in Channel as MethodName<C>]: Method<C> };

export interface Bridge extends Requests {
  /** Listens to one of `eventNames`; returns what stops listening. */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
  /** Paths of files dropped on the window. */
  pathsOf(files: readonly File[]): readonly string[] | Promise<readonly string[]>;
}
