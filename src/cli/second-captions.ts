import process from 'node:process';
import type { GenerationApi } from '../client/index.ts';
import type { GenerationView } from '../protocol/index.ts';
import { readEnvironment } from '../server/environment.ts';
import { printable } from './format.ts';
import { runInterruptible } from './interruption.ts';
import { languageTag, printResult } from './make.ts';
import { produceFilm } from './make-film.ts';
import { planOutput } from './output-files.ts';
import { createProgressDisplay } from './progress-display.ts';
import { EXIT_CODES } from './report-error.ts';

export interface SecondCaptionsOptions {
  /** A BCP 47 tag, or `none`. */
  readonly second: string;
  readonly out: string;
  readonly data?: string;
  readonly force: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** `scenecast captions`: makes a film again with captions in two languages. */
export async function secondCaptions(id: string, options: SecondCaptionsOptions): Promise<number> {
  const startedAtMs = performance.now();
  const environment = readEnvironment({ data: options.data });
  const language = options.second === 'none' ? null : languageTag(options.second);
  return runInterruptible(async (signal) => {
    const display = createProgressDisplay(process.stderr, options);
    const files = await planOutput(options.out, {
      force: options.force,
      captions: true,
      ...(language !== null && { secondLanguage: language }),
    });
    try {
      const made = await produceFilm(
        files,
        {
          environment,
          signal,
          onProgress: (progress) => display.update(progress),
          onWarning(warning) {
            if (options.quiet) return;
            display.end();
            process.stderr.write(`${printable(warning)}\n`);
          },
        },
        (api) => begin(api, id, language),
      );
      display.end();
      printResult(made, { ...options, elapsedMs: performance.now() - startedAtMs });
      return EXIT_CODES.success;
    } finally {
      display.end();
    }
  });
}

async function begin(api: GenerationApi, id: string, language: string | null): Promise<GenerationView> {
  await api.updateGeneration(id, { secondCaptions: language });
  return api.runGeneration(id, 'background');
}
