import { readFileSync } from 'node:fs';
import { interpolateBuPu, interpolateYlOrBr, schemeBuPu, schemeYlOrBr } from 'd3-scale-chromatic';
import { describe, expect, it } from 'vitest';
import { SCHEMES, along, ramp, rampStyle } from './colour';
import { EYES, contrast, difference } from '../../../tests/perception';

const css = readFileSync('src/app.css', 'utf8');

/** A token of app.css in light and in dark. */
function token(name: string): { light: string; dark: string } {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  if (!found?.[1] || !found[2]) throw new Error(`app.css has no token --${name} of two colours`);
  return { light: found[1], dark: found[2] };
}

const BLANKS = ['map-no-agreement', 'map-no-share', 'map-too-few', 'map-not-covered'];
const THEMES = ['light', 'dark'] as const;
const ramps = (['share', 'count'] as const).flatMap((kind) =>
  [5, 6].map((classes) => ({ kind, classes, colours: ramp(kind, classes) }))
);

describe.each(ramps)('the ramp of $classes classes for a $kind', ({ colours }) => {
  it.each(THEMES)('stands out from the paper and from every blank for all eyes, %s', (theme) => {
    for (const eyes of EYES)
      for (const ground of ['paper', ...BLANKS].map((name) => token(name)[theme]))
        for (const colour of colours)
          expect(
            difference(colour[theme], ground, eyes),
            `${colour[theme]} ${ground} ${eyes}`
          ).toBeGreaterThan(10);
  });

  it.each(THEMES)('tells neighbouring classes apart for all eyes, %s', (theme) => {
    for (const eyes of EYES)
      colours.slice(1).forEach((colour, i) => {
        const before = colours[i]?.[theme] ?? '';
        expect(difference(colour[theme], before, eyes), `class ${i} ${eyes}`).toBeGreaterThan(7.5);
      });
  });

  it.each(THEMES)('stands out the more the higher the value, %s', (theme) => {
    const paper = token('paper')[theme];
    const against = colours.map((colour) => contrast(colour[theme], paper));
    expect(against).toEqual(against.toSorted((a, b) => a - b));
    expect(against.at(-1)).toBeGreaterThan(7);
  });
});

describe('the blanks', () => {
  it.each(THEMES)(
    'tell land with and without an agreement apart, and land from water, %s',
    (theme) => {
      const of = (name: string): string => token(name)[theme];
      for (const eyes of EYES) {
        expect(difference(of('map-no-agreement'), of('map-no-share'), eyes)).toBeGreaterThan(12);
        expect(difference(of('map-no-agreement'), of('map-not-covered'), eyes)).toBeGreaterThan(6);
        expect(difference(of('map-no-share'), of('map-not-covered'), eyes)).toBeGreaterThan(6);
        expect(difference(of('map-no-agreement'), of('paper'), eyes)).toBeGreaterThan(4);
        // Too few people has the ground of not covered and dots on it.
        expect(difference(of('map-too-few'), of('map-too-few-dots'), eyes)).toBeGreaterThan(20);
      }
    }
  );

  it.each(THEMES)('draws the lines of a bound apart from every class, %s', (theme) => {
    for (const { colours } of ramps)
      for (const colour of colours)
        expect(difference(colour[theme], token('map-bound-lines')[theme])).toBeGreaterThan(20);
  });
});

describe('rampStyle', () => {
  it('gives each class both its colours', () => {
    const style = rampStyle({ kind: 'share', breaks: [0.2, 0.4] });
    expect(style.split(';')).toHaveLength(3);
    expect(style).toMatch(/^--k0:light-dark\(#[0-9a-f]{6},#[0-9a-f]{6}\);--k1:/);
  });
});

describe('the schemes', () => {
  const known = [
    { kind: 'share', scheme: schemeYlOrBr[9], at: interpolateYlOrBr },
    { kind: 'count', scheme: schemeBuPu[9], at: interpolateBuPu }
  ] as const;

  it.each(known)('of a $kind are ColorBrewer’s', ({ kind, scheme, at }) => {
    expect(SCHEMES[kind].match(/.{6}/g)?.map((hex) => `#${hex}`)).toEqual(scheme);
    for (let t = 0; t <= 1; t += 0.05) {
      const rgb = /(\d+), (\d+), (\d+)/.exec(at(t))?.slice(1) ?? [];
      const hex = `#${rgb.map((n) => Number(n).toString(16).padStart(2, '0')).join('')}`;
      expect(difference(along(kind, t), hex), `${kind} ${t}`).toBeLessThan(6);
    }
  });
});
