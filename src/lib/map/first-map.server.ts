import { readFile } from 'node:fs/promises';
import { paint } from '$lib/atlas/paint';
import { defaultDay, findMeasure, findPeriod, figuresOf } from '$lib/atlas/measures';
import { readOpening } from '$lib/server/opening';
import { defaultView } from '$lib/view/codec';
import { spansOf } from '$lib/view/facts';
import { unpackGround } from '$lib/view/ground-list';
import { firstPaintMarkup } from './first-paint';
import type { FirstPaint } from './ground-types';

/** The map of the default view as SVG markup, for the page's first paint. Rejects where the data was not published. */
export async function firstMap(): Promise<string> {
  const shapes = 'src/lib/map/generated/first-paint.json';
  const [opening, text] = await Promise.all([readOpening(), readFile(shapes, 'utf8')]);
  const { catalogue, ground, column, agreements } = opening;
  const view = defaultView(catalogue);
  const measure = findMeasure(catalogue, view.measure);
  const period = measure && findPeriod(measure, view.period);
  if (!measure || !period) throw new Error('the catalogue has no measure for the first map');
  const day = defaultDay(measure, period, catalogue.release.asOf);
  const painting = paint(
    { measure, period, day, everywhere: false },
    unpackGround(ground),
    spansOf(agreements),
    figuresOf(column)
  );
  const paths: FirstPaint = JSON.parse(text);
  return firstPaintMarkup(paths, painting);
}
