import { describe, expect, it } from 'vitest';
import type { Act, Practice } from '$lib/atlas/types';
import { madeUpCounty } from '../../../tests/fixtures/made-up-county';
import { agreementRows, laneOf, timelineOf, type Milestone } from './marks';

const act = (id: string, cells: Partial<Act>): Act => ({
  id,
  scope: 'county',
  date: '2010-05-01',
  ended: null,
  who: 'Made-up town',
  kind: 'resolution',
  direction: 'limits',
  summary: 'Made up.',
  note: null,
  sources: [],
  ...cells
});
const first: Milestone = {
  turn: 'first',
  act: act('first', { date: '2002-07-02', kind: 'agreement signed', scope: 'state' })
};
const of = (acts: Act[]) => timelineOf({ ...madeUpCounty, acts }, [first]);

describe('timelineOf', () => {
  it('tells everything dated once, oldest first, and keeps the undated apart', () => {
    const { marks, undated } = of([
      act('undated', { date: null }),
      act('late', { date: '2021' }),
      act('early', { date: '1979-11' })
    ]);
    const agreements = madeUpCounty.agencies.flatMap((agency) => agency.agreements);
    expect(marks.map(({ id }) => id).sort()).toEqual(
      [
        'act-early',
        'act-first',
        'act-late',
        ...agreements.map(({ id }) => `agreement-${id}`)
      ].sort()
    );
    const starts = marks.map(({ start }) => start.from);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(undated.map(({ id }) => id)).toEqual(['undated']);
  });

  it('tells who was sheriff and what an election brought where one date is known, and no other statement', () => {
    const said = (id: string, cells: Partial<Practice>): Practice => ({
      id,
      agencyId: 'zz-made-up-sheriff',
      agency: 'Made-up Sheriff',
      topic: 'sheriff',
      value: 'A made-up sheriff',
      detail: null,
      asOf: '2012-08',
      asOfEstimated: false,
      sources: [],
      ...cells
    });
    const practices = [
      said('sheriff', {}),
      said('vote', { topic: 'election', asOf: '2020-11-03' }),
      said('undated', { asOf: null }),
      said('span', { asOf: '2008/2009' }),
      said('cost', { topic: 'costs' })
    ];
    const { marks } = timelineOf({ ...madeUpCounty, practices }, []);
    expect(
      marks.filter(({ lane }) => lane === 'offices').map(({ id, start }) => [id, start])
    ).toEqual([
      ['office-sheriff', { from: Date.UTC(2012, 7, 1), to: Date.UTC(2012, 8, 1) }],
      ['office-vote', { from: Date.UTC(2020, 10, 3), to: Date.UTC(2020, 10, 4) }]
    ]);
  });

  it('tells a turn of the program once where the county tells it too', () => {
    const { marks } = of([first.act]);
    expect(marks.filter(({ id }) => id === 'act-first').map(({ lane }) => lane)).toEqual([
      'program'
    ]);
  });

  it('draws an act to its end, and one that ended as it began as a moment', () => {
    const end = (cells: Partial<Act>) =>
      of([act('one', cells)]).marks.find(({ id }) => id === 'act-one')?.end;
    expect(end({ date: '1986-01', ended: '1986-11' })).toEqual({
      from: Date.UTC(1986, 10, 1),
      to: Date.UTC(1986, 11, 1)
    });
    expect(end({ date: '1986', ended: '1986' })).toBeNull();
    expect(end({ date: '2007-03-20', ended: '2007-03-20' })).toBeNull();
    expect(end({})).toBeNull();
  });

  it('gathers the names of one federal list into one mark', () => {
    const listing = {
      id: 'a',
      jurisdiction: 'Made-up town',
      date: '2025-05-29',
      ended: '2025-06-01',
      listStands: false,
      summary: 'Listed.',
      note: null,
      sources: ['list']
    };
    const listings = [listing, { ...listing, id: 'b', jurisdiction: 'Made-up County' }];
    const { marks } = timelineOf({ ...madeUpCounty, acts: [], listings }, []);
    const listed = marks.filter(({ lane }) => lane === 'listings');
    expect(listed).toHaveLength(1);
    expect(listed[0]?.told).toMatchObject({ names: ['Made-up town', 'Made-up County'] });
  });

  it('leaves out agreements of statewide agencies, which are no county’s own', () => {
    expect(of([]).marks.map(({ id }) => id)).not.toContain('agreement-ZZ-patrol');
  });
});

describe('laneOf', () => {
  it('sorts acts by kind, and whole states’ orders and policies with their laws', () => {
    expect(laneOf({ kind: 'ordinance', scope: 'county' })).toBe('local');
    expect(laneOf({ kind: 'sheriff policy', scope: 'county' })).toBe('local');
    expect(laneOf({ kind: 'executive order', scope: 'state' })).toBe('state');
    expect(laneOf({ kind: 'state law', scope: 'county' })).toBe('state');
    expect(laneOf({ kind: 'court ruling', scope: 'county' })).toBe('courts');
    expect(laneOf({ kind: 'agreement ended', scope: 'county' })).toBe('events');
    expect(laneOf({ kind: 'federal list', scope: 'county' })).toBe('listings');
  });
});

describe('agreementRows', () => {
  it('gives every agency and model a row of its own, in the order of their first signing', () => {
    const { marks } = of([]);
    const rows = agreementRows(marks);
    expect(rows.map(({ agency, model }) => [agency.id, model])).toEqual([
      ['zz-made-up-sheriff', 'jail enforcement'],
      ['zz-made-up-police', 'task force']
    ]);
    expect(rows.flatMap((row) => row.marks)).toHaveLength(2);
  });
});
