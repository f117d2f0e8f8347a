/** All formats, and the one way to read a file's bytes. A new format is one module and one line here. */
import { JiuwenError } from '../contract/errors.ts';
import { type Format, type IssueText, MAX_FILE_BYTES, SNIFF_BYTES } from './format.ts';
import { textFormat } from './text/text-format.ts';

/** The first that recognises a file reads it; text takes what is left, so it comes last. */
const formats: readonly Format[] = [textFormat];

/**
 * Refuses what is too large by its size alone, so that nothing needs to be read to know it.
 * @throws JiuwenError `file-too-large`, `file-empty`
 */
export function checkSize(size: number, path: string): void {
  if (size === 0) throw new JiuwenError('file-empty', { path });
  if (size > MAX_FILE_BYTES) {
    const megabyte = 1024 * 1024;
    throw new JiuwenError('file-too-large', { path, megabytes: Math.ceil(size / megabyte), limit: MAX_FILE_BYTES / megabyte });
  }
}

/**
 * Reads an issue file's bytes with the format that recognises them.
 * @param path only for error messages: what the file is, its bytes say.
 * @throws JiuwenError `file-empty`, `file-too-large`, `format-unknown`, `encoding-unknown`, `no-text`
 */
export function readIssue(bytes: Uint8Array, path: string): IssueText {
  checkSize(bytes.length, path);
  const beginning = bytes.subarray(0, SNIFF_BYTES);
  const format = formats.find((candidate) => candidate.recognises(beginning));
  if (format === undefined) throw new JiuwenError('format-unknown', { path });
  return format.read(bytes, path);
}
