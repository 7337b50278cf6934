import type { Model, Release, Sources } from './types';

/** One statement about how an agency uses its agreement. */
export interface Practice {
  id: string;
  /** Null where it speaks of agencies that the tables hold no agreement of. */
  agencyId: string | null;
  agency: string;
  topic: string;
  value: string;
  detail: string | null;
  /** A date or a period; null where not known. */
  asOf: string | null;
  asOfEstimated: boolean;
  sources: string[];
}

/** What a form of agreement speaks of, in the order it is told. */
export const FORM_PARTS = [
  'powers',
  'place',
  'who',
  'training',
  'supervision',
  'term',
  'termination',
  'costs',
  'complaints',
  'data',
  'outreach',
  'other'
] as const;
export type FormPart = (typeof FORM_PARTS)[number];

/** A form of agreement that was read: what it allows and asks. */
export interface ModelForm {
  /** The models it served. */
  models: Model[];
  year: number;
  revision: string | null;
  /** In the order of FORM_PARTS; a part that was not read is left out. */
  parts: { part: FormPart; text: string }[];
  /** What exactly was read, where that limits it. */
  read: string | null;
  sources: string[];
}

/** Ranked counties in each class of a measure, by measure and period; a class more than the measure has breaks. */
export type Peers = Record<string, Record<string, number[]>>;

/** How a page is cited in each form. */
export interface Citations {
  apa: string;
  chicago: string;
  footnote: string;
  bibtex: string;
}

/** `static/data/story.json`: what the story of every county is told with. */
export interface StoryFile {
  release: Release;
  /** Oldest first. */
  forms: ModelForm[];
  peers: Peers;
  /** Ids of the sources of the record of agreements, which a county without one rests on. */
  lists: string[];
  /** With the marks of `CITED` in place of what differs from page to page. */
  citations: { en: Citations; es: Citations };
  sources: Sources;
}
