import { Resvg } from '@resvg/resvg-js';
import { el, markup } from '$lib/share/svg';
import type { MapDrawer, Drawing } from './map-svg';
import { FONT_FILES, fontWidth } from './metrics';
import { type Line, type Scene } from './scene';
import { Sheet, type Pixels } from './sheet';

/** Room at the ends of a line for letters that reach beyond their width. */
const SIDE = 4;
/** Lines and maps that are kept for the pictures to come: most say the same below the name. */
const KEPT = 400;

const font = { fontFiles: FONT_FILES, loadSystemFonts: false, defaultFontFamily: 'Public Sans' };

function rendered(svg: string): Pixels {
  const image = new Resvg(svg, { font }).render();
  return { rgba: image.pixels, width: image.width, height: image.height };
}

/** Remembers what was rendered last, by what it was made of. */
class Renderings {
  readonly #known = new Map<string, Pixels>();

  of(key: string, svg: () => string): Pixels {
    const known = this.#known.get(key) ?? rendered(svg());
    this.#known.delete(key);
    this.#known.set(key, known);
    const [oldest] = this.#known.keys();
    if (this.#known.size > KEPT && oldest !== undefined) this.#known.delete(oldest);
    return known;
  }
}

/** Paints scenes, one after the other, on the same sheet. */
export class Painter {
  readonly #maps: MapDrawer;
  readonly #sheet = new Sheet();
  readonly #renderings = new Renderings();

  constructor(maps: MapDrawer) {
    this.#maps = maps;
  }

  /** A scene as PNG. Throws where its map names a place that the ground does not have. */
  paint(scene: Scene): Buffer {
    const sheet = this.#sheet;
    sheet.clear();
    for (const piece of scene) {
      switch (piece.kind) {
        case 'area':
          sheet.fill(...piece.box, piece.ink);
          break;
        case 'line':
          this.#line(piece);
          break;
        case 'map': {
          const { state, box, standings } = piece;
          const key = JSON.stringify([state, box, standings]);
          sheet.lay(
            this.#renderings.of(key, () => this.#maps.base(piece).svg),
            box[0],
            box[1]
          );
          const outline = this.#maps.outline(piece);
          if (outline) this.#draw(outline);
        }
      }
    }
    return sheet.png();
  }

  #draw({ svg, x, y }: Drawing): void {
    this.#sheet.lay(
      this.#renderings.of(svg, () => svg),
      x,
      y
    );
  }

  #line({ text, size, weight, ink, x, y }: Line): void {
    const ascent = Math.ceil(size * 1.1);
    const drawn = () =>
      markup(
        el(
          'svg',
          {
            xmlns: 'http://www.w3.org/2000/svg',
            width: Math.ceil(fontWidth(text, { size, weight })) + 2 * SIDE,
            height: ascent + Math.ceil(size * 0.4)
          },
          [
            el(
              'text',
              {
                x: SIDE,
                y: ascent,
                fill: '#000',
                'font-family': 'Public Sans',
                'font-size': size,
                'font-weight': weight
              },
              [text]
            )
          ]
        )
      );
    const pixels = this.#renderings.of(`${size} ${weight} ${text}`, drawn);
    this.#sheet.set(pixels, x - SIDE, y - ascent, ink);
  }
}
