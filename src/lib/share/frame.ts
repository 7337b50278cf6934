import type { Box } from '$lib/map/ground-types';
import type { PictureTheme } from './picture-theme';
import type { Size } from './sizes';
import { el, type Drawn } from './svg';
import { FONTS, line, lines, wrapped, type TextWidth } from './text';

/** What stands round every picture, so that it explains itself wherever it is seen. */
export interface Imprint {
  title: string;
  /** A line under the title; null where there is none. */
  subtitle: string | null;
  /** Where the figures come from. */
  sources: string;
  /** The site, the release of its data and the day the picture was made. */
  made: string;
  /** The address that shows the same. */
  permalink: string;
}

/** What a picture is drawn with. */
export interface Tools {
  theme: PictureTheme;
  textWidth: TextWidth;
}

/** The frame of a picture and the room that it leaves inside. */
export interface Frame {
  drawn: Drawn[];
  room: Box;
}

const MARGIN = 32;
const TITLE = { size: 26, weight: 700 };
const SUBTITLE = { size: 15, weight: 400 };
const SMALL = { size: 12, weight: 400 };
const SMALL_STEP = 16;

/** Title above, sources, release, day and address below. `width` and `height` in picture units. */
export function frame(
  width: number,
  height: number,
  imprint: Imprint,
  { theme, textWidth }: Tools
): Frame {
  const inner = width - 2 * MARGIN;
  const ink = theme.colours.ink;
  const quiet = theme.inks.quiet;
  const drawn: Drawn[] = [el('rect', { width, height, fill: theme.colours.paper })];

  const title = wrapped(imprint.title, inner, TITLE, textWidth);
  drawn.push(...lines(title, { x: MARGIN, y: MARGIN + 22, fill: ink, ...TITLE }, 32));
  let top = MARGIN + title.length * 32;
  if (imprint.subtitle !== null) {
    const under = wrapped(imprint.subtitle, inner, SUBTITLE, textWidth);
    drawn.push(...lines(under, { x: MARGIN, y: top + 14, fill: quiet, ...SUBTITLE }, 20));
    top += under.length * 20;
  }

  const below = [imprint.sources, imprint.permalink].flatMap((text) =>
    wrapped(text, inner, SMALL, textWidth)
  );
  const foot = [...below, imprint.made];
  const rule = height - MARGIN - foot.length * SMALL_STEP + 2;
  drawn.push(
    el('path', { d: `M${MARGIN} ${rule}H${width - MARGIN}`, stroke: theme.inks.rule }),
    ...lines(below, { x: MARGIN, y: rule + 18, fill: quiet, ...SMALL }, SMALL_STEP),
    line(imprint.made, {
      x: MARGIN,
      y: rule + 18 + below.length * SMALL_STEP,
      fill: ink,
      size: SMALL.size,
      weight: 600
    })
  );
  return { drawn, room: [MARGIN, top + 12, width - MARGIN, rule - 12] };
}

/** A drawing in picture units, and how much of its room it would rather have had: 1 where it fits. */
export interface Composition {
  drawn: Drawn[];
  need: number;
}

/** How often a picture is drawn anew on more units until everything has room. */
const TRIES = 12;
/** What takes up less of its room is drawn larger, on fewer units, but on no fewer than this part of them. */
const SPARSE = 0.8;
const FEWEST = 0.7;

/**
 * A picture of a size: drawn on its units, and where something finds no room on more and more of them, so that text
 * gets smaller before anything is left out; on fewer where much room is spare. `style` is the fonts' CSS, or empty.
 */
export function picture(
  size: Size,
  style: string,
  describe: string,
  compose: (width: number, height: number) => Composition
): Drawn {
  let [width, height] = [size.width / size.scale, size.height / size.scale];
  let made = compose(width, height);
  const least = width * FEWEST;
  while (made.need < SPARSE && width * 0.94 > least) {
    const larger = compose(width * 0.94, height * 0.94);
    if (larger.need > 1) break;
    [width, height, made] = [width * 0.94, height * 0.94, larger];
  }
  for (let i = 0; i < TRIES && made.need > 1; i++) {
    const more = Math.min(Math.max(Math.sqrt(made.need), 1.03), 1.25);
    [width, height] = [width * more, height * more];
    made = compose(width, height);
  }
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: size.dpi === null ? size.width : `${((size.width / size.dpi) * 25.4).toFixed(2)}mm`,
      height: size.dpi === null ? size.height : `${((size.height / size.dpi) * 25.4).toFixed(2)}mm`,
      viewBox: `0 0 ${width.toFixed(2)} ${height.toFixed(2)}`,
      'font-family': FONTS
    },
    [
      el('title', {}, [describe]),
      ...(style === '' ? [] : [el('style', {}, [style])]),
      ...made.drawn
    ]
  );
}
