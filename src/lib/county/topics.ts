import type { Practice } from '$lib/atlas/types';

/** Groups of topics in the order they are told. */
const GROUPS = {
  approach: ['approach', 'mpi_study_site'],
  screening: ['screening_trigger', 'screening_point'],
  detainers: ['detainer_policy'],
  officers: ['officers_trained', 'planned_officers', 'training'],
  supervision: ['ice_supervision', 'steering_committee', 'complaint_process'],
  costs: ['costs', 'contract_detention'],
  results: ['results', 'example_case'],
  oversight: ['oversight_outcome'],
  data: ['data_transparency'],
  terms: ['agreement', 'model', 'mou_terms'],
  decided: ['governance', 'sheriff', 'election', 'state_mandate'],
  other: []
} as const satisfies Record<string, readonly string[]>;
export type TopicGroup = keyof typeof GROUPS;

const NAMES: TopicGroup[] = [
  'approach',
  'screening',
  'detainers',
  'officers',
  'supervision',
  'costs',
  'results',
  'oversight',
  'data',
  'terms',
  'decided',
  'other'
];

/** The group a topic is told in; "other" for a topic that has none. */
function groupOf(topic: string): TopicGroup {
  return NAMES.find((name) => GROUPS[name].some((known) => known === topic)) ?? 'other';
}

/** Statements by group of topics, groups without any left out; within a group topic by topic, in the order given. */
export function byTopicGroup(
  practices: readonly Practice[]
): { group: TopicGroup; rows: Practice[] }[] {
  return NAMES.flatMap((group) => {
    const topics: readonly string[] = GROUPS[group];
    const rows = practices
      .filter((row) => groupOf(row.topic) === group)
      .sort((a, b) => topics.indexOf(a.topic) - topics.indexOf(b.topic));
    return rows.length > 0 ? [{ group, rows }] : [];
  });
}
