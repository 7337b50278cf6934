import type { Measure, Period } from '$lib/atlas/types';

/** A text as part of a file's name: small letters, digits and hyphens. */
function slug(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The name, without its ending, of a file with a measure and a period: `atlas-held-minor-2026`. */
export function viewFileName(measure: Pick<Measure, 'id'>, period: Pick<Period, 'id'>): string {
  return `atlas-${slug(measure.id)}-${slug(period.id.replace(/^FY/, ''))}`;
}

/** The same of a county's timeline: `atlas-13067-cobb-ga-timeline`. */
export function timelineFileName(countySlug: string): string {
  return `atlas-${slug(countySlug)}-timeline`;
}
