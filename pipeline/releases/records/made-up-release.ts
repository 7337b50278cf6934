import { CLASSES } from './clean';
import type { RecordKind } from './layout';
import { seeded, shuffled } from './made-up-random';

/**
 * Made-up releases of individual records in ICE's layout, with the truth they were made from. Nobody in them exists.
 * The same seed gives the same release.
 */
export interface MadeUpRelease {
  kind: RecordKind;
  /** Column names as the workbooks of ICE write them. */
  header: readonly string[];
  rows: MadeUpRow[];
  truth: MadeUpTruth;
}

export type MadeUpRow = Record<string, string | Date | null>;

/** What an import must find. */
export interface MadeUpTruth {
  /** By measure, fiscal year and county (or `us`): people counted and people of whom they are counted. */
  counts: Map<string, { numerator: number; denominator: number }>;
  /** Rows that repeat another cell by cell, and all rows that add nothing. */
  exact: number;
  merged: number;
  /** Rows by the reason they cannot be counted. */
  rejected: Record<'blank' | 'day' | 'window' | 'criminality', number>;
  unplaced: number;
}

/** Where made-up people are. `fips` is the county an import must find; null where it must find none. */
export interface MadeUpPlace {
  state: string;
  facility: string;
  code: string;
  city: string;
  fips: string | null;
  people: number;
}

/** Columns of ICE's detainers, in its order. */
export const DETAINER_HEADER = [
  'Detainer Prepare Date',
  'Facility State',
  'Facility AOR',
  'Port of Departure',
  'Departure Country',
  'Departed Date',
  'Case Status',
  'Detainer Criminality',
  'Detainer Facility',
  'Detainer Facility Code',
  'Facility City',
  'Detainer Threat Level',
  'Gender',
  'Citizenship Country',
  'Birth Country',
  'Birth Year',
  'Entry Status',
  'MSC Charge',
  'MSC Sentence Days',
  'MSC Charge Code',
  'MSC Charge Date',
  'MSC Conviction Date',
  'Aggravated Felon Yes No',
  'Processing Disposition',
  'Case Category',
  'TOA Case Category',
  'TOA Current Program',
  'Apprehension Method',
  'Final Order Yes No',
  'Final Order Date',
  'Apprehension Date',
  'Entry Date',
  'Detainer Lift Reason',
  'Detainer Type',
  'Anonymized Identifier'
] as const;

/** Columns of ICE's arrests, in its order. */
export const ARREST_HEADER = [
  'Apprehension Date',
  'Apprehension Type',
  'State',
  'County',
  'TOA Current Duty AOR',
  'Apprehension Final Program',
  'Arresting Agency',
  'Apprehension Method',
  'Apprehension Criminality',
  'Case Status',
  'Case Category',
  'Departure Country',
  'Final Order Yes No',
  'Final Order Date',
  'Birth Year',
  'Citizenship Country',
  'Gender',
  'Departed Date',
  'Apprehension Site Landmark',
  'Operation',
  'TOA Current Duty Site',
  'Case Criminality',
  'Case Threat Level',
  'Anonymized Identifier'
] as const;

const CRIMINALITY = [
  '1 Convicted Criminal',
  '2 Pending Criminal Charges',
  '3 Other Immigration Violator'
];
const LIFTED = ['Booked into Detention', 'Detainer Declined by LEA', 'Case Closed', null, 'NA'];

/** Options of a made-up release. Years are fiscal years. */
export interface MadeUpOptions {
  seed: number;
  places: readonly MadeUpPlace[];
  years: readonly number[];
  /** Whether rows that repeat, and rows that cannot be counted, are strewn in. */
  slips?: boolean;
}

/** Makes up a release: every place has its people in every year, spread over its days. */
export function madeUpRelease(kind: RecordKind, options: MadeUpOptions): MadeUpRelease {
  const random = seeded(options.seed);
  const header = kind === 'detainers' ? DETAINER_HEADER : ARREST_HEADER;
  const truth: MadeUpTruth = {
    counts: new Map(),
    exact: 0,
    merged: 0,
    rejected: { blank: 0, day: 0, window: 0, criminality: 0 },
    unplaced: 0
  };
  const rows: MadeUpRow[] = [];
  let person = 0;
  for (const year of options.years) {
    for (const place of options.places) {
      for (let i = 0; i < place.people; i += 1) {
        // The first and the last day of a year are there, so that it counts as covered.
        const day = i === 0 ? 0 : i === 1 ? 364 : Math.floor(random() * 365);
        const one = madeUpPerson(kind, random, place, new Date(Date.UTC(year - 1, 9, 1 + day)));
        const row = { ...one.row, 'Anonymized Identifier': `made-up-${options.seed}-${person++}` };
        rows.push(row);
        addToTruth(kind, truth, year, place, one);
        if (options.slips === true && i % 10 === 9) rows.push(...slips(kind, row, truth, person));
      }
    }
  }
  return { kind, header, rows: shuffled(rows, random), truth };
}

interface MadeUpPerson {
  row: MadeUpRow;
  record: number;
  charge: 'none' | 'other' | 'traffic';
  declined: boolean;
  programme: boolean;
}

function madeUpPerson(
  kind: RecordKind,
  random: () => number,
  place: MadeUpPlace,
  day: Date
): MadeUpPerson {
  const pick = <T>(items: readonly T[]): T | undefined =>
    items[Math.floor(random() * items.length)];
  const [dice, criminality] = [random(), pick(CRIMINALITY) ?? ''];
  const convicted = criminality.startsWith('1');
  const level = dice < 0.2 ? null : dice < 0.4 ? '1' : dice < 0.6 ? '2' : '3';
  const record = !convicted ? 3 : level === null ? 0 : level === '3' ? 2 : 1;
  const programme = random() < 0.4;
  const [charge, lift] = [
    pick(['none', 'other', 'traffic'] as const) ?? 'none',
    pick(LIFTED) ?? null
  ];
  const shared = { 'Birth Year': '1900', Gender: 'Unknown', 'Citizenship Country': 'NOWHERE' };
  const row: MadeUpRow =
    kind === 'detainers'
      ? {
          ...shared,
          'Detainer Prepare Date': day,
          'Facility State': place.state,
          'Detainer Facility': place.facility,
          'Detainer Facility Code': place.code,
          'Facility City': place.city,
          'Detainer Criminality': criminality,
          // A level stands beside pending charges too, where it must count for nothing.
          'Detainer Threat Level': level ?? (random() < 0.5 ? 'NA' : null),
          'MSC Charge': charge === 'none' ? null : 'Made up',
          'MSC Charge Code': charge === 'none' ? null : charge === 'traffic' ? '5404' : '1315',
          'Apprehension Method': programme ? '287(g) Program' : 'CAP Local Incarceration',
          'Detainer Lift Reason': lift
        }
      : {
          ...shared,
          'Apprehension Date': day,
          State: place.state,
          County: place.city,
          'Apprehension Site Landmark': place.facility,
          'Apprehension Criminality': criminality,
          'Case Threat Level': level,
          'Apprehension Method': programme ? '287(g) Program' : 'Custodial Arrest'
        };
  return { row, record, charge, declined: lift === 'Detainer Declined by LEA', programme };
}

function addToTruth(
  kind: RecordKind,
  { counts }: MadeUpTruth,
  year: number,
  { fips }: MadeUpPlace,
  { record, charge, declined, programme }: MadeUpPerson
): void {
  const free = record === CLASSES.indexOf('no conviction');
  const minor = free || record === CLASSES.indexOf('level 3');
  const graded = record !== CLASSES.indexOf('ungraded');
  const measures: [string, boolean, boolean][] =
    kind === 'arrests'
      ? [
          ['arrests_no_conviction', true, free],
          ['arrests_287g_no_conviction', programme, free]
        ]
      : [
          ['detainers_minor', graded, minor],
          ['detainers_no_conviction', true, free],
          ['detainers_traffic', charge !== 'none', charge === 'traffic'],
          ['detainers_declined', true, declined],
          ['detainers_minor_287g', graded && programme, minor],
          ['detainers_no_conviction_287g', programme, free]
        ];
  for (const [measure, of, counted] of measures) {
    for (const place of fips === null ? ['us'] : ['us', fips]) {
      const key = `${measure}-${place}-fy${year}`;
      const sum = counts.get(key) ?? { numerator: 0, denominator: 0 };
      counts.set(key, {
        numerator: sum.numerator + (of && counted ? 1 : 0),
        denominator: sum.denominator + (of ? 1 : 0)
      });
    }
  }
}

/** What goes wrong with rows of real releases: repeated, superseded, dated as text or wrongly, without what must be known. */
function slips(kind: RecordKind, row: MadeUpRow, truth: MadeUpTruth, person: number): MadeUpRow[] {
  const day = kind === 'detainers' ? 'Detainer Prepare Date' : 'Apprehension Date';
  const criminality = kind === 'detainers' ? 'Detainer Criminality' : 'Apprehension Criminality';
  const other = { ...row, 'Anonymized Identifier': `made-up-slip-${person}` };
  const text = row[day] instanceof Date ? row[day].toISOString().slice(0, 10) : '';
  const [year, month, date] = text.split('-');
  switch (person % 6) {
    case 0:
      truth.exact += 1;
      truth.merged += 1;
      return [{ ...row }];
    case 1:
      truth.merged += 1;
      return kind === 'detainers'
        ? [
            {
              ...row,
              [day]: `${month}/${date}/${year}`,
              'Detainer Lift Reason': 'Superseding - New Form Issued'
            }
          ]
        : [
            {
              ...row,
              [day]: `${month}/${date}/${year}`,
              'Apprehension Site Landmark': '(b)(6)(b)(7)(c)'
            }
          ];
    case 2:
      truth.rejected.blank += 1;
      return [{ ...other, [day]: null }];
    case 3:
      truth.rejected.day += 1;
      return [{ ...other, [day]: '05/082025' }];
    case 4:
      truth.rejected.window += 1;
      return [{ ...other, [day]: '1994-02-03' }];
    default:
      truth.rejected.criminality += 1;
      return [{ ...other, [criminality]: person % 2 === 0 ? 'NA' : '(b)(6)(b)(7)(c)' }];
  }
}
