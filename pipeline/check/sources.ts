import { rowsOf, type Row } from '../tables/table';
import type { Facts, Rule } from './rule';

/**
 * Tables whose rows need no source of their own: agencies are sourced by their agreements, sources are sources, a list
 * and a change by the release they name, and prints of names and counties stand on the lists.
 */
const UNSOURCED = ['agencies', 'sources', 'changes', 'rosters', 'agency_aliases', 'county_fixes'];

/** Every row names a source. That the source is known is a matter of references. */
export const sourcedRule: Rule = ({ tables }) =>
  [...tables.values()].flatMap((table) =>
    UNSOURCED.includes(table.name)
      ? []
      : table.rows
          .filter((row) => !row.has('source_id') || row.raw('source_id') === '')
          .map((row) =>
            row.has('source_id')
              ? row.fault('source_id', 'every row must name its source')
              : { ...row.fault(table.columns[0] ?? '', 'the table must have a column source_id') }
          )
  );

/** Every agency has an agreement, or a figure, practice or event that names it: otherwise nothing says it exists. */
export const agenciesNamedRule: Rule = ({ tables }) => {
  const naming = ['agreements', 'outcomes', 'practices', 'events'];
  const named = new Set(
    naming.flatMap((name) => rowsOf(tables, name).map((row) => row.raw('agency_id')))
  );
  return rowsOf(tables, 'agencies')
    .filter((row) => !named.has(row.raw('id')))
    .map((row) => row.fault('id', 'an agency must be named by another table'));
};

/** Sources that no row of any table names: no fault, but worth knowing. */
export function uncitedSources({ dataPackage, tables }: Facts): Row[] {
  const cited = new Set(
    dataPackage.resources.flatMap(({ name, schema }) =>
      schema.fields
        .filter((field) => field.references?.resource === 'sources')
        .flatMap((field) => rowsOf(tables, name).flatMap((row) => row.list(field.name)))
    )
  );
  return rowsOf(tables, 'sources').filter((row) => !cited.has(row.raw('id')));
}
