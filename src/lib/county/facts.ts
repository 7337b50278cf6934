import { listedBriefly } from '$lib/atlas/agreements';
import { findMeasure, isTooFew, mapMeasures, mappedValue } from '$lib/atlas/measures';
import type {
  Agency,
  Catalogue,
  CountyFile,
  Listing,
  Measure,
  Model,
  Period,
  Source,
  SourcedFigure,
  Sources,
  StoryFile
} from '$lib/atlas/types';

/** The county's figure of a measure in a period. */
export function figureOf(file: CountyFile, measure: string, period: string): SourcedFigure | null {
  return file.figures.find((f) => f.measure === measure && f.period === period) ?? null;
}

/** Every period of a measure in which the county has a figure, newest first. */
export function history(
  file: CountyFile,
  measure: Measure
): { period: Period; figure: SourcedFigure }[] {
  return measure.periods.flatMap((period) => {
    const figure = figureOf(file, measure.id, period.id);
    return figure ? [{ period, figure }] : [];
  });
}

/** The newest figure of every other measure of the map, in the measures' order. */
export function otherMeasures(
  file: CountyFile,
  catalogue: Catalogue,
  chosen: Measure
): { measure: Measure; newest: SourcedFigure; period: Period }[] {
  return mapMeasures(catalogue).flatMap((measure) => {
    const newest = measure.id === chosen.id ? undefined : history(file, measure)[0];
    return newest ? [{ measure, newest: newest.figure, period: newest.period }] : [];
  });
}

/**
 * The measure and period a county's own page opens with: the first measure of the map in which the county has a
 * figure that rests on enough people, in its newest such period; else any figure; else the default measure, which
 * then says which blank it is. Null for a catalogue without measures.
 */
export function leadingQuestion(
  file: CountyFile,
  catalogue: Catalogue
): { measure: Measure; period: Period } | null {
  const measures = mapMeasures(catalogue);
  const known = measures.flatMap((measure) =>
    history(file, measure).map(({ period, figure }) => ({ measure, period, figure }))
  );
  const best =
    known.find(
      ({ measure, figure }) => mappedValue(measure, figure) !== null && !isTooFew(measure, figure)
    ) ?? known[0];
  if (best) return { measure: best.measure, period: best.period };
  const [measure] = measures;
  const [period] = measure?.periods ?? [];
  return measure && period ? { measure, period } : null;
}

/** The name of a measure a figure speaks of. */
export function measureOf(catalogue: Catalogue, figure: SourcedFigure): Measure | undefined {
  return findMeasure(catalogue, figure.measure);
}

export function isInForce(agency: Agency): boolean {
  return agency.agreements.some((agreement) => agreement.status === 'active');
}

/** How many agencies have an agreement in force, had one, or were only listed for a few days. */
export function standings(agencies: readonly Agency[]): {
  inForce: number;
  past: number;
  brief: number;
} {
  const inForce = agencies.filter(isInForce).length;
  const brief = agencies.filter(({ agreements }) => agreements.every(listedBriefly)).length;
  return { inForce, past: agencies.length - inForce - brief, brief };
}

/** Agencies with an agreement in force before those whose agreements have ended; otherwise in the order given. */
export function inForceFirst(agencies: readonly Agency[]): Agency[] {
  return [...agencies.filter(isInForce), ...agencies.filter((agency) => !isInForce(agency))];
}

/** Every model that occurs, each once, in the order of the agencies. */
export function modelsOf(agencies: readonly Agency[]): Model[] {
  return [...new Set(agencies.flatMap((agency) => agency.agreements.map((a) => a.model)))];
}

/** Figures that a place only quotes, parted: those of measures of the map are of agencies of several counties or none. */
export function partQuoted(
  catalogue: Catalogue,
  figures: readonly SourcedFigure[]
): { mapped: SourcedFigure[]; quoted: SourcedFigure[] } {
  const isMapped = (figure: SourcedFigure) => measureOf(catalogue, figure)?.shown === 'map';
  return {
    mapped: figures.filter(isMapped),
    quoted: figures.filter((figure) => !isMapped(figure))
  };
}

/** Figures by measure and place, in the order given: one series of periods each. */
export function bySeries(
  figures: readonly SourcedFigure[],
  catalogue: Catalogue
): { measure: Measure; place: string | null; figures: SourcedFigure[] }[] {
  const series = new Map<
    string,
    { measure: Measure; place: string | null; figures: SourcedFigure[] }
  >();
  for (const figure of figures) {
    const measure = measureOf(catalogue, figure);
    if (!measure) continue;
    const key = `${measure.id} ${figure.place}`;
    const known = series.get(key);
    if (known) known.figures.push(figure);
    else series.set(key, { measure, place: figure.place, figures: [figure] });
  }
  return [...series.values()];
}

/** The names that one list gave, and what is known of one of them alone. */
export interface ListedNames {
  first: Listing;
  names: string[];
  notes: string[];
}

/** Listings by the list that made them, in the order given: one list names many places in the same words. */
export function byList(listings: readonly Listing[]): ListedNames[] {
  const lists = new Map<string, Listing[]>();
  for (const listing of listings) {
    const key = [listing.date, listing.ended, listing.summary, ...listing.sources].join('|');
    lists.set(key, [...(lists.get(key) ?? []), listing]);
  }
  return [...lists.values()].flatMap((named) => {
    const [first] = named;
    if (!first) return [];
    const names = named.map(({ jurisdiction }) => jurisdiction);
    const notes = named.flatMap(({ jurisdiction, note }) =>
      note ? [named.length === 1 ? note : `${jurisdiction}: ${note}`] : []
    );
    return [{ first, names, notes }];
  });
}

/** Where the averages of ICE's facilities come from: the sources of the measure of people held. */
export function heldSources(catalogue: Catalogue): string[] {
  return catalogue.measures.find((m) => m.unit === 'average daily population')?.sources ?? [];
}

/** Looks a row's sources up. */
export type Cite = (ids: readonly string[]) => (Source & { id: string })[];

/** Looks sources up in several files, the last first; one that none holds is given under its bare id, never dropped. */
export function citerOf(files: readonly Sources[]): Cite {
  const known: Sources = Object.assign({}, ...files);
  return (ids) =>
    [...new Set(ids)].map((id) => ({
      title: id,
      publisher: '',
      published: null,
      url: null,
      read: null,
      note: null,
      ...known[id],
      id
    }));
}

/** Of what a county's page cites: its own file, its story, and what every page knows. */
export function citer(
  file: CountyFile,
  catalogue: Catalogue,
  story: Pick<StoryFile, 'sources'>
): Cite {
  return citerOf([catalogue.sources, story.sources, file.sources]);
}

/** A link out of the site and the host it leads to; null for anything but http(s), which no reader should follow. */
export function externalLink(url: string | null): { href: string; host: string } | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, hostname, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return { href, host: hostname.replace(/^www\./, '') };
}
