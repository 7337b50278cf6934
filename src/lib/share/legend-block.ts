import type { Painting } from '$lib/atlas/paint';
import { unsureCounties } from '$lib/doubt/doubt';
import { valueWords } from '$lib/map/card';
import {
  blankEntries,
  boundCounties,
  limitWords,
  nationPosition,
  outlinedCounties
} from '$lib/map/legend';
import type { Words } from '$lib/messages';
import type { Tools } from './frame';
import { paintOf } from './map-layer';
import { el, type Drawn } from './svg';
import { line, lines, wrapped } from './text';

/** Something drawn from the top left corner of its place, and how high it is. */
export interface Block {
  drawn: Drawn[];
  height: number;
}

const SMALL = { size: 13, weight: 400 };
const BOLD = { size: 13, weight: 600 };
const BARS = 84;
const FOOT = 6;

/** Counties in each class as bars over the classes' colours, with the nation's mark. */
export function histogramBlock(
  painting: Painting,
  width: number,
  words: Words,
  { theme, textWidth }: Tools
): Block {
  const { classes, question } = painting;
  const most = Math.max(1, ...classes.map(({ counties }) => counties));
  const step = width / classes.length;
  const [ink, quiet] = [theme.colours.ink, theme.inks.quiet];
  const base = BARS + 16;
  const drawn = classes.flatMap(({ counties, from }, i): Drawn[] => {
    const height = (counties / most) * (BARS - FOOT);
    const fill = theme.classes[i] ?? ink;
    return [
      el('rect', {
        class: `bar k${i}`,
        x: i * step,
        y: base - FOOT - height,
        width: step - 1,
        height: height + FOOT,
        fill
      }),
      line(words.number(counties), {
        ...BOLD,
        x: (i + 0.5) * step,
        y: base - FOOT - height - 4,
        fill: ink,
        anchor: 'middle'
      }),
      ...(i > 0 && from !== null
        ? [
            el('path', { d: `M${(i * step).toFixed(2)} ${base}v4`, stroke: theme.colours.frame }),
            line(limitWords(painting, from, words), {
              ...SMALL,
              x: i * step,
              y: base + 17,
              fill: quiet,
              anchor: 'middle'
            })
          ]
        : [])
    ];
  });
  drawn.push(el('path', { d: `M0 ${base}H${width}`, stroke: theme.colours.frame }));
  const at = nationPosition(painting);
  const nation =
    question.period.nation && valueWords(question.measure, question.period.nation, words);
  if (question.measure.kind === 'count') {
    const people = { ...SMALL, x: width / 2, y: base + 35, fill: quiet, anchor: 'middle' } as const;
    return { drawn: [...drawn, line(words.t('map.legend.people'), people)], height: base + 42 };
  }
  if (at === null || !nation) return { drawn, height: base + 24 };
  const x = at * width;
  const said = words.t('map.legend.nationMark', { value: nation });
  const beside = x + 10 + textWidth(said, BOLD) <= width;
  drawn.push(
    el('path', { d: `M${x.toFixed(2)} ${base + 24}l5 8h-10z`, fill: ink }),
    line(said, {
      ...BOLD,
      x: beside ? x + 10 : x - 10,
      y: base + 33,
      fill: ink,
      ...(beside ? {} : { anchor: 'end' })
    })
  );
  return { drawn, height: base + 40 };
}

/** What the map shows, in the legend's own words. */
export function sentenceBlock(sentence: string, width: number, { theme, textWidth }: Tools): Block {
  const texts = wrapped(sentence, width, SMALL, textWidth);
  return {
    drawn: lines(texts, { ...SMALL, x: 0, y: 13, fill: theme.colours.ink }, 18),
    height: texts.length * 18
  };
}

/** How each kind of blank, a bound, an unsure class and an agreement of one's own look, and how many counties have it. */
export function blanksBlock(
  painting: Painting,
  width: number,
  words: Words,
  { theme, textWidth }: Tools
): Block {
  const entries = blankEntries(painting).map(({ blank, name, counties }) => ({
    look: String(blank),
    name: words.t(name),
    counties
  }));
  const bounds = boundCounties(painting);
  if (bounds > 0) entries.push({ look: 'b3', name: words.t('map.legend.bound'), counties: bounds });
  const unsure = unsureCounties(painting);
  if (unsure > 0)
    entries.push({ look: 'u3', name: words.t('doubt.picture.unsure'), counties: unsure });
  const own = outlinedCounties(painting);
  if (own > 0) entries.push({ look: 'own', name: words.t('map.legend.own'), counties: own });
  let y = 0;
  const rows = entries.flatMap(({ look, name, counties }) => {
    const count = words.number(counties);
    const room = width - 28 - textWidth(count, SMALL) - 8;
    const named = wrapped(name, room, SMALL, textWidth);
    const drawn = [
      el('rect', {
        x: 0.5,
        y: y + 3.5,
        width: 19,
        height: 13,
        fill: look === 'own' ? theme.colours['no-agreement'] : paintOf(look, theme, '-key'),
        stroke: look === 'own' ? theme.colours.own : theme.colours.state,
        'stroke-width': look === 'own' ? 2 : 1
      }),
      ...lines(named, { ...SMALL, x: 28, y: y + 14, fill: theme.colours.ink }, 16),
      line(count, { ...SMALL, x: width, y: y + 14, fill: theme.inks.quiet, anchor: 'end' })
    ];
    y += 6 + 16 * named.length;
    return drawn;
  });
  const { uncertain } = painting;
  const values = { n: uncertain, number: words.number(uncertain) };
  const note =
    uncertain > 0 ? wrapped(words.t('map.legend.uncertain', values), width, SMALL, textWidth) : [];
  return {
    drawn: [...rows, ...lines(note, { ...SMALL, x: 0, y: y + 17, fill: theme.inks.quiet }, 18)],
    height: y + (note.length > 0 ? note.length * 18 + 6 : 0)
  };
}

/** A block at a place of the picture. */
export function at(x: number, y: number, { drawn }: Block): Drawn {
  return el('g', { transform: `translate(${x.toFixed(2)} ${y.toFixed(2)})` }, drawn);
}
