import { describe, expect, it } from 'vitest';
import type { Act } from '../../src/lib/atlas/types';
import { madeUpTables } from '../made-up-facts';
import { readActs, tellOnce, tellWithState } from './acts';

const act = (id: string, summary: string, source: string): Act => ({
  id,
  scope: 'state',
  date: '2024',
  ended: null,
  who: 'State of Alpha',
  kind: 'state law',
  direction: 'requires',
  summary,
  note: null,
  sources: [source]
});
const law = act('law', 'A law was signed.', 'statute');
const report = act('report', 'Sheriffs were pressed to apply.', 'newspaper');
const reports = new Map([['report', 'law']]);

describe('tellOnce', () => {
  it('tells an act and the event that reports it as one, in the words of the act and with both sources', () => {
    expect(tellOnce([report, law], reports)).toEqual([
      { ...law, sources: ['statute', 'newspaper'] }
    ]);
    const noted = { ...law, note: 'Two sites print another day.' };
    expect(tellOnce([report, noted], reports)[0]?.note).toBe(noted.note);
  });

  it('keeps an event where its act is not told', () => {
    expect(tellOnce([report], reports)).toEqual([report]);
  });
});

describe('tellWithState', () => {
  const local: Act = { ...act('local', 'Its jail had to leave.', 'gazette'), scope: 'county' };

  it('tells a law of the state and what it asked of the place as one', () => {
    expect(tellWithState([local, law])).toEqual([
      { ...law, note: 'Its jail had to leave.', sources: ['statute', 'gazette'] }
    ]);
  });

  it('keeps what is of another day, kind or direction, what is undated, and what has several laws', () => {
    const keeps = (...acts: Act[]) => expect(tellWithState(acts)).toEqual(acts);
    keeps({ ...local, date: '2025' }, law);
    keeps({ ...local, kind: 'state order' }, law);
    keeps({ ...local, direction: 'limits' }, law);
    keeps({ ...local, date: null }, { ...law, date: null });
    keeps({ ...local, kind: 'ordinance' }, { ...law, kind: 'ordinance' });
    keeps(local, law, { ...law, id: 'law-2' });
  });
});

describe('a federal list', () => {
  const listed = (id: string, cells: Record<string, string>) => ({
    id,
    jurisdiction: id,
    level: 'county',
    state: 'AL',
    county_fips: '01001',
    kind: 'federal list',
    listing: 'yes',
    date: '2025-08-05',
    summary: 'Named on a list.',
    ...cells
  });
  const listings = (...policies: Record<string, string>[]) =>
    readActs(madeUpTables({ policies, events: [] })).listingsByCounty.get('01001');

  it('that was taken down differs from one that a name left', () => {
    const [left, stays] =
      listings(listed('alpha', { ended: '2025-09-26' }), listed('beta', { ended: '' })) ?? [];
    expect([left?.listStands, stays?.listStands]).toEqual([true, true]);
    const [down] = listings(listed('alpha', { ended: '2025-09-26' })) ?? [];
    expect(down?.listStands).toBe(false);
  });

  it('keeps what is said of one name, without what is said of every list', () => {
    const every = 'A federal listing, not an act of the place; many listed places disputed it.';
    const notes = listings(
      listed('alpha', { note: `${every} The county said its listing was a mistake.` }),
      listed('beta', { note: every }),
      listed('gamma', { note: '' })
    )?.map(({ note }) => note);
    expect(notes).toEqual(['The county said its listing was a mistake.', null, null]);
  });
});

describe('who did it', () => {
  const who = (name: string) => {
    const events = [
      { id: 'made-up', state: 'AL', who: name, kind: 'state law', summary: 'Made up.' }
    ];
    const acts = readActs(madeUpTables({ policies: [], events }));
    return acts.byState.get('AL')?.map((act) => act.who);
  };

  it('is a state under one name, however the happening and the act call it', () => {
    expect(who('State of Alabama')).toEqual(['Alabama']);
    expect(who('State of the Union Commission')).toEqual(['State of the Union Commission']);
    expect(who('Alabama State of Mind')).toEqual(['Alabama State of Mind']);
  });
});

describe('what a happening asks of a place', () => {
  const events = (cells: Record<string, string>) => [
    { id: 'made-up', state: 'AL', who: 'Alabama', kind: 'state law', summary: 'M.', ...cells }
  ];
  const direction = (cells: Record<string, string>) =>
    readActs(madeUpTables({ policies: [], events: events(cells) })).byState.get('AL')?.[0]
      ?.direction;

  it('is told where the facts carry it, and nothing where they do not', () => {
    expect(direction({ direction: 'requires' })).toBe('requires');
    expect(direction({ direction: 'limits' })).toBe('limits');
    expect(direction({})).toBeNull();
  });
});
