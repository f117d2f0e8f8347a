/** Citations that leave the app: on the clipboard, or as files for reference managers. */
import type { BibliographyFormat, Citation, CitationStyle } from '../../../main/contract/citing.ts';
import { api } from '../../api.ts';
import type { Toasts } from '../../elements/toasts.ts';
import { preferences } from '../../preferences.ts';
import { tellSaved } from '../../taking.ts';

/** What a view asks of the shell: a citation copied in the last style, or in another that is the last from then on, or a file. */
export type Citing = { readonly articleId: number } & ({ readonly how: 'copy'; readonly style?: CitationStyle } | { readonly how: BibliographyFormat });

/** Text and HTML at once: a word processor takes the italics, a text field the text. */
async function toClipboard({ plain, html }: Citation): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({
    'text/plain': new Blob([plain], { type: 'text/plain' }), 'text/html': new Blob([html], { type: 'text/html' }),
  })]);
}

/** Copies the citation of an article and tells its words. */
export async function copyCitation(articleId: number, style: CitationStyle, toasts: Toasts): Promise<void> {
  try {
    const citation = await api.cite([articleId], style);
    await toClipboard(citation);
    const say = preferences.messages;
    toasts.tell(say.citationCopied(say.citationStyles[style]), [citation.plain], null, 'citation');
  } catch (error) {
    toasts.fail(error);
  }
}

/** Saves the citations of articles as a file that reference managers read. */
export async function takeCitations(articleIds: readonly number[], as: BibliographyFormat, toasts: Toasts): Promise<void> {
  try {
    tellSaved(await api.exportCitations(articleIds, as), toasts);
  } catch (error) {
    toasts.fail(error);
  }
}

/** Does what a view asks. */
export async function doCite(citing: Citing, toasts: Toasts): Promise<void> {
  if (citing.how !== 'copy') return takeCitations([citing.articleId], citing.how, toasts);
  const style = citing.style ?? preferences.current.citationStyle;
  await copyCitation(citing.articleId, style, toasts);
  if (style !== preferences.current.citationStyle) await preferences.change({ citationStyle: style }).catch((error: unknown) => toasts.fail(error));
}
