import { crc32, deflateSync } from 'node:zlib';
import { HEIGHT, INKS, WIDTH, type Ink } from './scene';

/** Inks that text is set in, each with shades between the paper and itself. */
const TEXT_INKS = ['ink', 'quiet', 'accent', 'mark'] as const satisfies Ink[];
const TEXT_SHADES = 3;

/** Colours that meet on maps, so that the edge between them needs shades, and how many. */
const SHADES: readonly [Ink, Ink, number][] = [
  ...TEXT_INKS.map((ink): [Ink, Ink, number] => ['paper', ink, TEXT_SHADES]),
  ['paper', 'state', 2],
  ['never', 'state', 2],
  ['never', 'accent', 2],
  ['past', 'accent', 2],
  ['state', 'accent', 2],
  ['state', 'mark', 1],
  ['accent', 'mark', 1]
];

/** Bytes from which it is worth the time to pack a picture as tightly as can be. */
const LARGE = 34_000;

type Rgb = [red: number, green: number, blue: number];
const rgbOf = (colour: string): Rgb => [
  parseInt(colour.slice(1, 3), 16),
  parseInt(colour.slice(3, 5), 16),
  parseInt(colour.slice(5, 7), 16)
];

const flat = new Map(Object.values(INKS).map((colour, place) => [colour, place] as const));
const palette: Rgb[] = [
  ...[...flat.keys()].map(rgbOf),
  ...SHADES.flatMap(([from, to, steps]) => {
    const [a, b] = [rgbOf(INKS[from]), rgbOf(INKS[to])];
    const mixed = (t: number, i: 0 | 1 | 2): number => Math.round(a[i] + (b[i] - a[i]) * t);
    return Array.from({ length: steps }, (_, i): Rgb => {
      const t = (i + 1) / (steps + 1);
      return [mixed(t, 0), mixed(t, 1), mixed(t, 2)];
    });
  })
];
const reds = Uint8Array.from(palette, ([red]) => red);
const greens = Uint8Array.from(palette, ([, green]) => green);
const blues = Uint8Array.from(palette, ([, , blue]) => blue);

const bucketOf = (red: number, green: number, blue: number): number =>
  ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3);

/** The palette's nearest colour to every colour of five bits a channel; the inks themselves are met exactly. */
const nearest = (() => {
  const places = new Uint8Array(1 << 15);
  for (let bucket = 0; bucket < places.length; bucket += 1) {
    const [red, green, blue] = [
      ((bucket >> 10) << 3) + 4,
      (((bucket >> 5) & 31) << 3) + 4,
      ((bucket & 31) << 3) + 4
    ];
    let least = Infinity;
    for (let i = 0; i < palette.length; i += 1) {
      const far =
        ((reds[i] ?? 0) - red) ** 2 +
        ((greens[i] ?? 0) - green) ** 2 +
        ((blues[i] ?? 0) - blue) ** 2;
      if (far < least) [least, places[bucket]] = [far, i];
    }
  }
  for (const [colour, place] of flat) places[bucketOf(...rgbOf(colour))] = place;
  return places;
})();

/** The places in the palette of an ink's shades on paper, from the paper to the ink. */
const shadesOf = new Map<Ink, number[]>(
  TEXT_INKS.map((ink, i) => {
    const first = flat.size + i * TEXT_SHADES;
    const between = Array.from({ length: TEXT_SHADES }, (_, shade) => first + shade);
    return [ink, [flat.get(INKS.paper) ?? 0, ...between, flat.get(INKS[ink]) ?? 0]];
  })
);

/** Pixels to lay upon a sheet: RGBA, not premultiplied. */
export interface Pixels {
  rgba: Uint8Array;
  width: number;
  height: number;
}

/** A picture in the making, a byte of palette a pixel. */
export class Sheet {
  // A row of a PNG begins with the number of its filter: 0 for none.
  readonly #rows = Buffer.alloc((WIDTH + 1) * HEIGHT);

  /** Begins anew on plain paper. */
  clear(): void {
    this.#rows.fill(flat.get(INKS.paper) ?? 0);
    for (let y = 0; y < HEIGHT; y += 1) this.#rows[y * (WIDTH + 1)] = 0;
  }

  /** Fills a rectangle of whole pixels. */
  fill(left: number, top: number, right: number, bottom: number, ink: Ink): void {
    for (let y = Math.max(0, top); y < Math.min(HEIGHT, bottom); y += 1) {
      const row = y * (WIDTH + 1) + 1;
      this.#rows.fill(
        flat.get(INKS[ink]) ?? 0,
        row + Math.max(0, left),
        row + Math.min(WIDTH, right)
      );
    }
  }

  /** Lays pixels upon what is there; what lies outside is cut off. */
  lay({ rgba, width, height }: Pixels, left: number, top: number): void {
    const rows = this.#rows;
    const [firstX, lastX] = [Math.max(0, -left), Math.min(width, WIDTH - left)];
    for (let y = Math.max(0, -top); y < Math.min(height, HEIGHT - top); y += 1) {
      let from = (y * width + firstX) * 4;
      let to = (top + y) * (WIDTH + 1) + 1 + left + firstX;
      for (let x = firstX; x < lastX; x += 1, from += 4, to += 1) {
        const alpha = rgba[from + 3] ?? 0;
        if (alpha === 0) continue;
        const under = rows[to] ?? 0;
        const mix = (over: number, below: number): number =>
          (over * alpha + below * (255 - alpha) + 127) >> 8;
        const red = rgba[from] ?? 0;
        const green = rgba[from + 1] ?? 0;
        const blue = rgba[from + 2] ?? 0;
        rows[to] =
          nearest[
            alpha === 255
              ? bucketOf(red, green, blue)
              : bucketOf(
                  mix(red, reds[under] ?? 0),
                  mix(green, greens[under] ?? 0),
                  mix(blue, blues[under] ?? 0)
                )
          ] ?? 0;
      }
    }
  }

  /** Sets text on plain paper, by how much of each pixel its letters cover. Throws for an ink that no text is set in. */
  set({ rgba, width, height }: Pixels, left: number, top: number, ink: Ink): void {
    const shades = shadesOf.get(ink);
    if (!shades) throw new Error(`no text is set in ${ink}`);
    const rows = this.#rows;
    const [firstX, lastX] = [Math.max(0, -left), Math.min(width, WIDTH - left)];
    const places = Uint8Array.from(
      { length: 256 },
      (_, alpha) => shades[Math.round((alpha / 255) * (shades.length - 1))] ?? 0
    );
    const paper = places[0] ?? 0;
    for (let y = Math.max(0, -top); y < Math.min(height, HEIGHT - top); y += 1) {
      let from = (y * width + firstX) * 4 + 3;
      let to = (top + y) * (WIDTH + 1) + 1 + left + firstX;
      for (let x = firstX; x < lastX; x += 1, from += 4, to += 1) {
        const place = places[rgba[from] ?? 0] ?? 0;
        if (place !== paper) rows[to] = place;
      }
    }
  }

  /** The sheet as a PNG with a palette. */
  png(): Buffer {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(WIDTH, 0);
    header.writeUInt32BE(HEIGHT, 4);
    // Eight bits a pixel, colours from a palette.
    header.set([8, 3], 8);
    const level = (effort: number) => deflateSync(this.#rows, { level: effort, memLevel: 9 });
    const quick = level(6);
    const data = quick.length > LARGE ? level(9) : quick;
    return Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('PLTE', Buffer.from(palette.flat())),
      chunk('IDAT', data),
      chunk('IEND', Buffer.alloc(0))
    ]);
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const out = Buffer.alloc(data.length + 12);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  data.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, data.length + 8)), data.length + 8);
  return out;
}
