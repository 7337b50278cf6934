import { group, sum } from 'd3-array';
import { rowsOf, type Row, type Tables } from '../tables/table';
import type { Acts } from './acts';
import type { AgencyFact } from './agencies';
import { HELD, type Facilities } from './facilities';
import type { Figures } from './figures';
import type { MeasureFact } from './measures';
import type { OutcomeFact } from './outcomes';
import type { Practices } from './practices';

/** Rows of a table that no published file holds, by reason. */
export interface NotPublished {
  table: string;
  reason: string;
  rows: number;
}

export interface Account {
  /** Rows published, by table; only of tables that are published row by row. */
  published: { table: string; rows: number; of: number }[];
  notPublished: NotPublished[];
}

export interface Published {
  tables: Tables;
  outcomes: readonly OutcomeFact[];
  measures: readonly MeasureFact[];
  figures: Figures;
  facilities: Facilities;
  acts: Acts;
  practices: Practices;
  agencies: readonly AgencyFact[];
}

/** Tables that are published row by row. */
const ROW_BY_ROW = [
  'outcomes',
  'agreements',
  'policies',
  'events',
  'practices',
  'models',
  'program_totals'
];

/** Tables that no page is made of: they are published whole, to download. */
const FOR_DOWNLOAD = ['fips_changes'];

/** Says of every row where it went: what is published, and what is not and why. */
export function accountOf(site: Published): Account {
  const notPublished = [
    ...tally(
      'outcomes',
      site.outcomes.map((row) => whyNot(row, site))
    ),
    ...tally(
      'policies',
      site.acts.unplaced.map((row) =>
        row.yes('listing') ? 'a listing without a county' : 'a local act without a county'
      )
    ),
    ...tally(
      'practices',
      rowsOf(site.tables, 'practices').map((row) => practiceWhyNot(row, site.practices))
    ),
    ...FOR_DOWNLOAD.flatMap((table) =>
      tally(
        table,
        rowsOf(site.tables, table).map(() => 'on no page: the whole table is there to download')
      )
    )
  ];
  return {
    published: ROW_BY_ROW.map((table) => {
      const of = rowsOf(site.tables, table).length;
      const left = notPublished.filter((entry) => entry.table === table);
      return { table, rows: of - sum(left, (entry) => entry.rows), of };
    }),
    notPublished
  };
}

function tally(table: string, reasons: readonly (string | null)[]): NotPublished[] {
  const left = reasons.filter((reason) => reason !== null);
  return [...group(left, (reason) => reason)].map(([reason, rows]) => ({
    table,
    reason,
    rows: rows.length
  }));
}

/** The account as lines to print. */
export function accountLines({ published, notPublished }: Account): string[] {
  return published
    .map(({ table, rows, of }) => `${table}: ${rows} of ${of} rows published`)
    .concat(
      notPublished.map(({ table, reason, rows }) => `${table}: ${rows} not published: ${reason}`)
    );
}

/** Why a row of the practices is in no published file; null where the page of a county, of its agency or of the program's history holds it. */
function practiceWhyNot(row: Row, { shown }: Practices): string | null {
  if (row.text('agency_id') !== null || shown.has(row.must('id'))) return null;
  return 'of no agency of the table and no county';
}

/** Why a row of the outcomes is in no published file; null where it is. Throws where there is no reason. */
function whyNot(row: OutcomeFact, { figures, facilities, measures }: Published): string | null {
  if (figures.shown.has(row.id) || facilities.shown.has(row.id)) return null;
  const measure = measures.find(({ id }) => id === row.measure);
  switch (row.placeKind) {
    // Every state has a page, and the page of methods gives the nation's figures of measures that are not on the map.
    case 'state':
      return null;
    case 'nation':
      if (measure?.shown === 'panel') return null;
      break;
    case 'facility':
      if (row.counties.length === 0) return 'a facility without a county';
      return row.measure === HELD
        ? "an older period of a facility: its county's figure holds it"
        : "a facility's share by another measure: its county's figure holds it";
    // Every agency of the agencies table has a page.
    case 'agency':
      if (row.agency !== null) return null;
      break;
    case 'county':
      break;
  }
  throw new Error(`outcomes row ${row.id} is published nowhere and no reason is known`);
}
