import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { siteVersion } from './scripts/lib/version.mjs';

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true },
  kit: {
    adapter: adapter({ pages: 'build', assets: 'build', fallback: '404.html', strict: true }),
    // Relative paths let the build live under any folder of any static host.
    paths: { relative: true },
    // Pages and the service worker know by it whether they are of one build.
    version: { name: siteVersion(import.meta.dirname) },
    // The worker keeps files as they are read; a list of thousands of them would only weigh.
    serviceWorker: { files: () => false },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['self'],
        'script-src': ['self'],
        // Svelte and MapLibre set element styles; no script may be inline.
        'style-src': ['self', 'unsafe-inline'],
        'img-src': ['self', 'data:', 'blob:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        'object-src': ['none'],
        'base-uri': ['self'],
        'form-action': ['none']
      }
    },
    // One page at a time: while Kit renders a page its paths are relative for every other one too, which then may not be found.
    prerender: { handleHttpError: 'fail', handleMissingId: 'fail', concurrency: 1 }
  }
};
