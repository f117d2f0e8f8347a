/** The part of citeproc-js that citations use: https://citeproc-js.readthedocs.io/en/latest/running.html */
declare module 'citeproc' {
  interface System {
    readonly retrieveLocale: (language: string) => string;
    readonly retrieveItem: (id: string) => object;
  }
  interface Entries {
    readonly bibliography_errors: readonly unknown[];
  }
  interface Engine {
    updateItems(ids: readonly string[]): void;
    setOutputFormat(format: 'html' | 'text'): void;
    /** False where the style has no bibliography. */
    makeBibliography(): [entries: Entries, texts: readonly string[]] | false;
  }
  const CSL: { readonly Engine: new (system: System, style: string, language: string, forceLanguage: boolean) => Engine };
  export default CSL;
}
