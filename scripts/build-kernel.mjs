// Compiles the drawing kernel. Its WebAssembly is kept in the repository, so that neither an install nor a
// test needs the compiler; a test compiles it anew and compares. An argument names another file to write.
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OPTIONS = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd'];

const outFile = process.argv[2] ?? 'src/render/kernel/kernel.wasm';
const { error, stderr } = await asc.main([
  'src/render/kernel/kernel.as.ts',
  ...OPTIONS,
  '--baseDir',
  ROOT,
  '--outFile',
  outFile,
]);
if (error) throw new Error(stderr.toString(), { cause: error });
