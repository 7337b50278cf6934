import type { Fips } from '$lib/atlas/types';
import { borderWidth } from '$lib/map/borders';
import type { Box, FirstPaint } from '$lib/map/ground-types';
import { HATCH } from '$lib/map/hatch';
import { patternOf } from '$lib/map/looks';
import { PLANE, pixelsPerUnit, type Camera } from '$lib/map/plane';
import { fillOf } from '$lib/map/theme';
import type { PictureTheme } from './picture-theme';
import { el, type Drawn } from './svg';

/** The part of the ground that a picture shows, and where. */
export interface Window {
  box: Box;
  /** Picture units a plane unit. */
  unit: number;
  /** The point of the plane in the middle of the box. */
  middle: { x: number; y: number };
}

/** Shows a camera's part of the plane in a box: at scale 1 the whole plane just fits. */
export function windowOf(camera: Readonly<Camera>, box: Box): Window {
  const size = { width: box[2] - box[0], height: box[3] - box[1] };
  return { box, unit: pixelsPerUnit(camera, size), middle: { x: camera.x, y: camera.y } };
}

/** Where a point of the plane falls in the picture. */
export function placed(
  { box, unit, middle }: Window,
  [x, y]: readonly [number, number]
): [number, number] {
  return [
    (box[0] + box[2]) / 2 + (x - middle.x) * unit,
    (box[1] + box[3]) / 2 + (y - middle.y) * unit
  ];
}

/** Patterns of the map: lines over a class known only as a bound, a hatch over one that is unsure, dots for too few people. `scale` is user units a picture unit. */
export function patterns(theme: PictureTheme, scale: number, suffix = ''): Drawn[] {
  const pattern = (id: string, size: number, fill: string, ...over: Drawn[]): Drawn =>
    el(
      'pattern',
      {
        id: id + suffix,
        width: size,
        height: size,
        patternUnits: 'userSpaceOnUse',
        patternTransform: `scale(${scale.toFixed(4)})`
      },
      [el('rect', { width: size, height: size, fill }), ...over]
    );
  const lines = (): Drawn =>
    el('path', {
      d: 'M-2 2 2-2M0 8 8 0M6 10 10 6',
      fill: 'none',
      stroke: theme.colours['bound-lines'],
      'stroke-width': 1.6
    });
  const hatch = (): Drawn[] =>
    HATCH.map(({ colour, d, width }) =>
      el('path', { d, fill: 'none', stroke: theme.colours[colour], 'stroke-width': width })
    );
  const dots = el('path', {
    d: 'M1 1h.01M3 3h.01',
    fill: 'none',
    stroke: theme.colours['too-few-dots'],
    'stroke-width': 1.2,
    'stroke-linecap': 'round'
  });
  return [
    ...theme.classes.flatMap((colour, i) => [
      pattern(`bound-${i}`, 8, colour, lines()),
      pattern(`unsure-${i}`, 8, colour, ...hatch())
    ]),
    pattern('too-few', 4, theme.colours['too-few'], dots)
  ];
}

/** What a look is filled with in a picture that has the patterns. */
export function paintOf(look: string, theme: PictureTheme, suffix = ''): string {
  const pattern = patternOf(look);
  if (pattern === null) return fillOf(look, theme);
  return `url(#${pattern}${pattern === 'too-few' ? '' : `-${look.slice(1)}`}${suffix})`;
}

/** How much of its colour a county keeps that filters leave out. */
const FAINT = 0.18;

/** The counties, by their classes, a group for every look, with the lines over them, in a window of the picture. */
export function mapLayer(
  shapes: FirstPaint,
  classes: ReadonlyMap<Fips, string>,
  selected: Fips | null,
  view: Window,
  theme: PictureTheme
): Drawn[] {
  const { box, unit } = view;
  const [x, y] = placed(view, [0, 0]);
  const width = (border: 'county' | 'state' | 'own'): number => borderWidth(border, unit) / unit;
  const groups = new Map<string, Drawn[]>();
  for (const [fips, d] of shapes.counties) {
    const look = classes.get(fips) ?? 'no-agreement';
    const group = groups.get(look) ?? [];
    groups.set(look, group);
    group.push(el('path', { id: `c${fips}`, d }));
  }
  // Outlined counties last, so that no neighbour covers their lines.
  const order = [...groups].sort(
    ([a], [b]) => Number(a.endsWith(' own')) - Number(b.endsWith(' own')) || (a < b ? -1 : 1)
  );
  const outline = shapes.counties.find(([fips]) => fips === selected)?.[1];
  const mark = (stroke: string, pixels: number): Drawn[] =>
    outline
      ? [
          el('path', {
            d: outline,
            fill: 'none',
            stroke,
            'stroke-width': (pixels / unit).toFixed(3)
          })
        ]
      : [];
  const thin = (d: string, stroke: string, border: number): Drawn =>
    el('path', { d, fill: 'none', stroke, 'stroke-width': border.toFixed(3) });
  const ground = el(
    'g',
    {
      transform: `translate(${x.toFixed(3)} ${y.toFixed(3)}) scale(${unit.toFixed(5)})`,
      'stroke-linejoin': 'round'
    },
    [
      ...order.map(([look, paths]) => {
        const own = look.endsWith(' own');
        return el(
          'g',
          {
            class: look,
            fill: paintOf(look.split(' ')[0] ?? look, theme),
            'fill-opacity': look.endsWith(' faint') ? FAINT : null,
            stroke: theme.colours[own ? 'own' : 'border'],
            'stroke-width': width(own ? 'own' : 'county').toFixed(3)
          },
          paths
        );
      }),
      thin(shapes.states, theme.colours.state, width('state')),
      thin(shapes.nation, theme.colours.state, width('state')),
      thin(shapes.frames, theme.colours.frame, 0.75 / unit),
      ...mark(theme.colours.paper, 5),
      ...mark(theme.colours.ink, 2.25)
    ]
  );
  const clip = el('clipPath', { id: 'window' }, [
    el('rect', { x: box[0], y: box[1], width: box[2] - box[0], height: box[3] - box[1] })
  ]);
  return [
    el('defs', {}, [...patterns(theme, 1 / unit), clip]),
    el('g', { 'clip-path': 'url(#window)' }, [ground])
  ];
}

/** How wide the whole nation is drawn in a height, in picture units. */
export const widthFor = (height: number): number => (height * PLANE.width) / PLANE.height;
