import type { Painting } from '$lib/atlas/paint';
import type { FirstPaint } from './ground-types';
import { countyClasses } from './looks';

/** Marks the group that the server fills and the client adopts. Svelte leaves an empty element's children alone. */
const MARKED_GROUP = /(<g data-first-paint[^>]*>)(?=<\/g>)/;

/** The ground's shapes as SVG, every county with the classes of a painting. */
export function firstPaintMarkup(shapes: FirstPaint, painting: Painting): string {
  const { everywhere } = painting.question;
  const counties = shapes.counties.map(([fips, d]) => {
    const county = painting.counties.get(fips);
    const classes = county ? countyClasses(county, everywhere) : 'no-agreement';
    return `<path id="c${fips}" class="${classes}" d="${d}"/>`;
  });
  return (
    `<g class="counties">${counties.join('')}</g>` +
    `<path class="states" d="${shapes.states}"/>` +
    `<path class="nation" d="${shapes.nation}"/>` +
    `<path class="frames" d="${shapes.frames}"/>`
  );
}

/** Fills the marked group of a page; asks for the markup only where there is one. */
export async function fillFirstPaint(html: string, markup: () => Promise<string>): Promise<string> {
  const [before, open, after] = html.split(MARKED_GROUP);
  if (before === undefined || open === undefined || after === undefined) return html;
  return before + open + (await markup()) + after;
}
