import { rowsOf } from '../tables/table';
import type { Rule } from './rule';

const ADDRESSES = [
  ['agreements', 'moa_url'],
  ['agreements', 'addendum_url'],
  ['sources', 'url'],
  ['sources', 'url_other']
] as const;

/** Addresses become links: each is an absolute web address and nothing else a browser could be made to run. */
export const urlsRule: Rule = ({ tables }) =>
  ADDRESSES.flatMap(([table, column]) =>
    rowsOf(tables, table).flatMap((row) => {
      const cell = row.raw(column);
      const values = column === 'url_other' ? row.list(column) : cell === '' ? [] : [cell];
      return values
        .filter((value) => !isWebAddress(value))
        .map((value) => row.fault(column, 'must be a web address (http or https)', value));
    })
  );

function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s/]+/.test(value) && URL.canParse(value);
}
