import type { Catalogue, Fips } from '$lib/atlas/types';
import { isInset, isNarrow } from '$lib/map/first-labels';
import type { Box, GroundPoints } from '$lib/map/ground-types';
import { INSET_NAMES, fittingLabels, type Candidate } from '$lib/map/labels';
import type { PlaceNames } from '$lib/map/place-names';
import type { Words } from '$lib/messages';
import { placed, type Window } from './map-layer';
import type { PictureTheme } from './picture-theme';
import type { Drawn } from './svg';
import { line, type TextWidth, type Type } from './text';

/** Picture units a plane unit from which counties are named, and from which states have their whole name. */
const COUNTIES_FROM = 3.2;
const WIDE_FROM = 1.5;

const TYPES: Record<Candidate['kind'], Type> = {
  state: { size: 11, weight: 600 },
  county: { size: 12, weight: 500 },
  inset: { size: 11, weight: 500 }
};

/** Names of states, insets and, near, of counties: those that the map on screen would show at this scale, but none over its edge or over the tag of the chosen county, which needs no second name. */
export function mapNames(
  ground: GroundPoints,
  states: Catalogue['states'],
  names: PlaceNames,
  view: Window,
  words: Words,
  theme: PictureTheme,
  textWidth: TextWidth,
  tag: { fips: Fips; space: Box } | null
): Drawn[] {
  const byFips = new Map(states.map((state) => [state.fips, state]));
  const { box, unit, middle } = view;
  const insets = ground.insets.map((inset): Candidate => {
    const short = byFips.get(inset.state)?.abbr;
    const long = words.t(INSET_NAMES[inset.key]);
    return {
      id: inset.key,
      kind: 'inset',
      names: short ? [long, short] : [long],
      at: inset.label,
      box: inset.box
    };
  });
  const places =
    unit >= COUNTIES_FROM
      ? candidates(ground.counties, 'county', (fips) =>
          fips === tag?.fips ? [] : [names.label(fips)]
        )
      : candidates(ground.states, 'state', (fips) => {
          const state = byFips.get(fips);
          const wide = unit >= WIDE_FROM;
          if (!state || isInset(fips) || (isNarrow(fips) && !wide)) return [];
          return wide ? [state.name, state.abbr] : [state.abbr];
        });
  const [halfWidth, halfHeight] = [(box[2] - box[0]) / unit / 2, (box[3] - box[1]) / unit / 2];
  const shown: Box = [
    middle.x - halfWidth,
    middle.y - halfHeight,
    middle.x + halfWidth,
    middle.y + halfHeight
  ];
  const labels = fittingLabels([...insets, ...places], shown, unit, (text, kind) => ({
    width: textWidth(text, TYPES[kind]) + 4,
    height: 13
  }));
  return labels.flatMap(({ kind, text, at }) => {
    const [x, y] = placed(view, at);
    const type = TYPES[kind];
    const half = textWidth(text, type) / 2;
    const space: Box =
      kind === 'inset' ? [x, y, x + 2 * half, y + 13] : [x - half, y - 7, x + half, y + 7];
    if (!inside(space, box) || (tag && overlap(space, tag.space))) return [];
    const common = { ...type, halo: theme.colours.paper };
    return [
      kind === 'inset'
        ? line(text, { ...common, x, y: y + type.size - 1, fill: theme.inks.quiet })
        : line(text, {
            ...common,
            x,
            y: y + type.size / 3,
            fill: theme.colours.ink,
            anchor: 'middle'
          })
    ];
  });
}

const inside = (a: Box, b: Box): boolean =>
  a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];
const overlap = (a: Box, b: Box): boolean =>
  a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

function candidates(
  rows: GroundPoints['counties'],
  kind: 'county' | 'state',
  namesOf: (fips: Fips) => (string | null)[]
): Candidate[] {
  return rows.ids.flatMap((id, i) => {
    const [at, box] = [rows.labels[i], rows.boxes[i]];
    const names = namesOf(id).filter((name) => name !== null);
    return at && box && names.length > 0 ? [{ id, kind, names, at, box }] : [];
  });
}

/** The chosen county's name and value beside its outline, inside the window, and the room they take; null where it lies outside. */
export function countyTag(
  ground: GroundPoints,
  fips: Fips,
  texts: readonly string[],
  view: Window,
  theme: PictureTheme,
  textWidth: TextWidth
): { fips: Fips; drawn: Drawn[]; space: Box } | null {
  const own = ground.counties.boxes[ground.counties.ids.indexOf(fips)];
  if (!own) return null;
  const [left, top] = placed(view, [own[0], own[1]]);
  const [right, bottom] = placed(view, [own[2], own[3]]);
  const { box } = view;
  if (right < box[0] || left > box[2] || bottom < box[1] || top > box[3]) return null;
  const types: Type[] = [
    { size: 15, weight: 700 },
    { size: 14, weight: 600 }
  ];
  const type = (i: number): Type => types[Math.min(i, 1)] ?? { size: 14, weight: 600 };
  const half = Math.max(...texts.map((text, i) => textWidth(text, type(i)))) / 2 + 4;
  const height = texts.length * 18;
  const x = Math.min(Math.max((left + right) / 2, box[0] + half), box[2] - half);
  // Above the county where there is room, else below it.
  const y =
    top - height - 4 >= box[1] ? top - height + 8 : Math.min(bottom + 18, box[3] - height + 12);
  const drawn = texts.map((text, i) =>
    line(text, {
      ...type(i),
      x,
      y: y + i * 18,
      fill: theme.colours.ink,
      anchor: 'middle',
      halo: theme.colours.paper
    })
  );
  return { fips, drawn, space: [x - half, y - 14, x + half, y + height - 10] };
}
