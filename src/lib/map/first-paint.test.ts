import { describe, expect, it } from 'vitest';
import { madeUpPainting } from '../../../tests/fixtures/made-up-painting';
import { fillFirstPaint, firstPaintMarkup } from './first-paint';

const shapes = {
  counties: [
    ['01001', 'm0 0 1 1z'],
    ['99999', 'm2 2 1 1z']
  ] satisfies [string, string][],
  states: 'm1 1',
  nation: 'm2 2',
  frames: 'm3 3',
  stateLabels: [],
  insets: []
};

describe('firstPaintMarkup', () => {
  it('draws every county with its classes, and one the painting does not know as blank', () => {
    const markup = firstPaintMarkup(shapes, madeUpPainting());
    expect(markup).toContain('<path id="c01001" class="k4" d="m0 0 1 1z"/>');
    expect(markup).toContain('<path id="c99999" class="no-agreement" d="m2 2 1 1z"/>');
    expect(markup).toContain('<path class="states" d="m1 1"/>');
  });
});

describe('fillFirstPaint', () => {
  const page = '<svg><g data-first-paint=""></g></svg>';

  it('fills the marked group, whatever the markup holds', async () => {
    const filled = await fillFirstPaint(page, async () => '<path d="$&$1"/>');
    expect(filled).toBe('<svg><g data-first-paint=""><path d="$&$1"/></g></svg>');
  });

  it('asks for no map on pages without one', async () => {
    const never = (): Promise<string> => Promise.reject(new Error('asked'));
    expect(await fillFirstPaint('<p>words</p>', never)).toBe('<p>words</p>');
  });
});
