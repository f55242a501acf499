import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import type { CallLimits } from '../src/core/limits.ts';
import { createPipeline } from '../src/pipeline/create-pipeline.ts';
import { ModelRegistry } from '../src/pipeline/models/model-registry.ts';
import type { Models, Stages } from '../src/pipeline/models/stages.ts';
import { GOOGLE } from '../src/providers/google/google.ts';
import { OPENAI } from '../src/providers/openai/openai.ts';
import { modelsOf } from '../src/providers/provider-models.ts';
import type { BehaviourInput } from '../src/simulator/behaviour.ts';
import { createSimulator, type Simulator } from '../src/simulator/simulator.ts';
import { BlobFolder } from '../src/store/blob-folder.ts';
import { openEmbeddedDatabase } from '../src/store/database.ts';
import { attempts } from '../src/store/schema.ts';
import { createQuickStages } from '../src/testing/fakes/quick-stages.ts';

const SCENES = 24;
const SPEECH_MS = 6_000;
const PICTURE_MS = 9_000;
const LIMITS: CallLimits = { openai: { calls: 3 }, google: { calls: 6 } };
const PAUSE_SECONDS = 20;
const ALLOWED = 5;
const TOLD = 20;

interface Made {
  readonly wallMs: number;
  readonly refused: number;
  /** Calls that were charged, and how many of them for something that was paid for before. */
  readonly charged: number;
  readonly twice: number;
}

/**
 * How near to the shortest time a film comes whose providers have limits, pause, or take fewer calls than we are
 * told.
 */
export async function benchProviderLimits(): Promise<string> {
  const latency = { speech: fixed(SPEECH_MS), picture: fixed(PICTURE_MS) };
  const speechMs = (SCENES * SPEECH_MS) / (LIMITS.openai?.calls ?? 1);
  const pictureMs = (SCENES * PICTURE_MS) / (LIMITS.google?.calls ?? 1);
  const boundMs = Math.max(speechMs, pictureMs);
  const plain = await make({ latency }, LIMITS);
  const pause = { fault: 'status', status: 429, retryAfterSeconds: PAUSE_SECONDS, kind: 'speech' } as const;
  const paused = await make({ latency, faults: [{ ...pause, matching: 'Scene 12 ', next: 1 }] }, LIMITS);
  const told = { ...LIMITS, openai: { calls: TOLD } };
  const adaptive = await make(
    { latency: { speech: latency.speech }, concurrency: { speech: ALLOWED } },
    told,
  );
  const allowedMs = Math.ceil(SCENES / ALLOWED) * SPEECH_MS;
  return [
    `${SCENES} scenes of one shot on the embedded database. OpenAI takes ${SPEECH_MS / 1000} s for a speech and`,
    `Google ${PICTURE_MS / 1000} s for a picture, both simulated; rendering takes no time. The pause comes in the`,
    'middle of the film. On a busy machine, much of the time goes to waiting for a processor.',
    '',
    '| what | the shortest possible, s | wall s | ÷ | calls refused | charged | paid twice |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    row(`OpenAI ${LIMITS.openai?.calls} calls at once, Google ${LIMITS.google?.calls}`, boundMs, plain),
    row(`the same, and one Retry-After of ${PAUSE_SECONDS} s`, boundMs + PAUSE_SECONDS * 1_000, paused),
    row(`OpenAI takes ${ALLOWED} calls at once, and we are told ${TOLD}`, allowedMs, adaptive),
    '',
    `The pause cost ${((paused.wallMs - plain.wallMs) / 1000).toFixed(1)} s.`,
  ].join('\n');
}

function fixed(ms: number) {
  return { distribution: 'fixed', ms } as const;
}

function row(what: string, boundMs: number, { wallMs, refused, charged, twice }: Made): string {
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  const cells = [what, seconds(boundMs), seconds(wallMs), (wallMs / boundMs).toFixed(2)];
  return `| ${[...cells, refused, charged, twice].join(' | ')} |`;
}

async function make(behaviour: BehaviourInput, callLimits: CallLimits): Promise<Made> {
  const folder = await mkdtemp(join(tmpdir(), 'scenecast-bench-'));
  const database = await openEmbeddedDatabase(folder);
  const simulator = await createSimulator({ behaviour });
  const pipeline = await createPipeline({
    database,
    blobs: new BlobFolder(folder),
    stages: stagesOver(simulator),
    callLimits: () => callLimits,
    workerId: `bench-${process.pid}`,
    onError: (error) => console.error(error),
  });
  try {
    const text = Array.from({ length: SCENES }, (_, index) => `Scene ${index} tells of boats.`).join('\n\n');
    const startedAtMs = performance.now();
    const { generation } = await pipeline.create({ source: { text }, run: 'background' }, {});
    const stop = new AbortController();
    for await (const event of pipeline.watch(generation.id, { signal: stop.signal })) {
      if (!('status' in event.data)) continue;
      if (event.data.status === 'partial' || event.data.status === 'failed')
        throw new Error(event.data.status);
      if (event.data.status === 'complete') stop.abort();
    }
    const wallMs = performance.now() - startedAtMs;
    const refused = await database.ledger.select().from(attempts).where(sql`state = 'refused'`);
    const { speech, picture } = simulator.charges().kinds;
    const charged = speech.charged + picture.charged;
    return { wallMs, refused: refused.length, charged, twice: charged - speech.distinct - picture.distinct };
  } finally {
    await pipeline.close();
    await database.close();
    await simulator.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Speech by OpenAI and pictures by Google, both simulated. The sound is kept as it comes. */
function stagesOver(simulator: Simulator): Stages {
  const quick = createQuickStages();
  const { speech } = modelsOf(OPENAI, { apiKey: 'none', baseUrl: simulator.baseUrl });
  const { picture } = modelsOf(GOOGLE, { apiKey: 'none', baseUrl: simulator.urlOf('google') });
  const models: Models = {
    script: quick.models.script,
    speech: new ModelRegistry({ kind: 'speech', providers: speech ? [speech] : [] }),
    picture: new ModelRegistry({ kind: 'picture', providers: picture ? [picture] : [] }),
  };
  return {
    ...quick,
    models,
    narrator: {
      async narrate({ engine, narration, voice, language, signal }) {
        const { audio } = await engine.synthesize({ text: narration, voice, language, signal });
        const words = [{ start: 0, end: narration.length, startMs: 0, endMs: 100 }];
        return { audio: { ...audio, sampleRateHz: 48_000 }, words };
      },
      close: async () => {},
    },
  };
}
