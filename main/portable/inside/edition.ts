/** What a portable edition (携带版) holds: whole issues, or chosen articles of some. Plain data; the maker writes it, the page inside reads it. */
import * as z from 'zod';
import type { Citation } from '../../contract/citing.ts';
import type { ArticleId, IssueDetail, JumpEnd, PageDetail } from '../../contract/library.ts';
import type { Language } from '../../search/languages/languages.ts';

/** Of the data's form; a page inside reads its own maker's only. */
export const EDITION_VERSION = 1;

export interface EditionIssue {
  readonly issue: IssueDetail;
  /** By which the words of its newspaper are inflected. */
  readonly language: Language;
  /** Of chosen articles' pages only these articles are there, without what stands round them. */
  readonly pages: readonly PageDetail[];
}

/** What an article's page does not say of it. */
export interface EditionNote {
  readonly id: ArticleId;
  /** `jiuwen:…` */
  readonly address: string;
  readonly citation: Citation;
  /** The other parts of an article that jumps, as far as the edition holds them. */
  readonly continuedIn: JumpEnd | null;
  readonly continuedFrom: JumpEnd | null;
}

export interface Edition {
  readonly version: typeof EDITION_VERSION;
  readonly title: string;
  /** In the order of the days, or of the choice. */
  readonly issues: readonly EditionIssue[];
  readonly notes: readonly EditionNote[];
  /** The chosen articles in the order given; null for whole issues. */
  readonly chosen: readonly ArticleId[] | null;
}

/** Data of our own making: looked at no closer than whether it is that. */
const written = z.custom<Edition>((value) => typeof value === 'object' && value !== null && 'version' in value && value.version === EDITION_VERSION);

/** An edition as bytes: JSON, deflated (RFC 1951). */
export async function packEdition(edition: Edition): Promise<Uint8Array> {
  return through(new TextEncoder().encode(JSON.stringify(edition)), new CompressionStream('deflate-raw'));
}

/** What `packEdition` made its bytes of. Throws where they are not that. */
export async function unpackEdition(bytes: Uint8Array<ArrayBuffer>): Promise<Edition> {
  return written.parse(JSON.parse(new TextDecoder().decode(await through(bytes, new DecompressionStream('deflate-raw')))));
}

async function through(bytes: Uint8Array<ArrayBuffer>, transform: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(transform)).arrayBuffer());
}
