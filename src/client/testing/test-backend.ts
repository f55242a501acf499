import type * as z from 'zod';
import { sleep } from '../../core/sleep.ts';
import type { GenerationEvent } from '../../protocol/event.ts';
import type { GenerationView } from '../../protocol/generation.ts';
import type { Phase } from '../../protocol/names.ts';
import { createGenerationRequestSchema } from '../../protocol/schemas/create-generation.ts';
import {
  regenerateRequestSchema,
  runRequestSchema,
  updateSceneRequestSchema,
} from '../../protocol/schemas/edit.ts';
import { phaseSchema } from '../../protocol/schemas/names.ts';
import { phaseRequestSchema } from '../../protocol/schemas/phase.ts';
import { localSlots } from '../http/connection-slots.ts';
import { withChanges } from '../runs/merge-generation.ts';
import {
  createGeneration,
  FAILURE,
  type Item,
  itemsOf,
  restingStatus,
  settle,
  summarise,
} from './test-generation.ts';

export interface TestBackendOptions {
  readonly sceneCount?: number;
  readonly shotsPerScene?: number;
  /** How long one item takes, in milliseconds. 0 by default. */
  readonly itemMs?: (item: Item) => number;
  /** Whether an item fails. */
  readonly fails?: (item: Item) => boolean;
  /** How long a phase call waits at most, in milliseconds. */
  readonly timeBudgetMs?: number;
  /** Sits between client and backend, and can lose, delay or change requests and responses. */
  readonly intercept?: (request: Request, next: () => Promise<Response>) => Promise<Response>;
}

/**
 * A backend that speaks the protocol and pays once, as a `fetch` function. The client is tested against it. Requests
 * outside the protocol fail the test.
 */
export function createTestBackend(options: TestBackendOptions = {}) {
  const generations = new Map<string, GenerationView>();
  const work = new Map<string, Promise<void>>();
  const answersByKey = new Map<string, string>();
  const listeners = new Set<(id: string) => void>();
  const limits = { script: 1, audio: 3, images: 2, finalize: 2 };
  const slots = Object.fromEntries(
    Object.entries(limits).map(([phase, limit]) => [phase, localSlots(limit)]),
  );
  /** How often each item was paid for. */
  const payments = new Map<string, number>();
  const requests: { readonly method: string; readonly path: string; readonly key: string | null }[] = [];
  const open = { now: 0, most: 0 };

  /** Counts a connection as open until the returned function is called. */
  const connect = () => {
    open.most = Math.max(open.most, ++open.now);
    return () => void open.now--;
  };
  const change = (id: string, update: (generation: GenerationView) => GenerationView) => {
    const before = find(id);
    const next = update({ ...before, revision: before.revision + 1 });
    generations.set(id, { ...next, progress: Math.max(before.progress, next.progress) });
    for (const listener of listeners) listener(id);
    return find(id);
  };
  const find = (id: string) => {
    const generation = generations.get(id);
    if (!generation) throw problem(404, 'generation_not_found');
    return generation;
  };

  /** Makes an item once, however often it is asked for. */
  const make = (id: string, item: Item): Promise<void> => {
    const known = work.get(item.key);
    if (known) return known;
    const slot = slots[item.phase];
    const made = (slot ?? localSlots(1)).hold(async () => {
      payments.set(item.key, (payments.get(item.key) ?? 0) + 1);
      await sleep(options.itemMs?.(item) ?? 0);
      if (!generations.has(id)) return;
      const outcome = { ...options, failure: options.fails?.(item) ? FAILURE : undefined };
      change(id, (generation) => {
        const settled = settle(generation, item, outcome);
        // An item that was pending at the cancellation is kept, but resumes nothing.
        return generation.status === 'cancelled' ? { ...settled, status: 'cancelled' } : settled;
      });
    });
    work.set(item.key, made);
    return made;
  };

  /** A storyboard waits until a client asks for more. */
  const begin = (id: string) => {
    if (find(id).status === 'storyboard')
      change(id, (generation) => ({ ...generation, status: 'generating' }));
  };
  const runPhaseWindow = async (id: string, phase: Phase, body: unknown) => {
    const { startIndex = 0, endIndex = Number.MAX_SAFE_INTEGER } = accept(phaseRequestSchema, body);
    if (find(id).status === 'cancelled') throw problem(409, 'generation_cancelled');
    if (phase !== 'script') begin(id);
    const window = itemsOf(find(id), phase).slice(startIndex, endIndex);
    const all = Promise.all(window.map((item) => make(id, item)));
    await Promise.race([all, sleep(options.timeBudgetMs ?? 25_000)]);
    return summarise(find(id), phase, { startIndex, endIndex });
  };
  /** Starts the generation if the server drives it. */
  const inBackground = (generation: GenerationView) => {
    if (generation.run === 'background') void runInBackground(generation.id);
    return generation;
  };
  const runInBackground = async (id: string) => {
    for (const phase of phaseSchema.options) {
      for (const item of itemsOf(find(id), phase)) {
        if (find(id).status === 'cancelled') return;
        if (phase !== 'script') begin(id);
        await make(id, item);
      }
    }
    // The film may already be finished when a part of it is made again.
    change(id, (generation) => ({ ...generation, status: restingStatus(generation) }));
  };

  const route = async (method: string, path: string, body: unknown): Promise<unknown> => {
    const [id = '', ...rest] = path.split('/').slice(3);
    const action = `${method} ${rest.map((part, index) => (index === 1 ? '*' : part)).join('/')}`;
    const [, subject = ''] = rest;
    if (method === 'POST' && id === '') {
      const generation = createGeneration(accept(createGenerationRequestSchema, body), generations.size + 1);
      generations.set(generation.id, generation);
      return inBackground(generation);
    }
    switch (action) {
      case 'GET ':
        return find(id);
      case 'POST phases/*':
        return runPhaseWindow(id, phaseSchema.parse(subject), body);
      case 'POST cancel':
        return change(id, (generation) => ({ ...generation, status: 'cancelled' }));
      case 'POST run': {
        const { run = 'background' } = accept(runRequestSchema, body);
        return inBackground(change(id, (generation) => ({ ...generation, run, status: 'generating' })));
      }
      case 'PATCH scenes/*': {
        const changes = accept(updateSceneRequestSchema, body);
        return changeScene(id, subject, (scene) => withChanges(scene, changes));
      }
      case 'POST scenes/*/regenerate':
        accept(regenerateRequestSchema, body);
        for (const item of itemsOf(find(id), 'audio')) if (item.sceneId === subject) work.delete(item.key);
        return inBackground(
          changeScene(id, subject, (scene) => ({ ...scene, audio: { status: 'pending' } })),
        );
      default:
        throw problem(404, 'route_not_found');
    }
  };
  const changeScene = (
    id: string,
    sceneId: string,
    update: (scene: GenerationView['scenes'][number]) => GenerationView['scenes'][number],
  ) =>
    change(id, (generation) => ({
      ...generation,
      scenes: generation.scenes.map((scene) =>
        scene.id === sceneId ? { ...update(scene), revision: generation.revision } : scene,
      ),
    }));

  const streamOf = (id: string, signal: AbortSignal): Response => {
    // A client that has closed the connection gets no response.
    signal.throwIfAborted();
    const close = connect();
    const encoder = new TextEncoder();
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        const send = (changedId: string) => {
          const data = generations.get(id);
          if (changedId !== id || !data) return;
          const event: GenerationEvent = { type: 'snapshot', id: data.revision, data };
          controller.enqueue(
            encoder.encode(`id: ${event.id}\nevent: ${event.type}\ndata: ${JSON.stringify(event.data)}\n\n`),
          );
        };
        send(id);
        listeners.add(send);
        signal.addEventListener('abort', () => {
          listeners.delete(send);
          close();
          controller.error(signal.reason);
        });
      },
    });
    return new Response(stream, { headers: { 'content-type': 'text/event-stream' } });
  };

  const respond = async (request: Request): Promise<Response> => {
    const { pathname: path } = new URL(request.url);
    const key = request.headers.get('idempotency-key');
    requests.push({ method: request.method, path, key });
    if (path.endsWith('/events')) return streamOf(path.split('/')[3] ?? '', request.signal);
    const known = key === null || path.includes('/phases/') ? undefined : answersByKey.get(key);
    if (known !== undefined) return json(200, known);
    try {
      const body = request.method === 'GET' ? undefined : await request.json();
      const text = JSON.stringify(await route(request.method, path, body));
      if (key !== null) answersByKey.set(key, text);
      return json(200, text);
    } catch (error) {
      if (error instanceof Response) return error;
      throw error;
    }
  };

  const backendFetch: typeof fetch = async (input, init) => {
    const request = new Request(
      typeof input === 'string' ? new URL(input, 'http://backend.test') : input,
      init,
    );
    // A stream counts itself as long as it is open.
    const close = request.url.endsWith('/events') ? () => {} : connect();
    try {
      const next = () => respond(request);
      const answered = options.intercept ? options.intercept(request, next) : next();
      const aborted = new Promise<never>((_, reject) => {
        request.signal.addEventListener('abort', () => reject(request.signal.reason), { once: true });
      });
      return await Promise.race([answered, aborted]);
    } finally {
      close();
    }
  };
  return { fetch: backendFetch, generations, payments, requests, open };
}

function accept<Body>(schema: z.ZodType<Body>, body: unknown): Body {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw problem(400, 'request_invalid');
  return parsed.data;
}

export function problem(status: number, code: string, more: object = {}): Response {
  const body = { title: code, status, code, retryable: status >= 500, ...more };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });
}

function json(status: number, text: string): Response {
  return new Response(text, { status, headers: { 'content-type': 'application/json' } });
}
