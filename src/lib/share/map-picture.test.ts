import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  madeUpCounties,
  madeUpPainting,
  madeUpStates
} from '../../../tests/fixtures/made-up-painting';
import { madeUpPlaces, madeUpShapes, madeUpTheme } from '../../../tests/fixtures/made-up-shapes';
import { legendSentence } from '$lib/map/legend';
import { placeNames } from '$lib/map/place-names';
import { createWords, loadCatalogue } from '$lib/messages';
import { mapPicture, type MapSubject } from './map-picture';
import { SIZES, sizeOf } from './sizes';
import { mapImprint } from './subject';
import { markup, type Drawn } from './svg';
import { guessedWidth } from './text';

const words = createWords('en', await loadCatalogue('en'));
const names = placeNames(madeUpCounties, madeUpStates);
const permalink = 'https://atlas.example/?m=made_up_share&p=FY2026&d=2026-06-14';
const release = { id: '2026-06-14-0a1b2c3d', asOf: '2026-06-14', lastList: '2026-05-18' };

function draw(changes: Partial<MapSubject> = {}, size = sizeOf('link')): Drawn {
  const painting = madeUpPainting();
  const sentence = legendSentence(painting, words, names);
  const imprint = mapImprint(
    {
      painting,
      catalogue: { release, sources: {} },
      sentence,
      filters: null,
      permalink,
      made: '2026-11-24'
    },
    words
  );
  const subject: MapSubject = {
    whole: painting,
    painting,
    shown: null,
    sentence,
    shapes: madeUpShapes,
    places: madeUpPlaces,
    states: madeUpStates,
    names,
    camera: null,
    selected: null,
    ...changes
  };
  const tools = { theme: madeUpTheme(painting.question.measure), textWidth: guessedWidth };
  return mapPicture(subject, imprint, size, words, tools);
}

/** All elements of a drawing. */
function* all(drawn: Drawn): Generator<Drawn> {
  yield drawn;
  for (const one of drawn.inside) if (typeof one !== 'string') yield* all(one);
}
const every = (drawn: Drawn): Drawn[] => [...all(drawn)];
/** Everything written in a drawing, lines joined. */
const written = (drawn: Drawn): string =>
  every(drawn)
    .filter(({ name }) => name === 'text')
    .flatMap(({ inside }) => inside)
    .join(' ');

describe('mapPicture', () => {
  it.each(SIZES)('explains itself in size $id: sentence, address, release and day', (size) => {
    const text = written(draw({}, size));
    expect(text).toContain('made-up share, FY 2026');
    expect(text).toContain(legendSentence(madeUpPainting(), words, names));
    expect(text.replaceAll(' ', '')).toContain(permalink);
    expect(text).toContain('data release 2026-06-14-0a1b2c3d');
    expect(text).toContain('November 24, 2026');
    expect(text).toContain('the newest of May 18, 2026');
  });

  it('draws every county once, in a group of its look, in the colours of its legend', () => {
    const drawn = every(draw());
    const groups = drawn.filter(({ inside }) =>
      inside.some((one) => typeof one !== 'string' && /^c\d{5}$/.test(String(one.attributes['id'])))
    );
    const ids = groups.map(({ attributes, inside }) => [
      attributes['class'],
      inside.map((one) => (typeof one === 'string' ? '' : one.attributes['id']))
    ]);
    expect(ids).toEqual([
      ['b2', ['c01007']],
      ['k4', ['c01001']],
      ['no-agreement', ['c01009', 'c72001']],
      ['no-share', ['c01005']],
      ['too-few', ['c01003']]
    ]);
    const bars = drawn.filter(({ attributes }) => /^bar k\d$/.test(String(attributes['class'])));
    const colours = madeUpTheme(madeUpPainting().question.measure).classes;
    expect(bars.map(({ attributes }) => attributes['fill'])).toEqual(colours);
    const highest = groups.find(({ attributes }) => attributes['class'] === 'k4');
    expect(highest?.attributes['fill']).toBe(colours[4]);
  });

  it('asks for nothing: every reference is to something inside it', () => {
    const drawn = every(draw({ selected: '01001' }));
    const ids = new Set(drawn.map(({ attributes }) => attributes['id']));
    const values = drawn.flatMap(({ attributes }) => Object.values(attributes).map(String));
    const used = values.flatMap((value) =>
      [...value.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id)
    );
    expect(used.length).toBeGreaterThan(0);
    for (const id of used) expect(ids).toContain(id);
    expect(values.filter((value) => /url\((?!#)/.test(value))).toEqual([]);
    expect(drawn.filter(({ name }) => ['image', 'use', 'script', 'a'].includes(name))).toEqual([]);
  });

  it('outlines and names the chosen county with its value, and lets filtered counties stand back', () => {
    expect(written(draw({ selected: '01001' }))).toContain('Alpha County, AL 99.1%');
    expect(written(draw({ selected: '01009' }))).not.toContain('25%');
    const shown = new Set(['01001']);
    const faint = every(draw({ shown })).filter(({ attributes }) => attributes['fill-opacity']);
    expect(faint.flatMap(({ inside }) => inside)).toHaveLength(madeUpCounties.fips.length - 1);
  });

  it('leaves no markup of a name, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 20 }), (wild) => {
        const name = `<script>${wild}</script>"'&`;
        const wildNames = { ...names, county: () => name };
        const drawn = draw({ selected: '01001', names: wildNames, sentence: name });
        expect(markup(drawn)).not.toContain('<script');
        const tags = [...markup(drawn).matchAll(/<(\w+)/g)].map(([, tag]) => tag);
        expect(tags).toEqual(every(drawn).map((one) => one.name));
      }),
      { numRuns: 10 }
    );
  });
});
