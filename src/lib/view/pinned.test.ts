import { describe, expect, it } from 'vitest';
import {
  madeUpCatalogue as catalogue,
  madeUpGround
} from '../../../tests/fixtures/made-up-catalogue';
import { askable, defaultView, readView, resolveView } from './codec';
import { pinnedQuery } from './pinned';

const known = askable(catalogue, madeUpGround);
const { release } = catalogue;
const newer = {
  ...known,
  catalogue: { ...catalogue, release: { ...release, id: '2027-01-31-ffffffff' } }
};

describe('a link that is handed on', () => {
  const view = {
    ...defaultView(catalogue),
    places: [
      { token: '01001', label: 'Home' },
      { token: 'AL', label: 'Our state' }
    ],
    release: { id: '2020-01-01-00000000', old: true }
  };
  const question = { ...resolveView(view, catalogue), day: '2026-06-14', everywhere: false };
  const query = pinnedQuery(view, question, catalogue);

  it('names measure, period, day and the release its maker saw', () => {
    expect(query).toBe(
      '?m=made_up_held&p=FY2026&d=2026-06-14&in=01001,AL&as=01001~Home&as=AL~Our+state&r=2026-06-14-00000000'
    );
  });

  it('is an ordinary link under that release, and tells it under a newer one', () => {
    const drawn = { ...view, day: '2026-06-14' };
    expect(readView(query, known)).toEqual({ view: { ...drawn, release: null }, dropped: [] });
    expect(readView(query, newer)).toEqual({
      view: { ...drawn, release: { id: release.id, old: false } },
      dropped: []
    });
  });
});
