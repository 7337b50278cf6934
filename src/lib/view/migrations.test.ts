import { describe, expect, it } from 'vitest';
import {
  madeUpCatalogue as catalogue,
  madeUpGround
} from '../../../tests/fixtures/made-up-catalogue';
import { askable, defaultView, readView, writeView, type Migration } from './codec';
import type { View } from './view';

const known = askable(catalogue, madeUpGround);
const read = (query: string, migrations: readonly Migration[]) =>
  readView(query, known, migrations);

describe('a link of an older version', () => {
  const migrations: Migration[] = [
    (params) => {
      const next = new URLSearchParams(params);
      const fips = next.get('place');
      if (fips !== null) next.set('county', fips);
      next.delete('place');
      return next;
    },
    (params) => {
      const next = new URLSearchParams(params);
      if (next.get('all') === 'yes') next.set('all', '1');
      return next;
    }
  ];

  it('passes through every migration from its own version on', () => {
    expect(read('place=01001&all=yes', migrations).view).toMatchObject({
      county: '01001',
      everywhere: true
    });
    expect(read('v=2&place=01001&all=yes', migrations).view).toMatchObject({
      county: null,
      everywhere: true
    });
    expect(read('v=3&all=yes', migrations).dropped).toEqual([{ what: 'everywhere', value: 'yes' }]);
  });

  it('is written in the newest version once there is more than one', () => {
    const view: View = { ...defaultView(catalogue), county: '01001' };
    const query = writeView(view, catalogue, migrations);
    expect(query).toBe('?county=01001&v=3');
    expect(read(query, migrations)).toEqual({ view, dropped: [] });
  });
});
