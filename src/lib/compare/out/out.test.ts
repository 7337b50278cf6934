import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeUpCatalogue } from '../../../../tests/fixtures/made-up-catalogue';
import { madeUpBook, madeUpSeries } from '../../../../tests/fixtures/made-up-compare-file';
import { createWords, loadCatalogue } from '$lib/messages';
import { tableOf } from '../table';
import type { Table } from '../table-types';
import { csvOf } from './csv';
import { documentOf, metadataOf } from './document';
import { fileName } from './copy';
import { citedSources, COLUMNS, recordsOf, type OutRecord } from './records';
import { escapeMarkdown, unrunnable } from './safe';
import { htmlOf, markdownOf } from './tables';

const en = createWords('en', await loadCatalogue('en'));
const measure = madeUpCatalogue.measures.find(({ id }) => id === 'made_up_held');
const [period] = measure?.periods ?? [];
if (!measure || !period) throw new Error('the made-up catalogue has changed');

function tableWith(label: string | null): Table {
  const view = {
    places: ['AL', '01001', '01003', '13067'].map((token) => ({
      token,
      label: token === '01001' ? label : null
    })),
    measure: 'made_up_held',
    period: 'FY2026',
    reference: 'AL',
    sort: null,
    release: null
  };
  const facts = {
    book: madeUpBook,
    catalogue: madeUpCatalogue,
    series: new Map([['made_up_held', madeUpSeries]])
  };
  if (!measure || !period) throw new Error('the made-up catalogue has changed');
  return tableOf(en, facts, view, { measure, period });
}
const table = tableWith(null);
const shown = {
  book: madeUpBook,
  catalogue: madeUpCatalogue,
  table,
  measure,
  period,
  series: madeUpSeries,
  address: 'https://atlas.example/compare/?in=AL,01001',
  day: '2026-07-01'
};
const foot = { title: 'Compare places', lines: ['Data release x'], address: shown.address };

/** A value as CSV writes it, read back. */
const written = (value: OutRecord[keyof OutRecord]) =>
  value === null ? '' : typeof value === 'string' ? unrunnable(value) : String(value);

/** Starts of what a spreadsheet runs. */
const FORMULAS = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
const dangerous = fc
  .tuple(fc.constantFrom(...FORMULAS), fc.string({ unit: 'grapheme' }))
  .map(([start, rest]) => `${start}${rest}`);

describe('the comparison as CSV', () => {
  it('read back, is the table: every cell with its words and its numbers', () => {
    const records = recordsOf(table);
    const [head, ...lines] = parse(csvOf(records));
    expect(head).toEqual(Object.keys(COLUMNS));
    const cells = table.sections.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    expect(lines).toHaveLength(cells.length);
    expect(lines).toEqual(records.map((record) => Object.values(record).map(written)));
    expect(records.map((record) => record.shown)).toEqual(cells.map((cell) => cell.shown));
  });

  it('has the columns in the order of their descriptions', () => {
    expect(
      recordsOf(table).every((one) => Object.keys(one).join() === Object.keys(COLUMNS).join())
    ).toBe(true);
  });

  it('gives figures, intervals and differences as plain numbers, negative ones too', () => {
    const value = recordsOf(table).filter((one) => one.figure_id === 'value-made_up_held');
    expect(
      value.map((one) => [one.place_id, one.value, one.precision, one.too_few_people])
    ).toEqual([
      ['AL', 124 / 205, 'exact', 'no'],
      ['01001', 0.3, 'exact', 'no'],
      ['01003', 0.8, 'exact', 'yes'],
      ['13067', 0.5, 'at_least', 'no']
    ]);
    const [, autauga] = value;
    expect(autauga?.difference).toBeCloseTo(0.3 - 124 / 205);
    expect(autauga?.difference_is_clear).toBe('yes');
    const line = csvOf(autauga ? [autauga] : []);
    expect(line).toContain(`,${String(autauga?.difference)},`);
    expect(autauga?.interval_lower).toBeGreaterThan(0.2);
  });

  it('leaves a blank empty and says which it is beside', () => {
    const [blank] = recordsOf(table).filter(
      (one) => one.figure_id === 'first' && one.place_id === '13067'
    );
    expect(blank).toMatchObject({ value: null, shown: 'none found' });
  });

  it('holds nothing a spreadsheet runs, whatever the places are called', () => {
    fc.assert(
      fc.property(dangerous, (label) => {
        const record = recordsOf(table)
          .slice(0, 2)
          .map((one) => ({ ...one, place: label }));
        const cells = parse(csvOf(record)).slice(1).flat().map(String);
        const runs = cells.filter(
          (cell) => FORMULAS.some((start) => cell.startsWith(start)) && Number.isNaN(Number(cell))
        );
        expect(runs).toEqual([]);
      })
    );
  });
});

describe('the comparison as one document', () => {
  it('says what it is, where it comes from and how it was worked out', () => {
    const about = metadataOf(en, shown);
    expect(about).toMatchObject({
      address: shown.address,
      taken: '2026-07-01',
      language: 'en',
      release: madeUpCatalogue.release,
      measure: {
        id: 'made_up_held',
        period: 'FY2026',
        period_complete: true,
        period_note: null,
        least_denominator: 10
      }
    });
    expect(Object.keys(about.sources)).toEqual(['census', 'list']);
    expect(about.places.map(({ id, is_reference }) => [id, is_reference])).toEqual([
      ['AL', true],
      ['01001', false],
      ['01003', false],
      ['13067', false]
    ]);
    expect(about.how).toHaveLength(4);
  });

  it('holds the table, every county drawn and every period of the places', () => {
    const all = documentOf(en, shown);
    expect(all.table).toEqual(recordsOf(table));
    expect(all.distribution.map(({ place_id }) => place_id)).toEqual(['01001', '13067', '01005']);
    expect(
      all.periods
        .filter(({ place_id }) => place_id === 'AL')
        .map(({ period: one, counties_with_figure }) => [one, counties_with_figure])
    ).toEqual([
      ['FY2024', 1],
      ['FY2025', 2],
      ['FY2026', 3]
    ]);
    expect(JSON.parse(JSON.stringify(all))).toEqual(all);
  });

  it('names each source once, one that is not known by its id', () => {
    const { census } = madeUpBook.file.sources;
    if (!census) throw new Error('the made-up places have lost a source');
    const cited = citedSources(table, { census, unused: census });
    expect(Object.keys(cited)).toEqual(['census', 'list']);
    expect(cited['census']).toEqual(census);
    expect(cited['list']?.title).toBe('list');
  });
});

describe('the comparison on the clipboard', () => {
  it('is a Markdown table as wide as the one on screen', () => {
    const lines = markdownOf(en, table, foot).split('\n');
    const rows = lines.filter((line) => line.startsWith('|'));
    const count = table.sections.reduce((sum, { rows: own }) => sum + 1 + own.length, 2);
    expect(rows).toHaveLength(count);
    expect(rows[0]).toBe(
      '| Figure | Alabama | Autauga County, AL | Baldwin County, AL | Cobb County, GA |'
    );
    expect(lines).toContain(`<${shown.address}>`);
    expect(rows.find((line) => line.includes('30.0%'))).toMatch(/clear difference/);
  });

  it('keeps a name with marks of Markdown in its cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped).not.toMatch(/\n|(?<!\\)(\\\\)*\|/);
      })
    );
  });

  it('is an HTML table in which a name is a name, not a tag and not a formula', () => {
    const html = htmlOf(en, tableWith('=1+1<img src=x onerror=alert(1)>'), foot);
    expect(html).toContain('<th scope="col">&#39;=1+1&lt;img src=x onerror=alert(1)&gt;</th>');
    expect(html).not.toContain('<img');
    expect(html.match(/<th scope="row">/g)).toHaveLength(
      table.sections.reduce((sum, { rows }) => sum + rows.length, 0)
    );
  });
});

describe('a file', () => {
  it('is named after what it holds, without signs that a system minds', () => {
    expect(fileName(['atlas', 'comparison', 'like-13067', 'PR', '2026-06-14-1a2b'], 'csv')).toBe(
      'atlas-comparison-like-13067-pr-2026-06-14-1a2b.csv'
    );
    expect(fileName(['a/b', 'ñandú'], 'json')).toBe('a-b-nandu.json');
  });
});
