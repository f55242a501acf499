import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundle } from './bundle.ts';

const MOST_BYTES = 12_000;

test('the client is at most 12 kB without zod', async () => {
  const code = await bundle('client/index.ts', { external: ['zod'], minify: true });
  expect(gzipSync(code).length).toBeLessThanOrEqual(MOST_BYTES);
});

test('nothing in the main entry needs Node', async () => {
  const code = await bundle('index.ts', { external: ['zod'], minify: true });
  expect(code).not.toMatch(/["']node:|\bprocess\.|\brequire\(/);
});
