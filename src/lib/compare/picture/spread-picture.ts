import type { Fips, Measure } from '$lib/atlas/types';
import { frame, picture, type Composition, type Imprint, type Tools } from '$lib/share/frame';
import { at as placedAt } from '$lib/share/legend-block';
import type { Size } from '$lib/share/sizes';
import { el, type Drawn } from '$lib/share/svg';
import { line, lines, wrapped } from '$lib/share/text';
import type { Words } from '$lib/messages';
import { namedTicks } from '../spread/axis-ticks';
import { freeSide, MOST_NAMED, placeLabels } from '../spread/labels';
import { EDGE, placer } from '../spread/plot';
import type { PlaceRow } from '../spread/place-rows';
import type { Spot } from '../spread/spread';
import { swarm } from '../spread/swarm';
import type { ValueAxis } from '../spread/value-axis';
import { plainValue } from '../spread/value-words';
import { keyOf, markOf } from './marks';
import { ROW, rowBlock } from './place-row';

/** Everything that a picture of where places stand among all counties is made from. */
export interface SpreadSubject {
  measure: Measure;
  axis: ValueAxis;
  spots: readonly Spot[];
  /** Counties of the comparison under the names they go by. */
  own: ReadonlyMap<Fips, string>;
  /** States and groups, with what is said of each. */
  groups: readonly { row: PlaceRow; said: string }[];
  nation: { value: number; text: string } | null;
  /** A county's value in words. */
  valueOf: (spot: Spot) => string;
  /** What is drawn, in sentences. */
  lead: string;
}

const LABEL = { size: 13, weight: 600 };
const TEXT = { size: 13, weight: 400 };
const LABEL_ROW = 19;
const AXIS = 34;
/** Least and most height of the dots. */
const LEAST = 120;
const MOST = 320;

/** Where places stand among all counties, as one drawing that explains itself. Pure. */
export function spreadPicture(
  subject: SpreadSubject,
  imprint: Imprint,
  size: Size,
  words: Words,
  tools: Tools,
  style = ''
): Drawn {
  return picture(size, style, imprint.title, (width, height) => {
    const { drawn, room } = frame(width, height, imprint, tools);
    const [left, top, right, bottom] = room;
    const inside = compose(subject, right - left, bottom - top, words, tools);
    // What is short of its room stands in the middle of it.
    const spare = Math.max(0, bottom - top - inside.height) / 2;
    const body = placedAt(left, top + spare, inside);
    return {
      drawn: [...drawn, body],
      need: inside.height / (bottom - top)
    } satisfies Composition;
  });
}

function compose(
  subject: SpreadSubject,
  width: number,
  room: number,
  words: Words,
  tools: Tools
): { drawn: Drawn[]; height: number } {
  const { axis, groups } = subject;
  const at = placer(axis, width);
  const strips = groups.flatMap(({ row, said }, i): Drawn[] => [
    placedAt(0, i * ROW, rowBlock(row, said, axis, subject.measure, width, tools))
  ]);
  const foot = footOf(subject, width, words, tools);
  const rest = groups.length * ROW + foot.height + 12;
  const plot = plotOf(subject, width, room - rest, at, words, tools);
  const under = plot.height + groups.length * ROW + 12;
  return {
    drawn: [
      ...plot.drawn,
      el('g', { transform: `translate(0 ${plot.height.toFixed(2)})` }, strips),
      el('g', { transform: `translate(0 ${under.toFixed(2)})` }, foot.drawn)
    ],
    height: under + foot.height
  };
}

/** All counties as dots over the axis, those of the comparison ringed and named. */
function plotOf(
  { spots, own, nation, valueOf, axis, measure }: SpreadSubject,
  width: number,
  room: number,
  at: (value: number) => number,
  words: Words,
  tools: Tools
): { drawn: Drawn[]; height: number } {
  const { theme, textWidth } = tools;
  const { ink, paper, frame: edge } = theme.colours;
  // By code, as on the page: dots that came in order of their values would lean.
  const byCode = [...spots].sort((a, b) => (a.fips < b.fips ? -1 : 1));
  const named = spots.filter(({ fips }) => own.has(fips)).slice(0, MOST_NAMED);
  const labels = placeLabels(
    named.map((spot) => {
      const text = `${own.get(spot.fips) ?? ''} ${valueOf(spot)}`;
      return { item: { spot, text }, x: at(spot.value), width: textWidth(text, LABEL) };
    }),
    width,
    10
  );
  const rows = Math.max(0, ...labels.map(({ row }) => row + 1));
  const head = rows * LABEL_ROW + 26;
  const made = swarm(
    byCode,
    ({ value }) => at(value),
    Math.min(MOST, Math.max(LEAST, room - head - AXIS))
  );
  const ground = head + made.height;
  const heights = new Map(made.dots.map(({ item, y }) => [item.fips, ground - y]));
  const names = labels.flatMap(({ item, x, start, row }): Drawn[] => {
    const y = (rows - row) * LABEL_ROW - 4;
    return [
      el('path', {
        d: `M${x.toFixed(2)} ${y + 4}V${(heights.get(item.spot.fips) ?? ground).toFixed(2)}`,
        stroke: ink
      }),
      line(item.text, { ...LABEL, x: start, y, fill: ink, halo: paper })
    ];
  });
  const dots = made.dots.map(({ item, x, y }) =>
    el('circle', {
      class: own.has(item.fips) ? 'dot own' : 'dot',
      cx: x,
      cy: ground - y,
      r: made.radius,
      ...markOf(theme, item.index, item.bound !== null, own.has(item.fips)),
      opacity: own.size > 0 && !own.has(item.fips) ? 0.6 : null
    })
  );
  const inner = (width - 2 * EDGE) / 100;
  const bands = axis.bands.map(({ index, from, to }) =>
    el('rect', {
      x: EDGE + from * inner,
      y: ground,
      width: (to - from) * inner,
      height: 8,
      fill: theme.classes[index] ?? ink
    })
  );
  const ticks = namedTicks(
    axis,
    width,
    at,
    (value) => plainValue(words, measure, value, 0),
    (text) => textWidth(text, TEXT)
  ).flatMap(({ value, text, middle }): Drawn[] => [
    el('path', { d: `M${at(value).toFixed(2)} ${ground.toFixed(2)}v12`, stroke: edge }),
    line(text, { ...TEXT, x: middle, y: ground + 26, fill: theme.inks.quiet, anchor: 'middle' })
  ]);
  const mark = nation
    ? nationMark(
        nation,
        at(nation.value),
        width,
        { head, ground, leaders: labels.map(({ x }) => x) },
        tools
      )
    : [];
  const base = el('path', { d: `M${EDGE} ${ground.toFixed(2)}H${width - EDGE}`, stroke: edge });
  return {
    // The nation's name lies above the leaders, its line below.
    drawn: [...mark.slice(0, 1), ...names, ...mark.slice(1), ...dots, ...bands, base, ...ticks],
    height: ground + AXIS
  };
}

/** The nation's value as a dotted line; its name stands on the side where no leader comes down through it. */
function nationMark(
  { text }: { text: string },
  x: number,
  width: number,
  { head, ground, leaders }: { head: number; ground: number; leaders: readonly number[] },
  { theme: { inks, colours }, textWidth }: Tools
): Drawn[] {
  const wide = textWidth(text, TEXT) + 8;
  const left = freeSide(x, wide, width, leaders) === 'left';
  return [
    el('path', {
      class: 'nation',
      d: `M${x.toFixed(2)} ${head - 14}V${ground.toFixed(2)}`,
      stroke: inks.quiet,
      'stroke-dasharray': '2 3'
    }),
    line(text, {
      ...TEXT,
      x: left ? x - 5 : x + 5,
      y: head - 8,
      fill: inks.quiet,
      halo: colours.paper,
      ...(left ? { anchor: 'end' } : {})
    })
  ];
}

/** What is drawn in sentences, and the key of its marks. */
function footOf(
  { spots, own, groups, lead }: SpreadSubject,
  width: number,
  words: Words,
  tools: Tools
): { drawn: Drawn[]; height: number } {
  const { theme, textWidth } = tools;
  const more = spots.filter(({ fips }) => own.has(fips)).length - MOST_NAMED;
  const ringed =
    more > 0 ? words.t('compare.picture.key.ringed', { n: more, number: words.number(more) }) : '';
  const texts = wrapped([lead, ringed].filter(Boolean).join(' '), width, TEXT, textWidth);
  const said = lines(texts, { ...TEXT, x: 0, y: 14, fill: theme.colours.ink }, 18);
  const ringedAny = spots.some(({ fips }) => own.has(fips));
  const key = keyOf({ spots, rows: groups.map(({ row }) => row), ringedAny }, width, words, tools);
  const top = texts.length * 18 + 8;
  return {
    drawn: [...said, el('g', { transform: `translate(0 ${top})` }, key.drawn)],
    height: top + key.height
  };
}
