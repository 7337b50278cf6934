import { describe, expect, it } from 'vitest';
import type { Act } from '../../src/lib/atlas/types';
import { tellOnce } from './acts';

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
