import type { CountyFile, SourcedFigure } from '$lib/atlas/types';

/** The panel's sections, in their order. */
export const SECTIONS = [
  'figures',
  'agreements',
  'acts',
  'listings',
  'facilities',
  'quoted'
] as const;
export type Section = (typeof SECTIONS)[number];

/** The id of a section's heading, unique on a page that shows one county. */
export const sectionId = (section: Section): string => `county-${section}`;

/** Which sections a county fills and which hold nothing. Figures and agreements are always shown: they say which blank it is. */
export function sectionsOf(
  file: CountyFile,
  quoted: readonly SourcedFigure[]
): { present: Section[]; empty: Section[] } {
  const filled: Record<Section, boolean> = {
    figures: true,
    agreements: true,
    acts: file.acts.length > 0,
    listings: file.listings.length > 0,
    facilities: file.facilities.length > 0,
    quoted: quoted.length > 0
  };
  return {
    present: SECTIONS.filter((section) => filled[section]),
    empty: SECTIONS.filter((section) => !filled[section])
  };
}
