import { describe, expect, it } from 'vitest';
import type { Figure, Measure } from '$lib/atlas/types';
import { createWords, loadCatalogue } from '$lib/messages';
import { madeUpCatalogue } from '../../../tests/fixtures/made-up-catalogue';
import { standsOut, type Standing } from './sentence';

const en = createWords('en', await loadCatalogue('en'));
const es = createWords('es', await loadCatalogue('es'));

const found = madeUpCatalogue.measures.find(({ id }) => id === 'made_up_held');
const [period] = found?.periods ?? [];
if (!found || !period) throw new Error('the made-up catalogue has changed');
const measure: Measure = { ...found, name: { en: 'Held', es: 'Detenidas' } };
const averages: Measure = { ...measure, unit: 'average daily population' };

function share(numerator: number, denominator: number): Figure {
  return {
    numerator,
    denominator,
    share: numerator / denominator,
    precision: 'exact',
    derived: false
  };
}
const place = (name: string, figure: Figure | null, agreement = false): Standing => ({
  token: name,
  name,
  figure,
  agreement
});

describe('what stands out', () => {
  it('is nothing without places', () => {
    expect(standsOut(en, measure, period, [], null)).toEqual([]);
  });

  it('names the highest and the lowest, and how many have an agreement', () => {
    const places = [
      place('A', share(50, 100), true),
      place('B', share(90, 100)),
      place('C', share(70, 100))
    ];
    expect(standsOut(en, measure, period, places, null)).toEqual([
      'Held, fiscal year 2026: highest in B (90.0%), lowest in A (50.0%).',
      '1 of the 3 places has an agreement in force: A.'
    ]);
    expect(standsOut(es, measure, period, places, null)).toEqual([
      'Detenidas, año fiscal 2026: la más alta, B (90.0%); la más baja, A (50.0%).',
      '1 de los 3 lugares tiene un acuerdo vigente: A.'
    ]);
  });

  it('says which places lie clearly off the reference and which do not', () => {
    const reference = { token: 'R', name: 'R', figure: share(500, 1000) };
    const places = [
      place('A', share(300, 1000)),
      place('B', share(520, 1000)),
      place('C', share(700, 1000))
    ];
    expect(standsOut(en, measure, period, places, reference).slice(1)).toEqual([
      'Clearly above R: C.',
      'Clearly below R: A.',
      'B: not to be told apart from R by these counts.',
      'None of the 3 places has an agreement in force.'
    ]);
    expect(standsOut(es, measure, period, places, reference).slice(1, 3)).toEqual([
      'Claramente por encima de R: C.',
      'Claramente por debajo de R: A.'
    ]);
  });

  it('holds a place that goes by the reference’s name against it all the same', () => {
    const reference = { token: 'us', name: 'R', figure: share(500, 1000) };
    const places = [{ ...place('A', share(300, 1000)), name: 'R' }];
    expect(standsOut(en, measure, period, places, reference)[1]).toBe('Clearly below R: R.');
  });

  it('makes no test of averages, and says why', () => {
    const reference = { token: 'R', name: 'R', figure: share(500, 1000) };
    const places = [place('A', share(300, 1000), true), place('C', share(700, 1000), true)];
    expect(standsOut(en, averages, period, places, reference).slice(1)).toEqual([
      'No difference can be tested against chance: these are averages over days, not counts of people.',
      'Both places have agreements in force.'
    ]);
    expect(standsOut(es, averages, period, places, reference)[1]).toBe(
      'Ninguna diferencia puede ponerse a prueba frente al azar: son promedios de días, no conteos de personas.'
    );
  });

  it('makes no test of a value rounded in words', () => {
    const about: Figure = {
      ...share(8, 10),
      numerator: null,
      denominator: null,
      precision: 'about'
    };
    const reference = { token: 'R', name: 'R', figure: share(500, 1000) };
    expect(standsOut(en, measure, period, [place('A', about)], reference)[1]).toBe(
      'No difference can be tested against chance: the source rounds the value in words.'
    );
  });

  it('takes neither a bound nor a share of too few people for the highest', () => {
    const places = [
      place('A', share(50, 100)),
      place('B', share(60, 100)),
      place('Few', share(9, 9)),
      place('Bound', { ...share(9, 10), denominator: null, precision: 'at_least' }),
      place('None', null)
    ];
    const [first, second] = standsOut(en, measure, period, places, null);
    expect(first).toBe(
      'Held, fiscal year 2026: highest in B (60.0%), lowest in A (50.0%); one place has no figure.'
    );
    expect(second).toBe('Few: on fewer people than can be compared.');
  });

  it('names the only place with a figure after the sentence, so that a name with a comma breaks none', () => {
    const places = [place('Made-up Parish, LA', share(50, 100)), place('None', null)];
    expect(standsOut(en, measure, period, places, null)[0]).toBe(
      'Only one of these places has a figure of Held in fiscal year 2026: Made-up Parish, LA (50.0%).'
    );
    expect(standsOut(es, measure, period, places, null)[0]).toBe(
      'Solo uno de estos lugares tiene una cifra de Detenidas en el año fiscal 2026: Made-up Parish, LA (50.0%).'
    );
  });

  it('names all that share the lowest, and says where all are equal or none is known', () => {
    const half = share(50, 100);
    const tied = [place('A', half), place('B', half), place('C', share(60, 100))];
    expect(standsOut(en, measure, period, tied, null)[0]).toContain('lowest in A and B (50.0%)');
    expect(standsOut(en, measure, period, tied.slice(0, 2), null)[0]).toBe(
      'Held, fiscal year 2026: both places with a figure stand at 50.0%.'
    );
    expect(standsOut(en, measure, period, [place('A', null), place('B', null)], null)[0]).toBe(
      'No figure of Held is published for any of these 2 places in fiscal year 2026.'
    );
    expect(standsOut(es, measure, period, [place('A', null)], null)[0]).toBe(
      'No hay cifra publicada de Detenidas para este lugar en el año fiscal 2026.'
    );
  });

  it('counts what it does not name of a long set', () => {
    const many = Array.from({ length: 12 }, (_, i) => place(`P${i}`, share(50, 100), i < 10));
    expect(standsOut(en, measure, period, many, null).at(-1)).toBe(
      '10 of the 12 places have agreements in force: P0, P1, P2, P3, P4, P5, P6, P7 and 2 more.'
    );
  });
});
