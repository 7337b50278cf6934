import { beforeAll, describe, expect, it } from 'vitest';
import type { Figure } from '$lib/atlas/types';
import { createWords, loadCatalogue, type Words } from '$lib/messages';
import { checkFacts } from '../../../pipeline/check/check';
import { buildSite } from '../../../pipeline/publish/site';
import { olderRelease } from '../../../tests/fixtures/older-release';
import { differenceOf, type Difference } from './difference';
import { standings } from './old';
import { sinceWords } from './sentence';
import type { KeptRelease } from './types';

const asked = { measure: { id: 'held_minor' }, period: { id: 'FY2026' } };
const share = { kind: 'share' } as const;
let english: Words;
let spanish: Words;
beforeAll(async () => {
  english = createWords('en', await loadCatalogue('en'));
  spanish = createWords('es', await loadCatalogue('es'));
});

describe('between two real releases', () => {
  const now = buildSite(checkFacts('data').tables).kept;
  const { id, text } = olderRelease();
  const then: KeptRelease = JSON.parse(text);
  const said = (place: string | null, name: string | null, words: Words) =>
    sinceWords(differenceOf(then, now, place, asked), name, share, words);

  it('the older one has an id of its own', () => {
    expect(then.release.id).toBe(id);
    expect(id).not.toBe(now.release.id);
    expect(now.agreements.length - then.agreements.length).toBe(2);
  });

  it('the nation gained two agreements and a tenth of a percent', () => {
    expect(said(null, null, english)).toBe(
      'Since this link was made, United States: 2 agreements added, share now 81.9% (was 81.8%).'
    );
    expect(said(null, null, spanish)).toMatch(
      /^Desde que se creó este enlace, Estados Unidos: 2 acuerdos añadidos, la proporción es ahora de 81.9%/
    );
  });

  it('a county is told of its own changes only', () => {
    const baker = differenceOf(then, now, '12003', asked);
    expect(baker).toMatchObject({ added: 2, ended: 0, resumed: 0, removed: 0 });
    expect(baker.before).toEqual(baker.now);
    expect(said('06025', 'Imperial County, CA', english)).toBe(
      'Since this link was made, Imperial County, CA: no agreement added or ended, share now 88.5% (none was published).'
    );
    expect(said('13067', 'Cobb County, GA', english)).toBe(
      'Since this link was made, Cobb County, GA: no agreement added or ended.'
    );
  });

  it('agreements in force are counted for each release on its own day', () => {
    expect(standings(then, now, '12003')).toEqual([
      { model: 'task force', then: { sure: 0, most: 0 }, now: { sure: 1, most: 1 } },
      { model: 'warrant service officer', then: { sure: 0, most: 0 }, now: { sure: 1, most: 1 } }
    ]);
  });
});

describe('what changed', () => {
  const made = (agreements: KeptRelease['agreements']): KeptRelease => ({
    format: 1,
    release: { id: '2026-06-14-00000000', asOf: '2026-06-14', lastList: '2026-05-18' },
    tables: '',
    agreements,
    columns: []
  });

  it('tells an end, a return and a correction from an addition', () => {
    const then = made([
      [0, '2020-01-01', null, null, '01001'],
      [1, '2020-01-01', '2021-01-01', null, '01001 01003'],
      [2, '2020-01-01', null, null, '01001'],
      [1, '2020-05-05', null, null, '01005']
    ]);
    const now = made([
      [0, '2020-01-01', '2026-01-01', '2026-02-01', '01001'],
      [1, '2020-01-01', null, null, '01001 01003'],
      [2, '2020-01-11', null, null, '01001']
    ]);
    expect(differenceOf(then, now, '01001', asked)).toMatchObject({
      added: 0,
      ended: 1,
      resumed: 1,
      removed: 1
    });
    expect(differenceOf(then, now, '01003', asked)).toMatchObject({ added: 0, resumed: 1 });
    expect(differenceOf(then, now, null, asked)).toMatchObject({ added: 0, removed: 2, ended: 1 });
  });

  it('tells an agreement whose day, counties or model were put right as corrected, not as added', () => {
    const was: KeptRelease['agreements'][number] = [1, '2025-03-01', null, null, '01001'];
    const changed = (...now: KeptRelease['agreements']) =>
      differenceOf(made([was]), made(now), null, asked);
    const corrected = { added: 0, ended: 0, resumed: 0, removed: 1 };
    expect(changed([1, '2025-03-11', null, null, '01001'])).toMatchObject(corrected);
    expect(changed([1, '2025-03-01', null, null, '01001 01003'])).toMatchObject(corrected);
    expect(changed([1, '2025-03-01', null, null, '01005'])).toMatchObject(corrected);
    expect(changed([1, '2025-03-01', null, null, ''])).toMatchObject(corrected);
    expect(changed([2, '2025-03-01', null, null, '01001'])).toMatchObject(corrected);
    expect(changed([1, '2025-03-11', '2026-01-01', null, '01001'])).toMatchObject({
      ...corrected,
      ended: 1
    });
    expect(
      differenceOf(made([was]), made([[1, '2025-03-01', null, null, '01005']]), '01005', asked)
    ).toMatchObject({ added: 1, removed: 0 });
  });

  it('takes no other agreement for the corrected one', () => {
    const was: KeptRelease['agreements'][number] = [1, '2025-03-01', null, null, '01001'];
    const changed = (...now: KeptRelease['agreements']) =>
      differenceOf(made([was]), made(now), null, asked);
    const both = { added: 1, removed: 1 };
    expect(changed([2, '2025-04-01', null, null, '01001'])).toMatchObject(both);
    expect(changed([1, '2025-03-01', null, null, '05001'])).toMatchObject(both);
    expect(changed([1, '2026-07-01', null, null, '01001'])).toMatchObject(both);
    expect(
      changed([1, '2025-03-11', null, null, '01001'], [1, '2025-03-12', null, null, '01001'])
    ).toMatchObject({ added: 1, removed: 1 });
  });

  it('counts agreements that cannot be told apart', () => {
    const one: KeptRelease['agreements'][number] = [1, '2025-01-01', null, null, ''];
    const ended: KeptRelease['agreements'][number] = [1, '2025-01-01', '2025-06-01', null, ''];
    expect(differenceOf(made([one, one]), made([one, ended, one]), null, asked)).toMatchObject({
      added: 1,
      ended: 0,
      removed: 0
    });
    expect(differenceOf(made([one, one]), made([one, ended]), null, asked)).toMatchObject({
      added: 0,
      ended: 1
    });
  });

  it('is said with every kind of change of a figure', () => {
    const figure = (value: number): Figure => ({
      numerator: value,
      denominator: 100,
      share: value / 100,
      precision: 'exact',
      derived: false
    });
    const none: Difference = {
      added: 0,
      ended: 0,
      resumed: 0,
      removed: 0,
      before: null,
      now: null
    };
    const said = (change: Partial<Difference>, kind: 'share' | 'count' = 'share') =>
      sinceWords({ ...none, ...change }, 'Made-up County', { kind }, english);
    expect(said({ added: 3, before: figure(79), now: figure(81) })).toBe(
      'Since this link was made, Made-up County: 3 agreements added, share now 81.0% (was 79.0%).'
    );
    expect(said({ ended: 1, before: figure(79), now: figure(79) })).toContain(
      '1 agreement ended, share still 79.0%.'
    );
    expect(said({ before: figure(79) })).toContain('share no longer published (was 79.0%).');
    expect(said({ before: figure(79), now: figure(81) }, 'count')).toContain(
      'number now 81 people (was 79 people).'
    );
  });
});
