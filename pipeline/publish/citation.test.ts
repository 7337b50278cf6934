import { describe, expect, it } from 'vitest';
import { citePage } from '../../src/lib/atlas/citation';
import { citationsOf } from './citation';

const marked = citationsOf('2026-06-30');
const page = {
  key: 'atlas287g-35013',
  title: 'Doña Ana County, New Mexico',
  url: 'https://example.org/county/35013-dona-ana-nm/',
  release: '2026-06-30-1a2b3c4d'
};

describe('the citation of a page', () => {
  it('has APA’s, Chicago’s and a footnote’s form', () => {
    const { apa, chicago, footnote } = citePage(marked.en, page);
    expect(apa).toBe(
      'Doña Ana County, New Mexico. (2026, June 30). [Data release 2026-06-30-1a2b3c4d]. 287(g) Atlas. https://example.org/county/35013-dona-ana-nm/'
    );
    expect(chicago).toBe(
      '287(g) Atlas. “Doña Ana County, New Mexico.” Data release 2026-06-30-1a2b3c4d, June 30, 2026. https://example.org/county/35013-dona-ana-nm/.'
    );
    expect(footnote).toBe(
      '“Doña Ana County, New Mexico,” Data release 2026-06-30-1a2b3c4d, 287(g) Atlas, June 30, 2026, https://example.org/county/35013-dona-ana-nm/.'
    );
  });

  it('has an entry of BibTeX under a key of its own', () => {
    const { bibtex } = citePage(marked.en, page);
    expect(bibtex).toMatch(/^@misc\{atlas287g-35013,/);
    expect(bibtex).toContain('title = {Doña Ana County, New Mexico}');
    expect(bibtex).toContain('note = {Data release 2026-06-30-1a2b3c4d}');
    expect(bibtex).toContain('url = {https://example.org/county/35013-dona-ana-nm/}');
  });

  it('is Spanish in Spanish', () => {
    const { footnote, apa, chicago, bibtex } = citePage(marked.es, page);
    expect(footnote).toBe(
      '«Doña Ana County, New Mexico», Edición de los datos 2026-06-30-1a2b3c4d, Atlas 287(g), 30 de junio de 2026, https://example.org/county/35013-dona-ana-nm/.'
    );
    expect(apa).toBe(
      'Doña Ana County, New Mexico. (2026, 30 de junio). [Edición de los datos 2026-06-30-1a2b3c4d]. Atlas 287(g). https://example.org/county/35013-dona-ana-nm/'
    );
    expect(chicago).toBe(
      'Atlas 287(g). «Doña Ana County, New Mexico». Edición de los datos 2026-06-30-1a2b3c4d, 30 de junio de 2026. https://example.org/county/35013-dona-ana-nm/.'
    );
    expect(bibtex).toContain('note = {Edición de los datos 2026-06-30-1a2b3c4d}');
  });

  it('leaves no mark behind, and takes what a title holds as it is', () => {
    for (const text of Object.values(citePage(marked.en, { ...page, title: 'A $& B' }))) {
      expect(text).not.toMatch(/cited/i);
      expect(text).toContain('A $& B');
    }
  });
});
