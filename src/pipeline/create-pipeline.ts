// Over 300 lines, because all calls of the port stand in one place, each with the step that does it.
import type { GenerationView, SceneView } from '../protocol/index.ts';
import { type BlobStore, type Database, dropLostAssets, generations } from '../store/index.ts';
import { Changes } from './advance/changes.ts';
import { type GenerationCommand, GenerationReconciler } from './advance/generation-reconciler.ts';
import { GenerationWaits } from './advance/generation-waits.ts';
import { UnfinishedGenerations } from './advance/unfinished-generations.ts';
import * as commands from './edits/commands.ts';
import { copyGeneration } from './edits/copies.ts';
import { ownPicture, ownSpeech } from './edits/own-takes.ts';
import { deleteGeneration } from './edits/stopping.ts';
import { bundleOf, downloadsOf } from './files/bundles.ts';
import { Previews } from './files/previews.ts';
import { assetFile, filmFile } from './files/stored-files.ts';
import { TitleCards } from './files/title-cards.ts';
import { createMakers } from './makers/create-makers.ts';
import { capabilitiesOf } from './models/capabilities.ts';
import type { Stages } from './models/stages.ts';
import type { CreateRequest, Pipeline, StopOptions } from './pipeline.ts';
import { estimateFor } from './plan/estimate.ts';
import { findCreated, idempotent } from './rows/idempotency.ts';
import { newGeneration } from './rows/new-generation.ts';
import { sceneNotFound } from './rows/scene-rows.ts';
import { GenerationViews } from './views/generation-views.ts';
import { listGenerations } from './views/list-generations.ts';
import { sceneTimeline } from './views/scene-timeline.ts';
import { DurableWork, type WorkLimits } from './work/durable-work.ts';
import { Housekeeping } from './work/housekeeping.ts';
import { Workers } from './work/workers.ts';

export interface PipelineOptions {
  /** Closed by whoever opened it, after the pipeline. */
  readonly database: Database;
  readonly blobs: BlobStore;
  readonly stages: Stages;
  /** 3 calls for speech, 2 for pictures and 2 renderings at once by default. */
  readonly limits?: Partial<WorkLimits>;
  /**
   * How much of this machine's own work runs at once, of all kinds together, what belongs to the earliest scenes
   * first. As much as the limits let, by default.
   */
  readonly cores?: number;
  /** Unique among the processes that live. */
  readonly workerId: string;
  /** Told what went wrong where nobody waits for it. Such work is tried again later. */
  readonly onError?: (error: unknown) => void;
}

const DEFAULT_LIMITS: WorkLimits = { audio: 3, images: 2, render: 2 };
/** How often a change is looked for that another process may have made. */
const POLL_MS = { embedded: 2_000, postgres: 200 };

/** Builds the pipeline and goes on with what was left unfinished. There is one in a process. */
export async function createPipeline(options: PipelineOptions): Promise<Pipeline> {
  const pipeline = new DurablePipeline(options);
  try {
    await pipeline.start();
  } catch (error) {
    // Its queues may run already, on a database that is closed next.
    await pipeline.close({ graceMs: 0 }).catch(() => {});
    throw error;
  }
  return pipeline;
}

class DurablePipeline implements Pipeline {
  readonly #options: PipelineOptions;
  readonly #limits: WorkLimits;
  readonly #changes = new Changes();
  readonly #views: GenerationViews;
  readonly #previews: Previews;
  readonly #titleCards: TitleCards;
  readonly #work: DurableWork;
  readonly #reconciler: GenerationReconciler;
  readonly #waits: GenerationWaits;
  readonly #unfinished: UnfinishedGenerations;
  readonly #workers: Workers;
  readonly #housekeeping: Housekeeping;
  readonly #closed = new AbortController();

  constructor(options: PipelineOptions) {
    const { database, blobs, stages, workerId, cores = Number.POSITIVE_INFINITY } = options;
    const { onError = () => {} } = options;
    const onFailed = (error: unknown) => {
      onError(error);
      this.#workers.scheduleResync();
    };
    this.#options = options;
    this.#limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.#views = new GenerationViews(database);
    this.#previews = new Previews({ ledger: database.ledger, blobs });
    this.#titleCards = new TitleCards({
      ...{ ledger: database.ledger, blobs, stages },
      signal: this.#closed.signal,
    });
    this.#work = new DurableWork({
      database,
      workerId,
      limits: this.#limits,
      cores,
      makers: createMakers({ stages, blobs, ledger: database.ledger }),
      onEnded: (key) => this.#unfinished.assetEnded(key),
    });
    this.#reconciler = new GenerationReconciler({
      database,
      blobs,
      changes: this.#changes,
      views: this.#views,
      onError: onFailed,
      stages,
    });
    this.#waits = new GenerationWaits({
      changes: this.#changes,
      views: this.#views,
      reconciler: this.#reconciler,
      pollMs: POLL_MS[database.kind],
      closed: this.#closed.signal,
    });
    this.#unfinished = new UnfinishedGenerations({
      ledger: database.ledger,
      reconciler: this.#reconciler,
      onFailed,
    });
    this.#housekeeping = new Housekeeping({ database, blobs, onError });
    this.#workers = new Workers({
      database,
      work: this.#work,
      workerId,
      onError,
      onLeftOver: () => this.#unfinished.goOn(),
    });
  }

  async start(): Promise<void> {
    const { database, blobs } = this.#options;
    const changed = database.isRebuilt ? await dropLostAssets(database.ledger, blobs) : [];
    await this.#work.launch();
    await this.#workers.start();
    for (const id of changed) await this.#reconciler.advance(id);
    await this.#unfinished.goOn();
    this.#housekeeping.start();
  }

  async create(request: CreateRequest, { idempotencyKey }: { readonly idempotencyKey?: string }) {
    const { stages, blobs } = this.#options;
    const row = await newGeneration(request, {
      models: stages.models,
      blobs,
      ...(idempotencyKey && { idempotencyKey }),
    });
    const [inserted] = await this.#ledger.insert(generations).values(row).onConflictDoNothing().returning();
    if (inserted) {
      // Also when it has nothing to begin yet: its first view is written down.
      await this.#reconciler.apply(row.id, {});
      return { generation: await this.get(row.id), created: true };
    }
    return { generation: await this.get(await findCreated(this.#ledger, row)), created: false };
  }

  async copy(...[id, request, { idempotencyKey } = {}]: Parameters<Pipeline['copy']>) {
    const { stages } = this.#options;
    // Known for this route and this generation alone.
    const key = idempotencyKey === undefined ? undefined : `copy ${id} ${idempotencyKey}`;
    const copy = await copyGeneration(this.#ledger, id, { stages, request, idempotencyKey: key });
    if (copy.created) await this.#reconciler.apply(copy.id, { change: async () => ({ structure: true }) });
    return { generation: await this.get(copy.id), created: copy.created };
  }

  async get(id: string): Promise<GenerationView> {
    return (await this.#views.read(id)).view;
  }

  async list(...[page]: Parameters<Pipeline['list']>) {
    return listGenerations(this.#ledger, page);
  }

  async delete(id: string): Promise<void> {
    const stopped = await this.#reconciler.end(id, () => deleteGeneration(this.#ledger, id));
    await this.#work.cancel(stopped);
  }

  async phase(...call: Parameters<Pipeline['phase']>) {
    return this.#waits.phase(...call);
  }

  async run(...[id, mode, options]: Parameters<Pipeline['run']>): Promise<GenerationView> {
    return this.#stepped(id, commands.resume(mode, { ...options, models: this.#options.stages.models }));
  }

  async cancel(id: string): Promise<GenerationView> {
    const { command, stopped } = commands.cancel();
    await this.#reconciler.apply(id, command);
    await this.#work.cancel(stopped);
    // What was stopped in the middle may have been charged: that is a part of the answer.
    if (stopped.length > 0) await this.#reconciler.advance(id);
    return this.get(id);
  }

  async update(...[id, change, options]: Parameters<Pipeline['update']>) {
    const asked = { ...options, name: 'update', body: [change, options?.ifRevision] };
    return this.#stepped(id, idempotent(commands.updateGeneration(change, options), asked));
  }

  async updateScene(...[id, sceneId, change, options]: Parameters<Pipeline['updateScene']>) {
    const command = commands.updateScene(sceneId, change, options);
    const asked = { ...options, name: `update ${sceneId}`, body: [change, options?.ifRevision] };
    return this.#stepped(id, idempotent(command, asked));
  }

  async insertScene(...[id, scene, options]: Parameters<Pipeline['insertScene']>) {
    return this.#stepped(
      id,
      idempotent(commands.insertScene(scene), { ...options, name: 'insert', body: scene }),
    );
  }

  async deleteScene(...[id, sceneId, options]: Parameters<Pipeline['deleteScene']>) {
    const asked = { ...options, name: `delete ${sceneId}`, body: options?.ifRevision };
    return this.#stepped(id, idempotent(commands.deleteScene(sceneId, options), asked));
  }

  async splitScene(...[id, sceneId, where, options]: Parameters<Pipeline['splitScene']>) {
    const asked = { ...options, name: `split ${sceneId}`, body: [where, options?.ifRevision] };
    return this.#stepped(id, idempotent(commands.splitScene(sceneId, where, options), asked));
  }

  async mergeScene(...[id, sceneId, seen, options]: Parameters<Pipeline['mergeScene']>) {
    const asked = { ...options, name: `merge ${sceneId}`, body: [seen, options?.ifRevision] };
    return this.#stepped(id, idempotent(commands.mergeScene(sceneId, seen, options), asked));
  }

  async orderScenes(...[id, sceneIds, options]: Parameters<Pipeline['orderScenes']>) {
    const asked = { ...options, name: 'order', body: [sceneIds, options?.ifRevision] };
    return this.#stepped(id, idempotent(commands.orderScenes(sceneIds, options), asked));
  }

  async regenerate(...[id, sceneId, what, options]: Parameters<Pipeline['regenerate']>) {
    const asked = { ...options, name: `regenerate ${sceneId}`, body: what };
    return this.#stepped(id, idempotent(commands.regenerate(sceneId, what), asked));
  }

  async putPicture(...[id, sceneId, shotId, image, options]: Parameters<Pipeline['putPicture']>) {
    const own = await ownPicture(image, this.#options.blobs);
    const asked = { ...options, name: `picture ${sceneId} ${shotId}`, body: own.key };
    return this.#stepped(id, idempotent(commands.usePicture(own, { sceneId, shotId }), asked));
  }

  async putAudio(...[id, sceneId, sound, options]: Parameters<Pipeline['putAudio']>) {
    const { stages, blobs } = this.#options;
    const generation = await this.get(id);
    const { language = 'und' } = generation;
    const scene = sceneOf(generation, sceneId);
    const own = await ownSpeech(sound, {
      narration: scene.narration,
      language,
      narrator: stages.narrator,
      blobs,
      signal: this.#closed.signal,
    });
    const asked = { ...options, name: `audio ${sceneId}`, body: own.request.source };
    return this.#stepped(id, idempotent(commands.useSpeech(own, sceneId), asked));
  }

  async timeline(id: string, sceneId: string) {
    return sceneTimeline(this.#ledger, sceneOf(await this.get(id), sceneId));
  }

  async titleCard(generationId: string, sceneId: string, shotId: string) {
    return this.#titleCards.file({ generationId, sceneId, id: shotId });
  }

  watch(...call: Parameters<Pipeline['watch']>) {
    return this.#waits.watch(...call);
  }

  capabilities() {
    return capabilitiesOf(this.#options.stages.models, this.#limits);
  }

  async estimate(request: Parameters<Pipeline['estimate']>[0]) {
    return estimateFor(request, this.#options.stages);
  }

  async file(...[id, name]: Parameters<Pipeline['file']>) {
    return filmFile(this.#files, id, name);
  }

  async downloads(id: string) {
    const { row, view } = await this.#views.read(id);
    return downloadsOf(this.#files, { generation: row, view });
  }

  async bundle(...[id, name]: Parameters<Pipeline['bundle']>) {
    const { row, view } = await this.#views.read(id);
    return bundleOf(this.#files, { generation: row, view }, name);
  }

  async asset(hash: string) {
    return assetFile(this.#files, hash);
  }

  async preview(hash: string) {
    return this.#previews.file(hash);
  }

  async close(options?: StopOptions): Promise<void> {
    this.#closed.abort(new Error('the pipeline is closed'));
    await this.#workers.retire();
    await this.#housekeeping.stop();
    await this.#work.shutdown(options);
    await this.#workers.leave();
    await this.#reconciler.stop();
  }

  get #ledger() {
    return this.#options.database.ledger;
  }

  get #files() {
    return { ledger: this.#ledger, blobs: this.#options.blobs };
  }

  async #stepped(id: string, command: GenerationCommand): Promise<GenerationView> {
    await this.#reconciler.apply(id, command);
    return this.get(id);
  }
}

/** @throws GenerationError `scene_not_found` */
function sceneOf({ scenes }: GenerationView, sceneId: string): SceneView {
  const scene = scenes.find(({ id }) => id === sceneId);
  if (scene) return scene;
  throw sceneNotFound(sceneId);
}
