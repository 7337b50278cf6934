import { classify } from '$lib/atlas/paint';
import type { Measure } from '$lib/atlas/types';
import type { Tools } from '$lib/share/frame';
import type { Block } from '$lib/share/legend-block';
import { el, type Drawn } from '$lib/share/svg';
import { line } from '$lib/share/text';
import type { PlaceRow } from '../spread/place-rows';
import { EDGE, placer } from '../spread/plot';
import type { ValueAxis } from '../spread/value-axis';
import { markOf } from './marks';

/** Height of a state or group: its name over its counties. */
export const ROW = 48;
const MIDDLE = 34;
const BOLD = { size: 13, weight: 600 };
const TEXT = { size: 13, weight: 400 };

/** A state or group on the axis of all counties: its counties, their median, its own value with its interval. */
export function rowBlock(
  row: PlaceRow,
  said: string,
  axis: ValueAxis,
  measure: Pick<Measure, 'breaks'>,
  width: number,
  { theme, textWidth }: Tools
): Block {
  const at = placer(axis, width);
  const { ink } = theme.colours;
  const stroke = { fill: 'none', stroke: ink };
  const drawn: Drawn[] = [
    line(row.name, { ...BOLD, x: 0, y: 16, fill: ink }),
    line(said, { ...TEXT, x: textWidth(row.name, BOLD) + 8, y: 16, fill: theme.inks.quiet }),
    el('path', { d: `M${EDGE} ${MIDDLE}H${width - EDGE}`, stroke: theme.inks.rule }),
    ...row.spots.map(({ value, index, bound }) =>
      el('circle', {
        class: 'part',
        cx: at(value),
        cy: MIDDLE,
        r: 3.5,
        ...markOf(theme, index, bound !== null, false),
        opacity: 0.8
      })
    )
  ];
  if (row.median) {
    const x = at(row.median.value).toFixed(2);
    drawn.push(el('path', { d: `M${x} ${MIDDLE - 10}v20`, ...stroke, 'stroke-width': 2 }));
  }
  if (row.value !== null) {
    if (row.interval) {
      const [from, to] = [at(row.interval.lower).toFixed(2), at(row.interval.upper).toFixed(2)];
      drawn.push(
        el('path', {
          d: `M${from} ${MIDDLE}H${to}M${from} ${MIDDLE - 4}v8M${to} ${MIDDLE - 4}v8`,
          ...stroke,
          'stroke-width': 1.5
        })
      );
    }
    drawn.push(
      el('path', {
        class: 'pooled',
        transform: `translate(${at(row.value).toFixed(2)} ${MIDDLE})`,
        d: 'M0-8 8 0 0 8-8 0z',
        ...markOf(theme, classify(measure.breaks, row.value), row.bound !== null, true)
      })
    );
    if (row.bound) {
      const arrow = row.bound === 'at_least' ? 'M8 0h12m-4-4 4 4-4 4' : 'M-8 0h-12m4-4-4 4 4 4';
      drawn.push(
        el('path', {
          transform: `translate(${at(row.value).toFixed(2)} ${MIDDLE})`,
          d: arrow,
          ...stroke,
          'stroke-width': 2
        })
      );
    }
  }
  return { drawn, height: ROW };
}
