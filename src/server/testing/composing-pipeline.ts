import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { PictureRequest } from '../../pictures/illustrator.ts';
import { createPipeline } from '../../pipeline/create-pipeline.ts';
import type { Pipeline } from '../../pipeline/pipeline.ts';
import type { CreateGenerationRequest, GenerationView, Phase } from '../../protocol/index.ts';
import { createSimulator, type Simulator } from '../../simulator/simulator.ts';
import { BlobFolder } from '../../store/blob-folder.ts';
import type { Database } from '../../store/database.ts';
import { sharedDatabase } from '../../testing/fakes/embedded-database.ts';
import { createQuickStages } from '../../testing/fakes/quick-stages.ts';
import { createModels } from '../models.ts';

export const SCRIPT_MODEL = 'openai:gpt-4.1-mini';
const COMPOSED = { models: { script: SCRIPT_MODEL } };

export type CreateOptions = Omit<CreateGenerationRequest, 'source'>;

/** Starts one for the tests of a file. What the simulator was told and has charged is forgotten before each test. */
export function useComposingPipeline(): () => ComposingPipeline {
  let composing: ComposingPipeline;
  beforeAll(async () => {
    composing = await ComposingPipeline.start();
  });
  beforeEach(() => composing.simulator.reset());
  afterAll(() => composing?.stop());
  return () => composing;
}

/** A pipeline whose scripts are written by the simulator, and which makes almost nothing else. */
export class ComposingPipeline {
  readonly simulator: Simulator;
  readonly pictureRequests: PictureRequest[] = [];
  readonly #database: Database;
  readonly #folder: string;
  #pipeline: Pipeline | undefined;
  #starts = 0;

  private constructor(simulator: Simulator, database: Database, folder: string) {
    this.simulator = simulator;
    this.#database = database;
    this.#folder = folder;
  }

  static async start(): Promise<ComposingPipeline> {
    const folder = await mkdtemp(join(tmpdir(), 'scenecast-composed-'));
    const [simulator, database] = [await createSimulator(), await sharedDatabase()];
    const started = new ComposingPipeline(simulator, database, folder);
    await started.restart();
    return started;
  }

  get pipeline(): Pipeline {
    if (!this.#pipeline) throw new Error('The pipeline is not started.');
    return this.#pipeline;
  }

  async restart(): Promise<void> {
    await this.#pipeline?.close();
    const quick = createQuickStages({ onPicture: (request) => void this.pictureRequests.push(request) });
    const embedded = {
      writer: quick.models.script.find(),
      speechEngine: quick.models.speech.find(),
      illustrator: quick.models.picture.find(),
    };
    const { baseUrl } = this.simulator;
    const providers = {
      openai: { apiKey: 'sk-nobody', baseUrl },
      ollama: { apiKey: undefined, baseUrl, isFree: true },
    };
    const models = { script: undefined, speech: undefined, picture: undefined };
    this.#pipeline = await createPipeline({
      database: this.#database,
      blobs: new BlobFolder(this.#folder),
      workerId: `composed-${++this.#starts}`,
      stages: { ...quick, models: createModels(embedded, { providers, models }) },
    });
  }

  async stop(): Promise<void> {
    await this.#pipeline?.close();
    await this.simulator.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** A generation with its script. */
  written(text: string, options: CreateOptions = {}): Promise<GenerationView> {
    return this.made({ text }, options, ['script']);
  }

  async made(
    source: CreateGenerationRequest['source'],
    options: CreateOptions,
    phases: readonly Phase[],
  ): Promise<GenerationView> {
    const { generation } = await this.pipeline.create({ source, ...COMPOSED, ...options }, {});
    return this.continued(generation.id, phases);
  }

  async continued(id: string, phases: readonly Phase[]): Promise<GenerationView> {
    const wait = { timeBudgetMs: 600_000, signal: new AbortController().signal };
    for (const phase of phases) await this.pipeline.phase(id, phase, {}, wait);
    return this.pipeline.get(id);
  }

  estimate(request: CreateGenerationRequest) {
    return this.pipeline.estimate({ ...COMPOSED, ...request }, { signal: new AbortController().signal });
  }

  scriptCalls() {
    return this.simulator.charges().kinds.script;
  }

  /** What the charged calls were told apart from their texts. */
  instructions(): string[] {
    return this.simulator.charges().requests.map((request) => request.instructions ?? '');
  }
}
