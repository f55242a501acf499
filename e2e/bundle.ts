import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export interface BundleOptions {
  /** Packages that are left out of the bundle. None by default. */
  readonly external?: readonly string[];
  /** As it is published, or, by default, as it is read. */
  readonly minify?: boolean;
}

/**
 * The module and all it imports, as one script for a browser.
 *
 * @param entry where the module is, seen from the repository's root.
 */
export async function bundle(entry: string, options: BundleOptions = {}): Promise<string> {
  const { external = [], minify = false } = options;
  const outputs = await build({
    configFile: false,
    logLevel: 'error',
    // React checks more in development, and there alone StrictMode runs effects twice.
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      write: false,
      minify,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL(`../${entry}`, import.meta.url)), formats: ['es'] },
      // Vite itself leaves a library's white space alone.
      rollupOptions: { external: [...external], output: { minify } },
    },
  });
  const [output] = Array.isArray(outputs) ? outputs : [outputs];
  if (!output || !('output' in output)) throw new Error('the bundler made nothing');
  const [first, ...others] = output.output;
  if (first?.type !== 'chunk' || others.length > 0) throw new Error('the bundle is not one script');
  return first.code;
}
