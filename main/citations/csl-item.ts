/** CSL-JSON, as far as a newspaper article needs it: https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables */

/** A person with family and given name, or what can't be parted: an organisation, a pen name. */
export type CslName = { readonly family: string; readonly given: string } | { readonly literal: string };

export interface CslItem {
  /** ASCII letters, digits and hyphens: good as a BibTeX key. */
  readonly id: string;
  readonly type: 'article-newspaper';
  readonly title: string;
  /** The newspaper. */
  readonly 'container-title': string;
  readonly author?: readonly CslName[];
  /** Year, month, day, as far as they are known. */
  readonly issued?: { readonly 'date-parts': readonly [readonly number[]] };
  /** 版次. */
  readonly page: string;
  /** 版名. */
  readonly section?: string;
  /** 总第N期. The variable `number` is another thing: APA's style takes it for the number of an article. */
  readonly issue?: string;
  /** BCP 47, of the article's own text. */
  readonly language: string;
}
