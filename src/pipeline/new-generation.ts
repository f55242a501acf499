import { randomBytes } from 'node:crypto';
import { InputError } from '../core/errors.ts';
import { findStyle } from '../pictures/find-style.ts';
import type { CreateGenerationRequest } from '../protocol/index.ts';
import { findVoice } from '../speech/find-voice.ts';
import type { BlobStore } from '../store/blob-store.ts';
import type { generations, StoredSettings, StoredSource } from '../store/schema.ts';
import type { Upload } from './pipeline.ts';
import type { Stages } from './stages.ts';

export type CreateRequest =
  | CreateGenerationRequest
  | { readonly upload: Upload; readonly options: Omit<CreateGenerationRequest, 'source'> };

/** Ids that cannot be guessed, so that a link to one generation leads to no other. */
export function newId(): string {
  return randomBytes(12).toString('base64url').replace(/^[-_]/, 'a');
}

/**
 * The row of a new generation; its document is kept.
 *
 * @throws InputError when the stages have no such voice, style or model: nothing is kept then.
 */
export async function newGeneration(
  request: CreateRequest,
  options: {
    readonly stages: Stages;
    readonly blobs: BlobStore;
    readonly idempotencyKey?: string;
  },
): Promise<typeof generations.$inferInsert> {
  const { stages, blobs, idempotencyKey } = options;
  const wanted = 'upload' in request ? request.options : request;
  return {
    id: newId(),
    title: wanted.title ?? ('upload' in request ? request.upload.name.slice(0, 200) : ''),
    language: wanted.language ?? 'und',
    source: await keepSource(request, blobs),
    settings: settingsOf(wanted, stages),
    run: wanted.run ?? 'client',
    // To the millisecond, as pages are cut by it.
    createdAt: new Date(),
    ...(wanted.budgetUsd !== undefined && { budgetUsd: wanted.budgetUsd }),
    ...(idempotencyKey !== undefined && { idempotencyKey }),
  };
}

function settingsOf(wanted: Omit<CreateGenerationRequest, 'source'>, stages: Stages): StoredSettings {
  const { models = {} } = wanted;
  checkModel('script', models.script, stages.writer.id);
  checkModel('speech', models.speech, stages.speechEngine.id);
  checkModel('picture', models.picture, stages.illustrator.id);
  const style = wanted.style ?? stages.illustrator.styles[0]?.id ?? '';
  return {
    length: wanted.length ?? 'short',
    format: wanted.format ?? 'landscape',
    resolution: wanted.resolution ?? '1080p',
    fps: wanted.fps ?? 30,
    style: findStyle(stages.illustrator, style).id,
    voice: findVoice(stages.speechEngine, wanted.voice).id,
    captions: wanted.captions ?? 'burned',
    ...(wanted.title !== undefined && { title: wanted.title }),
    ...(wanted.language !== undefined && { language: wanted.language }),
  };
}

function checkModel(kind: string, wanted: string | undefined, available: string): void {
  if (wanted === undefined || wanted === available) return;
  throw new InputError('invalid_option', `There is no ${kind} model called “${wanted.slice(0, 60)}”.`, {
    advice: `The ${kind} model here is ${available}.`,
  });
}

export async function keepSource(request: CreateRequest, blobs: BlobStore): Promise<StoredSource> {
  if ('upload' in request) {
    const { name, bytes, mediaType } = request.upload;
    const { hash } = await blobs.put(bytes);
    return { kind: 'blob', hash, name: name.slice(0, 200), ...(mediaType !== undefined && { mediaType }) };
  }
  const { source } = request;
  if ('url' in source) return { kind: 'url', url: source.url };
  const { hash } = await blobs.put(Buffer.from(source.text));
  return { kind: 'blob', hash };
}
