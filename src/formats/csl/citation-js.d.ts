declare module '@citation-js/plugin-csl';
declare module '@citation-js/core' {
  /** The part of citeproc-js that the toolkit calls. */
  interface Engine {
    sys: { retrieveItem(id: string): Record<string, unknown> };
    updateItems(ids: readonly string[]): void;
    makeCitationCluster(items: readonly { id: string }[]): string;
    makeBibliography(): [unknown, string[]];
  }
  export const plugins: {
    config: {
      get(name: '@csl'): {
        /** CSL styles as XML, by name. */
        styles: { get(name: string): string; add(name: string, xml: string): void };
        engine(data: readonly unknown[], style: string, locale: string, format: 'text'): Engine;
      };
    };
  };
}
