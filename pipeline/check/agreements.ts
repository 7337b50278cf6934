import type { Fault } from '../tables/fault';
import { rowsOf, type Row } from '../tables/table';
import type { Rule } from './rule';

/** State by agency id. */
type Agencies = ReadonlyMap<string, string>;

/** Pairs of days of an agreement that must stand in this order where both are known. */
const IN_ORDER = [
  ['signed', 'last_seen'],
  ['signed', 'gone_by'],
  ['signed', 'ended'],
  ['first_seen', 'last_seen'],
  ['last_seen', 'gone_by']
] as const;

/**
 * Days of an agreement stand in order. Two orders are no rule, since ICE's list lags: a list may still show an
 * agreement after it ended, and may lose it before. A listing before the signing day happens where ICE later printed
 * another day; then the note must say so.
 */
export const agreementDaysRule: Rule = ({ tables }) =>
  rowsOf(tables, 'agreements').flatMap((row) => {
    const faults = IN_ORDER.filter(([first, then]) => isAfter(row, first, then)).map(
      ([first, then]) => row.fault(then, `must not be before ${first} (${row.raw(first)})`)
    );
    if (isAfter(row, 'signed', 'first_seen') && row.raw('note') === '') {
      const rule = `is before signed (${row.raw('signed')}), which the note must explain`;
      faults.push(row.fault('first_seen', rule));
    }
    return faults;
  });

/** Every agreement but a pending one has a signing day. */
export const agreementSignedRule: Rule = ({ tables }) =>
  rowsOf(tables, 'agreements')
    .filter((row) => row.raw('status') !== 'pending' && row.raw('signed') === '')
    .map((row) => row.fault('signed', 'may be blank only while the status is pending'));

/**
 * Status and days agree: a pending agreement has neither a signing day nor an end; an active agreement has no end; an ended one has a day or a list that bounds its end; a
 * superseded one has a day, and a later agreement of the same agency or one of its state signed that day.
 */
export const agreementStatusRule: Rule = ({ tables }) => {
  const rows = rowsOf(tables, 'agreements');
  const agencies: Agencies = new Map(
    rowsOf(tables, 'agencies').map((row) => [row.raw('id'), row.raw('state')])
  );
  return rows.flatMap((row) => {
    switch (row.raw('status')) {
      case 'pending':
        return filled(row, ['signed', 'ended', 'gone_by', 'end_reason']).map((column) =>
          row.fault(column, 'must be blank while the status is pending')
        );
      case 'active':
        return filled(row, ['ended', 'gone_by', 'end_reason']).map((column) =>
          row.fault(column, 'must be blank while the status is active')
        );
      case 'ended':
        return filled(row, ['ended', 'gone_by']).length > 0
          ? []
          : [row.fault('status', 'an ended agreement needs ended or gone_by')];
      case 'superseded':
        return supersededFaults(row, agencies, rows);
      default:
        return [];
    }
  });
};

function supersededFaults(row: Row, agencies: Agencies, agreements: readonly Row[]): Fault[] {
  const ended = row.raw('ended');
  if (ended === '') return [row.fault('ended', 'a superseded agreement needs the day')];
  const agency = row.raw('agency_id');
  const hasSuccessor = agreements.some((other) => {
    if (other === row) return false;
    if (other.raw('agency_id') === agency) return other.raw('signed') >= row.raw('signed');
    // ICE may print the agency's name another way in the new agreement, which makes it another row of agencies.
    return (
      other.raw('signed') === ended && agencies.get(other.raw('agency_id')) === agencies.get(agency)
    );
  });
  if (hasSuccessor) return [];
  return [row.fault('status', 'superseded, but no later agreement takes its place')];
}

function filled(row: Row, columns: readonly string[]): string[] {
  return columns.filter((column) => row.raw(column) !== '');
}

function isAfter(row: Row, first: string, then: string): boolean {
  return row.raw(first) !== '' && row.raw(then) !== '' && row.raw(first) > row.raw(then);
}
