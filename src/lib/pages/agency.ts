import type { AgencyFile } from './types';

/** The sections of an agency's page, in their order. */
const SECTIONS = ['agreements', 'figures', 'practice', 'acts'] as const;
export type AgencySection = (typeof SECTIONS)[number];

/** Which sections an agency fills and which hold nothing. Agreements are always there: only agencies with one are listed. */
export function agencySections(file: AgencyFile): {
  present: AgencySection[];
  empty: AgencySection[];
} {
  const filled: Record<AgencySection, boolean> = {
    agreements: true,
    figures: file.figures.length > 0,
    practice: file.practices.length > 0,
    acts: file.acts.length > 0
  };
  return {
    present: SECTIONS.filter((section) => filled[section]),
    empty: SECTIONS.filter((section) => !filled[section])
  };
}
