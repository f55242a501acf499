// Bundles programs for Node. Each start would otherwise read hundreds of modules, one file each.
import { posix } from 'node:path';
import { transform } from 'esbuild';
import { build } from 'vite';

/** Only few parts of these are needed. All other packages stay outside. */
const PARTLY_NEEDED = [/^mathjax-full/, /^@shikijs\//];

/**
 * Bundles modules of `src`, the workers that they start, and what all of them share.
 *
 * @param modules paths within `src`, without extension; each becomes a file of the same path within `outDir`
 * @param beside the folder with the files and workers that they find beside them
 */
export function bundle(modules, outDir, beside = 'dist') {
  return build({
    configFile: false,
    logLevel: 'warn',
    plugins: [keepAddresses(posix.relative(outDir, beside)), minifyPackages()],
    ssr: { noExternal: PARTLY_NEEDED, target: 'node' },
    build: {
      ssr: true,
      target: 'node20.11',
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      minify: false,
      rollupOptions: {
        // Minifying takes most of the time, and is meant to.
        checks: { pluginTimings: false },
        input: Object.fromEntries(modules.map((path) => [path, `src/${path}.ts`])),
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js', format: 'es' },
      },
    },
  });
}

/**
 * Modules find files and workers beside them by `import.meta.url`. It stays the address of the module as if it were
 * compiled by itself into `dist`, whichever file it becomes part of. Workers become programs of their own.
 */
function keepAddresses(dist) {
  const source = posix.resolve('src');
  return {
    name: 'keep-addresses',
    enforce: 'pre',
    transform(code, id) {
      if (!id.startsWith(`${source}/`)) return undefined;
      const path = posix.relative(source, id).replace(/\.ts$/, '.js');
      for (const [, name] of code.matchAll(/siblingModule\(\s*import\.meta\.url,\s*'([^']+)'/g)) {
        const worker = posix.join(posix.dirname(path), name);
        this.emitFile({ type: 'chunk', id: `${source}/${worker}.ts`, fileName: `${worker}.js` });
      }
      return code.replaceAll('import.meta.url', `MODULE_ADDRESS(${JSON.stringify(path)})`);
    },
    renderChunk(code, { fileName }) {
      return code.replaceAll(/MODULE_ADDRESS\("([^"]+)"\)/g, (_, path) => {
        const from = posix.relative(posix.dirname(fileName), posix.join(dist, path));
        return `new URL(${JSON.stringify(from)}, import.meta.url).href`;
      });
    },
  };
}

/** What is ours stays readable, for whoever reads a stack trace. */
function minifyPackages() {
  return {
    name: 'minify-packages',
    async renderChunk(code, { moduleIds }) {
      if (!moduleIds.some((id) => id.includes('/node_modules/'))) return undefined;
      return (await transform(code, { minify: true, format: 'esm', target: 'node20.11' })).code;
    },
  };
}
