import { readFile } from 'node:fs/promises';
import { DEFAULT_OPTIONS } from '$lib/embed/options';
import { FORM_KEYS, FRAME_KEYS } from '$lib/embed/frame-setup';
import { loadSubject } from '$lib/embed/subject';
import type { FirstPaint } from '$lib/map/ground-types';
import { loadCatalogue } from '$lib/messages';
import { readPublished } from '$lib/server/published';
import type { EntryGenerator, PageServerLoad } from './$types';

/** No page links to a frame, so a crawl would find one language only. */
export const entries: EntryGenerator = () => [{}, { lang: 'es' }];

export const load: PageServerLoad = async ({ params }) => {
  const text = await readFile('src/lib/map/generated/first-paint.json', 'utf8');
  const paths: FirstPaint = JSON.parse(text);
  const ground = paths.counties.map(([fips]) => fips);
  const locale = params.lang ?? 'en';
  const messages = Object.entries(await loadCatalogue(locale)).filter(
    ([key]) => FRAME_KEYS.some((start) => key.startsWith(start)) && !FORM_KEYS.test(key)
  );
  return {
    paths,
    subject: await loadSubject(DEFAULT_OPTIONS, ground, readPublished),
    setup: { locale, messages: Object.fromEntries(messages) }
  };
};
