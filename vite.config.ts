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
    include: [
      'src/**/*.test.ts',
      'pipeline/**/*.test.ts',
      'geo/**/*.test.ts',
      'scripts/**/*.test.mjs'
    ],
    setupFiles: ['tests/property-seed.ts'],
    testTimeout: 60_000
  }
});
