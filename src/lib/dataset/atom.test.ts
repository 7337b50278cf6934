import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { atomXml, type Feed } from './atom';

const uuid = (n: number) => `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;
const madeUp = (titles: readonly string[], dates: readonly string[] = []): Feed => ({
  uuid: uuid(0),
  title: 'Made-up changes',
  author: 'Nobody',
  locale: 'en',
  date: '2026-01-01',
  self: '../data/changes.atom',
  page: '../data/',
  entries: titles.map((title, i) => ({
    uuid: uuid(i + 1),
    title,
    text: title,
    date: dates[i] ?? '2026-05-18',
    link: '../data/#agreements',
    category: 'agreements'
  }))
});

/** The texts of a feed's elements by their path, as an XML parser reads them. Throws where it is not well-formed. */
function texts(document: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const path: string[] = [];
  let text = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, uri }) => {
    if (uri !== 'http://www.w3.org/2005/Atom') throw new Error(`${name} is of ${uri}`);
    path.push(name);
    text = '';
  });
  parser.on('text', (more) => {
    text += more;
  });
  parser.on('closetag', () => {
    const at = path.join('/');
    found.set(at, [...(found.get(at) ?? []), text]);
    path.pop();
    text = '';
  });
  parser.write(document).close();
  return found;
}

describe('atomXml', () => {
  it('gives every entry the id, title, day and text that Atom asks for', () => {
    const read = texts(atomXml(madeUp(['One', 'Two'], ['2025-12-31', '2026-05-18'])));
    expect(read.get('feed/id')).toEqual([`urn:uuid:${uuid(0)}`]);
    expect(read.get('feed/updated')).toEqual(['2026-05-18T00:00:00Z']);
    expect(read.get('feed/author/name')).toEqual(['Nobody']);
    expect(read.get('feed/entry/id')).toEqual([`urn:uuid:${uuid(1)}`, `urn:uuid:${uuid(2)}`]);
    expect(read.get('feed/entry/title')).toEqual(['One', 'Two']);
    expect(read.get('feed/entry/updated')).toEqual([
      '2025-12-31T00:00:00Z',
      '2026-05-18T00:00:00Z'
    ]);
    expect(read.get('feed/entry/content')).toEqual(['One', 'Two']);
  });

  it('has a day without an entry too', () => {
    expect(texts(atomXml(madeUp([]))).get('feed/updated')).toEqual(['2026-01-01T00:00:00Z']);
  });

  it('carries any text that XML can hold, and a mark where it cannot', () => {
    const wild = fc.string({
      unit: fc.constantFrom(
        ...['<', '>', '&', '"', "'", ']]>', '\n', '\r', '\t', ' ', 'a', 'ñ', '漢', '😀'],
        ...[
          '\u0000',
          '\u001F',
          '\u007F',
          '\u0085',
          '\u2028',
          '\uD800',
          '\uFFFD',
          '\uFFFE',
          '\uFFFF'
        ]
      )
    });
    fc.assert(
      fc.property(fc.array(wild, { maxLength: 2 }), (titles) => {
        const read = texts(atomXml(madeUp(titles)));
        const kept = titles.map((title) =>
          [...title]
            .map((one) =>
              /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]$/u.test(one)
                ? one
                : '\uFFFD'
            )
            .join('')
        );
        expect(read.get('feed/entry/title') ?? []).toEqual(kept);
      })
    );
  });
});
