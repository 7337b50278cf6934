import type { Handle } from '@sveltejs/kit';
import { fillFirstPaint } from '$lib/map/first-paint';
import { firstMap } from '$lib/map/first-map.server';
import { fillStructuredData } from '$lib/pages/structured-data';

export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) =>
      fillFirstPaint(
        fillStructuredData(html.replace('%atlas.lang%', event.params['lang'] ?? 'en')),
        firstMap
      )
  });
