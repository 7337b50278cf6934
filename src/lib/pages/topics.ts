import type { MessageKey, Words } from '$lib/messages';

const TOPICS = [
  'agreement',
  'approach',
  'complaint_process',
  'contract_detention',
  'costs',
  'data_transparency',
  'detainer_policy',
  'election',
  'example_case',
  'governance',
  'ice_supervision',
  'model',
  'mou_terms',
  'mpi_study_site',
  'officers_trained',
  'oversight_outcome',
  'planned_officers',
  'results',
  'screening_point',
  'screening_trigger',
  'sheriff',
  'state_mandate',
  'steering_committee',
  'training'
] as const;

/** A topic of practice in the page's language; null for one the catalogue has no word for. */
export function topicName(words: Words, topic: string): string | null {
  const known = TOPICS.find((one) => one === topic);
  return known ? words.t(`pages.topic.${known}` satisfies MessageKey) : null;
}

const KINDS = [
  'county sheriff',
  'municipal police',
  'constable',
  'state police',
  'other state agency',
  'state corrections',
  'prosecutor/attorney general',
  'county corrections',
  'campus police',
  'national/state guard',
  'airport/port police',
  'county police',
  'other',
  'regional jail'
] as const;

/** A kind of agency in the page's language; null for one the catalogue has no word for. */
export function agencyKind(words: Words, kind: string): string | null {
  const known = KINDS.find((one) => one === kind);
  return known ? words.t(`pages.kind.${known}` satisfies MessageKey) : null;
}

const PLACINGS = [
  'name',
  'ICE list',
  'FBI 2025',
  'pre-2018 list',
  'by hand',
  'unchecked geography',
  'statewide',
  'territory',
  'unplaced'
] as const;

/** How an agency's county was found, in the page's language; null for a way the catalogue has no word for. */
export function placingName(words: Words, placedBy: string): string | null {
  const known = PLACINGS.find((one) => one === placedBy);
  return known ? words.t(`pages.placed.${known}` satisfies MessageKey) : null;
}
