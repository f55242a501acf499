// Over 300 lines: a method for each of the pipeline’s.
import { Readable } from 'node:stream';
import { createGeneration, itemsOf, summarise } from '../../client/testing/test-generation.ts';
import { GenerationError, InputError } from '../../core/errors.ts';
import { sleep } from '../../core/sleep.ts';
import { estimateWords } from '../../core/text/speech-estimate.ts';
import { encodeWav } from '../../core/wav.ts';
import type { Pipeline } from '../../pipeline/pipeline.ts';
import { unreadableProject } from '../../pipeline/projects/unreadable-project.ts';
import type { UpdateGenerationRequest } from '../../protocol/edit.ts';
import type { GenerationEvent } from '../../protocol/event.ts';
import { FILM_EXPORTS, type FilmExportName } from '../../protocol/export.ts';
import type { GenerationView } from '../../protocol/generation.ts';
import { generationSummarySchema } from '../../protocol/schemas/generation.ts';
import { createFakeEdits } from './fake-edits.ts';
import { createFakeGenerations, type FakePipelineOptions, sceneOf, withBudget } from './fake-generations.ts';
import {
  refuseSuggestions,
  refuseUnknown,
  TEST_CAPABILITIES,
  TEST_COSTS,
  TEST_ESTIMATE,
} from './test-choices.ts';

const FILM_FILES = ['video.mp4', 'sound.m4a', 'captions.srt', 'captions.vtt', 'manifest.json'] as const;

/** An in-memory pipeline that makes nothing, and keeps the promises of the port. */
export function createFakePipeline(options: FakePipelineOptions = {}) {
  const state = createFakeGenerations(options);
  const { generations, files, watchers, made, get, change, make, inBackground } = state;
  const { nextNumber, fileOf } = state;
  const idsByKey = new Map<string, string>();
  const shares = new Map<string, string>();
  const trash = new Map<string, GenerationView>();
  const casts = new Map<string, NonNullable<UpdateGenerationRequest['cast']>>();
  const edits = createFakeEdits(state);
  const exported = new Map<string, 'running' | 'ready'>();
  const exportOf = (id: string, name: FilmExportName) => {
    const status = exported.get(`${get(id).id}/${name}`) ?? ('pending' as const);
    const size = { widthPx: 1280, heightPx: 720 };
    const mediaType = name.endsWith('.gif') ? 'image/gif' : 'video/mp4';
    return {
      name,
      mediaType,
      ...size,
      status,
      sizeBytes: status === 'ready' ? fileOf(name).sizeBytes : null,
    };
  };

  const pipeline: Pipeline = {
    async create(request, { idempotencyKey }) {
      const known = idempotencyKey === undefined ? undefined : idsByKey.get(idempotencyKey);
      if (known !== undefined) return { generation: get(known), created: false };
      const source = { text: 'uploaded' };
      const wanted = 'upload' in request ? { source, ...request.options } : request;
      refuseUnknown(wanted);
      const title = 'upload' in request ? request.upload.name : (request.title ?? 'Untitled');
      const generation = { ...createGeneration(wanted, nextNumber()), title };
      generations.set(generation.id, generation);
      if (idempotencyKey !== undefined) idsByKey.set(idempotencyKey, generation.id);
      if (generation.run === 'background') void inBackground(generation.id);
      return { generation, created: true };
    },
    async copy(id, { title = get(id).title, language }) {
      if (language !== undefined) return refuseSuggestions();
      const generation = { ...get(id), title, id: `copy-${nextNumber()}` };
      generations.set(generation.id, generation);
      return { generation, created: true };
    },
    async importProject(archive, { idempotencyKey }) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of archive) chunks.push(chunk);
      const bytes = Buffer.concat(chunks).toString('latin1');
      if (!bytes.startsWith('PK')) throw unreadableProject('is not a ZIP archive');
      const known = idempotencyKey === undefined ? undefined : idsByKey.get(idempotencyKey);
      if (known !== undefined) return { generation: get(known), created: false };
      const [, original = ''] = /"id":"([^"]+)"/.exec(bytes) ?? [];
      const { cost, ...state } = get(original);
      const generation = { ...state, cost: { ...cost, spentUsd: 0 }, id: `import-${nextNumber()}` };
      generations.set(generation.id, generation);
      if (idempotencyKey !== undefined) idsByKey.set(idempotencyKey, generation.id);
      return { generation, created: true };
    },
    get: async (id) => get(id),
    async list({ cursor, limit, q = '', status, tag, tenant, sort }) {
      const isWanted = (each: GenerationView) =>
        (each.title.toLowerCase().includes(q.toLowerCase()) || passageOf(each, q) !== undefined) &&
        (status ?? each.status) === each.status &&
        (tag === undefined || each.tags?.includes(tag) === true) &&
        (tenant === undefined || each.tenant === tenant);
      const all = [...generations.values()].filter(isWanted).map((each) => {
        const passage = q === '' ? undefined : passageOf(each, q);
        return { ...summaryOf(each), ...(passage !== undefined && { passage }) };
      });
      if (sort === 'title') all.sort((a, b) => (a.title.toLowerCase() < b.title.toLowerCase() ? -1 : 1));
      else if (sort !== 'oldest') all.reverse();
      const start = cursor === undefined ? 0 : Number(cursor) || 0;
      const nextCursor = start + limit < all.length ? String(start + limit) : null;
      return { generations: all.slice(start, start + limit), nextCursor };
    },
    async tags() {
      const counts = new Map<string, number>();
      const all = [...generations.values()].flatMap(({ tags = [] }) => tags);
      for (const tag of all.sort()) counts.set(tag, (counts.get(tag) ?? 0) + 1);
      return { tags: [...counts].map(([tag, count]) => ({ tag, generations: count })) };
    },
    async delete(id) {
      trash.set(id, get(id));
      generations.delete(id);
      shares.delete(id);
      for (const tell of watchers) tell();
    },
    async trash({ limit }) {
      const all = [...trash.values()].reverse().slice(0, limit);
      const times = { deletedAt: '2026-11-29T10:00:00.000Z', keptUntil: '2026-12-29T10:00:00.000Z' };
      return { generations: all.map(({ id, title }) => ({ id, title, ...times })), nextCursor: null };
    },
    async restore(id) {
      generations.set(id, trash.get(id) ?? get(id));
      trash.delete(id);
      return get(id);
    },
    async emptyTrash() {
      trash.clear();
    },
    async erase(id) {
      if (!trash.delete(id)) get(`erased ${id}`);
    },
    async phase(id, phase, { startIndex = 0, endIndex = Number.MAX_SAFE_INTEGER }, { timeBudgetMs, signal }) {
      if (get(id).status === 'cancelled') {
        throw new GenerationError('generation_cancelled', 'The generation was cancelled.');
      }
      const window = itemsOf(get(id), phase).slice(startIndex, endIndex);
      const all = Promise.all(window.map((item) => make(id, item)));
      await Promise.race([all, sleep(timeBudgetMs, { signal })]);
      return summarise(get(id), phase, { startIndex, endIndex });
    },
    async run(id, run, { budgetUsd } = {}) {
      const { status } = get(id);
      const generation = change(id, (next) => ({
        ...(budgetUsd === undefined ? next : withBudget(next, budgetUsd)),
        run,
        status: status === 'cancelled' || status === 'failed' ? 'generating' : status,
      }));
      if (run === 'background') void inBackground(id);
      return generation;
    },
    cancel: async (id) => change(id, (next) => ({ ...next, status: 'cancelled' })),
    async checkLostCalls(id) {
      get(id);
      return { continued: 0, charged: 0, released: 0, unknown: 0 };
    },
    ...edits,
    async update(id, { cast, ...changes }, options) {
      if (cast) casts.set(id, cast);
      return edits.update(id, changes, options);
    },
    async cast(id) {
      get(id);
      return { cast: (casts.get(id) ?? []).map(({ name, looks }) => ({ name, looks, shots: 0 })) };
    },
    async suggestion(id, sceneId) {
      sceneOf(get(id), sceneId);
      return refuseSuggestions();
    },
    async suggest(id, sceneId) {
      sceneOf(get(id), sceneId);
      return refuseSuggestions();
    },
    async searchStock(id, sceneId) {
      sceneOf(get(id), sceneId);
      return refuseStock();
    },
    async putStock(id, sceneId) {
      sceneOf(get(id), sceneId);
      return refuseStock();
    },
    async timeline(id, sceneId) {
      const { narration, audioTake = '0'.repeat(64) } = sceneOf(get(id), sceneId);
      return { audioTake, words: estimateWords(narration, 2000), seed: 1 };
    },
    async titleCard(id, sceneId, shotId) {
      const shot = sceneOf(get(id), sceneId).shots.find((each) => each.id === shotId);
      if (shot?.picture.status === 'failed') return fileOf(`${id}/${sceneId}/${shotId}/card`);
      throw new GenerationError('asset_not_found', 'No card stands for this picture.');
    },
    async *watch(id, { afterRevision, signal }): AsyncGenerator<GenerationEvent> {
      let known = afterRevision ?? -1;
      while (!signal.aborted) {
        const changed = new Promise<void>((resolve) => {
          const tell = () => {
            watchers.delete(tell);
            signal.removeEventListener('abort', tell);
            resolve();
          };
          watchers.add(tell);
          signal.addEventListener('abort', tell, { once: true });
        });
        const data = generations.get(id);
        if (!data) return;
        if (data.revision > known) {
          known = data.revision;
          yield { type: 'snapshot', id: data.revision, data };
        }
        await changed;
      }
    },
    capabilities: () => TEST_CAPABILITIES,
    scrubState: () => ({ checked: 0, damaged: 0, finishedAtSeconds: 0 }),
    draft: async () => ({ scenes: [] }),
    estimate: async () => TEST_ESTIMATE,
    voiceSample: async () => encodeWav({ sampleRateHz: 48_000, channels: [new Float32Array(4_800)] }),
    estimateTranslation: async () => refuseSuggestions(),
    costs: async () => TEST_COSTS,
    providers: async () => [],
    spending: async () => ({
      ...{ dayUsd: 1.25, monthUsd: 4.5 },
      tenants: [{ tenant: 'acme', dayUsd: 0.75, monthUsd: 3.5 }],
    }),
    costsAsCsv: async () => 'day,provider\r\n',
    async file(id, name) {
      const { video, title } = get(id);
      if (video.status !== 'ready') {
        throw new GenerationError('not_ready', 'There is no video yet.', { retryable: true });
      }
      const types = {
        mp4: 'video/mp4',
        m4a: 'audio/mp4',
        srt: 'application/x-subrip',
        vtt: 'text/vtt',
        txt: 'text/plain; charset=utf-8',
        json: 'application/json',
      };
      const extension = name.split('.')[1] as keyof typeof types;
      const file = fileOf(`${id}/${name}`);
      return { ...file, mediaType: types[extension], name: `${title}.${extension}` };
    },
    async share(id) {
      const token = shares.get(get(id).id) ?? `share-${nextNumber()}`;
      shares.set(id, token);
      return token;
    },
    async unshare(id) {
      shares.delete(get(id).id);
    },
    shareToken: async (id) => shares.get(get(id).id) ?? null,
    async sharedFilm(token) {
      const [id] = [...shares].find(([, each]) => each === token) ?? [];
      const film = id === undefined ? undefined : generations.get(id);
      if (film?.video.status !== 'ready') return undefined;
      const files = await Promise.all(
        FILM_FILES.map(async (name) => [name, await pipeline.file(film.id, name)] as const),
      );
      const scenes = film.scenes.map(({ title, narration }, index) => ({
        title,
        narration,
        startMs: index * 9000,
      }));
      const poster = async () => fileOf(`${film.id}/poster.jpg`);
      return {
        title: film.title,
        language: 'en',
        format: 'landscape',
        scenes,
        files: new Map(files),
        poster,
      };
    },
    async downloads(id) {
      const ready = get(id).video.status === 'ready';
      const files = ready ? await Promise.all(FILM_FILES.map((name) => pipeline.file(id, name))) : [];
      const found = files.map(({ mediaType, sizeBytes }, index) => ({
        name: FILM_FILES[index] ?? 'video.mp4',
        mediaType,
        sizeBytes,
      }));
      const bundles = ['poster.jpg', 'slides.pdf', 'slides.pptx', 'pictures.zip', 'archive.zip'] as const;
      return [...found, ...bundles.map((name) => ({ name, mediaType: 'application/zip', sizeBytes: null }))];
    },
    async exports(id) {
      const planned = get(id).video.status === 'ready' ? FILM_EXPORTS : [];
      return planned.map((name) => exportOf(id, name));
    },
    async requestExport(id, name) {
      await pipeline.file(id, 'video.mp4');
      if (exported.get(`${id}/${name}`) === undefined) {
        exported.set(`${id}/${name}`, 'running');
        void sleep(options.itemMs ?? 0).then(() => exported.set(`${id}/${name}`, 'ready'));
      }
      return exportOf(id, name);
    },
    async exportFile(id, name) {
      const { status, mediaType } = exportOf(id, name);
      if (status === 'ready') return { ...fileOf(`${id}/${name}`), mediaType, name };
      throw new GenerationError('not_ready', 'It is not made yet.', { retryable: true });
    },
    async bundle(id, name) {
      const file = await pipeline.file(id, 'video.mp4');
      const mediaType = 'application/zip';
      async function* files() {
        yield { path: 'film/video.mp4', open: () => file.open() };
        yield { path: 'storyboard.json', open: () => Readable.from([Buffer.from(JSON.stringify({ id }))]) };
      }
      return { name, mediaType, content: { kind: 'archive', files: files() } };
    },
    async asset(hash) {
      const file = files.get(hash);
      if (file) return file;
      throw new GenerationError('asset_not_found', 'There is no such file.');
    },
    preview: async (hash) => ({ ...(await pipeline.asset(hash)), mediaType: 'image/jpeg' }),
    async close() {},
  };
  return { pipeline, generations, files, made, watchers };
}

function summaryOf(generation: GenerationView) {
  const { picture: cover, framing: coverFraming } = generation.scenes[0]?.shots[0] ?? {};
  const known = { cover, coverFraming, durationMs: 64_000 };
  return generationSummarySchema.parse({ ...generation, ...(cover && known) });
}

/** The first narration that has the text. */
function passageOf({ scenes }: GenerationView, q: string): string | undefined {
  return scenes.find(({ narration }) => narration.toLowerCase().includes(q.toLowerCase()))?.narration;
}

function refuseStock(): never {
  throw new InputError('stock_model_needed', 'This server has no collection of pictures.', {
    advice: 'Upload a picture of your own.',
  });
}
