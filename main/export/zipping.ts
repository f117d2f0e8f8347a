/** Zip archives that are written as they are read. */
import { PassThrough, Readable } from 'node:stream';
import type { ZipFile } from 'yazl';

/** Adds an entry when those before it are packed, so that no more than two wait in memory. */
export const addEntry = (zip: ZipFile, name: string, bytes: Uint8Array): Promise<void> => new Promise((resolve) => {
  zip.addReadStreamLazy(name, {}, (give) => {
    give(null, Readable.from([bytes]));
    resolve();
  });
});

/** The archive's bytes, while `fill` adds its entries and ends it. Rejects with what `fill` rejects with. */
export async function* zipBytes(zip: ZipFile, fill: () => Promise<void>): AsyncGenerator<Uint8Array> {
  const output = zip.outputStream.pipe(new PassThrough());
  fill().then(() => zip.end(), (error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error))));
  for await (const chunk of output as AsyncIterable<Uint8Array>) yield chunk;
}
