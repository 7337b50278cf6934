import type { DayDate } from '../../../src/lib/atlas/types';
import { unrunnable } from '../cell';
import { fileKind } from '../file-kind';
import { readHeaded, type HeadedRow } from '../headed';
import { Refusal, type Spot } from '../refusal';
import type { Reject } from '../report';
import { readWorkbook, type Sheet } from '../workbook';
import { readSigningDay } from './days';
import { unwrapLink } from './links';
import { provenDay, readListName, type ListName } from './list-day';
import { readModel, type SignedModel } from './model';
import { cleanName } from './names';

/** A row of a list that can be told apart: state, agency and model are read. */
export interface RosterRow {
  spot: Spot;
  state: string;
  agency: string;
  /** ICE's word for the agency's type, '' where the list has none. */
  type: string;
  /** ICE's county column as printed, '' where blank. */
  county: string;
  model: SignedModel;
  /** Null on a pending list, and where `signedText` cannot be read. */
  signed: DayDate | null;
  signedText: string;
  /** The day as the cell has it, where a wrong year was put right in `signed`; else the same. */
  signedPrinted: DayDate | null;
  moa: string | null;
  addendum: string | null;
  /** Whether the memorandum's link led through an Outlook safelink. */
  safelink: boolean;
}

/** A rejected row whose agency can be told; its state is null where that is what could not be read. */
export interface UnreadRow {
  spot: Spot;
  state: string | null;
  agency: string;
}

/** A list as read. */
export interface Roster {
  name: ListName;
  rows: RosterRow[];
  rejects: Reject[];
  unread: UnreadRow[];
  /** Rows that hold anything. */
  rowsIn: number;
  /** Slips that were mended, each as a sentence. */
  mended: string[];
}

const COLUMNS = {
  state: { names: ['STATE'] },
  agency: { names: ['LAW ENFORCEMENT AGENCY', 'AGENCY'] },
  type: { names: ['TYPE', 'AGENCY TYPE'], optional: true },
  county: { names: ['COUNTY'], optional: true },
  model: { names: ['SUPPORT TYPE', 'MODEL'] },
  moa: { names: ['MOA'], optional: true },
  addendum: { names: ['ADDENDUM'], optional: true }
} as const;
const SIGNED = { names: ['SIGNED', 'DATE SIGNED', 'SIGNED DATE'] } as const;

type Key = keyof typeof COLUMNS | 'signed';
type ListRow = HeadedRow<Key>;

/** Reads a list of agencies. Rejects with a Refusal where the file is no such list or its day cannot be told. */
export async function readRoster(
  path: string,
  stateOf: (printed: string) => string | null
): Promise<Roster> {
  // A folder or a missing file is told before its name is found to be no list's.
  fileKind(path);
  const printed = readListName(path);
  const sheet = listSheet(path, await readWorkbook(path));
  const pending = printed.kind === 'pending';
  const headed = readHeaded(sheet, {
    ...COLUMNS,
    signed: pending ? { ...SIGNED, optional: true } : SIGNED
  });
  const filled = headed.rows.filter(({ blank }) => !blank);
  if (filled.length === 0)
    throw new Refusal(
      { file: path, sheet: sheet.name, row: headed.header },
      'has no row below its header'
    );
  const days = filled.flatMap((row) => row.cell('signed')?.date ?? []);
  const name = provenDay(printed, days);
  const rowsIn = filled.length;
  const roster: Roster = { name, rows: [], rejects: [], unread: [], rowsIn, mended: [] };
  for (const row of filled) readRow(row, roster, sheet.name, stateOf);
  if (roster.rows.length === 0)
    throw new Refusal(
      { file: path, sheet: sheet.name },
      `has no row that can be read; the first: ${roster.rejects[0]?.reason ?? ''}`
    );
  return roster;
}

/** The sheet with the list: the only one that has rows, or the header of one. Throws a Refusal where several have. */
function listSheet(file: string, sheets: readonly Sheet[]): Sheet {
  const [first, ...others] = sheets.filter(({ rows }) => rows.length > 0);
  const [sheet] = sheets;
  if (!first || !sheet) throw new Refusal({ file, sheet: sheet?.name }, 'is an empty sheet');
  const lists = [first, ...others].filter(({ rows }) =>
    rows
      .slice(0, 5)
      .some(({ cells }) => cells.some((cell) => /^\s*support type\s*$/i.test(cell?.text ?? '')))
  );
  if (lists.length > 1)
    throw new Refusal(
      { file },
      `has ${lists.length} sheets with a list: ${lists.map(({ name }) => name).join(', ')}; save each as a file of its own`
    );
  return lists[0] ?? first;
}

function readRow(
  row: ListRow,
  roster: Roster,
  sheet: string,
  stateOf: (printed: string) => string | null
): void {
  const { name } = roster;
  const spot: Spot = { file: name.file, sheet, row: row.row };
  const reject = (column: string, value: string, reason: string): void => {
    roster.rejects.push({ spot: { ...spot, column }, value, reason });
  };
  const printedState = row.text('state');
  const state = stateOf(printedState);
  const agency = unrunnable(cleanName(row.text('agency')));
  if (state === null) {
    roster.unread.push({ spot, state, agency });
    return reject('STATE', printedState, 'names no state or territory, or several could be meant');
  }
  if (!/[a-z]{2}/i.test(agency))
    return reject('LAW ENFORCEMENT AGENCY', row.text('agency'), 'names no agency');
  if (agency.length > 200)
    return reject('LAW ENFORCEMENT AGENCY', agency, 'is too long for a name');
  const model = readModel(row.text('model'));
  if (model === null) {
    roster.unread.push({ spot, state, agency });
    return reject('SUPPORT TYPE', row.text('model'), 'names none of the three models');
  }
  const moa = linkOf(row, 'moa');
  const { signed, signedPrinted } = signedOf(
    row,
    roster,
    moa,
    `${agency}, ${state}, ${model} (row ${row.row})`
  );
  roster.rows.push({
    spot,
    state,
    agency,
    type: row.text('type'),
    county: cleanName(row.text('county')),
    model,
    signed,
    signedText: row.text('signed'),
    signedPrinted,
    moa,
    addendum: linkOf(row, 'addendum'),
    safelink: row.cell('moa')?.link?.includes('safelinks.protection') ?? false
  });
}

function linkOf(row: ListRow, key: 'moa' | 'addendum'): string | null {
  const cell = row.cell(key);
  if (!cell) return null;
  return (cell.link ? unwrapLink(cell.link) : null) ?? unwrapLink(cell.text);
}

function signedOf(
  row: ListRow,
  roster: Roster,
  moa: string | null,
  who: string
): Pick<RosterRow, 'signed' | 'signedPrinted'> {
  const text = row.text('signed');
  const none = { signed: null, signedPrinted: null };
  if (roster.name.kind === 'pending' || text === '') return none;
  const read = readSigningDay(text, roster.name.day);
  if (read === null) return none;
  const { day } = read;
  const other = yearOfDocument(day, moa, roster.name.day);
  if (other !== null) {
    roster.mended.push(`${who}: ${text} read as ${other}, the day in the memorandum's file name`);
    return { signed: other, signedPrinted: day };
  }
  if (read.mended) roster.mended.push(`${who}: "${text}" read as ${day}`);
  return { signed: day, signedPrinted: day };
}

/**
 * The day with the year that the memorandum's file name gives it, where that has the very same month and day in a later
 * year: a misprinted year. Null where the name says nothing else.
 */
function yearOfDocument(day: DayDate, moa: string | null, latest: DayDate): DayDate | null {
  if (moa === null) return null;
  const [year = '', month = '', date = ''] = day.split('-');
  const file = moa.slice(moa.lastIndexOf('/') + 1);
  const years = [...file.matchAll(/(?<!\d)(\d{2})[._-]?(\d{2})[._-]?(20\d{2})(?!\d)/g)]
    .filter(([, m, d]) => m === month && d === date)
    .map(([, , , y]) => y ?? '');
  const [only] = years;
  if (only === undefined || only <= year) return null;
  const meant = `${only}-${month}-${date}`;
  return meant <= latest ? meant : null;
}
