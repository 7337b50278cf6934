import { basename } from 'node:path';
import type { DayDate } from '../../../src/lib/atlas/types';
import { tidy, unrunnable, type Cell } from '../cell';
import { readHeaded, type HeadedRow, type WantedColumn } from '../headed';
import { quoted, Refusal } from '../refusal';
import type { Reject } from '../report';
import { readWorkbook, type Sheet } from '../workbook';
import { dayInName, daysIn, drawnFor, fiscalYear, fiscalYearsIn } from './period';

/** Average headcounts by ICE's threat level, unrounded. */
export interface Levels {
  level_1: number;
  level_2: number;
  level_3: number;
  no_level: number;
}

/** A facility as a list prints it. */
export interface ListedFacility {
  row: number;
  name: string;
  city: string;
  /** Two letters in capitals; '' where ICE left the cell blank. */
  state: string;
  kind: string;
  /** Null where the list names the facility but gives no figures. */
  levels: Levels | null;
}

/** The facilities sheet of one fiscal year. */
export interface FacilityList {
  file: string;
  sheet: string;
  /** File name without its folder. */
  release: string;
  /** The calendar year in which the fiscal year ends. */
  year: number;
  /** Day on which ICE drew the figures. */
  dataDate: DayDate;
  /** Day in the file's name; null where there is none. */
  published: DayDate | null;
  facilities: ListedFacility[];
  rejects: Reject[];
  notices: string[];
}

type Key = 'name' | 'city' | 'state' | 'kind' | keyof Levels;

const COLUMNS: Readonly<Record<Key, WantedColumn>> = {
  name: { names: ['Name', 'Facility Name', 'Detention Facility', 'Facility'] },
  city: { names: ['City', 'Facility City'] },
  state: { names: ['State', 'Facility State', 'ST'] },
  kind: { names: ['Type Detailed', 'Facility Type Detailed', 'Facility Type', 'Type'] },
  level_1: { names: ['ICE Threat Level 1', 'Threat Level 1'] },
  level_2: { names: ['ICE Threat Level 2', 'Threat Level 2'] },
  level_3: { names: ['ICE Threat Level 3', 'Threat Level 3'] },
  no_level: { names: ['No ICE Threat Level', 'No Threat Level'] }
};
const LEVELS = ['level_1', 'level_2', 'level_3', 'no_level'] as const;

/** What ICE writes where it gives no figure. */
const NO_FIGURE = ['', '#N/A', 'N/A', 'NA', '*', '-'];

/**
 * Reads the facilities sheets of a workbook of detention statistics, one a fiscal year. Rejects with a Refusal where it
 * has none, or one without its columns, its fiscal year or the day of its data.
 */
export async function readLists(file: string): Promise<FacilityList[]> {
  const isWanted = (name: string): boolean => /facilit/i.test(name);
  const sheets = await readWorkbook(file, isWanted);
  const wanted = sheets.filter(({ name }) => isWanted(name));
  if (wanted.length === 0) {
    const names = sheets.map(({ name }) => tidy(name)).join(', ');
    throw new Refusal({ file }, `has no sheet of facilities ("Facilities FY26"); found: ${names}`);
  }
  return wanted.map(readList);
}

function readList(sheet: Sheet): FacilityList {
  const { file, name } = sheet;
  const { header, rows } = readHeaded(sheet, COLUMNS);
  const release = unrunnable(basename(file));
  const above = sheet.rows.filter(({ row }) => row <= header);
  const texts = above.flatMap(({ cells }) => cells.flatMap((cell) => (cell ? [cell] : [])));
  const notices: string[] = [];
  const dataDate = dataDateOf(sheet, texts, notices);
  const year = yearOf(sheet, texts, dataDate, notices);
  const table = rows.filter(({ blank }) => !blank);
  // Footnotes stand below the table: text in the first column and nothing else.
  const isNote = (row: HeadedRow<Key>): boolean =>
    !row.text('state') && !row.text('city') && LEVELS.every((level) => !row.text(level));
  const end = table.findLastIndex((row) => !isNote(row)) + 1;
  const notes = table.slice(end);
  if (notes.length > 0)
    notices.push(
      `${release}, sheet "${tidy(name)}": ${notes.length} ${notes.length === 1 ? 'note' : 'notes'} ` +
        `below the table left aside (from row ${notes[0]?.row})`
    );
  const rejects: Reject[] = [];
  const facilities = table.slice(0, end).flatMap((row) => {
    const read = readFacility(row);
    if (!('reason' in read)) return [read];
    const { column, value, reason } = read;
    rejects.push({ spot: { file, sheet: name, row: row.row, column }, value, reason });
    return [];
  });
  if (facilities.length === 0)
    throw new Refusal({ file, sheet: name }, 'lists no facility below its header');
  const published = dayInName(release);
  return { file, sheet: name, release, year, dataDate, published, facilities, rejects, notices };
}

interface Wrong {
  column: string;
  value: string;
  reason: string;
}

function readFacility(row: HeadedRow<Key>): ListedFacility | Wrong {
  const name = row.text('name');
  if (!/[\p{L}\d]/u.test(name)) return { column: 'Name', value: name, reason: 'names no facility' };
  const values = LEVELS.map((level) => row.text(level).toUpperCase());
  const place = {
    row: row.row,
    name: unrunnable(name),
    city: unrunnable(row.text('city')),
    state: row.text('state').toUpperCase(),
    kind: unrunnable(row.text('kind').replaceAll(';', ',')) || 'not given'
  };
  if (values.every((value) => NO_FIGURE.includes(value))) return { ...place, levels: null };
  const numbers = LEVELS.map((level) => headcount(row.cell(level)));
  const [level_1, level_2, level_3, no_level] = numbers;
  if (level_1 == null || level_2 == null || level_3 == null || no_level == null) {
    const level = LEVELS[numbers.indexOf(null)] ?? 'level_1';
    const reason = `${quoted(name)}: must be an average headcount, 0 or more`;
    return { column: COLUMNS[level].names[0] ?? level, value: row.text(level), reason };
  }
  return { ...place, levels: { level_1, level_2, level_3, no_level } };
}

/** More than ICE has ever held anywhere: a larger number is a slip or no headcount. */
const MOST_PEOPLE = 1e6;

function headcount(cell: Cell | undefined): number | null {
  if (!cell) return null;
  const text = tidy(cell.text);
  const plain = /^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(text);
  const number = cell.number ?? (plain ? Number(text.replaceAll(',', '')) : NaN);
  return number >= 0 && number < MOST_PEOPLE ? number : null;
}

/** "Source: ICE Integrated Decision Support (IIDS), 10/07/2019" above the header, else the day in the file's name. */
function dataDateOf(sheet: Sheet, above: readonly Cell[], notices: string[]): DayDate {
  const { file, name } = sheet;
  const sources = above.filter(({ text }) => /source/i.test(text));
  const days = [...new Set(sources.flatMap(({ text }) => daysIn(text)))].sort();
  const [day] = days;
  if (days.length > 1)
    throw new Refusal(
      { file, sheet: name },
      `names ${days.length} days on which its figures were drawn: ${days.join(', ')}`
    );
  if (day !== undefined) return day;
  const published = dayInName(basename(file));
  if (published === null)
    throw new Refusal(
      { file, sheet: name },
      'does not say on which day its figures were drawn, neither above its header ' +
        '("Source: …, 04/02/2026") nor in the file\'s name'
    );
  notices.push(
    `${basename(file)}: does not say on which day its figures were drawn; ` +
      `the day in its name is taken, ${published}`
  );
  return published;
}

/** The fiscal year that the sheet's name, title and column groups name; where they differ, the one the data's day can be of. */
function yearOf(
  { file, name }: Sheet,
  above: readonly Cell[],
  dataDate: DayDate,
  notices: string[]
): number {
  const titles = above.filter(({ text }) => /\b(ADP|ALOS|data)\b/i.test(text));
  const texts = [name, ...titles.map(({ text }) => text)];
  const found = [...new Set(texts.flatMap(fiscalYearsIn))].sort();
  const years = found.length > 0 ? found : fiscalYearsIn(basename(file));
  const [one] = years;
  if (one === undefined)
    throw new Refusal(
      { file, sheet: name },
      'names no fiscal year ("FY26"), neither in the sheet nor in the file\'s name'
    );
  const fitting = years.filter((year) =>
    years.length === 1 ? dataDate >= fiscalYear(year).first : drawnFor(year, dataDate)
  );
  const [only] = fitting;
  const named = years.map((year) => `FY${year}`).join(', ');
  if (only === undefined || fitting.length > 1)
    throw new Refusal(
      { file, sheet: name },
      `names ${named}, but its figures were drawn on ${dataDate}: its fiscal year cannot be told`
    );
  if (years.length > 1)
    notices.push(
      `${basename(file)}, sheet "${tidy(name)}": names ${named}; ` +
        `its figures were drawn on ${dataDate}, so it is read as FY${only}`
    );
  return only;
}
