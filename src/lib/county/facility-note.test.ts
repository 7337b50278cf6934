import { describe, expect, it } from 'vitest';
import { sumNote } from '../../../pipeline/releases/detention/sum-note';
import { en, es } from '../../../tests/fixtures/words';
import { figureNote } from './facility-note';

describe('what the note of a held figure says by rule', () => {
  it('counts the facilities in the language of the page', () => {
    expect(figureNote(en, 'Sum of 1 listed facility.')).toEqual({
      told: 'From one facility on ICE’s list.',
      prose: null
    });
    expect(figureNote(es, 'Sum of 1 listed facility.').told).toBe(
      'De un centro de la lista de ICE.'
    );
    expect(figureNote(en, 'Sum of 3 listed facilities.').told).toBe(
      'Sum of 3 facilities on ICE’s list.'
    );
    expect(figureNote(es, 'Sum of 3 listed facilities.').told).toBe(
      'Suma de 3 centros de la lista de ICE.'
    );
  });

  it('tells facilities that are listed without figures', () => {
    const note = 'Sum of 2 listed facilities; 1 more is listed without figures.';
    expect(figureNote(en, note).told).toBe(
      'Sum of 2 facilities on ICE’s list. One more is listed without figures.'
    );
    expect(figureNote(es, note.replace('1 more is', '4 more are')).told).toBe(
      'Suma de 2 centros de la lista de ICE. Otros 4 figuran en la lista sin cifras.'
    );
  });

  it('leaves prose as it stands, alone or after the count', () => {
    expect(figureNote(es, 'Sum of 1 listed facility. Two jails share it.').prose).toBe(
      'Two jails share it.'
    );
    expect(figureNote(es, 'About half.')).toEqual({ told: null, prose: 'About half.' });
    expect(figureNote(es, null)).toEqual({ told: null, prose: null });
  });

  it('knows every form in which the importer counts facilities', () => {
    for (const [counted, silent] of [1, 2, 12].flatMap((n) =>
      [0, 1, 3].map((m) => [n, m] as const)
    )) {
      const { told, prose } = figureNote(es, sumNote(counted, silent));
      expect(told).toContain(counted === 1 ? 'un centro' : `${counted} centros`);
      expect(told?.includes('sin cifras')).toBe(silent > 0);
      expect(prose).toBeNull();
    }
  });
});
