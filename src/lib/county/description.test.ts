import { expect, it } from 'vitest';
import { madeUpCatalogue, madeUpCounty } from '../../../tests/fixtures/made-up-county';
import { en, es } from '../../../tests/fixtures/words';
import { pageDescription } from './description';
import { leadingQuestion } from './facts';
import { countyTitle } from './title';

it('tells a county in a sentence of its facts', () => {
  const question = leadingQuestion(madeUpCounty, madeUpCatalogue);
  if (!question) throw new Error('the made-up catalogue has measures');
  expect(pageDescription(en, madeUpCounty, question)).toBe(
    'Made-up County, Nowhere: one agency has a 287(g) agreement with ICE in force. Held: made-up measure, fiscal year 2026 (to April 2, 2026): 72.9%.'
  );
  const bare = { ...madeUpCounty, agencies: [], figures: [] };
  expect(pageDescription(en, bare, question)).toBe(
    'Made-up County, Nowhere: no 287(g) agreement of a county or city agency was found.'
  );
  expect(pageDescription(es, bare, question)).toBe(
    'Made-up County, Nowhere: no se encontró ningún acuerdo 287(g) de una agencia local.'
  );
  const whole = { ...bare, county: { ...bare.county, name: 'Nowhere' } };
  expect(pageDescription(en, whole, question)).toMatch(/^Nowhere: no 287\(g\) agreement/);
});

it('leads with a figure that rests on enough people, and with the default measure where there is none', () => {
  const [first, few, about] = madeUpCounty.figures;
  if (!first || !few || !about) throw new Error('the made-up county has three figures');
  const leading = (figures: typeof madeUpCounty.figures) => {
    const question = leadingQuestion({ ...madeUpCounty, figures }, madeUpCatalogue);
    return question && [question.measure.id, question.period.id];
  };
  expect(leading([first, few, about])).toEqual(['held_minor', 'FY2026']);
  expect(leading([few, about])).toEqual(['detainers_287g_minor', 'FY2010']);
  expect(leading([few])).toEqual(['held_minor', 'FY2025']);
  expect(leading([])).toEqual(['held_minor', 'FY2026']);
});

it('names a county with its state, and a territory that is its own county once', () => {
  const { county } = madeUpCounty;
  expect(countyTitle(en, county)).toBe('Made-up County, Nowhere');
  expect(countyTitle(en, { ...county, name: 'Nowhere' })).toBe('Nowhere');
});
