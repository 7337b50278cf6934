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
  it('tells an act and the event that reports it as one, with both sources and no words lost', () => {
    expect(tellOnce([report, law], reports)).toEqual([
      { ...law, note: 'Sheriffs were pressed to apply.', sources: ['statute', 'newspaper'] }
    ]);
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
