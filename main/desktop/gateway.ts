/**
 * The one place where the window's requests arrive. Each is refused unless it comes from the reader's own page and its
 * argument fits the channel's schema; each is answered with an envelope, so that errors keep their code.
 */
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import * as z from 'zod';
import { JiuwenError, toFailure, type Envelope } from '../contract/errors.ts';
import { requestSchemas, type Answers, type Argument, type Channel } from '../contract/ipc.ts';
import { READER_ORIGIN } from './origin.ts';

/** Channel → what answers it. */
export type Handlers = { readonly [C in Channel]: (argument: Argument<C>) => Answers[C] | Promise<Answers[C]> };

const schemas: { readonly [C in Channel]: z.ZodType<Argument<C>> } = requestSchemas;
const isChannel = (name: string): name is Channel => Object.hasOwn(requestSchemas, name);

/** What the gateway looks at of a message's sender. */
export interface Sender {
  readonly sender: { readonly id: number };
  readonly senderFrame: { readonly origin: string; readonly parent: unknown } | null;
}

/** Why a message is not heard, or null: only the top frame of the reader's window, on the app's own origin, is. */
export function senderRefusal(event: Sender, readerId: number): string | null {
  const { sender, senderFrame: frame } = event;
  if (sender.id !== readerId) return 'another window asked';
  if (frame === null) return 'the page that asked is gone';
  if (frame.parent !== null) return 'a frame within the page asked';
  if (frame.origin !== READER_ORIGIN) return `a page of ${frame.origin} asked`;
  return null;
}

/** Answers one request: checks its argument, runs its handler, wraps the result or the error. */
export async function answer<C extends Channel>(channel: C, handlers: Handlers, argument: unknown): Promise<Envelope<Answers[C]>> {
  try {
    const parsed = schemas[channel].safeParse(argument);
    if (!parsed.success) throw new JiuwenError('request-refused', { reason: `${channel}: ${z.prettifyError(parsed.error)}` });
    return { ok: true, value: await handlers[channel](parsed.data) };
  } catch (error) {
    if (!(error instanceof JiuwenError)) console.error(error);
    return { ok: false, error: toFailure(error) };
  }
}

/** Opens every channel of the contract, and no other, to the reader's window. */
export function openGateway(ipc: Pick<IpcMain, 'handle'>, readerId: number, handlers: Handlers): void {
  for (const channel of Object.keys(requestSchemas).filter(isChannel)) {
    ipc.handle(channel, (event: IpcMainInvokeEvent, argument: unknown) => {
      const reason = senderRefusal(event, readerId);
      if (reason === null) return answer(channel, handlers, argument);
      return { ok: false, error: toFailure(new JiuwenError('request-refused', { reason })) } satisfies Envelope<never>;
    });
  }
}
