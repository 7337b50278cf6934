import { describe, expect, it } from 'vitest';
import { madeUpTables } from '../../made-up-facts';
import { realTables } from '../../real-tables';
import { rowsOf } from '../../tables/table';
import { changesOf } from './changes';

const line = (what: string, old: string, now: string, date = '2026-05-18') => ({
  date,
  release: 'made-up-list.xlsx',
  what,
  old,
  new: now
});
const agency = { id: 'al-alpha', name: "Alpha Sheriff's Office", state: 'AL' };
const madeUp = (changes: Record<string, string>[]) =>
  changesOf(
    madeUpTables({
      agencies: [agency],
      agreements: [{ id: 'AL-1', agency_id: 'al-alpha', model: 'task force' }],
      facilities: [{ id: 'al-jail', name: 'ALPHA JAIL', state: 'AL' }],
      measures: [{ id: 'held_minor' }],
      program_totals: [],
      changes
    })
  );

describe('changesOf', () => {
  it('tells rows that came and went, cells, figures and agreements seen again apart', () => {
    const about = { name: agency.name, state: 'AL', agency: agency.id, model: 'task force' };
    expect(
      madeUp([
        line('agreements/AL-1', '', 'model task force'),
        line('agreements/AL-1/gone_by', '', '2026-05-18'),
        line('agreements/AL-2', 'model joint', ''),
        line('agreements/last_seen', '2026-05-01', '2026-05-18 (1,740 agreements)'),
        line('facilities/al-jail/city', 'Alphaville', 'Alfaville'),
        line('outcomes/held_minor+FY2026', 'share 0.8', 'share 0.9'),
        line('outcomes/held_minor/2011/2013', '', '4 figures')
      ])
    ).toMatchObject([
      { kind: 'added', table: 'agreements', key: 'AL-1', about },
      { kind: 'cell', column: 'gone_by', new: '2026-05-18', about },
      { kind: 'removed', key: 'AL-2', about: null },
      { kind: 'seen', old: '2026-05-01' },
      { kind: 'cell', column: 'city', about: { name: 'ALPHA JAIL', state: 'AL', agency: null } },
      { kind: 'figures', measure: 'held_minor', period: 'FY2026' },
      { kind: 'figures', measure: 'held_minor', period: '2011/2013' }
    ]);
  });

  it('takes no part of a key for a column', () => {
    expect(madeUp([line('program_totals/2026-05-18+a/b', '', 'agreements 4')])).toMatchObject([
      { kind: 'added', key: '2026-05-18+a/b' }
    ]);
  });

  it('puts the newest release first and gives a line the same id wherever it stands', () => {
    const lines = [
      line('facilities/al-jail/city', '', 'A', '2026-01-01'),
      line('facilities/al-jail/city', '', 'B', '2026-02-01')
    ];
    const changes = madeUp(lines);
    expect(changes.map(({ date }) => date)).toEqual(['2026-02-01', '2026-01-01']);
    expect(changes[0]?.uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-/);
    expect(madeUp([...lines].reverse())).toEqual(changes);
  });

  it('gives every line of the facts an id of its own and says what it is about', () => {
    const changes = changesOf(realTables);
    expect(changes).toHaveLength(rowsOf(realTables, 'changes').length);
    expect(new Set(changes.map(({ uuid }) => uuid)).size).toBe(changes.length);
    const blank = changes.filter((change) => 'about' in change && change.about === null);
    expect(blank).toEqual([]);
  });
});
