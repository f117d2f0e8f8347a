/** Zip archives for tests: honest ones as a common program packs them, and others with every field as one likes. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { crc32, deflateRawSync } from 'node:zlib';
import { ZipFile } from 'yazl';
import type { Options } from 'yazl';
import { temporaryFolder } from '../temporary.ts';

/** Packs files with yazl. */
export async function packed(files: Readonly<Record<string, string | Uint8Array>>, options: Partial<Options> = {}): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name, options);
  zip.end({ forceZip64Format: options.forceZip64Format ?? false, comment: '' });
  return buffer(zip.outputStream);
}

export interface Part {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  /** Bit 11 tells of a name in UTF-8; none are set unless given. */
  readonly flags?: number;
  /** 0 stored, 8 deflated; what is said, not what is done: deflated it is for 8 only. */
  readonly method?: number;
  /** What the directory claims instead of the truth. */
  readonly size?: number;
  readonly packedSize?: number;
  readonly crc?: number;
  readonly attributes?: number;
  readonly extra?: Uint8Array;
  readonly comment?: Uint8Array;
}

/**
 * Writes an archive field by field (APPNOTE 4.3.7, 4.3.12, 4.3.16).
 * @param options.counted how many entries it says it has
 * @param options.base where in a file the archive will begin; all its offsets are written for Zip64 then
 */
export function zipOf(parts: readonly Part[], { counted = parts.length, base = 0 }: { counted?: number; base?: number } = {}): Buffer {
  const local: Uint8Array[] = [], central: Uint8Array[] = [];
  let offset = base, directoryBytes = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name), content = Buffer.from(part.content ?? ''), extra = base > 0 ? zip64Offset(offset) : part.extra ?? Buffer.alloc(0);
    const comment = part.comment ?? Buffer.alloc(0);
    const method = part.method ?? 0;
    const data = method === 8 ? deflateRawSync(content) : content;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(part.flags ?? 0, 2);
    common.writeUInt16LE(method, 4);
    // 1 January 1980, as programs write that know no time.
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(part.crc ?? crc32(content), 10);
    common.writeUInt32LE(part.packedSize ?? data.length, 14);
    common.writeUInt32LE(part.size ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const localHeader = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, data]);
    common.writeUInt16LE(extra.length, 24);
    const rest = Buffer.alloc(14);
    rest.writeUInt16LE(comment.length, 0);
    rest.writeUInt32LE(part.attributes ?? 0, 6);
    rest.writeUInt32LE(base > 0 ? 0xffffffff : offset, 10);
    const header = Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), common, rest, name, extra, comment]);
    local.push(localHeader);
    central.push(header);
    offset += localHeader.length;
    directoryBytes += header.length;
  }
  return Buffer.concat([...local, ...central, endOfDirectory(counted, directoryBytes, offset)]);
}

/** The end of the directory; where its fields are too small, Zip64's before it (APPNOTE 4.3.14, 4.3.15). */
function endOfDirectory(counted: number, directoryBytes: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(Math.min(counted, 0xffff), 8);
  end.writeUInt16LE(Math.min(counted, 0xffff), 10);
  end.writeUInt32LE(directoryBytes, 12);
  end.writeUInt32LE(Math.min(offset, 0xffffffff), 16);
  if (counted < 0xffff && offset < 0xffffffff) return end;
  const end64 = Buffer.alloc(56 + 20);
  end64.write('PK\x06\x06');
  end64.writeBigUInt64LE(44n, 4);
  for (const [at, value] of [[24, counted], [32, counted], [40, directoryBytes], [48, offset]] as const) end64.writeBigUInt64LE(BigInt(value), at);
  end64.write('PK\x06\x07', 56);
  end64.writeBigUInt64LE(BigInt(offset + directoryBytes), 64);
  end64.writeUInt32LE(1, 72);
  return Buffer.concat([end64, end]);
}

/** An extra field (APPNOTE 4.5.1). */
export function extraField(id: number, data: Uint8Array): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
}

/** An entry's offset in the Zip64 extra field (APPNOTE 4.5.3). */
function zip64Offset(offset: number): Buffer {
  const data = Buffer.alloc(8);
  data.writeBigUInt64LE(BigInt(offset));
  return extraField(0x0001, data);
}

/** The Info-ZIP Unicode Path extra field (APPNOTE 4.6.9) for an entry whose own name is `plain`. */
export function unicodePath(plain: string | Uint8Array, name: string): Buffer {
  const head = Buffer.alloc(5, 1);
  head.writeUInt32LE(crc32(plain), 1);
  return extraField(0x7075, Buffer.concat([head, Buffer.from(name)]));
}

/** Writes bytes to a file that is gone after the test, and answers its path. */
export function fileOf(bytes: Uint8Array, name = '报.zip'): string {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, bytes);
  return file;
}
