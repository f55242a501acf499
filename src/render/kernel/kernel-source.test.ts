import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

test('the WebAssembly in the repository is what its source compiles to', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'scenecast-kernel-'));
  try {
    const fresh = join(folder, 'kernel.wasm');
    execFileSync(process.execPath, ['scripts/build-kernel.mjs', relative('.', fresh)]);
    const kept = await readFile(new URL('./kernel.wasm', import.meta.url));
    expect((await readFile(fresh)).equals(kept)).toBe(true);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
