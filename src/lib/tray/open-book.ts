import type { CountyList } from '$lib/atlas/types';
import { PlaceBook } from '$lib/compare/place-book';
import type { CompareFile } from '$lib/compare/types';
import { fetchPublished } from '$lib/view/fetch-published';

/** Fetches what groups of counties are made of. Rejects where it cannot be had. */
export async function openBook(): Promise<PlaceBook> {
  const [file, names] = await Promise.all([
    fetchPublished<CompareFile>('compare.json'),
    fetchPublished<CountyList>('counties.json')
  ]);
  return new PlaceBook(file, names);
}
