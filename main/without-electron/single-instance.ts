/**
 * One instance for each folder of user data, like Electron's lock: the first one listens on a local socket, a second
 * one hands its arguments over and learns that it is the second. The question has to be answered synchronously, so the
 * asking is done by a worker while the caller waits.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import * as z from 'zod';

/** What a second instance says of itself. */
export interface OtherInstance {
  readonly argv: string[];
  readonly folder: string;
  readonly data: Record<string, unknown>;
}

const otherSchema = z.object({ argv: z.array(z.string()), folder: z.string(), data: z.record(z.string(), z.unknown()) });

/** How long a first instance may take to answer before it counts as gone. */
const PATIENCE_MS = 3000;

/** Says `message` at `address`; afterwards `answered[0]` is 1 when somebody took it and 2 when nobody listens. */
const asking = `
  const { workerData: { address, message, answered } } = require('node:worker_threads');
  const socket = require('node:net').connect(address);
  const answer = (value) => { Atomics.store(answered, 0, value); Atomics.notify(answered, 0); };
  socket.on('connect', () => socket.end(message)).on('data', () => answer(1)).on('error', () => answer(2));
`;

/** A socket's path may have 107 bytes at most, so it cannot lie in the folder itself. */
function addressOf(userData: string): string {
  const name = `jiuwen-${createHash('sha256').update(userData).digest('hex').slice(0, 24)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  const { XDG_RUNTIME_DIR: runtime = '' } = process.env;
  if (runtime !== '') return path.join(runtime, `${name}.sock`);
  // Others may write to the temporary folder: the socket goes into a folder of one's own.
  const own = path.join(os.tmpdir(), `jiuwen-${os.userInfo().username}`);
  mkdirSync(own, { recursive: true, mode: 0o700 });
  return path.join(own, `${name}.sock`);
}

function handOver(address: string, message: string): boolean {
  const answered = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(asking, { eval: true, execArgv: [], workerData: { address, message, answered } });
  Atomics.wait(answered, 0, 0, PATIENCE_MS);
  void worker.terminate();
  return Atomics.load(answered, 0) === 1;
}

/**
 * Becomes the one instance for `userData`, or hands `self` to the one that there is.
 * @returns null when there is another instance
 */
export function claimInstance(
  userData: string, self: OtherInstance, onOther: (other: OtherInstance) => void,
): { release(): void } | null {
  const address = addressOf(userData);
  if (handOver(address, JSON.stringify(self))) return null;
  // What is left there belongs to an instance that ended without clearing up.
  if (process.platform !== 'win32') rmSync(address, { force: true });
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    let text = '';
    socket.setEncoding('utf8').on('data', (part: string) => { text += part; }).on('error', () => socket.destroy());
    socket.on('end', () => {
      socket.end('taken');
      const other = otherSchema.safeParse(JSON.parse(text));
      if (other.success) onOther(other.data);
    });
  });
  server.on('error', () => undefined).listen(address);
  server.unref();
  return { release: () => void server.close() };
}
