import { loadGround } from '$lib/map/ground';
import type { FirstPaint, Ground } from '$lib/map/ground-types';
import { finePaint } from '$lib/map/svg-path';
import type { Words } from '$lib/messages';
import { fontStyle } from './fonts';
import type { Imprint } from './frame';
import { mapPicture, type MapSubject } from './map-picture';
import { readTheme, type Scheme } from './picture-theme';
import type { Size } from './sizes';
import { markup } from './svg';
import { browserWidth } from './text-width';

/** How a picture is wanted. */
export interface Wish {
  size: Size;
  scheme: Scheme;
}

const paths = new WeakMap<Ground, FirstPaint>();

/** The ground's paths, worked out once. */
function pathsOf(ground: Ground): FirstPaint {
  const known = paths.get(ground) ?? finePaint(ground);
  paths.set(ground, known);
  return known;
}

/** A picture of the map as SVG, with the font inside. Rejects where shapes or font cannot be had. */
export async function drawMap(
  subject: Omit<MapSubject, 'shapes' | 'places'>,
  imprint: Imprint,
  { size, scheme }: Wish,
  words: Words
): Promise<string> {
  const { measure } = subject.painting.question;
  const [ground, textWidth, style] = await Promise.all([
    loadGround(),
    browserWidth(),
    fontStyle(Object.values(imprint).join(''))
  ]);
  const whole = { ...subject, shapes: pathsOf(ground), places: ground };
  const tools = { theme: readTheme(scheme, measure), textWidth };
  return markup(mapPicture(whole, imprint, size, words, tools, style));
}
