import { group } from 'd3-array';
import {
  MODELS,
  type Agency,
  type Agreement,
  type AgreementStatus,
  type Fips,
  type PendingAgreement
} from '../../src/lib/atlas/types';
import { compare } from '../tables/fault';
import { rowsOf, type Row, type Tables } from '../tables/table';

/** An agency with the counties it acts in (none: statewide or unplaced) and its agreements, newest signing first. */
export interface AgencyFact {
  id: string;
  name: string;
  kind: string;
  level: Agency['level'];
  state: string;
  counties: Fips[];
  agreements: Agreement[];
  /** Not signed and not in force, and so apart from the agreements. */
  pending: PendingAgreement[];
}

export const LEVELS: readonly Agency['level'][] = [
  'county',
  'municipal',
  'regional',
  'campus',
  'other',
  'state'
];
export const STATUSES: readonly AgreementStatus[] = ['active', 'ended', 'superseded'];

/**
 * The agencies in the order a county's page lists them: those with an agreement in force first, then by level
 * (county, municipal, regional, campus, other, state), then by name.
 */
export function readAgencies(tables: Tables): AgencyFact[] {
  const [pending = [], signed = []] = [true, false].map((wanted) =>
    rowsOf(tables, 'agreements').filter((row) => (row.raw('status') === 'pending') === wanted)
  );
  const agreements = group(signed, (row) => row.must('agency_id'));
  const waiting = group(pending, (row) => row.must('agency_id'));
  return rowsOf(tables, 'agencies')
    .map((row) => {
      const id = row.must('id');
      const named = { id, name: row.must('name'), level: row.oneOf('level', LEVELS) };
      return {
        ...named,
        kind: row.must('kind'),
        state: row.must('state'),
        counties: row.list('county_fips'),
        agreements: (agreements.get(id) ?? [])
          .map(readAgreement)
          .sort((a, b) => compare(b.signed, a.signed) || compare(a.id, b.id)),
        pending: (waiting.get(id) ?? [])
          .map((one) => readPending(one, named))
          .sort((a, b) => compare(a.id, b.id))
      };
    })
    .sort(inPageOrder);
}

function inPageOrder(a: AgencyFact, b: AgencyFact): number {
  return (
    Number(isActive(b)) - Number(isActive(a)) ||
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
    compare(a.name, b.name) ||
    compare(a.id, b.id)
  );
}

function isActive(agency: AgencyFact): boolean {
  return agency.agreements.some((agreement) => agreement.status === 'active');
}

/** Whether an agency signed an agreement; one that did not is known only by what is pending. */
export const hasSigned = ({ agreements }: Pick<AgencyFact, 'agreements'>): boolean =>
  agreements.length > 0;

function readPending(row: Row, agency: PendingAgreement['agency']): PendingAgreement {
  return {
    id: row.must('id'),
    agency,
    model: modelOf(row),
    firstSeen: row.text('first_seen'),
    lastSeen: row.text('last_seen'),
    note: row.text('note'),
    sources: row.list('source_id')
  };
}

function modelOf(row: Row): Agreement['model'] {
  return row.text('model') === null ? 'unknown' : row.oneOf('model', MODELS);
}

function readAgreement(row: Row): Agreement {
  return {
    id: row.must('id'),
    model: modelOf(row),
    signed: row.must('signed'),
    firstSeen: row.text('first_seen'),
    lastSeen: row.text('last_seen'),
    goneBy: row.text('gone_by'),
    ended: row.text('ended'),
    status: row.oneOf('status', STATUSES),
    endReason: row.text('end_reason'),
    moaUrl: row.text('moa_url'),
    addendumUrl: row.text('addendum_url'),
    note: row.text('note'),
    sources: row.list('source_id')
  };
}
