// Compiles the drawing kernel. Its WebAssembly is kept in the repository, so that neither an install nor a
// test needs the compiler; a test compiles it anew and compares.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OPTIONS = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd'];

/** @param {string} outFile relative to the repository */
export async function buildKernel(outFile) {
  const { error, stderr } = await asc.main([
    'src/render/kernel/kernel.as.ts',
    ...OPTIONS,
    '--baseDir',
    ROOT,
    '--outFile',
    outFile,
  ]);
  if (error) throw new Error(stderr.toString(), { cause: error });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildKernel('src/render/kernel/kernel.wasm');
  process.stdout.write(`${readFileSync(`${ROOT}/src/render/kernel/kernel.wasm`).length} bytes\n`);
}
