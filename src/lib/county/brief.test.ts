import { expect, it } from 'vitest';
import {
  madeUpCatalogue,
  madeUpCounty,
  madeUpHeld,
  madeUpStory
} from '../../../tests/fixtures/made-up-county';
import { en, es } from '../../../tests/fixtures/words';
import { briefOf } from './brief';

const [period] = madeUpHeld.periods;
if (!period) throw new Error('a made-up measure has periods');
const question = { measure: madeUpHeld, period };
const brief = (file = madeUpCounty, words = en) =>
  briefOf(words, file, madeUpCatalogue, madeUpStory, question);

it('numbers its sources in the order in which they are named, each once', () => {
  const { sentences, notes } = brief();
  expect(sentences[0]?.notes).toEqual([1]);
  expect(notes.map(({ id }) => id)).toEqual([
    'made-up-roster',
    'made-up-study',
    'made-up-statistics',
    'made-up-paper'
  ]);
  expect(notes[0]?.title).toBe('Made-up list of agencies');
});

it('has a note behind every line', () => {
  const { sentences, figure, agreements, statewide, acts, notes } = brief();
  const lines = [...sentences, figure, ...agreements, statewide, ...acts];
  for (const line of lines) {
    expect(line?.notes.length).toBeGreaterThan(0);
    for (const number of line?.notes ?? []) expect(notes[number - 1]).toBeDefined();
  }
});

it('gives the leading figure with its count and the nation’s', () => {
  expect(brief().figure?.text).toBe(
    'Held: made-up measure, fiscal year 2026 (to April 2, 2026): 72.9% (1,392 of 1,911 people a day on average); nation: 81.8%.'
  );
  expect(brief(madeUpCounty, es).figure?.text).toMatch(
    /^Detenidas: medida inventada, año fiscal 2026 \(hasta el 2 de abril de 2026\): 72.9% \(1,392 de 1,911 personas al día en promedio\); nación: 81.8%\.$/
  );
});

it('says of the leading figure what must be known of it: too few people, no newer one, what it is not', () => {
  expect(brief().figure?.remarks).toEqual(['A made-up caveat.']);
  const [, older] = madeUpCounty.figures;
  const [, before] = madeUpHeld.periods;
  if (!older || !before) throw new Error('the made-up county has an older figure');
  const asked = { measure: madeUpHeld, period: before };
  const old = briefOf(
    en,
    { ...madeUpCounty, figures: [older] },
    madeUpCatalogue,
    madeUpStory,
    asked
  );
  expect(old.figure?.remarks).toEqual([
    'No figure is published for fiscal year 2026.',
    'Rests on fewer than 10 people a day on average: too few to color on the map or to rank.',
    'A made-up caveat.'
  ]);
  expect(brief(madeUpCounty, es).figure?.remarks).toEqual(['Una advertencia inventada.']);
});

it('names statewide agencies once: not again where a sentence has', () => {
  const named = brief({ ...madeUpCounty, agencies: [] });
  expect(named.sentences.some(({ text }) => text.includes('Nowhere Highway Patrol'))).toBe(true);
  expect(named.statewide).toBeNull();
});

it('does not give a figure twice', () => {
  const [held] = madeUpCounty.figures;
  if (!held) throw new Error('the made-up county has figures');
  const { sentences, figure } = brief({ ...madeUpCounty, figures: [held] });
  expect(sentences.some(({ text }) => text.includes('72.9%'))).toBe(true);
  expect(figure).toBeNull();
});

it('lists agreements in force first, and acts with what they do', () => {
  const { agreements, acts, statewide } = brief();
  expect(agreements.map(({ agency }) => agency)).toEqual([
    'Made-up City Police Department',
    'Made-up County Sheriff’s Office'
  ]);
  expect(agreements[1]?.became).toMatch(/^ended between January 13, 2021 and March 5, 2021/);
  expect(acts.map(({ when, direction }) => [when, direction])).toEqual([
    ['January 2021', 'limits cooperation'],
    ['2009', 'requires cooperation']
  ]);
  expect(statewide?.names).toEqual(['Nowhere Highway Patrol']);
});

it('says until when an act held, why an agreement ended and what must be known of either', () => {
  const [sheriff] = madeUpCounty.agencies;
  const [agreement] = sheriff?.agreements ?? [];
  const [act, law] = madeUpCounty.acts;
  if (!sheriff || !agreement || !act || !law) throw new Error('the made-up county has both');
  const noted = { ...agreement, note: 'The street authority ended in 2009.' };
  const { agreements, acts } = brief({
    ...madeUpCounty,
    agencies: [{ ...sheriff, agreements: [noted] }],
    acts: [{ ...act, note: 'The day is not given.' }, law, { ...act, date: '2007', ended: '2007' }]
  });
  expect(agreements[0]?.remarks).toEqual([
    'Ended by the made-up agency.',
    'The street authority ended in 2009.'
  ]);
  expect(acts.map(({ until }) => until)).toEqual([null, 'until 2012', null]);
  expect(acts[0]?.text).toMatch(/<b>stopped<\/b> something\. The day is not given\.$/);
  const replaced = { ...noted, status: 'superseded' as const, note: null };
  const again = brief({ ...madeUpCounty, agencies: [{ ...sheriff, agreements: [replaced] }] });
  expect(again.agreements[0]?.remarks).toEqual([]);
});

it('says a day with its article in Spanish, a month or a year without', () => {
  const [act] = madeUpCounty.acts;
  if (!act) throw new Error('the made-up county has acts');
  const until = (ended: string) =>
    brief({ ...madeUpCounty, acts: [{ ...act, date: '2007', ended }] }, es).acts[0]?.until;
  expect(['2017-01-26', '2017-09', '2012'].map(until)).toEqual([
    'hasta el 26 de enero de 2017',
    'hasta septiembre de 2017',
    'hasta 2012'
  ]);
});

it('is silent where there is nothing', () => {
  const bare = { ...madeUpCounty, agencies: [], statewide: [], figures: [], acts: [] };
  const { sentences, figure, agreements, statewide, acts } = brief(bare);
  expect([sentences.length, figure, agreements, statewide, acts]).toEqual([1, null, [], null, []]);
});
