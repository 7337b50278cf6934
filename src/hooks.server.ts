import type { Handle } from '@sveltejs/kit';
import { fillExcerpt } from '$lib/map/excerpt';
import { fillFirstPaint } from '$lib/map/first-paint';
import { firstMap } from '$lib/map/first-map.server';
import { fillStructuredData } from '$lib/pages/structured-data';
import { readExcerpts } from '$lib/server/ground';

export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: async ({ html }) => {
      const told = fillStructuredData(html.replace('%atlas.lang%', event.params['lang'] ?? 'en'));
      return fillExcerpt(await fillFirstPaint(told, firstMap), readExcerpts);
    }
  });
