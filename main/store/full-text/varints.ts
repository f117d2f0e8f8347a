/** SQLite's variable-length integers (https://www.sqlite.org/fileformat2.html#varint): big-endian, seven bits a byte, the ninth byte whole. */

/** Reads one integer after another from bytes. Integers up to 2^53 are exact; what is beyond does not occur in what we read. */
export class VarintReader {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** The next integer; 0 at the end of the bytes. */
  next(): number {
    const { bytes } = this;
    let byte = bytes[this.at++] ?? 0;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    for (let read = 1; read < 8; read += 1) {
      byte = bytes[this.at++] ?? 0;
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
    return value * 256 + (bytes[this.at++] ?? 0);
  }
}

/** All integers of some bytes. */
export function varintsOf(bytes: Uint8Array): number[] {
  const reader = new VarintReader(bytes), values: number[] = [];
  while (reader.at < bytes.length) values.push(reader.next());
  return values;
}
