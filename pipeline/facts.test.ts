import { describe, expect, it } from 'vitest';
import { inForce } from '../src/lib/atlas/agreements';
import {
  MODELS,
  type AgreementsByCounty,
  type Catalogue,
  type Column,
  type CountyFile
} from '../src/lib/atlas/types';
import { checkFacts } from './check/check';
import { buildSite } from './publish/site';
import { agencyKey, similarNames } from './releases/roster/names';
import { faultText } from './tables/fault';
import { loadTables } from './tables/load';
import { rowsOf } from './tables/table';

const checked = checkFacts('data');
const site = buildSite(checked.tables);

function read<File>(name: string): File {
  const text = site.files.get(name);
  if (text === undefined) throw new Error(`${name} is not published`);
  return JSON.parse(text);
}

describe('the facts', () => {
  it('pass the check', () => {
    expect(checked.faults.map(faultText)).toEqual([]);
  });

  it('are all there', () => {
    const rows = (table: string) => rowsOf(checked.tables, table).length;
    expect(rows('counties')).toBe(3231);
    expect(rows('agreements')).toBe(2237);
    expect(rows('agencies')).toBe(1730);
    expect(rows('policies')).toBe(842);
  });
});

describe('agencies under two names', () => {
  const agencies = rowsOf(checked.tables, 'agencies').map((row) => ({
    id: row.text('id'),
    key: agencyKey(row.must('name')),
    state: row.text('state'),
    counties: row.text('county_fips')
  }));

  it('have one row where only case, stops or words of one meaning differ', () => {
    const names = agencies.map(({ state, key, counties }) => `${state} ${key} ${counties}`);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('have no agreement that is told as an end and a start', () => {
    const byId = new Map(agencies.map((agency) => [agency.id, agency]));
    const agreements = rowsOf(checked.tables, 'agreements').flatMap((row) => {
      const agency = byId.get(row.text('agency_id'));
      const deal = `${row.text('model')} ${row.text('signed')}`;
      return agency ? [{ agency, deal, ended: row.text('status') === 'ended' }] : [];
    });
    const twice = agreements.flatMap((one) =>
      agreements
        .filter(
          ({ agency, deal }) =>
            one.ended &&
            deal === one.deal &&
            agency.id !== one.agency.id &&
            agency.state === one.agency.state &&
            agency.counties === one.agency.counties &&
            similarNames(agency.key, one.agency.key)
        )
        .map(({ agency }) => `${one.agency.id} ${agency.id}`)
    );
    expect(twice).toEqual([]);
  });
});

describe('the published figures', () => {
  it('are the same bytes at every publish', () => {
    const { files } = buildSite(loadTables('data').tables);
    expect([...files.keys()]).toEqual([...site.files.keys()]);
    const changed = [...files].filter(([name, text]) => site.files.get(name) !== text);
    expect(changed.map(([name]) => name)).toEqual([]);
  });

  it('count 1,011 counties that ever had an agreement and 946 with one in force', () => {
    const { counties } = read<AgreementsByCounty>('agreements.json');
    const { asOf } = site.release;
    const now = Object.values(counties).filter((spans) =>
      spans.some(([model, signed, until, goneBy]) => {
        const span = { model: MODELS[model] ?? 'unknown', signed, until, goneBy };
        return inForce(span, asOf) === 'yes';
      })
    );
    expect(Object.keys(counties)).toHaveLength(1011);
    expect(now).toHaveLength(946);
  });

  it('give 179 counties a share held at Level 3 or none in FY2026, 84 of them with an agreement', () => {
    const { fips } = read<Column>('columns/held_minor/FY2026.json');
    const { counties } = read<AgreementsByCounty>('agreements.json');
    expect(fips).toHaveLength(179);
    const inForceNow = fips.filter((id) => counties[id]?.some(([, , until]) => until === null));
    expect(inForceNow).toHaveLength(84);
  });

  it('give the national share held at Level 3 or none of FY2026 and FY2019', () => {
    const measure = read<Catalogue>('catalogue.json').measures.find(
      ({ id }) => id === 'held_minor'
    );
    const nation = (id: string) => measure?.periods.find((period) => period.id === id)?.nation;
    expect(nation('FY2026')?.share).toBeCloseTo(0.819, 3);
    expect(nation('FY2019')?.share).toBeCloseTo(0.771, 3);
  });

  it('say about 80 % for Cobb, about 30 % (derived) for Clark and over half for Gwinnett', () => {
    const detainers = (fips: string) =>
      read<CountyFile>(`county/${fips}.json`).figures.find(
        ({ measure, period }) => measure === 'detainers_287g_minor' && period === 'FY2010'
      );
    expect(detainers('13067')).toMatchObject({ share: 0.8, precision: 'about', derived: false });
    expect(detainers('32003')).toMatchObject({ share: 0.3, precision: 'about', derived: true });
    expect(detainers('13135')).toMatchObject({ share: 0.5, precision: 'at_least' });
  });

  it('say the same in a column and in the county files', () => {
    for (const name of site.files.keys()) {
      if (!name.startsWith('columns/')) continue;
      const column = read<Column>(name);
      column.fips.forEach((fips, i) => {
        const figure = read<CountyFile>(`county/${fips}.json`).figures.find(
          ({ measure, period }) => measure === column.measure && period === column.period
        );
        expect(figure).toMatchObject({
          numerator: column.numerator[i],
          denominator: column.denominator[i],
          share: column.share[i],
          precision: column.precision[fips] ?? 'exact'
        });
      });
    }
  });

  it('leave no row unaccounted for', () => {
    for (const { table, rows, of } of site.account.published) {
      const left = site.account.notPublished.filter((entry) => entry.table === table);
      expect(rows + left.reduce((sum, entry) => sum + entry.rows, 0)).toBe(of);
      expect(of).toBe(rowsOf(checked.tables, table).length);
    }
    expect(site.account.notPublished.every(({ reason }) => reason !== '')).toBe(true);
  });

  it('keep every column within 30 kB', () => {
    for (const [name, text] of site.files)
      if (name.startsWith('columns/')) expect(Buffer.byteLength(text)).toBeLessThan(30_000);
  });

  it('give every county a file', () => {
    const files = [...site.files.keys()].filter((name) => name.startsWith('county/'));
    expect(files).toHaveLength(3231);
  });
});
