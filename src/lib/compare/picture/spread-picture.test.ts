import { describe, expect, it } from 'vitest';
import { madeUpCatalogue } from '../../../../tests/fixtures/made-up-catalogue';
import { madeUpSeries } from '../../../../tests/fixtures/made-up-compare-file';
import { madeUpTheme } from '../../../../tests/fixtures/made-up-shapes';
import { valueText } from '$lib/county/sentences';
import { createWords, loadCatalogue } from '$lib/messages';
import { SIZES, sizeOf } from '$lib/share/sizes';
import { markup, type Drawn } from '$lib/share/svg';
import { guessedWidth } from '$lib/share/text';
import { spreadOf } from '../spread/spread';
import { valueAxis } from '../spread/value-axis';
import { MOST_NAMED } from '../spread/labels';
import { spreadPicture } from './spread-picture';

const words = createWords('en', await loadCatalogue('en'));
const found = madeUpCatalogue.measures.find(({ id }) => id === 'made_up_held');
if (!found) throw new Error('the made-up catalogue has changed');
const measure = found;
const { spots } = spreadOf(measure, madeUpSeries.counties('FY2026'));
const imprint = {
  title: 'A made-up measure, FY2026',
  subtitle: 'Counts nothing.',
  sources: 'Sources: a made-up one.',
  made: 'Made up, on no day.',
  permalink: 'https://atlas.example/compare/?in=13067'
};

function draw(size = sizeOf('link'), copies = 1): Drawn {
  const many = Array.from({ length: copies }, (_, i) =>
    spots.map((spot) => ({ ...spot, fips: `${spot.fips}${i || ''}` }))
  ).flat();
  const own = new Map(
    copies > 1 ? many.map(({ fips }) => [fips, `Place ${fips}`]) : [['13067', 'Cobb <County>']]
  );
  const subject = {
    measure,
    axis: valueAxis(measure, 1),
    spots: many,
    own,
    groups: [],
    nation: { value: 0.4, text: 'United States 40%' },
    valueOf: (spot: (typeof spots)[number]) => valueText(words, measure, spot.figure),
    lead: 'Each dot is a made-up county.'
  };
  const tools = { theme: madeUpTheme(measure), textWidth: guessedWidth };
  return spreadPicture(subject, imprint, size, words, tools);
}
function every(drawn: Drawn): Drawn[] {
  return [drawn, ...drawn.inside.flatMap((one) => (typeof one === 'string' ? [] : every(one)))];
}
const dots = (drawn: Drawn): Drawn[] =>
  every(drawn).filter(({ attributes }) => String(attributes['class']).startsWith('dot'));
const texts = (drawn: Drawn): string[] =>
  every(drawn)
    .filter(({ name }) => name === 'text')
    .map(({ inside }) => inside.join(''));

describe('spreadPicture', () => {
  it.each(SIZES)('explains itself in size $id, in text that stays text', (size) => {
    const said = texts(draw(size)).join(' ');
    for (const text of Object.values(imprint)) expect(said).toContain(text);
    expect(said).toContain('Each dot is a made-up county.');
    expect(said).toContain('United States 40%');
  });

  it('draws every county once, and names and rings those of the comparison with their values', () => {
    const drawn = draw();
    expect(dots(drawn)).toHaveLength(spots.length);
    expect(dots(drawn).filter(({ attributes }) => attributes['class'] === 'dot own')).toHaveLength(
      1
    );
    const cobb = spots.find(({ fips }) => fips === '13067');
    const value = cobb ? valueText(words, measure, cobb.figure) : '';
    expect(texts(drawn)).toContain(`Cobb <County> ${value}`);
  });

  it('lets no name become markup', () => {
    expect(markup(draw())).toContain('Cobb &lt;County&gt;');
  });

  it('says how many are ringed without a name', () => {
    const drawn = draw(sizeOf('screen'), 6);
    const more = 6 * spots.length - MOST_NAMED;
    expect(texts(drawn).join(' ')).toContain(
      `${more} more counties of the comparison are ringed without their names.`
    );
    expect(texts(drawn).filter((text) => text.startsWith('Place '))).toHaveLength(MOST_NAMED);
  });
});
