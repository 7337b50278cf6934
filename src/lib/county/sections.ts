import type { CountyFile, SourcedFigure } from '$lib/atlas/types';

/** The panel's sections, in their order. */
export const SECTIONS = [
  'overview',
  'figures',
  'agreements',
  'practice',
  'history',
  'facilities',
  'quoted',
  'cite'
] as const;
export type Section = (typeof SECTIONS)[number];

/** The id of a section's heading, unique on a page that shows one county. */
export const sectionId = (section: Section): string => `county-${section}`;

/** Which sections a county fills and which hold nothing. Overview, figures and agreements are always shown: they say which blank it is; so is how to cite it. */
export function sectionsOf(
  file: CountyFile,
  quoted: readonly SourcedFigure[]
): { present: Section[]; empty: Section[] } {
  const filled: Record<Section, boolean> = {
    overview: true,
    figures: true,
    agreements: true,
    practice: file.practices.length > 0,
    history: hasHistory(file),
    facilities: file.facilities.length > 0,
    quoted: quoted.length > 0,
    cite: true
  };
  return {
    present: SECTIONS.filter((section) => filled[section]),
    empty: SECTIONS.filter((section) => !filled[section])
  };
}

/** Whether anything dated is known of a county or of its state: agreements, acts, listings. */
function hasHistory({ agencies, acts, listings }: CountyFile): boolean {
  return agencies.length > 0 || acts.length > 0 || listings.length > 0;
}
