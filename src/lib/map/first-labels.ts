import { insets, stateLabels } from './generated/first-paint.json';
import type { Box, InsetKey, Point } from './ground-types';
import type { Candidate } from './labels';

/** States with no room for two letters at the scale of the first paint: CT, DE, DC, MD, MA, NH, NJ, RI, VT. */
const NARROW = new Set(['09', '10', '11', '24', '25', '33', '34', '44', '50']);
/** Room for two letters, in plane units round the label point. */
const [HALF_WIDTH, HALF_HEIGHT] = [11, 7];

const KEYS: InsetKey[] = ['ak', 'hi', 'mp', 'gu', 'as', 'pr', 'vi'];

export interface Inset {
  key: InsetKey;
  /** State FIPS of the land inside. */
  state: string;
  at: Point;
  box: Box;
}

/** The insets, where their names go and how much room they have. */
export const INSETS: Inset[] = insets.flatMap(({ key, state, label, box }) => {
  const [x = 0, y = 0] = label;
  const [left = 0, top = 0, right = 0, bottom = 0] = box;
  const known = KEYS.find((one) => one === key);
  return known ? [{ key: known, state, at: [x, y], box: [left, top, right, bottom] }] : [];
});

const framed = new Set(INSETS.map(({ state }) => state));

/** Whether a state is named by its inset's frame. */
export function isInset(state: string): boolean {
  return framed.has(state);
}

/** Whether a state has no room for two letters while the whole nation is in view. */
export function isNarrow(state: string): boolean {
  return NARROW.has(state);
}

/** States to name before the ground is there; `abbreviation` gives their two letters. */
export function firstStates(abbreviation: (fips: string) => string | undefined): Candidate[] {
  return stateLabels.flatMap(([id, x, y]) => {
    const [fips, at]: [string, Point] = [String(id), [Number(x), Number(y)]];
    const name = abbreviation(fips);
    if (isInset(fips) || isNarrow(fips) || name === undefined) return [];
    const box: Box = [
      at[0] - HALF_WIDTH,
      at[1] - HALF_HEIGHT,
      at[0] + HALF_WIDTH,
      at[1] + HALF_HEIGHT
    ];
    return [{ id: fips, kind: 'state', names: [name], at, box }];
  });
}
