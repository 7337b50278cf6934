import type { Query } from '$lib/view/codec';

/** What a frame shows: the map of the link, one county, or one state. */
export type Shown =
  { kind: 'map' } | { kind: 'county'; fips: string } | { kind: 'state'; abbr: string };

export const ACTS = ['select', 'none', 'atlas'] as const;
/** What a click does: choose a county within the frame, nothing, or open the Atlas at the county. */
export type Act = (typeof ACTS)[number];

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** All that a frame's address says, but the language, which is in its path. */
export interface EmbedOptions {
  shown: Shown;
  act: Act;
  theme: Theme;
  /** The view as the explorer's links write it. */
  view: Query;
}

const KEYS = { shown: 'show', act: 'act', theme: 'theme' } as const;

/** What a frame shows where its address names nothing. */
export const DEFAULT_OPTIONS: EmbedOptions = {
  shown: { kind: 'map' },
  act: 'select',
  theme: 'auto',
  view: ''
};

/** Reads a frame's query; what it does not understand becomes the default. */
export function readOptions(query: string): EmbedOptions {
  const params = new URLSearchParams(query);
  const act = ACTS.find((one) => one === params.get(KEYS.act)) ?? DEFAULT_OPTIONS.act;
  const theme = THEMES.find((one) => one === params.get(KEYS.theme)) ?? DEFAULT_OPTIONS.theme;
  const shown = readShown(params.get(KEYS.shown) ?? '');
  for (const key of Object.values(KEYS)) params.delete(key);
  return { shown, act, theme, view: asQuery(params) };
}

/** Writes a frame's query, without what goes without saying. */
export function writeOptions({ shown, act, theme, view }: EmbedOptions): Query {
  const params = new URLSearchParams(view);
  for (const key of Object.values(KEYS)) params.delete(key);
  if (shown.kind === 'county') params.set(KEYS.shown, shown.fips);
  if (shown.kind === 'state') params.set(KEYS.shown, shown.abbr);
  if (act !== DEFAULT_OPTIONS.act) params.set(KEYS.act, act);
  if (theme !== DEFAULT_OPTIONS.theme) params.set(KEYS.theme, theme);
  return asQuery(params);
}

/** `13067` is a county, `GA` a state, all else the map. */
export function readShown(text: string): Shown {
  if (/^\d{5}$/.test(text)) return { kind: 'county', fips: text };
  if (/^[A-Z]{2}$/.test(text)) return { kind: 'state', abbr: text };
  return { kind: 'map' };
}

function asQuery(params: URLSearchParams): Query {
  // A comma needs no escape in a query and reads better without.
  const text = params.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}
