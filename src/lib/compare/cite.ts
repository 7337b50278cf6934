import type { Sources } from '$lib/atlas/types';
import type { Cite } from '$lib/county/facts';

/** Looks sources up in lists, the first that knows one; one that none knows is given under its bare id, never dropped. */
export function citing(...lists: readonly Sources[]): Cite {
  return (ids) =>
    [...new Set(ids)].map((id) => {
      const found = lists.flatMap((list) => list[id] ?? [])[0];
      const unknown = {
        title: id,
        publisher: '',
        published: null,
        url: null,
        read: null,
        note: null
      };
      return { ...(found ?? unknown), id };
    });
}
