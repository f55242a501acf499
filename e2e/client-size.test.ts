import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundle } from './bundle.ts';

const MAX_BYTES = 12_000;

test('the client is at most 12 kB without zod', async () => {
  const code = await bundle('src/client/index.ts', { external: ['zod'], minify: true });
  expect(gzipSync(code).length).toBeLessThanOrEqual(MAX_BYTES);
});

test.each(['src/index.ts', 'src/preview/index.ts'])('nothing in %s needs Node', async (entry) => {
  const code = await bundle(entry, { external: ['zod'], minify: true });
  expect(code).not.toMatch(/["']node:|\bprocess\.|\brequire\(/);
});
