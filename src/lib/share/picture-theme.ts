import { readTokens, type Theme } from '$lib/map/theme';
import { ramp } from '$lib/map/colour';
import { MODELS, type Measure, type Model } from '$lib/atlas/types';
import { MODEL_TONE } from '$lib/timeline/tones';

export type Scheme = 'light' | 'dark';

/** Colours of a picture, as `#rrggbb`, beyond those of the map. */
export interface Inks {
  /** Second ink, for what explains. */
  quiet: string;
  rule: string;
  accent: string;
  focus: string;
}

/** Everything a picture is coloured with. */
export interface PictureTheme extends Theme {
  inks: Inks;
  /** Of each model of agreement. */
  models: Readonly<Record<Model, string>>;
}

/** A colour as `#rrggbb`, whatever CSS calls it: what one pixel becomes. */
function pixelOf(colour: string, context: CanvasRenderingContext2D): string {
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** The site's colours in light or dark, whichever the reader's own are. In the browser; throws where it has no canvas. */
export function readTheme(scheme: Scheme, measure: Pick<Measure, 'kind' | 'breaks'>): PictureTheme {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas to read colours with');
  const holder = document.createElement('div');
  // Not drawn, so that no transition holds the last colour for a moment.
  holder.hidden = true;
  holder.dataset['scheme'] = scheme;
  document.body.append(holder);
  const { colours } = readTokens(holder);
  const read = (value: string): string => {
    holder.style.color = value;
    return pixelOf(getComputedStyle(holder).color, context);
  };
  const inks = {
    quiet: read('var(--ink-2)'),
    rule: read('var(--rule)'),
    accent: read('var(--accent)'),
    focus: read('var(--focus)')
  };
  const models = { ...MODEL_TONE };
  for (const model of MODELS) models[model] = read(MODEL_TONE[model]);
  holder.remove();
  const plain = { ...colours };
  for (const [token, colour] of Object.entries(colours))
    Object.assign(plain, { [token]: pixelOf(colour, context) });
  return {
    colours: plain,
    classes: ramp(measure.kind, measure.breaks.length + 1).map((tone) => tone[scheme]),
    inks,
    models
  };
}
