import type { Sources } from '$lib/atlas/types';
import type { Cite } from '$lib/county/facts';

/** Looks sources up in several files at once; one that none holds is given under its bare id, never dropped. */
export function citerOf(files: readonly Sources[]): Cite {
  const known: Sources = Object.assign({}, ...files);
  return (ids) =>
    [...new Set(ids)].map((id) => ({
      title: id,
      publisher: '',
      published: null,
      url: null,
      read: null,
      note: null,
      ...known[id],
      id
    }));
}
