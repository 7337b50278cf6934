import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { maplibre } from './src/lib/map/vite-plugin.ts';
import { messages } from './src/lib/messages/vite-plugin.ts';

export default defineConfig({
  plugins: [messages(), maplibre(), sveltekit()],
  resolve: {
    // Messages are parsed at build time, so the parser never reaches a reader.
    alias: process.env['VITEST']
      ? {}
      : { '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js' }
  },
  worker: { format: 'es' },
  test: {
    setupFiles: ['tests/property-seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'site', include: ['src/**/*.test.ts'] } },
      {
        // SvelteKit's plugins would only read and rewrite what Node runs as it is.
        plugins: [messages()],
        resolve: { alias: { $lib: fileURLToPath(new URL('src/lib', import.meta.url)) } },
        test: {
          name: 'node',
          // These files share modules and leave no trace in them, so that each is read once, not once a file.
          isolate: false,
          include: ['pipeline/**/*.test.ts', 'geo/**/*.test.ts', 'scripts/**/*.test.mjs'],
          setupFiles: ['tests/property-seed.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000
        }
      }
    ]
  }
});
