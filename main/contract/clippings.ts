/** Clippings (剪报): articles that the reader keeps, with what was noted and highlighted in them. Without zod, for the window's sake. */
import type { ArticleText } from './issue.ts';
import type { ArticleSource } from './library.ts';

/** In the order of the keys that make them, from 1. */
export const highlightColours = ['yellow', 'green', 'blue', 'red'] as const;
export type HighlightColour = (typeof highlightColours)[number];

/** Names of folders and tags are shown on one line. */
export const MAX_LABEL_LENGTH = 100;
export const MAX_NOTE_LENGTH = 20_000;
export const MAX_HIGHLIGHTS = 1_000;

/** A highlighted place of an article's body as it was when it was marked. */
export interface Anchor {
  /** Place of the block in the body. */
  readonly block: number;
  /** UTF-16 units in the block's text; the end may lie in a later block, counted on from this one. */
  readonly start: number;
  readonly end: number;
  /** The words themselves, and those around them. */
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

export interface Highlight extends Anchor {
  readonly colour: HighlightColour;
  readonly note: string;
}

/** A piece of a block's text: where a highlight is today. */
export interface HighlightPiece {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

export type FolderId = number;
export interface ClippingFolder {
  readonly id: FolderId;
  readonly name: string;
  readonly position: number;
}

export type ClippingId = number;
/** All that is kept of a clipping: what it was cut from is told by hash and place, so that it is found again whatever ids it has. */
export interface Clipping {
  readonly id: ClippingId;
  readonly sha256: string;
  readonly page: number;
  readonly line: number;
  /** As it read when it was clipped: shown where the file is held no longer. */
  readonly article: ArticleText;
  readonly source: ArticleSource;
  readonly note: string;
  readonly tags: readonly string[];
  readonly folderIds: readonly FolderId[];
  readonly highlights: readonly Highlight[];
  /** ISO 8601, UTC. */
  readonly clippedAt: string;
}

/** What the reader changes of a clipping; what is left out stays. */
export type ClippingChange = Partial<Pick<Clipping, 'note' | 'tags' | 'folderIds' | 'highlights'>>;

/** Where a clipping's article is in the library today. */
export interface ClippingPlace {
  readonly articleId: number;
  readonly issueId: number;
  readonly pageNumber: number;
}

/** A clipping with where it is today. */
export interface PlacedClipping {
  readonly clipping: Clipping;
  /** Null where the library holds the article no longer. */
  readonly held: ClippingPlace | null;
  /** For each highlight its pieces; none where its words are in the text no longer. */
  readonly pieces: readonly (readonly HighlightPiece[])[];
}

/** The folders and the clippings, the one clipped last first. */
export interface ClippingRoom {
  readonly folders: readonly ClippingFolder[];
  readonly clippings: readonly PlacedClipping[];
}

/** A folder that was removed, with what was in it. */
export interface RemovedFolder {
  readonly folder: ClippingFolder;
  readonly clippingIds: readonly ClippingId[];
}
