import type { Handle } from '@sveltejs/kit';
import { fillExcerpt } from '$lib/map/excerpt';
import { fillFirstPaint } from '$lib/map/first-paint';
import { firstMap } from '$lib/map/first-map.server';
import { fillStructuredData } from '$lib/pages/structured-data';
import { readExcerpts } from '$lib/server/ground';
import { addHomePreview, addPreview } from '$lib/server/preview';
import { addSiteData } from '$lib/server/site-data';

const EXPLORER = '/[[lang=lang]]';

export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: async ({ html }) => {
      const spoken = html.replaceAll('%atlas.lang%', event.params['lang'] ?? 'en');
      if (event.route.id !== EXPLORER)
        return fillExcerpt(fillStructuredData(await addPreview(spoken, event)), readExcerpts);
      const told = await addHomePreview(await fillFirstPaint(spoken, firstMap), event);
      return addSiteData(told, event.params['lang']);
    }
  });
