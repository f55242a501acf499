import { randomBytes } from 'node:crypto';
import { InputError } from '../../core/errors.ts';
import { type Delivery, SCENE_PAUSE_RANGE_MS, SPEED_RANGE } from '../../core/model.ts';
import { findStyle } from '../../pictures/index.ts';
import type { CreateGenerationRequest } from '../../protocol/index.ts';
import { composes } from '../../script/index.ts';
import { findVoice } from '../../speech/index.ts';
import type { BlobStore, generations, StoredSettings, StoredSource } from '../../store/index.ts';
import type { Models } from '../models/stages.ts';
import type { CreateRequest } from '../pipeline.ts';
import { directionOf, sizeOf } from '../plan/settings.ts';
import { refuseDirection, refuseTopic } from './composing.ts';
import { keepBrand } from './kept-brand.ts';

/** Ids cannot be guessed, so a link to one generation leads to no other. */
export function newId(): string {
  return randomBytes(12).toString('base64url').replace(/^[-_]/, 'a');
}

/**
 * Prepares the row of a new generation, and stores its document.
 *
 * @throws InputError if there is no such voice, style or model, or the logo or a font cannot be read; nothing is
 * stored then.
 */
export async function newGeneration(
  request: CreateRequest,
  options: {
    readonly models: Models;
    readonly blobs: BlobStore;
    readonly idempotencyKey?: string;
  },
): Promise<typeof generations.$inferInsert> {
  const { models, blobs, idempotencyKey } = options;
  const wanted = 'upload' in request ? request.options : request;
  const chosen = settingsOf(wanted, models);
  refuseTopic(request, chosen, models);
  if (wanted.budgetUsd !== undefined) refuseUnpriced(chosen, models);
  const brand = wanted.brand && (await keepBrand(wanted.brand, blobs));
  const settings = { ...chosen, ...(brand && { brand }) };
  return {
    id: newId(),
    title: wanted.title ?? provisionalTitle(request),
    language: wanted.language ?? 'und',
    source: await keepSource(request, blobs),
    settings,
    run: wanted.run ?? 'client',
    // To the millisecond, because cursors of pages use it.
    createdAt: new Date(),
    ...(wanted.tenant !== undefined && { tenant: wanted.tenant }),
    ...(wanted.budgetUsd !== undefined && { budgetUsd: wanted.budgetUsd }),
    ...(wanted.uncertain !== undefined && { uncertain: wanted.uncertain }),
    ...(idempotencyKey !== undefined && { idempotencyKey }),
  };
}

/**
 * The settings of a request, with defaults for what it leaves out. The brand is not among them: its logo has to be
 * stored first.
 *
 * @throws InputError if there is no such voice, style or model, or it is not available
 */
export function settingsOf(wanted: Omit<CreateGenerationRequest, 'source'>, models: Models): StoredSettings {
  const writer = models.script.find(wanted.models?.script);
  if (!composes(writer)) refuseDirection(wanted, writer.id, models);
  const speaker = models.speech.find(wanted.models?.speech);
  const illustrator = models.picture.find(wanted.models?.picture);
  const style = wanted.style ?? illustrator.styles[0]?.id ?? '';
  return {
    length: wanted.length ?? 'short',
    format: wanted.format ?? 'landscape',
    resolution: wanted.resolution ?? '1080p',
    fps: wanted.fps ?? 30,
    style: findStyle(illustrator, style).id,
    voice: findVoice(speaker, wanted.voice).id,
    ...(wanted.voice === undefined && wanted.models?.speech === undefined && { leavesVoiceOpen: true }),
    captions: wanted.captions ?? 'burned',
    ...(wanted.captionStyle && { captionStyle: wanted.captionStyle }),
    ...chosenShow(wanted),
    ...chosenMusic(wanted),
    models: { script: writer.id, speech: speaker.id, picture: illustrator.id },
    ...chosenDelivery(wanted),
    ...directionOf(wanted),
    ...(wanted.title !== undefined && { title: wanted.title }),
    ...(wanted.part !== undefined && { part: wanted.part }),
    ...(wanted.language !== undefined && { language: wanted.language }),
  };
}

/** Without music, nothing is stored, so that films have the same keys as before there was music. */
export function chosenMusic({ music = 'quiet', mood }: Pick<CreateGenerationRequest, 'music' | 'mood'>) {
  return {
    ...(music !== 'off' && { music }),
    ...(mood !== undefined && { mood }),
  };
}

/** Defaults are left out, as in {@link chosenDelivery}. */
export function chosenShow({
  captionSize = 'normal',
  captionPlace = 'bottom',
  transition = 'theme',
}: Pick<CreateGenerationRequest, 'captionSize' | 'captionPlace' | 'transition'>) {
  return {
    ...(captionSize !== 'normal' && { captionSize }),
    ...(captionPlace !== 'bottom' && { captionPlace }),
    ...(transition !== 'theme' && { transition }),
  };
}

/** Values that equal the defaults are left out, so that keys stay the same as before these settings existed. */
export function chosenDelivery({ speed, scenePauseMs, pronunciations }: Delivery) {
  return {
    ...(speed !== undefined && speed !== SPEED_RANGE.default && { speed }),
    ...(scenePauseMs !== undefined && scenePauseMs !== SCENE_PAUSE_RANGE_MS.default && { scenePauseMs }),
    ...(pronunciations !== undefined && Object.keys(pronunciations).length > 0 && { pronunciations }),
  };
}

/** A budget cannot be kept with a model whose price is unknown. */
export function refuseUnpriced({ models: chosen, ...settings }: StoredSettings, models: Models): void {
  const quotes = {
    [chosen.script]: models.script.quote(chosen.script, { textBytes: 0, length: settings.length }),
    [chosen.speech]: models.speech.quote(chosen.speech, { narration: '' }),
    [chosen.picture]: models.picture.quote(chosen.picture, { prompt: '', size: sizeOf(settings) }),
  };
  for (const [model, { costUsd }] of Object.entries(quotes)) {
    if (costUsd !== null) continue;
    throw new InputError(
      'price_unknown',
      `A budget is not possible, because the price of ${model} is unknown.`,
      {
        advice: 'Remove the budget, or choose models with a known price.',
      },
    );
  }
}

/** Until the script is written. */
function provisionalTitle(request: CreateRequest): string {
  if ('upload' in request) return request.upload.name.slice(0, 200);
  return 'topic' in request.source ? request.source.topic.slice(0, 200) : '';
}

export async function keepSource(request: CreateRequest, blobs: BlobStore): Promise<StoredSource> {
  if ('upload' in request) {
    const { name, bytes, mediaType } = request.upload;
    const { hash } = await blobs.put(bytes);
    return { kind: 'blob', hash, name: name.slice(0, 200), ...(mediaType !== undefined && { mediaType }) };
  }
  const { source } = request;
  if ('url' in source) return { kind: 'url', url: source.url };
  if ('topic' in source) return { kind: 'topic', topic: source.topic };
  const { hash } = await blobs.put(Buffer.from(source.text));
  return { kind: 'blob', hash };
}
