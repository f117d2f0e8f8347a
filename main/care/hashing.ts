/** Hashes of files of any size, read as streams. */
import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

/** Takes bytes in; throws where there are more than `limit`. */
function hashing(hash: Hash, limit: number): Writable {
  let bytes = 0;
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(bytes > limit ? new Error(`more than ${limit} bytes`) : null);
    },
  });
}

export interface HashOptions {
  readonly signal?: AbortSignal;
  /** Of what is unpacked, not of the file. */
  readonly isPacked?: boolean;
  /** More bytes than this are refused: a small file may unpack into anything. */
  readonly limit?: number;
}

/** The SHA-256 of a file's bytes, in hexadecimal. Throws what the file system and zlib throw. */
export async function hashOfFile(file: string, { signal, isPacked = false, limit = Infinity }: HashOptions = {}): Promise<string> {
  const hash = createHash('sha256');
  const options = signal === undefined ? {} : { signal };
  if (isPacked) await pipeline(createReadStream(file), createGunzip(), hashing(hash, limit), options);
  else await pipeline(createReadStream(file), hashing(hash, limit), options);
  return hash.digest('hex');
}
