import { encode } from 'uqr';
import { el, markup } from './svg';

/** Light modules round a code that scanners need. */
const QUIET = 4;

/**
 * A QR code of a text as SVG, black on white in either scheme because scanners want it so. Throws where the text is
 * longer than a code can hold (2,331 bytes at this level of error correction).
 */
export function qrCode(text: string, title: string): string {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET });
  // One path of the rows' runs keeps the drawing small.
  const path = data
    .map((row, y) =>
      [
        ...row
          .map((dark) => (dark ? '1' : '0'))
          .join('')
          .matchAll(/1+/g)
      ]
        .map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
        .join('')
    )
    .join('');
  return markup(
    el(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${size} ${size}`,
        width: size * 8,
        height: size * 8,
        'shape-rendering': 'crispEdges'
      },
      [
        el('title', {}, [title]),
        el('rect', { width: size, height: size, fill: '#fff' }),
        el('path', { d: path, fill: '#000' })
      ]
    )
  );
}
