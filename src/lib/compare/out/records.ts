import type { Sources } from '$lib/atlas/types';
import { citing } from '../cite';
import type { Cell, Row, Table } from '../table-types';

/** One cell of the comparison's table as a record: what is shown, and the numbers behind it. */
export interface OutRecord {
  section: string;
  figure_id: string;
  figure: string;
  place_id: string;
  place: string;
  is_reference: 'yes' | 'no';
  shown: string;
  details: string;
  value: number | string | null;
  interval_lower: number | null;
  interval_upper: number | null;
  numerator: number | null;
  denominator: number | null;
  precision: string | null;
  period: string | null;
  too_few_people: 'yes' | 'no';
  counties: number | null;
  counties_with_figure: number | null;
  difference: number | null;
  difference_shown: string | null;
  difference_lower: number | null;
  difference_upper: number | null;
  difference_is_clear: 'yes' | 'no' | null;
  sources: string;
}

/** What each column of a record holds; in the order of the columns. */
export const COLUMNS: Readonly<Record<keyof OutRecord, string>> = {
  section: 'Section of the table.',
  figure_id: 'Stable name of the row.',
  figure: 'Name of the row.',
  place_id:
    'County FIPS code (2017 edition), abbreviation of a state, or name of a group as in the link.',
  place: 'Name of the place, or the name given to it in this comparison.',
  is_reference: 'Whether the other places are held against this one.',
  shown: 'The cell as it is shown; a blank says why there is no value.',
  details: 'What stands below the value, joined by "; ".',
  value:
    'The value: a share from 0 to 1, a number, an ISO date or a text. Empty where there is none.',
  interval_lower: 'Lower limit of the 95% interval of the share.',
  interval_upper: 'Upper limit of the 95% interval of the share.',
  numerator: 'People counted, or average number of people.',
  denominator: 'Out of how many.',
  precision: 'exact, about, at_least or at_most.',
  period:
    'FY2026 is the federal fiscal year that ends in 2026; two periods of a change are joined by "/".',
  too_few_people: 'Whether the share rests on fewer people than can be compared.',
  counties: 'Counties of a group.',
  counties_with_figure: 'Counties of the group that have a figure.',
  difference: 'Value less the value of the reference.',
  difference_shown: 'The difference as it is shown.',
  difference_lower: 'Lower limit of the 95% interval of the difference.',
  difference_upper: 'Upper limit of the 95% interval of the difference.',
  difference_is_clear: 'Whether that interval leaves out zero; empty where no test is made.',
  sources: 'Ids of the sources, joined by ";".'
};

/** Every cell of a table, row by row in the order of the columns. */
export function recordsOf(table: Table): OutRecord[] {
  return table.sections.flatMap((section) =>
    section.rows.flatMap((row) =>
      table.columns.flatMap(({ place, name }, i) => {
        const cell = row.cells[i];
        if (!cell) return [];
        return [
          {
            section: section.name,
            figure_id: row.key,
            figure: row.name,
            place_id: place.token,
            place: name,
            is_reference: yesNo(i === table.reference),
            ...cellRecord(cell),
            sources: sourcesOf(row, cell).join(';')
          }
        ];
      })
    )
  );
}

function cellRecord(
  cell: Cell
): Omit<
  OutRecord,
  'section' | 'figure_id' | 'figure' | 'place_id' | 'place' | 'is_reference' | 'sources'
> {
  const { difference, counties } = cell;
  const clear = difference?.marked ?? null;
  return {
    shown: cell.shown,
    details: [...cell.details, ...cell.more.map(inFull)].join('; '),
    value: cell.blank ? null : cell.value,
    interval_lower: cell.interval?.lower ?? null,
    interval_upper: cell.interval?.upper ?? null,
    numerator: cell.numerator,
    denominator: cell.denominator,
    precision: cell.precision,
    period: cell.period,
    too_few_people: yesNo(cell.pale),
    counties: counties?.of ?? null,
    counties_with_figure: counties?.withFigure ?? null,
    difference: difference?.value ?? null,
    difference_shown: difference?.shown ?? null,
    difference_lower: difference?.interval?.lower ?? null,
    difference_upper: difference?.interval?.upper ?? null,
    difference_is_clear: clear === null ? null : yesNo(clear)
  };
}

/** What the table folds away, in one text. */
const inFull = ({ text, prose }: Cell['more'][number]): string =>
  prose === null ? text : `${text} ${prose}`;

/** The sources of a cell: its row's and its own, each once. */
export function sourcesOf(row: Row, cell: Cell): string[] {
  return [...new Set([...row.sources, ...cell.sources])];
}

/** Every source that a table rests on, by id; one that no list knows stands there by its id alone. */
export function citedSources(table: Table, ...known: Sources[]): Sources {
  const ids = table.sections.flatMap(({ rows }) =>
    rows.flatMap((row) => row.cells.flatMap((cell) => sourcesOf(row, cell)))
  );
  const cite = citing(...known);
  return Object.fromEntries(cite(ids.sort()).map(({ id, ...source }) => [id, source]));
}

const yesNo = (is: boolean): 'yes' | 'no' => (is ? 'yes' : 'no');
