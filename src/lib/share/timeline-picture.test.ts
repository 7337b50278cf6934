import { describe, expect, it } from 'vitest';
import { madeUpCatalogue, madeUpCounty } from '../../../tests/fixtures/made-up-county';
import { madeUpTheme } from '../../../tests/fixtures/made-up-shapes';
import { createWords, loadCatalogue } from '$lib/messages';
import { wholeTime } from '$lib/timeline/axis';
import { heldMeasure, heldYears } from '$lib/timeline/held';
import { timelineOf } from '$lib/timeline/marks';
import { SIZES, sizeOf } from './sizes';
import { markup, type Drawn } from './svg';
import { guessedWidth } from './text';
import { timelinePicture } from './timeline-picture';

const words = createWords('en', await loadCatalogue('en'));
const { marks } = timelineOf(madeUpCounty, []);
const measure = heldMeasure(madeUpCatalogue);
const held = measure ? heldYears(madeUpCounty, measure) : [];
const imprint = {
  title: 'Made-up County: a timeline',
  subtitle: null,
  sources: 'Sources: a made-up one.',
  made: 'Made up, on no day.',
  permalink: 'https://atlas.example/?county=13067'
};

function draw(size = sizeOf('link'), copies = 1): Drawn {
  const many = Array.from({ length: copies }, () => marks).flat();
  const whole = wholeTime(marks, madeUpCounty.release.asOf);
  const tools = { theme: madeUpTheme({ kind: 'share', breaks: [] }), textWidth: guessedWidth };
  return timelinePicture({ marks: many, whole, held, measure }, imprint, size, words, tools);
}
function every(drawn: Drawn): Drawn[] {
  return [drawn, ...drawn.inside.flatMap((one) => (typeof one === 'string' ? [] : every(one)))];
}
const texts = (drawn: Drawn): string[] =>
  every(drawn)
    .filter(({ name }) => name === 'text')
    .map(({ inside }) => inside.join(''));

describe('timelinePicture', () => {
  it.each(SIZES)('explains itself in size $id', (size) => {
    const said = texts(draw(size)).join(' ');
    for (const text of Object.values(imprint)) if (text !== null) expect(said).toContain(text);
  });

  it('draws a bar for every agreement and a named sign for everything else', () => {
    const drawn = draw();
    const agreements = marks.filter(({ told }) => told.kind === 'agreement');
    const bars = every(drawn).filter(({ attributes }) => attributes['class'] === 'agreement');
    expect(bars.length).toBeGreaterThanOrEqual(agreements.length);
    for (const { told } of agreements)
      if (told.kind === 'agreement')
        expect(texts(drawn).some((text) => text.startsWith(told.agency.name))).toBe(true);
    for (const { told } of marks)
      if (told.kind === 'act')
        expect(texts(drawn).some((text) => text.startsWith(`${told.act.who}: `))).toBe(true);
    const strokes = every(drawn).filter(({ attributes }) => attributes['class'] === 'held');
    expect(strokes).toHaveLength(held.length);
  });

  it('takes more units where there is much to draw, in the same shape', () => {
    const size = (drawn: Drawn): number[] =>
      String(drawn.attributes['viewBox']).split(' ').map(Number).slice(2);
    const [width = 0, height = 0] = size(draw());
    const [wider = 0, higher = 0] = size(draw(sizeOf('link'), 12));
    expect(wider).toBeGreaterThan(width);
    expect(wider / higher).toBeCloseTo(width / height, 2);
    expect(markup(draw(sizeOf('link'), 12))).toContain('width="1200" height="630"');
  });
});
