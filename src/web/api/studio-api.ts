import type { ZodType } from 'zod';
import {
  type Capabilities,
  capabilitiesSchema,
  createHttpApi,
  type DownloadList,
  downloadListSchema,
  type Estimate,
  type EstimateRequest,
  estimateSchema,
  type GenerationList,
  type GenerationOptions,
  type GenerationStatus,
  generationListSchema,
  HttpError,
  NetworkError,
  ProtocolError,
  problemSchema,
  type SceneTimeline,
  sceneTimelineSchema,
} from '../../index.ts';
import { authorizedFetch } from './token.ts';

/** How the studio reaches its server: the one that served the page. */
export const CONNECTION = { fetch: authorizedFetch } as const;

/** What a generation needs, as the pipeline itself speaks it. */
export const generationApi = createHttpApi(CONNECTION);

export function getCapabilities(signal: AbortSignal): Promise<Capabilities> {
  return ask('/api/capabilities', { schema: capabilitiesSchema, signal });
}

/** Of a file, nothing is kept: it is read, and forgotten. */
export function getEstimate(
  request: EstimateRequest | { readonly file: File; readonly options: GenerationOptions },
  signal: AbortSignal,
): Promise<Estimate> {
  const question = { schema: estimateSchema, signal, method: 'POST' } as const;
  if (!('file' in request)) return ask('/api/estimate', { ...question, body: request });
  const form = new FormData();
  form.set('file', request.file);
  form.set('options', JSON.stringify(request.options));
  return ask('/api/estimate', { ...question, body: form });
}

export function getSceneTimeline(
  generationId: string,
  sceneId: string,
  signal: AbortSignal,
): Promise<SceneTimeline> {
  const path = `/api/generations/${encodeURIComponent(generationId)}/scenes/${encodeURIComponent(sceneId)}/timeline`;
  return ask(path, { schema: sceneTimelineSchema, signal });
}

/** The file of the picture that stands in the film for one that failed. */
export async function getTitleCard(
  { generationId, sceneId, shotId }: Record<'generationId' | 'sceneId' | 'shotId', string>,
  signal: AbortSignal,
): Promise<ArrayBuffer> {
  const [id, scene, shot] = [generationId, sceneId, shotId].map(encodeURIComponent);
  const response = await send(`/api/generations/${id}/scenes/${scene}/shots/${shot}/card`, { signal });
  return response.arrayBuffer();
}

export interface FilmSearch {
  /** A part of the title. */
  readonly q: string;
  /** In any, when it is empty. */
  readonly status: GenerationStatus | '';
  /** From the page before. */
  readonly cursor?: string | undefined;
}

export function listGenerations(search: FilmSearch, signal: AbortSignal): Promise<GenerationList> {
  const query = new URLSearchParams({ limit: '50' });
  for (const [name, value] of Object.entries(search)) if (value) query.set(name, value);
  return ask(`/api/generations?${query}`, { schema: generationListSchema, signal });
}

export async function deleteGeneration(id: string): Promise<void> {
  await send(`/api/generations/${encodeURIComponent(id)}`, { method: 'DELETE', keepalive: true });
}

interface Question<Answer> {
  readonly schema: ZodType<Answer>;
  readonly signal: AbortSignal;
  readonly method?: 'GET' | 'POST';
  readonly body?: unknown;
}

async function ask<Answer>(path: string, question: Question<Answer>): Promise<Answer> {
  const { schema, signal, method = 'GET', body } = question;
  const response = await send(path, {
    method,
    signal,
    ...(body instanceof FormData && { body }),
    ...(body !== undefined &&
      !(body instanceof FormData) && {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
  });
  const parsed = schema.safeParse(await response.json());
  if (parsed.success) return parsed.data;
  throw new ProtocolError('answer_invalid', 'The server answered with something unexpected.');
}

async function send(path: string, init: RequestInit): Promise<Response> {
  const response = await authorizedFetch(path, init).catch((cause: unknown) => {
    if (init.signal?.aborted) throw cause;
    throw new NetworkError('network_failed', 'The server could not be reached.', { cause });
  });
  if (response.ok) return response;
  const problem = problemSchema.safeParse(await response.json().catch(() => undefined)).data;
  throw new HttpError(response.status, problem ? { problem } : {});
}

export function getDownloads(generationId: string, signal: AbortSignal): Promise<DownloadList> {
  const path = `/api/generations/${encodeURIComponent(generationId)}/downloads`;
  return ask(path, { schema: downloadListSchema, signal });
}

/** A file by a signed link. */
export async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  return (await send(url, { signal })).json();
}
