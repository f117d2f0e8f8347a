/** Which clippings are listed and in what order. Pure. */
import type { PlacedClipping } from '../../main/contract/clippings.ts';

export const clippingSorts = ['clipped', 'printed', 'title', 'headline'] as const;
export type ClippingSort = (typeof clippingSorts)[number];

/** Null asks for nothing. */
export interface ClippingFilter {
  readonly folderId: number | null;
  readonly tag: string | null;
  readonly titleName: string | null;
}

export const nameOfClipping = ({ clipping: { article } }: PlacedClipping): string => article.headline ?? article.body[0]?.text.slice(0, 24) ?? '';

export const filtered = (clippings: readonly PlacedClipping[], { folderId, tag, titleName }: ClippingFilter): PlacedClipping[] => clippings.filter(({ clipping }) =>
  (folderId === null || clipping.folderIds.includes(folderId)) && (tag === null || clipping.tags.includes(tag)) && (titleName === null || clipping.source.titleName === titleName));

/** The latest clipped or printed first; newspapers and headlines in the order of the language, one newspaper's by date. */
export function sorted(clippings: readonly PlacedClipping[], by: ClippingSort, locale: string): PlacedClipping[] {
  const { compare } = new Intl.Collator(locale);
  const printed = (a: PlacedClipping, b: PlacedClipping): number => compare(b.clipping.source.date ?? '', a.clipping.source.date ?? '');
  return clippings.toSorted((a, b) => {
    switch (by) {
      case 'clipped': return b.clipping.id - a.clipping.id;
      case 'printed': return printed(a, b);
      case 'title': return compare(a.clipping.source.titleName, b.clipping.source.titleName) || printed(a, b);
      case 'headline': return compare(nameOfClipping(a), nameOfClipping(b));
    }
  });
}
