import type { Axis } from '$lib/timeline/axis';
import { middle } from '$lib/timeline/axis';
import { agreementRows, type Mark } from '$lib/timeline/marks';
import { packed } from '$lib/timeline/pack';
import { dateText, headline, signOf } from '$lib/timeline/wording';
import type { Words } from '$lib/messages';
import type { Tools } from './frame';
import type { Block } from './legend-block';
import { sign } from './signs';
import { el, type Drawn } from './svg';
import { line } from './text';

/** The axis laid out over a width in picture units. */
export interface Span {
  axis: Axis;
  width: number;
}

const TEXT = { size: 12, weight: 400 };
const within = (x: number, width: number): number => Math.min(width, Math.max(0, x));
/** Where a moment lies, inside the width. */
export const across = ({ axis, width }: Span, time: number): number =>
  within((axis.at(time) / 100) * width, width);

const BAR_ROW = 20;

/** Agreements as bars with their agency and model; a bar fades over the time within which its agreement ended. */
export function barsBlock(
  marks: readonly Mark[],
  span: Span,
  words: Words,
  { theme, textWidth }: Tools
): Block {
  let y = 0;
  const drawn: Drawn[] = [];
  for (const { agency, model, marks: own } of agreementRows(marks)) {
    const tone = theme.models[model];
    const said = words.t('timeline.mark.who', {
      who: agency.name,
      what: words.t(`model.${model}`)
    });
    const start = Math.min(...own.map((mark) => across(span, mark.start.from)));
    const room = textWidth(said, TEXT) + 12;
    // A late bar has its name before it, an early one above it.
    const beside = start >= room;
    if (!beside) y += 15;
    drawn.push(
      line(said, {
        ...TEXT,
        x: beside ? start - 8 : 0,
        y: beside ? y + 12 : y - 2,
        fill: theme.colours.ink,
        halo: theme.colours.paper,
        ...(beside ? { anchor: 'end' } : {})
      })
    );
    for (const mark of own) {
      const from = across(span, mark.start.from);
      const sure = mark.end === null ? span.width : across(span, mark.end.from);
      const gone = mark.end === null ? sure : across(span, mark.end.to);
      const bar = (x: number, width: number, fill: string): Drawn =>
        el('rect', {
          class: 'agreement',
          x,
          y: y + 4,
          width: Math.max(width, 0.5),
          height: 8,
          fill
        });
      drawn.push(bar(from, sure - from, tone));
      if (gone > sure) {
        const id = `fade-${drawn.length}-${Math.round(y)}`;
        drawn.push(
          el('defs', {}, [
            el('linearGradient', { id }, [
              el('stop', { offset: 0, 'stop-color': tone }),
              el('stop', { offset: 1, 'stop-color': tone, 'stop-opacity': 0.08 })
            ])
          ]),
          bar(sure, gone - sure, `url(#${id})`)
        );
      }
      drawn.push(
        el('path', {
          d: `M${from.toFixed(2)} ${(y + 2).toFixed(2)}v12`,
          stroke: tone,
          'stroke-width': 2
        })
      );
      if (mark.open)
        drawn.push(
          el('path', { d: `M${span.width.toFixed(2)} ${(y + 3).toFixed(2)}l6 5-6 5z`, fill: tone })
        );
    }
    y += BAR_ROW;
  }
  return { drawn, height: y };
}

const SIGN_ROW = 18;

/** Acts and happenings as signs with their names, in as few rows as keep them apart. */
export function signsBlock(
  marks: readonly Mark[],
  span: Span,
  words: Words,
  { theme, textWidth }: Tools
): Block {
  const placed = marks.map((mark) => {
    const { who, what } = headline(words, mark);
    const said = words.t('take.picture.timeline.said', {
      said: who === null ? what : words.t('timeline.mark.who', { who, what }),
      date: dateText(words, mark)
    });
    const x = across(span, middle(mark.start));
    const room = textWidth(said, TEXT) + 14;
    const left = x + room > span.width;
    const end = mark.end && { from: across(span, mark.end.from), to: across(span, mark.end.to) };
    return { mark, said, x, room, left, end };
  });
  const rows = packed(
    placed,
    ({ x, room, left, end }) => ({
      start: left ? x - room : x - 8,
      end: Math.max(left ? x + 8 : x + room, (end?.to ?? x) + 4)
    }),
    4
  );
  const drawn = rows.flatMap((row, i) => {
    const y = i * SIGN_ROW + SIGN_ROW / 2;
    return row.flatMap(({ mark, said, x, left, end }): Drawn[] => {
      const which = signOf(mark.told);
      const stroke = theme.colours.ink;
      const reach = (from: number, to: number, dashes: string | null): Drawn =>
        el('path', {
          d: `M${from.toFixed(2)} ${y}H${to.toFixed(2)}`,
          stroke,
          'stroke-width': 1.5,
          'stroke-dasharray': dashes
        });
      return [
        ...(end ? [reach(x, end.from, null), reach(end.from, end.to, '2 2')] : []),
        ...(which ? [sign(which, x, y, theme)] : []),
        line(said, {
          ...TEXT,
          x: left ? x - 10 : x + 10,
          y: y + 4,
          fill: theme.inks.quiet,
          halo: theme.colours.paper,
          ...(left ? { anchor: 'end' } : {})
        })
      ];
    });
  });
  return { drawn, height: rows.length * SIGN_ROW };
}
