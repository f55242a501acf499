import process from 'node:process';
import { addAbortSignal } from 'node:stream';
import { DocumentError, InputError } from '../core/errors.ts';
import { type Direction, MAX_DIRECTION_LENGTH } from '../core/model.ts';
import type { DocumentSource } from '../documents/index.ts';
import { type FrameRate, MAX_TOPIC_LENGTH, type Models } from '../protocol/index.ts';
import { budgetSchema, languageSchema, modelSchema } from '../protocol/schemas/index.ts';
import { type Environment, readEnvironment } from '../server/environment.ts';
import { deliveryOf } from './delivery-options.ts';
import { formatDuration, formatSize, printable } from './format.ts';
import { runInterruptible } from './interruption.ts';
import { type MadeFilm, makeFilm, type TopicSource } from './make-film.ts';
import type { MakeOptions } from './make-options.ts';
import { createProgressDisplay } from './progress-display.ts';
import { type MusicFile, readMusicFile } from './read-music-file.ts';
import { readTheme, withCredits } from './read-theme.ts';
import { EXIT_CODES } from './report-error.ts';
import { tenantOption } from './tenant-option.ts';

/** The limit of the server. */
const MAX_TITLE_LENGTH = 200;
const MAX_PART_LENGTH = 200;
/** The limit of any other document. */
const MAX_INPUT_BYTES = 20_000_000;

/** `scenecast make`: makes a film of a document or a topic. Returns the exit status; failures are thrown. */
export async function make(source: string | undefined, options: MakeOptions): Promise<number> {
  const startedAtMs = performance.now();
  const display = createProgressDisplay(process.stderr, options);
  const note = (line: string) => {
    if (options.quiet) return;
    display.end();
    process.stderr.write(`${printable(line)}\n`);
  };
  return runInterruptible(async (signal) => {
    const environment = readEnvironment({ data: options.data });
    const theme = options.theme === undefined ? undefined : await readTheme(options.theme);
    const brand = options.credits ? withCredits(theme) : theme;
    const music = await musicOf(options);
    try {
      const made = await makeFilm(
        {
          source:
            options.topic === undefined ? await sourceOf(source, signal) : topicOf(options.topic, source),
          out: options.out,
          force: options.force,
          ...(music && { music }),
          settings: { ...settingsOf(options, environment), ...(brand && { brand }) },
        },
        {
          environment,
          signal,
          onProgress: (progress) => display.update(progress),
          onWarning: note,
        },
      );
      display.end();
      printResult(made, { ...options, elapsedMs: performance.now() - startedAtMs });
      return EXIT_CODES.success;
    } finally {
      display.end();
    }
  });
}

async function musicOf({ music, musicFile }: MakeOptions): Promise<MusicFile | undefined> {
  if (musicFile === undefined) return undefined;
  if (music !== 'off') return readMusicFile(musicFile);
  throw new InputError('invalid_option', 'There is a music file, but the music is off.', {
    advice: 'Leave out --music off or --music-file.',
  });
}

function settingsOf(
  {
    length,
    format,
    resolution,
    fps,
    style,
    voice,
    captions,
    captionStyle,
    captionSize,
    captionPlace,
    transition,
    music,
    mood,
    language,
    title,
    part,
    budget,
    uncertain,
    tenant,
    ...options
  }: MakeOptions,
  environment: Pick<Environment, 'models' | 'uncertain'>,
) {
  return {
    length,
    format,
    resolution,
    fps: Number(fps) as FrameRate,
    captions,
    captionSize,
    captionPlace,
    transition,
    music,
    ...(mood !== undefined && { mood }),
    ...(style !== undefined && { style }),
    ...(captionStyle && { captionStyle }),
    ...(voice !== undefined && { voice }),
    ...deliveryOf(options),
    models: modelsOf(options, environment),
    ...(budget !== undefined && { budgetUsd: dollarsOf(budget) }),
    ...((uncertain ?? environment.uncertain) && { uncertain: uncertain ?? environment.uncertain }),
    ...(options.retryUncertain && { retryUncertain: true }),
    ...(language !== undefined && { language: languageTag(language) }),
    ...directionOf(options),
    ...tenantOption(tenant),
    ...(part?.trim() && { part: part.trim().slice(0, MAX_PART_LENGTH) }),
    ...(title?.trim() && { title: title.trim().slice(0, MAX_TITLE_LENGTH) }),
  };
}

/** Sent with the request even if they come from the environment, because they determine which film it is. */
export function modelsOf(
  { script, speech, picture }: Partial<Models>,
  { models }: Pick<Environment, 'models'>,
): Models {
  const chosen = Object.entries({
    script: script ?? models.script,
    speech: speech ?? models.speech,
    picture: picture ?? models.picture,
  }).filter((choice): choice is [string, string] => choice[1] !== undefined);
  for (const [kind, model] of chosen) {
    if (modelSchema.safeParse(model).success) continue;
    throw new InputError('unknown_model', `${printable(model.slice(0, 80))} is not the name of a model.`, {
      advice: `Use provider:model for --${kind}, such as embedded:flite or openai:gpt-image-1.`,
    });
  }
  return Object.fromEntries(chosen);
}

/** @throws InputError for one that is empty or too long */
function directionOf({ audience, tone, fidelity }: Direction): Direction {
  for (const [name, typed] of Object.entries({ audience, tone })) {
    if (typed === undefined || (typed.trim() !== '' && typed.trim().length <= MAX_DIRECTION_LENGTH)) continue;
    throw new InputError('invalid_option', `--${name} takes 1 to ${MAX_DIRECTION_LENGTH} characters.`, {
      advice: 'Describe it in a few words, such as "children of eight" or "warm and calm".',
    });
  }
  return {
    ...(audience !== undefined && { audience: audience.trim() }),
    ...(tone !== undefined && { tone: tone.trim() }),
    ...(fidelity !== undefined && { fidelity }),
  };
}

export function languageTag(typed: string): string {
  if (languageSchema.safeParse(typed).success) return typed;
  throw new InputError('invalid_option', '--language takes the tag of a language.', {
    advice: 'Use a tag such as de, fr or pt-BR.',
  });
}

function dollarsOf(typed: string): number {
  const parsed = budgetSchema.safeParse(/^\d{1,7}(\.\d{1,6})?$/.test(typed) ? Number(typed) : undefined);
  if (parsed.success) return parsed.data;
  throw new InputError('invalid_option', '--budget takes an amount in US dollars, up to a million.', {
    advice: 'Use a number such as 2.50.',
  });
}

/** @throws InputError if there is a document too, or the topic is empty or too long */
function topicOf(typed: string, document: string | undefined): TopicSource {
  if (document !== undefined) {
    throw new InputError('invalid_option', 'A film has a document or a topic, not both.', {
      advice: 'Leave out --topic to make a film of the document.',
    });
  }
  const topic = typed.trim();
  if (topic !== '' && topic.length <= MAX_TOPIC_LENGTH) return { kind: 'topic', topic };
  throw new InputError('invalid_option', `--topic takes 1 to ${MAX_TOPIC_LENGTH} characters.`, {
    advice: 'Name the topic in a sentence, such as "How tides work". Longer texts are documents.',
  });
}

/** Interprets the argument: `-` is standard input, a URL is fetched, anything else is a file. */
async function sourceOf(typed: string | undefined, signal: AbortSignal): Promise<DocumentSource> {
  if (typed === undefined) {
    throw new InputError('invalid_option', 'There is no document.', {
      advice: 'Name a file or a URL, or a topic with --topic and a script model.',
    });
  }
  if (typed === '-') return { kind: 'bytes', bytes: await readStandardInput(signal), name: 'standard input' };
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(typed)) return { kind: 'url', url: typed };
  return { kind: 'file', path: typed };
}

async function readStandardInput(signal: AbortSignal): Promise<Uint8Array> {
  if (process.stdin.isTTY) {
    throw new InputError('invalid_option', 'Standard input is empty.', {
      advice: 'Pipe a document into it: scenecast make - < story.txt',
    });
  }
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of addAbortSignal(signal, process.stdin) as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes > MAX_INPUT_BYTES) {
      throw new DocumentError('document_too_large', 'Standard input is larger than 20 MB.', {
        advice: 'Use a shorter document, or a part of it.',
      });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What is printed about a finished film. */
interface ResultOptions {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly elapsedMs: number;
}

export function printResult(made: MadeFilm, options: ResultOptions): void {
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ ...made, elapsedMs: Math.round(options.elapsedMs) })}\n`);
    return;
  }
  process.stdout.write(`${made.files.video}\n`);
  if (options.quiet) return;
  const facts = [
    `${formatDuration(made.durationMs)} of video`,
    made.scenes === 1 ? '1 scene' : `${made.scenes} scenes`,
    formatSize(made.sizeBytes),
    `made in ${formatDuration(options.elapsedMs)}`,
  ];
  const beside = made.files.srt === undefined ? 'The manifest is' : 'Captions and manifest are';
  process.stderr.write(`${facts.join(', ')}. ${beside} in the same folder.\n`);
}
