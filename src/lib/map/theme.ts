import type { Measure } from '$lib/atlas/types';
import { ramp } from './colour';

/** Custom properties that the map draws with, apart from the ramps. */
const TOKENS = {
  'no-agreement': '--map-no-agreement',
  'no-share': '--map-no-share',
  'too-few': '--map-too-few',
  'not-covered': '--map-not-covered',
  'too-few-dots': '--map-too-few-dots',
  'bound-lines': '--map-bound-lines',
  border: '--map-border',
  state: '--map-state',
  own: '--map-own',
  frame: '--rule-strong',
  ink: '--ink',
  paper: '--paper'
} as const;
export type Token = keyof typeof TOKENS;

/** The map's colours as CSS resolves them here and now, and whether in the dark. */
export interface Tokens {
  dark: boolean;
  colours: Record<Token, string>;
}

/** The tokens and the colour of each class of a measure, lowest first. */
export interface Theme {
  colours: Record<Token, string>;
  classes: string[];
}

/** Reads the colours that custom properties have inside an element. Forces the page's styles: once a theme is enough. */
export function readTokens(inside: HTMLElement): Tokens {
  const probe = document.createElement('span');
  probe.hidden = true;
  inside.append(probe);
  const style = getComputedStyle(probe);
  const read = (colour: string): string => {
    probe.style.color = colour;
    return style.color;
  };
  const colour = (token: Token): string => read(`var(${TOKENS[token]})`);
  const tokens: Tokens = {
    dark: read('light-dark(black, white)') === read('white'),
    colours: {
      'no-agreement': colour('no-agreement'),
      'no-share': colour('no-share'),
      'too-few': colour('too-few'),
      'not-covered': colour('not-covered'),
      'too-few-dots': colour('too-few-dots'),
      'bound-lines': colour('bound-lines'),
      border: colour('border'),
      state: colour('state'),
      own: colour('own'),
      frame: colour('frame'),
      ink: colour('ink'),
      paper: colour('paper')
    }
  };
  probe.remove();
  return tokens;
}

export function themeOf(
  { dark, colours }: Tokens,
  measure: Pick<Measure, 'kind' | 'breaks'>
): Theme {
  const classes = ramp(measure.kind, measure.breaks.length + 1);
  return { colours, classes: classes.map((tone) => (dark ? tone.dark : tone.light)) };
}

/** The colour under a look, patterns apart. */
export function fillOf(look: string, { classes, colours }: Theme): string {
  const index = /^[kbu](\d+)$/.exec(look)?.[1];
  if (index !== undefined) return classes[Number(index)] ?? colours['no-agreement'];
  if (look === 'no-share' || look === 'too-few' || look === 'not-covered') return colours[look];
  return colours['no-agreement'];
}

/** How much of a county's colour is left where filters leave it out; the SVG's style says the same. */
const FAINT = 0.18;

/** A colour, written `#rrggbb` or `rgb(r, g, b)`, of a county that filters leave out. */
export function faint(colour: string): string {
  if (colour.startsWith('rgb(')) return `rgba(${colour.slice(4, -1)}, ${FAINT})`;
  return colour + Math.round(FAINT * 255).toString(16);
}
