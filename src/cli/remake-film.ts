import process from 'node:process';
import type { GenerationApi } from '../client/index.ts';
import type { GenerationView } from '../protocol/index.ts';
import type { Environment } from '../server/environment.ts';
import { printable } from './format.ts';
import { printResult } from './make.ts';
import { produceFilm } from './make-film.ts';
import { type OutputOptions, planOutput } from './output-files.ts';
import { createProgressDisplay } from './progress-display.ts';
import { EXIT_CODES } from './report-error.ts';

interface RemakeOptions {
  readonly environment: Environment;
  readonly signal: AbortSignal;
  readonly output: OutputOptions;
  /** What the user asked for. */
  readonly asked: {
    readonly out: string;
    readonly json: boolean;
    readonly quiet: boolean;
  };
}

/** Makes a film of one that exists: shows how far it is, writes its files, and prints where they are. */
export async function remakeFilm(
  { environment, signal, output, asked }: RemakeOptions,
  begin: (api: GenerationApi) => Promise<GenerationView>,
): Promise<number> {
  const startedAtMs = performance.now();
  const display = createProgressDisplay(process.stderr, asked);
  const files = await planOutput(asked.out, output);
  try {
    const made = await produceFilm(
      files,
      {
        environment,
        signal,
        onProgress: (progress) => display.update(progress),
        onWarning(warning) {
          if (asked.quiet) return;
          display.end();
          process.stderr.write(`${printable(warning)}\n`);
        },
      },
      begin,
    );
    display.end();
    printResult(made, { ...asked, elapsedMs: performance.now() - startedAtMs });
    return EXIT_CODES.success;
  } finally {
    display.end();
  }
}
