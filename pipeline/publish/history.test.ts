import { describe, expect, it } from 'vitest';
import type { HistoryFile } from '../../src/lib/history/types';
import { NEAR } from '../../src/lib/history/types';
import { TURNS } from '../../src/lib/timeline/marks';
import type { MilestonesFile } from '../../src/lib/timeline/milestones';
import { realTables as tables } from '../real-tables';
import { rowsOf } from '../tables/table';
import { madeUpSite } from './made-up-site';
import { buildSite } from './site';

const { files } = buildSite(tables);
function read<File>(name: string): File {
  const text = files.get(name);
  if (text === undefined) throw new Error(`${name} is not published`);
  return JSON.parse(text);
}
const history = read<HistoryFile>('history.json');

describe('the national story', () => {
  it('holds every count of agreements there is, with its basis and its blanks', () => {
    expect(history.totals).toHaveLength(rowsOf(tables, 'program_totals').length);
    const gao = history.totals.find(({ date }) => date === '2007-09-01');
    expect(gao).toMatchObject({ basis: 'reported', agreements: null, agencies: 29 });
    expect(gao?.models['task force']).toBeNull();
    expect(history.totals.at(-1)).toMatchObject({ date: '2026-09-28', agreements: 2608 });
  });

  it('says in which years no list was read', () => {
    expect(history.unread).toEqual({ from: '2017-08-01', to: '2021-01-13' });
  });

  it('holds every event of the whole country', () => {
    const national = rowsOf(tables, 'events').filter((row) => row.text('state') === null);
    expect(history.national.map(({ id }) => id).sort()).toEqual(
      national.map((row) => row.must('id')).sort()
    );
    expect(history.national).toHaveLength(7);
  });

  it('finds every row it tells by name', () => {
    expect(history.turns.map(({ turn }) => turn)).toEqual([...TURNS]);
    expect(history.near.map(({ key }) => key)).toEqual([...NEAR]);
    expect(history.maricopa.map(({ date }) => date)).toEqual(['2009-10-02', '2011-12-15']);
  });

  it('tells the rewriting of 2009 with the deadline that the models name', () => {
    const { act } = history.turns[1] ?? {};
    expect(act?.date).toBe('2009');
    expect(act?.summary).toContain('had to sign by mid-October 2009');
  });

  it('holds what was said of the program as a whole, and no statement on a place', () => {
    const whole = rowsOf(tables, 'practices').filter((row) => row.raw('scope') === 'national');
    expect(history.program.map(({ id }) => id).sort()).toEqual(
      whole.map((row) => row.must('id')).sort()
    );
    expect(history.program).toHaveLength(15);
  });

  it('holds the acts before 1990, oldest first, and none later', () => {
    expect(history.early.slice(0, 2).map(({ who }) => who)).toEqual([
      'Berkeley',
      'Los Angeles (LAPD)'
    ]);
    expect(history.early.every(({ date }) => date !== null && date < '1990')).toBe(true);
  });

  it('takes the resolution for sailors of 1971 for no act on immigration', () => {
    const berkeley = history.early.find(({ id }) => id === 'ca-berkeley-1971-resolution');
    expect(berkeley?.direction).toBe('neutral');
  });

  it('gives the nation first among the shares of minor offenses, as about half', () => {
    expect(history.minor[0]).toMatchObject({ county: null, share: 0.5, precision: 'about' });
    expect(history.minor.map(({ county }) => county?.name ?? null)).toContain('Clark County, NV');
    expect(history.minor.find(({ county }) => county?.name === 'Clark County, NV')?.derived).toBe(
      true
    );
  });

  it('carries the sources it cites', () => {
    const cited = [...history.totals, ...history.national, ...history.early, ...history.minor]
      .flatMap(({ sources }) => sources)
      .concat(history.near.flatMap(({ act }) => act.sources));
    expect(cited.filter((id) => !(id in history.sources))).toEqual([]);
  });

  it('gives every timeline the turns with their sources alone', () => {
    const { milestones, sources } = read<MilestonesFile>('milestones.json');
    expect(milestones).toEqual(history.turns);
    expect(Object.keys(sources).sort()).toEqual(
      [...new Set(milestones.flatMap(({ act }) => act.sources))].sort()
    );
  });

  it('is written of whatever the tables tell', () => {
    const made = buildSite(madeUpSite());
    const file: HistoryFile = JSON.parse(made.files.get('history.json') ?? '{}');
    expect(file.national.map(({ id }) => id)).toEqual(['national']);
    expect(file.turns).toEqual([]);
  });
});
