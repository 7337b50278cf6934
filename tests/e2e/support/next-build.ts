import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { serve } from '../../../scripts/lib/server.mjs';
import { catalogue } from './facts';

/** The release of the made-up later build, which differs from the build under test in its name alone. */
export const MADE_UP_RELEASE = '2099-01-01-00000000';

const TEXT = /html|javascript|json|css/;

function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

/** A file of the build under test as a later build would have it: another release, other names of built files. */
function later(text: string): string {
  const changed = text
    .replaceAll(catalogue.release.id, MADE_UP_RELEASE)
    .replaceAll('_app/immutable/', '_app/immutable/later/');
  // The policy of a page names its script by its content.
  return [...text.matchAll(/<script>([^]*?)<\/script>/g)].reduce((page, [, script = '']) => {
    const then = script
      .replaceAll(catalogue.release.id, MADE_UP_RELEASE)
      .replaceAll('_app/immutable/', '_app/immutable/later/');
    return page.replaceAll(hashOf(script), hashOf(then));
  }, changed);
}

/**
 * Serves the build under test as a host does, until `publish` puts a later build in its place. Parts of the earlier one
 * are gone then, as on a host that keeps nothing.
 */
export async function hostWithNextBuild(): Promise<{
  url: string;
  publish: () => void;
  close: () => Promise<void>;
}> {
  const inner = await serve();
  let published = false;
  const outer = createServer((request, response) => {
    const path = request.url ?? '/';
    const asked = published ? path.replace('/_app/immutable/later/', '/_app/immutable/') : path;
    const isGone = published && asked === path && path.includes('/_app/immutable/');
    void fetch(new URL(isGone ? '/gone' : asked, inner.url), { redirect: 'manual' })
      .then(async (answer) => {
        const type = answer.headers.get('content-type') ?? '';
        const location = answer.headers.get('location');
        const body = Buffer.from(await answer.arrayBuffer());
        response.writeHead(answer.status, {
          'content-type': type,
          'cache-control': 'no-cache',
          ...(location === null ? {} : { location })
        });
        response.end(published && TEXT.test(type) ? later(body.toString('utf8')) : body);
      })
      .catch(() => response.destroy());
  });
  await new Promise((go) => outer.listen(0, '127.0.0.1', () => go(null)));
  const address = outer.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    publish: () => (published = true),
    close: async () => {
      outer.closeAllConnections();
      await new Promise((go) => outer.close(go));
      await inner.close();
    }
  };
}
