import { headerName } from '../headed';
import { Refusal, type Spot } from '../refusal';

/** The releases of individual records this folder reads. */
export type RecordKind = 'detainers' | 'arrests';

/** What is read of a record; every other column of a release stays unread. */
export const FIELDS = [
  'id',
  'day',
  'state',
  'county',
  'facility',
  'code',
  'city',
  'criminality',
  'level',
  'charge',
  'lift',
  'method'
] as const;
export type Field = (typeof FIELDS)[number];

interface FieldNames {
  names: readonly string[];
  optional?: true;
}

/** The columns of each kind by the names releases give them, case and underscores apart; the place's are optional in part. */
export const LAYOUTS: Readonly<Record<RecordKind, Partial<Record<Field, FieldNames>>>> = {
  detainers: {
    id: { names: ['Anonymized Identifier', 'Unique Identifier'] },
    day: { names: ['Detainer Prepare Date'] },
    state: { names: ['Facility State', 'Detainer Facility State'] },
    facility: { names: ['Detainer Facility'] },
    code: { names: ['Detainer Facility Code'], optional: true },
    city: { names: ['Facility City', 'Detainer Facility City'], optional: true },
    criminality: { names: ['Detainer Criminality'] },
    level: { names: ['Detainer Threat Level'] },
    charge: { names: ['MSC Charge Code'] },
    lift: { names: ['Detainer Lift Reason'] },
    method: { names: ['Apprehension Method'] }
  },
  arrests: {
    id: { names: ['Anonymized Identifier', 'Unique Identifier'] },
    day: { names: ['Apprehension Date'] },
    state: { names: ['State', 'Apprehension State'] },
    county: { names: ['County', 'Apprehension County'], optional: true },
    facility: { names: ['Apprehension Site Landmark'], optional: true },
    criminality: { names: ['Apprehension Criminality'] },
    method: { names: ['Apprehension Method'] }
  }
};

/** More columns than any release has; a file beyond is not one. */
export const MOST_COLUMNS = 500;

/** Index of each field's column among the names of a header; fields that the release lacks are left out. */
export type Columns = Partial<Record<Field, number>>;

/** Finds a kind's columns among a header's names. */
export function columnsOf(kind: RecordKind, header: readonly string[]): Columns {
  const names = header.map(headerName);
  const columns: Columns = {};
  for (const field of FIELDS) {
    const wanted = LAYOUTS[kind][field]?.names ?? [];
    const index = wanted.map((name) => names.indexOf(headerName(name))).find((i) => i >= 0);
    if (index !== undefined) columns[field] = index;
  }
  return columns;
}

/** Names of the columns a kind must have and a header lacks. */
export function missingColumns(kind: RecordKind, columns: Columns): string[] {
  return FIELDS.flatMap((field) => {
    const wanted = LAYOUTS[kind][field];
    const lacking = wanted && !wanted.optional && columns[field] === undefined;
    return lacking ? [wanted.names.join(' / ')] : [];
  });
}

/** Throws a Refusal where a header has too many columns or lacks one, naming the missing and those found. */
export function requireColumns(kind: RecordKind, header: readonly string[], spot: Spot): Columns {
  if (header.length > MOST_COLUMNS)
    throw new Refusal(
      spot,
      `has ${header.length.toLocaleString('en')} columns, more than such a release has (${MOST_COLUMNS})`
    );
  const columns = columnsOf(kind, header);
  const missing = missingColumns(kind, columns);
  if (missing.length === 0) return columns;
  const found = header.filter((name) => name.trim() !== '').slice(0, 40);
  throw new Refusal(
    spot,
    `is no release of ${kind}: it lacks ${missing.length === 1 ? 'the column' : 'the columns'} ` +
      `${missing.join(', ')}; found: ${found.join(', ') || 'nothing'}`
  );
}
