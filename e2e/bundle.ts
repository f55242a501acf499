import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export interface BundleOptions {
  /** Packages to leave out of the bundle. None by default. */
  readonly external?: readonly string[];
  /** Whether to minify, as published code is. False by default, so that it can be read. */
  readonly minify?: boolean;
}

/**
 * Bundles a module and everything it imports into one script for a browser.
 *
 * @param entry the module's path from the root of the repository.
 */
export async function bundle(entry: string, options: BundleOptions = {}): Promise<string> {
  const { external = [], minify = false } = options;
  const outputs = await build({
    configFile: false,
    logLevel: 'error',
    // React checks more in development, and only there StrictMode runs effects twice.
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      write: false,
      minify,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL(`../${entry}`, import.meta.url)), formats: ['es'] },
      // By default, Vite does not minify white space in library mode.
      rollupOptions: { external: [...external], output: { minify } },
    },
  });
  const [output] = Array.isArray(outputs) ? outputs : [outputs];
  if (!output || !('output' in output)) throw new Error('the bundler made nothing');
  const [first, ...others] = output.output;
  if (first?.type !== 'chunk' || others.length > 0) throw new Error('the bundle is not one script');
  return first.code;
}
