/** CSS pixels: a frame is never fitted to less or more. */
export const HEIGHTS = { least: 80, most: 4000 } as const;

const TYPE = 'atlas-287g:height' as const;

/** What a frame tells the page around it. */
export interface HeightMessage {
  type: typeof TYPE;
  /** CSS pixels. */
  height: number;
}

/** The message of a height. */
export function heightMessage(height: number): HeightMessage {
  return { type: TYPE, height: Math.ceil(height) };
}

/** The height that a message tells; null where it is another message or no sensible height. */
export function heightOf(data: unknown): number | null {
  if (typeof data !== 'object' || data === null) return null;
  if (!('type' in data) || data.type !== TYPE || !('height' in data)) return null;
  const { height } = data;
  const sensible =
    typeof height === 'number' &&
    Number.isInteger(height) &&
    height >= HEIGHTS.least &&
    height <= HEIGHTS.most;
  return sensible ? height : null;
}

/** What of a frame decides whether a message is its own. */
export interface Framed<Window> {
  src: string;
  contentWindow: Window | null;
}

/**
 * The frame a message comes from: the one whose own window sent it, and only while that window shows a page of the site's
 * origin and its address is of the site. Null for every other sender.
 */
export function senderOf<Frame extends Framed<unknown>>(
  frames: Iterable<Frame>,
  { source, origin }: { source: unknown; origin: string },
  site: string
): Frame | null {
  if (origin !== site || source === null) return null;
  for (const frame of frames)
    if (frame.contentWindow === source && originOf(frame.src) === site) return frame;
  return null;
}

/** An address' origin; null where it is no full address. */
export function originOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).origin : null;
}
