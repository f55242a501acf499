import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import {
  type CallLimits,
  type Fallback,
  type Limits,
  NO_FALLBACK,
  type SpendingCaps,
} from '../../core/limits.ts';
import type { Figure } from '../../core/model.ts';
import type { TenantLimits } from '../../core/tenant.ts';
import type { PictureRequest } from '../../pictures/illustrator.ts';
import { Changes } from '../../pipeline/advance/changes.ts';
import { GenerationReconciler } from '../../pipeline/advance/generation-reconciler.ts';
import { createPipeline } from '../../pipeline/create-pipeline.ts';
import type { Stages } from '../../pipeline/models/stages.ts';
import type { Pipeline } from '../../pipeline/pipeline.ts';
import type { PipelineOptions } from '../../pipeline/pipeline-options.ts';
import { GenerationViews } from '../../pipeline/views/generation-views.ts';
import type { CreateGenerationRequest, GenerationView, Phase, PhaseRequest } from '../../protocol/index.ts';
import { generationSchema, phaseResponseSchema } from '../../protocol/schemas/index.ts';
import { BlobFolder } from '../../store/blob-folder.ts';
import type { Database } from '../../store/database.ts';
import { assets, generations } from '../../store/schema.ts';
import { freeUnused } from '../../store/unused.ts';
import { createQuickStages, type QuickPrices, type StageKind } from './quick-stages.ts';

type Behaviour = (kind: StageKind, subject: string, signal: AbortSignal) => Promise<void> | void;

/** A pipeline over quick stages that a test can observe and control. */
export class PipelineUnderTest {
  database: Database;
  readonly blobs: BlobFolder;
  /** The calls to the stages, as `kind subject`, in order. */
  readonly calls: string[] = [];
  /** How calls behave from now on. By default, they succeed at once. */
  behave: Behaviour = () => {};
  /** The spending caps from now on. */
  caps: SpendingCaps = {};
  /** Limits of providers and models from now on. */
  callLimits: CallLimits = {};
  /** Limits of tenants from now on. */
  tenantLimits: TenantLimits = {};
  /** Which models take the place of others from now on. */
  fallback: Fallback = NO_FALLBACK;
  /** How long providers are left alone, from the next start on. */
  laneTimes: PipelineOptions['laneTimes'];
  /** Who is called when a film comes to an end, from the next start on. Nobody by default. */
  webhooks: PipelineOptions['webhooks'];
  /** The most scenes in a script. */
  scenesWritten = Number.POSITIVE_INFINITY;
  /** Puts other stages in the place of the quick ones, from the next start on. */
  stages: (quick: Stages) => Stages = (quick) => quick;
  /** The figures of all documents from now on. */
  figures: readonly Figure[] = [];
  readonly pictureRequests: PictureRequest[] = [];
  readonly errors: unknown[] = [];
  /** When finished files are checked after a start. Never, unless a test is about that. */
  scrubAfterMs = Number.POSITIVE_INFINITY;
  readonly #folder: string;
  readonly #prices: QuickPrices;
  readonly #bounds: Partial<Limits>;
  #starts = 0;
  #pipeline: Pipeline | undefined;

  private constructor(
    database: Database,
    folder: string,
    options: { readonly prices: QuickPrices; readonly bounds: Partial<Limits> },
  ) {
    this.database = database;
    this.#folder = folder;
    this.blobs = new BlobFolder(folder);
    this.#prices = options.prices;
    this.#bounds = options.bounds;
  }

  static async start(
    database: Database,
    prices: QuickPrices = {},
    bounds: Partial<Limits> = {},
  ): Promise<PipelineUnderTest> {
    const folder = await mkdtemp(join(tmpdir(), 'scenecast-pipeline-'));
    const underTest = new PipelineUnderTest(database, folder, { prices, bounds });
    await underTest.restart();
    return underTest;
  }

  /** The name of this process among the workers. */
  get workerId(): string {
    return `test-${process.pid}-${this.#starts}`;
  }

  get pipeline(): Pipeline {
    if (!this.#pipeline) throw new Error('the pipeline was not started');
    return this.#pipeline;
  }

  /**
   * Closes the pipeline without grace for calls in flight, and builds another one on the same folder and database, or
   * on the database that `reopen` opens after that.
   */
  async restart(reopen?: () => Promise<Database>): Promise<void> {
    await this.#pipeline?.close({ graceMs: 0 });
    if (reopen) {
      await this.database.close();
      this.database = await reopen();
    }
    this.#starts++;
    this.#pipeline = await createPipeline({
      database: this.database,
      blobs: this.blobs,
      scrubAfterMs: this.scrubAfterMs,
      caps: () => this.caps,
      callLimits: () => this.callLimits,
      tenantLimits: () => this.tenantLimits,
      fallback: () => this.fallback,
      laneTimes: this.laneTimes,
      ...(this.webhooks && { webhooks: this.webhooks }),
      bounds: this.#bounds,
      workerId: this.workerId,
      onError: (error) => this.errors.push(error),
      stages: this.stages(
        createQuickStages({
          prices: this.#prices,
          scenesWritten: () => this.scenesWritten,
          figures: () => this.figures,
          onPicture: (request) => this.pictureRequests.push(request),
          before: async (kind, subject, signal) => {
            this.calls.push(`${kind} ${subject}`);
            await this.behave(kind, subject, signal);
          },
        }),
      ),
    });
  }

  /** Another reconciler for the same generations, as in another process that shares only the database. */
  anotherReconciler(): GenerationReconciler {
    return new GenerationReconciler({
      database: this.database,
      blobs: new BlobFolder(this.#folder),
      stages: createQuickStages({ prices: this.#prices }),
      changes: new Changes(),
      views: new GenerationViews(this.database),
      onError: (error) => this.errors.push(error),
    });
  }

  /** Every stored file, by its path in the folder. */
  async keptFiles(): Promise<string[]> {
    const entries = await readdir(this.#folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  }

  /**
   * @param options.forget also empties the database. Otherwise the next pipeline on it could use an asset of the same
   * words, whose file is deleted with the folder, until housekeeping finds it lost.
   */
  async stop({ forget = false }: { readonly forget?: boolean } = {}): Promise<void> {
    await this.#pipeline?.close({ graceMs: 0 });
    if (forget) await this.#forgetWork();
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  async #forgetWork(): Promise<void> {
    const { ledger } = this.database;
    await ledger.delete(generations);
    await ledger.delete(assets);
    // An asset that is wanted again has the same name in the queues, where its work would already be done.
    await ledger.execute(sql`delete from dbos.workflow_status`);
  }

  /** Resets the state between tests: calls succeed, and none is recorded. */
  reset(): void {
    this.behave = () => {};
    this.calls.length = 0;
    this.errors.length = 0;
    this.pictureRequests.length = 0;
  }

  async create(text: string, options: Omit<CreateGenerationRequest, 'source'> = {}): Promise<string> {
    const { generation } = await this.pipeline.create({ source: { text }, ...options }, {});
    return generation.id;
  }

  async phase(id: string, phase: Phase, window: PhaseRequest = {}, timeBudgetMs = 600_000) {
    const wait = { timeBudgetMs, signal: new AbortController().signal };
    return phaseResponseSchema.parse(await this.pipeline.phase(id, phase, window, wait));
  }

  /** Deletes a generation, and takes it out of the trash at once. */
  async erase(id: string): Promise<void> {
    await this.pipeline.delete(id);
    await this.pipeline.erase(id);
  }

  /**
   * Frees what is unused at a time to come. By then the queues have forgotten their work: otherwise a later test that
   * wants a freed asset would find its work done, and wait until it is found missing.
   */
  async freeUnusedAt(nowMs: number): Promise<void> {
    await this.database.ledger.execute(
      sql`delete from dbos.workflow_status where status in ('SUCCESS', 'ERROR', 'CANCELLED')`,
    );
    await freeUnused(this.database.ledger, this.blobs, nowMs);
  }

  /** Runs all phases, as a client does. */
  async phases(id: string): Promise<GenerationView> {
    await this.phase(id, 'script');
    await Promise.all([this.phase(id, 'audio'), this.phase(id, 'images')]);
    await this.phase(id, 'finalize');
    return this.get(id);
  }

  async get(id: string): Promise<GenerationView> {
    return generationSchema.parse(await this.pipeline.get(id));
  }

  /** Waits until the view of the generation meets the condition. */
  async until(id: string, wanted: (view: GenerationView) => boolean): Promise<GenerationView> {
    // Only the last view is checked against its schema, which takes long for hundreds of scenes.
    const isThere = async () => wanted(await this.pipeline.get(id));
    await expect.poll(isThere, { interval: 20 }).toBe(true);
    return this.get(id);
  }

  async film(id: string): Promise<string> {
    const file = await this.pipeline.file(id, 'video.mp4');
    return Buffer.concat(await file.open().toArray()).toString();
  }
}

/** A document with this many scenes. The name makes it differ from others. */
export function documentOf(name: string, scenes: number): string {
  return Array.from(
    { length: scenes },
    (_, index) => `${name} ${index} begins. ${name} ${index} goes on.`,
  ).join('\n\n');
}
