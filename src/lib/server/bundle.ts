import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

/** A frame's page brings the few messages it speaks, so its script carries no catalogue. */
const wordless: Plugin = {
  name: 'wordless',
  resolveId: (id) => (id === 'virtual:messages' ? `\0${id}` : undefined),
  load: (id) => (id === '\0virtual:messages' ? 'export default {};' : undefined)
};

/**
 * A script in one file, for pages that load none of the site's own code. `entry` is its source below the project's folder;
 * `format` is `es` for a module, `iife` for a plain script. Rejects where it cannot be built.
 */
export async function bundleScript(entry: string, format: 'es' | 'iife'): Promise<Response> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [wordless],
    resolve: {
      alias: {
        $lib: `${process.cwd()}/src/lib`,
        '@formatjs/icu-messageformat-parser': fileURLToPath(
          import.meta.resolve('@formatjs/icu-messageformat-parser/no-parser.js')
        )
      }
    },
    build: {
      write: false,
      lib: { entry: `${process.cwd()}/${entry}`, formats: [format], name: 'atlas' },
      minify: true
    }
  });
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  const [script, ...more] = outputs.flatMap(({ output }) => output);
  if (script?.type !== 'chunk' || more.length > 0)
    throw new Error(`${entry} did not become one script`);
  return new Response(script.code, { headers: { 'content-type': 'text/javascript' } });
}
