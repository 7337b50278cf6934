import type { Words } from '$lib/messages';

/** The generated start of a held figure's note: how many listed facilities it sums, and how many more have no figures. */
const SUM =
  /^Sum of (?<counted>\d+) listed facilit(?:y|ies)(?:; (?<silent>\d+) more (?:is|are) listed without figures)?\.(?: |$)/;

/**
 * A figure's note in two parts: what the facts say by rule, told in the page's language, and the prose that follows,
 * which stays in English. Null for a part the note does not have.
 */
export function figureNote(
  words: Words,
  note: string | null
): { told: string | null; prose: string | null } {
  const sum = note === null ? null : SUM.exec(note);
  if (note === null || !sum) return { told: null, prose: note };
  const silent = Number(sum.groups?.silent ?? 0);
  const told = [words.t('county.figure.facilities', { count: Number(sum.groups?.counted) })];
  if (silent > 0) told.push(words.t('county.figure.facilities.silent', { count: silent }));
  return { told: told.join(' '), prose: note.slice(sum[0].length) || null };
}
