import { LIST_SEPARATOR, plainNumber } from '../tables/table';
import type { Rule } from './rule';

/** What makes a spreadsheet run a cell; some split cells at the separator of lists, so each part of one counts. */
const RUNS = /^[=+@\t\r-]/;

/** The tables are opened in spreadsheets as they are: nothing in them may be taken for a formula. */
export const formulaRule: Rule = ({ tables }) =>
  [...tables.values()].flatMap(({ columns, rows }) =>
    rows.flatMap((row) =>
      columns
        .filter((column) => row.raw(column).split(LIST_SEPARATOR).some(isRun))
        .map((column) =>
          row.fault(column, 'must not begin with =, +, -, @ or a tab: a spreadsheet would run it')
        )
    )
  );

function isRun(text: string): boolean {
  return RUNS.test(text) && plainNumber(text) === null;
}
