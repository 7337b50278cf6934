import type { Box } from '../../src/lib/map/ground-types';
import { wrapped, type TextWidth } from '../../src/lib/share/text';
import type { Ink, Scene, Weight } from './scene';

/** A text of a column: set in the first of its sizes in which it takes at most `most` lines, else in the last. */
export interface TextBlock {
  kind: 'text';
  text: string;
  /** Pixels, the largest first. */
  sizes: readonly [number, ...number[]];
  weight: Weight;
  ink: Ink;
  most: number;
  /** Room above it. */
  gap: number;
}

/** A share (0-1) as the filled part of a bar. */
export interface BarBlock {
  kind: 'bar';
  share: number;
  ink: Ink;
  height: number;
  gap: number;
}

export type Block = TextBlock | BarBlock;

const LEADING = 1.2;
/** From the top of a line to what its letters stand on, in parts of its size. */
const ASCENT = 0.94;

/** How much of its sizes and of its gaps a column keeps, tried one after the other until it fits. */
const TIGHTER = [
  [1, 1.7],
  [1, 1.35],
  [1, 1],
  [0.94, 1],
  [0.88, 0.9],
  [0.82, 0.8],
  [0.76, 0.7],
  [0.7, 0.6],
  [0.64, 0.5],
  [0.58, 0.5]
] as const;

/** Blocks under each other inside a box, smaller where there is much to say. Throws where even the smallest is too much. */
export function column(blocks: readonly Block[], box: Box, width: TextWidth): Scene {
  for (const [scale, air] of TIGHTER) {
    const { scene, bottom } = set(blocks, box, width, scale, air);
    if (bottom <= box[3]) return scene;
  }
  const texts = blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
  throw new Error(`no room for: ${texts.join(' / ')}`);
}

function set(
  blocks: readonly Block[],
  [left, top, right]: Box,
  width: TextWidth,
  scale: number,
  air: number
): { scene: Scene; bottom: number } {
  const scene: Scene = [];
  let y = top;
  for (const block of blocks) {
    if (y > top) y += block.gap * scale * air;
    if (block.kind === 'bar') {
      scene.push(...bar(block, [left, Math.round(y), right, Math.round(y + block.height)]));
      y += block.height;
      continue;
    }
    const { size, lines } = fitted(block, right - left, width, scale);
    const { weight, ink } = block;
    for (const text of lines) {
      const standing = Math.round(y + size * ASCENT);
      scene.push({ kind: 'line', text, size, weight, ink, x: left, y: standing });
      y += size * LEADING;
    }
  }
  return { scene, bottom: y };
}

function fitted(
  { text, sizes, weight, most }: TextBlock,
  room: number,
  width: TextWidth,
  scale: number
): { size: number; lines: string[] } {
  const tries = sizes.map((full) => {
    const size = Math.round(full * scale);
    return { size, lines: wrapped(text, room, { size, weight }, width) };
  });
  const unbroken = ({ size, lines }: (typeof tries)[number]): boolean =>
    lines.length <= most && text.split(' ').every((word) => width(word, { size, weight }) <= room);
  const found = tries.find(unbroken) ?? tries.at(-1);
  if (!found) throw new Error(`no size for: ${text}`);
  return found;
}

/** The filled part ends before the bar does, and is seen, unless the share is all or nothing. */
function bar({ share, ink }: BarBlock, [left, top, right, bottom]: Box): Scene {
  const whole = right - left;
  const full = Math.floor(share * whole);
  const filled = share > 0 ? Math.max(2, full) : 0;
  const scene: Scene = [{ kind: 'area', box: [left, top, right, bottom], ink: 'rule' }];
  if (filled > 0) scene.push({ kind: 'area', box: [left, top, left + filled, bottom], ink });
  return scene;
}
