import type { Measure } from '$lib/atlas/types';
import type { Words } from '$lib/messages';
import { axisOf } from '$lib/timeline/axis';
import { heldKey, written, type HeldYear } from '$lib/timeline/held';
import { LANES, type Mark } from '$lib/timeline/marks';
import type { Stretch } from '$lib/timeline/stretch';
import { signOf, SIGNS } from '$lib/timeline/wording';
import { frame, picture, type Composition, type Imprint, type Tools } from './frame';
import { at, type Block } from './legend-block';
import { sign } from './signs';
import type { Size } from './sizes';
import { el, type Drawn } from './svg';
import { line } from './text';
import { across, barsBlock, signsBlock, type Span } from './timeline-lanes';

/** Everything that a picture of one county's timeline is made from. */
export interface TimelineSubject {
  marks: readonly Mark[];
  whole: Stretch;
  held: readonly HeldYear[];
  measure: Measure | null;
}

const BOLD = { size: 13, weight: 600 };
const TEXT = { size: 12, weight: 400 };
/** Room at both ends of the axis for signs and arrows. */
const END = 10;

/** One county's timeline as one drawing that explains itself. Pure. */
export function timelinePicture(
  subject: TimelineSubject,
  imprint: Imprint,
  size: Size,
  words: Words,
  tools: Tools,
  style = ''
): Drawn {
  return picture(size, style, imprint.title, (width, height) => {
    const { drawn, room } = frame(width, height, imprint, tools);
    const [left, top, right, bottom] = room;
    const inside = compose(subject, right - left, words, tools);
    const need = inside.height / (bottom - top);
    return { drawn: [...drawn, at(left, top, inside)], need } satisfies Composition;
  });
}

function compose(
  { marks, whole, held, measure }: TimelineSubject,
  width: number,
  words: Words,
  tools: Tools
): Block {
  const { colours, inks } = tools.theme;
  const span: Span = { axis: axisOf(whole), width: width - 2 * END };
  const drawn: Drawn[] = [];
  let y = 22;
  const place = (block: Block): void => {
    drawn.push(at(END, y, block));
    y += block.height;
  };
  const name = (text: string): void => {
    drawn.push(line(text, { ...BOLD, x: 0, y: y + 14, fill: colours.ink, halo: colours.paper }));
    y += 20;
  };
  for (const lane of LANES) {
    const own = marks.filter((mark) => mark.lane === lane);
    if (own.length === 0) continue;
    name(words.t(`timeline.lane.${lane}`));
    place((lane === 'agreements' ? barsBlock : signsBlock)(own, span, words, tools));
    y += 4;
  }
  if (measure && held.length > 0) {
    name(`${measure.short[words.locale]} ${heldKey(words, held)}`);
    place(heldBlock(held, span, words, tools));
  }
  const end = y + 4;
  const key = keyBlock(marks, width, words, tools);
  const ticks = span.axis.ticks(8).map(({ time, unit }) => {
    const x = END + across(span, time);
    const date = new Date(time).toISOString().slice(0, unit === 'year' ? 4 : 7);
    return { x, said: words.date(date, 'short') };
  });
  const grid = ticks.flatMap(({ x, said }): Drawn[] => [
    el('path', { d: `M${x.toFixed(2)} 18V${end.toFixed(2)}`, stroke: inks.rule }),
    line(said, { ...TEXT, x, y: 12, fill: inks.quiet, anchor: 'middle' })
  ]);
  return { drawn: [...grid, ...drawn, at(0, end + 8, key)], height: end + 8 + key.height };
}

const HELD = 60;

/** The share held in the county as a stroke a year, the nation's dotted. */
function heldBlock(held: readonly HeldYear[], span: Span, words: Words, { theme }: Tools): Block {
  const y = (share: number): number => 6 + (1 - share) * (HELD - 12);
  const stroke = (year: HeldYear, share: number, look: Drawn['attributes']): Drawn =>
    el('path', {
      d: `M${across(span, year.time.from).toFixed(2)} ${y(share).toFixed(2)}H${across(span, year.time.to).toFixed(2)}`,
      ...look
    });
  const rules = [0, 0.5, 1].flatMap((share): Drawn[] => [
    el('path', { d: `M0 ${y(share)}H${span.width.toFixed(2)}`, stroke: theme.inks.rule }),
    line(words.percent(share), {
      ...TEXT,
      x: 0,
      y: y(share) + 4,
      fill: theme.inks.quiet,
      halo: theme.colours.paper
    })
  ]);
  const years = held.flatMap((year): Drawn[] => [
    ...(year.nation?.share
      ? [
          stroke(year, year.nation.share, {
            stroke: theme.inks.focus,
            'stroke-width': 1.5,
            'stroke-dasharray': '2 2'
          })
        ]
      : []),
    stroke(year, year.share, {
      class: 'held',
      stroke: year.few ? theme.colours.frame : theme.colours.ink,
      'stroke-width': 3
    })
  ]);
  const value = written(held);
  const said = value
    ? [
        line(words.t('timeline.held.last', { value: words.share(value.year.figure) }), {
          ...BOLD,
          x: across(span, value.year.time.to),
          y: y(value.share) + (value.side === 'below' ? 15 : -6),
          fill: theme.colours.ink,
          anchor: 'end',
          halo: theme.colours.paper
        })
      ]
    : [];
  return { drawn: [...rules, ...years, ...said], height: HELD };
}

/** What the signs and the fading bars mean, one after the other in as many lines as they take. */
function keyBlock(
  marks: readonly Mark[],
  width: number,
  words: Words,
  { theme, textWidth }: Tools
): Block {
  const signs = SIGNS.filter((which) => marks.some(({ told }) => signOf(told) === which));
  const fades = marks.some(
    ({ lane, end }) => lane === 'agreements' && end !== null && end.to > end.from
  );
  const entries = signs.map((which) => ({
    said: words.t(`timeline.sign.${which}`),
    mark: (x: number, y: number) => sign(which, x, y, theme)
  }));
  if (fades)
    entries.push({
      said: words.t('timeline.sign.fade'),
      mark: (x, y) =>
        el('rect', {
          x: x - 7,
          y: y - 4,
          width: 14,
          height: 8,
          fill: theme.inks.accent,
          'fill-opacity': 0.35
        })
    });
  let [x, y] = [7, 8];
  const drawn = entries.flatMap(({ said, mark }): Drawn[] => {
    const room = 14 + textWidth(said, TEXT);
    if (x > 7 && x + room > width) [x, y] = [7, y + 18];
    const own = [mark(x, y), line(said, { ...TEXT, x: x + 12, y: y + 4, fill: theme.inks.quiet })];
    x += room + 18;
    return own;
  });
  return { drawn, height: entries.length > 0 ? y + 10 : 0 };
}
