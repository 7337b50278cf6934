import type { AgencyPractice } from './types';

/** Statements by topic, in the order given. */
export function byTopic(
  practices: readonly AgencyPractice[]
): { topic: string; rows: AgencyPractice[] }[] {
  const topics = new Map<string, AgencyPractice[]>();
  for (const row of practices) topics.set(row.topic, [...(topics.get(row.topic) ?? []), row]);
  return [...topics].map(([topic, rows]) => ({ topic, rows }));
}
