/** The part of citation-js that tests read bibliographies with. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string, options: { readonly forceType: string });
    readonly data: Record<string, unknown>[];
  }
}
