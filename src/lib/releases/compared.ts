import type { Fips, Measure } from '$lib/atlas/types';
import type { Words } from '$lib/messages';
import { agreementChanges, differenceOf, type Difference } from './difference';
import type { Asked } from './kept';
import { sinceWords } from './sentence';
import type { KeptRelease } from './types';

/** A place of a comparison: a county, the nation, or another group of counties. */
export interface ComparedPlace {
  name: string;
  kind: 'nation' | 'county' | 'group';
  counties: readonly Fips[];
}

/**
 * What changed in the places of a comparison since its link was made: a sentence for each place with a change, and one
 * for the others. Of groups only agreements are told: how their figures were put together then is not kept. Needs the
 * messages `releases`.
 */
export function sinceCompared(
  then: KeptRelease,
  now: KeptRelease,
  places: readonly ComparedPlace[],
  asked: Asked & { measure: Pick<Measure, 'kind'> },
  words: Words
): string[] {
  const changed = places.flatMap(({ name, kind, counties }) => {
    const difference: Difference =
      kind === 'group'
        ? { ...agreementChanges(then, now, counties), before: null, now: null }
        : differenceOf(then, now, kind === 'nation' ? null : (counties[0] ?? null), asked);
    if (!hasChanged(difference)) return [];
    const said = kind === 'group' ? words.t('since.group', { name }) : name;
    return [sinceWords(difference, said, asked.measure, words)];
  });
  if (changed.length === 0) return [words.t('since.nothing')];
  const others = places.length - changed.length;
  return others > 0
    ? [...changed, words.t('since.others', { n: others, number: words.number(others) })]
    : changed;
}

function hasChanged({ added, ended, resumed, removed, before, now }: Difference): boolean {
  const moved =
    before?.share !== now?.share ||
    before?.numerator !== now?.numerator ||
    before?.denominator !== now?.denominator;
  return added + ended + resumed + removed > 0 || moved;
}
