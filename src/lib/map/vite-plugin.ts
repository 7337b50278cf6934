import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformWithOxc, type Plugin } from 'vite';
import { unusedSource } from './unused-maplibre.ts';

const WORKER = 'virtual:maplibre-worker';
const source = join(dirname(fileURLToPath(import.meta.resolve('maplibre-gl'))), '../src');

/** Packages behind MapLibre features that this map has not, and what stands in for them. */
const UNUSED: Record<string, string> = {
  // Vector tiles in the MLT format.
  '@maplibre/mlt': `
    export const GEOMETRY_TYPE = {};
    export function decodeTile() { throw new Error('MLT tiles are left out of this build'); }`,
  // The order of right-to-left text in symbol layers.
  'bidi-js': `export default () => ({});`
};

/**
 * Builds MapLibre from its published sources and gives `virtual:maplibre-worker`, which knows the address
 * of its worker. The published bundles of the library and the worker each hold a copy of what the two
 * share; built together they share it, which spares readers a third of the download.
 */
export function maplibre(): Plugin {
  let build = false;
  return {
    name: 'maplibre',
    enforce: 'pre',
    configResolved(config) {
      build = config.command === 'build';
    },
    resolveId(id) {
      if (id === WORKER) return `\0${id}`;
      if (!build || this.environment.name !== 'client') return undefined;
      if (id === 'maplibre-gl') return join(source, 'index.ts');
      return id in UNUSED ? `\0unused:${id}` : undefined;
    },
    load(id) {
      if (id.startsWith('\0unused:')) return UNUSED[id.slice('\0unused:'.length)];
      if (id.startsWith(source))
        return unusedSource(relative(source, id).replaceAll(sep, posix.sep));
      if (id !== `\0${WORKER}`) return undefined;
      if (!build)
        return `export { default as url } from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';`;
      // The chunk of this very module is the worker; in the page it only tells its address.
      const worker = JSON.stringify(join(source, 'source/worker.ts'));
      return this.environment.name === 'client'
        ? `import ${worker};\nexport const url = import.meta.url;`
        : `export const url = '';`;
    },
    transform(code, id) {
      if (!id.startsWith(source)) return undefined;
      // The sources are written for fields that do not exist before they are assigned.
      return transformWithOxc(code, id, {
        typescript: { removeClassFieldsWithoutInitializer: true },
        assumptions: { setPublicClassFields: true }
      });
    }
  };
}
