import type { Words } from '$lib/messages';
import type { Wish } from '$lib/share/draw-map';
import { fontStyle } from '$lib/share/fonts';
import type { Imprint } from '$lib/share/frame';
import { readTheme } from '$lib/share/picture-theme';
import { markup } from '$lib/share/svg';
import { browserWidth } from '$lib/share/text-width';
import { spreadPicture, type SpreadSubject } from './spread-picture';

/** A picture of where places stand among all counties as SVG, with the font inside. Rejects where the font cannot be had. */
export async function drawSpread(
  subject: SpreadSubject,
  imprint: Imprint,
  { size, scheme }: Wish,
  words: Words
): Promise<string> {
  const theme = readTheme(scheme, subject.measure);
  const texts = [
    ...Object.values(imprint),
    ...subject.own.values(),
    ...subject.groups.map(({ row }) => row.name)
  ];
  const [textWidth, style] = await Promise.all([browserWidth(), fontStyle(texts.join(''))]);
  return markup(spreadPicture(subject, imprint, size, words, { theme, textWidth }, style));
}
