import type { Release, Sources } from '$lib/atlas/types';
import type { Milestone } from '$lib/timeline/marks';
import type { MilestonesFile } from '$lib/timeline/milestones';
import { fetchPublished } from '$lib/view/fetch-published';
import { gapsOf, type Gap } from './gaps';
import { entriesOf, monthsOf, type Entry, type Months } from './ledger';
import type { TimeFile } from './types';

/** What is known of agreements through time. */
export interface TimeRecord {
  release: Release;
  entries: Entry[];
  months: Months;
  gaps: Gap[];
  milestones: Milestone[];
  sources: Sources;
}

/** Fetches the record. Rejects where it cannot be had. */
export async function openRecord(): Promise<TimeRecord> {
  const [file, { release, milestones, sources }] = await Promise.all([
    fetchPublished<TimeFile>('time.json'),
    fetchPublished<MilestonesFile>('milestones.json')
  ]);
  const entries = entriesOf(file);
  return {
    release,
    entries,
    months: monthsOf(entries, release.asOf),
    gaps: gapsOf(file.lists, release.asOf),
    milestones,
    sources
  };
}
