import type { DayDate, ModelForm, StoryFile } from '../../src/lib/atlas/types';
import { compare } from '../tables/fault';
import type { AgencyFact } from './agencies';
import { citationsOf } from './citation';
import type { Figures } from './figures';
import { peersOf } from './peers';
import { pickSources, type AllSources } from './sources';

/** A source is one of the record of agreements, and not of a few of them, from this part of all agreements. */
const PART_OF_THE_RECORD = 0.01;

/** What the story of every county is told with, without the release. */
export function storyFile(
  forms: ModelForm[],
  figures: Figures,
  agencies: readonly AgencyFact[],
  asOf: DayDate,
  sources: AllSources
): Omit<StoryFile, 'release'> {
  const lists = listsOf(agencies);
  return {
    forms,
    peers: peersOf(figures),
    lists,
    citations: citationsOf(asOf),
    sources: pickSources(sources, [...lists, ...forms.flatMap((form) => form.sources)])
  };
}

function listsOf(agencies: readonly AgencyFact[]): string[] {
  const cited = agencies.flatMap((agency) => agency.agreements.map(({ sources }) => sources));
  const counts = new Map<string, number>();
  for (const source of cited.flat()) counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= PART_OF_THE_RECORD * cited.length)
    .map(([source]) => source)
    .sort(compare);
}
