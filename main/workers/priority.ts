/** How much of the machine a worker asks for. */
import { readlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * Has this thread give way to all others that want the processor: reading and searching come before work that nobody looks
 * at. Only Linux gives threads a priority of their own (setpriority(2), “C library/kernel differences”, takes a thread's
 * number); elsewhere the processor is shared as before. It can't be taken back: a user may lower a priority, not raise it.
 */
export function giveWay(): void {
  if (process.platform !== 'linux') return;
  try {
    os.setPriority(Number(path.basename(readlinkSync('/proc/thread-self'))), os.constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // A system without /proc, or one that forbids it: the work is done all the same.
  }
}
