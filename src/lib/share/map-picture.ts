import type { Painting } from '$lib/atlas/paint';
import type { Catalogue, Fips } from '$lib/atlas/types';
import { valueWords } from '$lib/map/card';
import type { FirstPaint, GroundPoints } from '$lib/map/ground-types';
import { classesOf } from '$lib/map/looks';
import type { PlaceNames } from '$lib/map/place-names';
import { HOME, type Camera } from '$lib/map/plane';
import type { Words } from '$lib/messages';
import { frame, picture, type Composition, type Imprint, type Tools } from './frame';
import { at, blanksBlock, histogramBlock, sentenceBlock } from './legend-block';
import { mapLayer, patterns, windowOf } from './map-layer';
import { countyTag, mapNames } from './map-names';
import type { Size } from './sizes';
import { el, type Drawn } from './svg';

/** Everything that a picture of the map is made from. */
export interface MapSubject {
  /** Every county of the ground. */
  whole: Painting;
  /** The counties that filters leave, counted, and the same as a set; null where all are shown. */
  painting: Painting;
  shown: ReadonlySet<Fips> | null;
  /** What the map shows, as its legend says it. */
  sentence: string;
  shapes: FirstPaint;
  places: GroundPoints;
  states: Catalogue['states'];
  names: PlaceNames;
  /** Null shows the whole nation. */
  camera: Camera | null;
  selected: Fips | null;
}

const SIDE = 264;
const GAP = 24;

/** The explorer's map as one drawing that explains itself: legend, title, sources, address. Pure. */
export function mapPicture(
  subject: MapSubject,
  imprint: Imprint,
  size: Size,
  words: Words,
  tools: Tools,
  style = ''
): Drawn {
  const wide = size.width > size.height * 1.2;
  return picture(size, style, imprint.title, (width, height) => {
    const { drawn, room } = frame(width, height, imprint, tools);
    const inside = wide
      ? across(subject, room, words, tools)
      : stacked(subject, room, words, tools);
    // The swatches stand outside the map, where a pattern has a scale of its own.
    const keys = el('defs', {}, patterns(tools.theme, 1, '-key'));
    // A map fills whatever room there is.
    return { drawn: [...drawn, keys, ...inside.drawn], need: Math.max(inside.need, 1) };
  });
}

/** The legend at the right of the map. */
function across(
  subject: MapSubject,
  [left, top, right, bottom]: readonly [number, number, number, number],
  words: Words,
  tools: Tools
): Composition {
  const { painting, sentence: said } = subject;
  const blocks = [
    histogramBlock(painting, SIDE, words, tools),
    sentenceBlock(said, SIDE, tools),
    blanksBlock(painting, SIDE, words, tools)
  ];
  const spaces = [14, 14, 0];
  const whole = blocks.reduce((sum, block, i) => sum + block.height + (spaces[i] ?? 0), 0);
  let y = top;
  const drawn = blocks.map((block, i) => {
    const placed = at(right - SIDE, y, block);
    y += block.height + (spaces[i] ?? 0);
    return placed;
  });
  const map = mapWith(subject, [left, top, right - SIDE - GAP, bottom], words, tools);
  return { drawn: [...map, ...drawn], need: whole / (bottom - top) };
}

/** The legend below the map: bars beside words. */
function stacked(
  subject: MapSubject,
  [left, top, right, bottom]: readonly [number, number, number, number],
  words: Words,
  tools: Tools
): Composition {
  const { painting, sentence: said } = subject;
  const side = (right - left - GAP * 1.5) / 2;
  const bars = histogramBlock(painting, side, words, tools);
  const sentence = sentenceBlock(said, side, tools);
  const blanks = blanksBlock(painting, side, words, tools);
  const height = Math.max(bars.height, sentence.height + blanks.height + 12);
  const from = bottom - height;
  const column = right - side;
  const map = mapWith(subject, [left, top, right, from - 16], words, tools);
  return {
    drawn: [
      ...map,
      at(left, from, bars),
      at(column, from, sentence),
      at(column, from + sentence.height + 12, blanks)
    ],
    // The map keeps at least half of the room.
    need: (2 * height) / (bottom - top)
  };
}

function mapWith(
  subject: MapSubject,
  box: [number, number, number, number],
  words: Words,
  { theme, textWidth }: Tools
): Drawn[] {
  const { whole, shown, shapes, places, states, names, selected } = subject;
  const view = windowOf(subject.camera ?? HOME, box);
  const tag =
    selected === null
      ? null
      : countyTag(places, selected, tagOf(subject, selected, words), view, theme, textWidth);
  return [
    ...mapLayer(shapes, classesOf(whole, shown), selected, view, theme),
    ...mapNames(places, states, names, view, words, theme, textWidth, tag),
    ...(tag?.drawn ?? [])
  ];
}

/** The chosen county's name and, where the map shows one, its value. */
function tagOf({ whole, names }: MapSubject, fips: Fips, words: Words): string[] {
  const county = whole.counties.get(fips);
  const drawn = county?.look.kind === 'class' || county?.look.kind === 'too-few';
  const value = drawn && county.figure && valueWords(whole.question.measure, county.figure, words);
  return [names.county(fips), ...(value ? [value] : [])];
}
