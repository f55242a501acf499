import { createHash } from 'node:crypto';
import process from 'node:process';
import { createHttpApi, type GenerationApi } from '../client/index.ts';
import type { CHOICES } from '../core/choices.ts';
import type { GenerationView, TranslationRequest } from '../protocol/index.ts';
import { type Environment, readEnvironment } from '../server/environment.ts';
import { programVersion } from '../server/program-version.ts';
import { runInterruptible } from './interruption.ts';
import { languageTag, modelsOf } from './make.ts';
import { connectionTo, createOrFind } from './make-film.ts';
import { remakeFilm } from './remake-film.ts';
import { EXIT_CODES } from './report-error.ts';
import { withServer } from './with-server.ts';

export interface TranslateOptions {
  /** As a BCP 47 tag. */
  readonly language: string;
  readonly out: string;
  /** Each as `provider:model`. */
  readonly script?: string;
  readonly speech?: string;
  readonly voice?: string;
  readonly captions?: (typeof CHOICES.captions)[number];
  readonly title?: string;
  readonly estimate: boolean;
  readonly data?: string;
  readonly force: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** `scenecast translate`: makes a film in another language, as a client of the server on the data folder. */
export async function translate(id: string, options: TranslateOptions): Promise<number> {
  const environment = readEnvironment({ data: options.data });
  const request = requestOf(options);
  const output = { force: options.force, captions: options.captions !== 'none' };
  return runInterruptible((signal) =>
    options.estimate
      ? printEstimate(id, request, { environment, signal, options })
      : remakeFilm({ environment, signal, output, asked: options }, (api) => begin(api, id, request)),
  );
}

function requestOf({ language, voice, captions, title, ...models }: TranslateOptions): TranslationRequest {
  const { picture: _, ...chosen } = modelsOf(
    { script: models.script, speech: models.speech },
    { models: { script: undefined, speech: undefined, picture: undefined } },
  );
  return {
    language: languageTag(language),
    ...(Object.keys(chosen).length > 0 && { models: chosen }),
    ...(voice !== undefined && { voice }),
    ...(captions && { captions }),
    ...(title?.trim() && { title: title.trim().slice(0, 200) }),
  };
}

/** Finds or creates the translation, and starts it. The same command continues the same film. */
async function begin(api: GenerationApi, id: string, request: TranslationRequest): Promise<GenerationView> {
  const facts = JSON.stringify([programVersion(), id, request]);
  const key = `translate-${createHash('sha256').update(facts).digest('hex')}`;
  // If the original was changed since, its translation is another film, and gets the next key.
  const made = await createOrFind(
    (idempotencyKey) => api.copyGeneration(id, { ...request, run: 'client' }, { idempotencyKey }),
    key,
  );
  return api.runGeneration(made.id, 'background');
}

async function printEstimate(
  id: string,
  request: TranslationRequest,
  {
    environment,
    signal,
    options: { json, quiet },
  }: {
    readonly environment: Environment;
    readonly signal: AbortSignal;
    readonly options: TranslateOptions;
  },
): Promise<number> {
  const estimate = await withServer(environment, signal, (server) =>
    createHttpApi(connectionTo(server)).estimateCopy(id, request, { signal }),
  );
  const { script, speech, picture, costUsd } = estimate;
  if (json) process.stdout.write(`${JSON.stringify(estimate)}\n`);
  else process.stdout.write(`${dollars(costUsd)}\n`);
  if (!json && !quiet) {
    const parts = [
      `translation ${dollars(script.costUsd)} (${script.model})`,
      `speech ${dollars(speech.costUsd)} (${speech.model})`,
      `pictures ${dollars(picture.costUsd)}`,
    ];
    process.stderr.write(`${parts.join(', ')}.\n`);
  }
  return EXIT_CODES.success;
}

function dollars(costUsd: number | null): string {
  return costUsd === null ? 'unknown' : `$${costUsd.toFixed(costUsd < 0.1 ? 4 : 2)}`;
}
