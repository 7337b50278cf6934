/** The parts of citation.js that are used here; the packages bring no types. */
declare module '@citation-js/core' {
  interface CslItem {
    id: string;
    type: 'webpage';
    title: string;
    'container-title': string;
    URL: string;
    issued: { 'date-parts': number[][] };
    genre?: string;
    note?: string;
  }
  interface Options {
    template?: string;
    lang?: string;
    format?: 'text';
  }
  export class Cite {
    constructor(item: CslItem);
    format(kind: 'bibliography' | 'citation' | 'bibtex', options?: Options): string;
  }
  export const plugins: {
    config: {
      get(name: '@csl'): {
        styles: { add(name: string, style: string): void; get(name: string): string };
      };
      get(name: '@bibtex'): { format: { useIdAsLabel: boolean } };
    };
  };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
