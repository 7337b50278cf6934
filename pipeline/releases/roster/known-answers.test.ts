import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Draft, type Cells } from '../draft';
import { rawFiles } from '../raw';
import { seedFolder } from '../seed';
import { EXPECTED } from './expected-differences';
import { applyRosters } from './import';
import { stateFinder } from './names';
import { readRoster, type Roster } from './read-roster';

const files = rawFiles(/^(participating|pending)(agencies|entities)/i);
const dir = join(mkdtempSync(join(tmpdir(), 'atlas-rosters-')), 'data');
const compiled = new Draft('data');
const rosters: Roster[] = [];

beforeAll(async () => {
  seedFolder(dir);
  const states = compiled.table('states').rows();
  const stateOf = stateFinder(states.map(({ state = '', name = '' }) => ({ state, name })));
  for (const file of files) rosters.push(await readRoster(file, stateOf));
}, 120_000);
afterAll(() => rmSync(dir, { recursive: true }));

const list = (day: string): Roster | undefined => rosters.find(({ name }) => name.day === day);
const inNew = (read: readonly Roster[]): Map<string, string> => {
  const draft = new Draft(dir);
  applyRosters(draft, read);
  return draft.files();
};

describe.runIf(files.length > 0)("ICE's own lists", () => {
  it('of May 18, 2026 holds what it is known to hold', () => {
    const { rows = [], rejects } = list('2026-05-18') ?? {};
    const models = (model: string): number => rows.filter((row) => row.model === model).length;
    expect(rejects).toEqual([]);
    expect(rows).toHaveLength(1843);
    expect(rows.filter(({ moa }) => moa !== null)).toHaveLength(1680);
    expect(rows.filter(({ moa }) => moa?.includes('safelinks'))).toEqual([]);
    expect(rows.filter(({ safelink }) => safelink)).toHaveLength(204);
    expect(rows.filter(({ addendum }) => addendum !== null)).toHaveLength(45);
    expect(models('task force')).toBe(1162);
    expect(models('warrant service officer')).toBe(499);
    expect(models('jail enforcement')).toBe(182);
    expect(new Set(rows.map(({ state }) => state)).size).toBe(40);
  });

  it('of December 31, 2025 holds 1,274 rows', () => {
    expect(list('2025-12-31')?.rows).toHaveLength(1274);
  });

  it('come to the same bytes in whatever order they are named', () => {
    const once = inNew(rosters);
    expect(once.size).toBeGreaterThan(2);
    const orders = [
      [...rosters].reverse(),
      [...rosters.slice(4), ...rosters.slice(0, 4)],
      rosters.flatMap((_, i) => rosters[(i * 7) % rosters.length] ?? [])
    ];
    for (const order of orders) expect(inNew(order)).toEqual(once);
  });

  it('agree with the compiled agreements on the days they cover, but for the differences known', () => {
    const draft = new Draft(dir);
    applyRosters(draft, rosters);
    const days = rosters
      .filter(({ name }) => name.kind === 'participating')
      .map(({ name }) => name.day)
      .sort();
    const told = draft.table('agreements').rows();
    const expected = compiled
      .table('agreements')
      .rows()
      .flatMap((row) => onDays(row, days));
    const known = new Set(EXPECTED.flatMap((one) => [one.compiled, one.nine]));
    const short = (rows: readonly Cells[]): string[] =>
      rows
        .filter(({ id = '' }) => !known.has(id))
        .map(inShort)
        .sort();
    expect(short(told)).toEqual(short(expected));
    const ids = new Set(told.map(({ id }) => id));
    for (const { compiled: id, nine } of EXPECTED) {
      expect(expected.some((row) => row['id'] === id)).toBe(true);
      expect(ids).toContain(nine);
    }
    const active = told.filter(({ status }) => status === 'active');
    expect(active).toHaveLength(1843);
    expect(new Set(active.map(({ agency_id }) => agency_id)).size).toBe(1549);
  });

  it('change nothing in the compiled facts that were imported with them', () => {
    const draft = new Draft('data');
    applyRosters(draft, rosters);
    expect(draft.changes()).toEqual([]);
  });
});

/** An agreement as lists of these days alone show it: none where none does. Files seen apart from lists are none. */
function onDays(row: Cells, days: readonly string[]): Cells[] {
  const { first_seen = '', last_seen = '', source_id = '' } = row;
  if (first_seen === '' || source_id === 'rf-moa-2026') return [];
  const [first = '', ...more] = days.filter((day) => first_seen <= day && day <= last_seen);
  if (first === '') return [];
  const gone = days.find((day) => day > last_seen) ?? '';
  return [{ ...row, first_seen: first, last_seen: more.at(-1) ?? first, gone_by: gone }];
}

function inShort({ id, model, signed, first_seen, last_seen, gone_by, status }: Cells): string {
  return [id, model, signed, first_seen, last_seen, gone_by, status].join(' ');
}
