/** Calls between threads: birpc over message ports, with errors that keep their code. */
import { MessagePort } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import type { BirpcReturn } from 'birpc';
import * as z from 'zod';
import { fromFailure, toFailure } from '../contract/errors.ts';
import type { ErrorCode } from '../contract/errors.ts';

/** What a Worker, a MessagePort and a worker's parentPort have in common. */
export interface Port {
  postMessage(message: unknown, transfer: readonly MessagePort[]): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  off(event: 'message', listener: (message: unknown) => void): unknown;
}

export type Remote<Service extends object, Local extends object = object> = BirpcReturn<Service, Local>;

/** Both sides run the same build, so that any code is one of ours. */
const failure = z.object({
  code: z.custom<ErrorCode>((code) => typeof code === 'string'),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});
const failed = z.looseObject({ e: failure });
const request = z.looseObject({ a: z.array(z.unknown()) });

/** An answer's error would lose its fields on the way; it travels as a Failure. */
function serialize(message: object): object {
  return 'e' in message && message.e !== undefined ? { ...message, e: toFailure(message.e) } : message;
}

function deserialize(message: unknown): unknown {
  const answer = failed.safeParse(message);
  return answer.success ? { ...answer.data, e: fromFailure(answer.data.e) } : message;
}

/** Ports among a request's arguments are moved to the other thread. */
function portsIn(message: unknown): MessagePort[] {
  return request.safeParse(message).data?.a.filter((argument) => argument instanceof MessagePort) ?? [];
}

/** Offers `local` to the other side of `port` and gives its service. Calls wait as long as they take. */
export function talk<Service extends object, Local extends object = object>(port: Port, local: Local): Remote<Service, Local> {
  return createBirpc<Service, Local>(local, {
    post: (message: unknown) => port.postMessage(message, portsIn(message)),
    on: (listener: (message: unknown) => void) => port.on('message', listener),
    off: (listener: (message: unknown) => void) => port.off('message', listener),
    serialize,
    deserialize,
    bind: 'functions',
    timeout: -1,
  });
}
