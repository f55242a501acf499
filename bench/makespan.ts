import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createPipeline } from '../src/pipeline/create-pipeline.ts';
import type { Stages } from '../src/pipeline/models/stages.ts';
import { OPENAI } from '../src/providers/openai/openai.ts';
import { enginesOf } from '../src/providers/testing/engines.ts';
import { createSimulator } from '../src/simulator/simulator.ts';
import { createNarrator } from '../src/speech/narrator.ts';
import { BlobFolder } from '../src/store/blob-folder.ts';
import { openEmbeddedDatabase } from '../src/store/database.ts';
import { createQuickStages, modelsOf } from '../src/testing/fakes/quick-stages.ts';

const SCENES = 24;
const AUDIO_MS = 3_000;
const IMAGE_MS = 10_000;
const LIMITS = { audio: 3, images: 2 };
/** The loops for comparison would take minutes. They mostly wait, so a fifth of the latency gives the same result. */
const LOOP_SCALE = 5;
const CHUNK = 4;
const STAGGER_MS = 100;

const paragraphs = Array.from(
  { length: SCENES },
  (_, index) => `Scene ${index} tells of a harbour, its boats and the people who wait for them.`,
);
/** Script, segments and joining take no time here, so calls start at once and nothing follows the last one. */
const boundMs = Math.max((SCENES * AUDIO_MS) / LIMITS.audio, (SCENES * IMAGE_MS) / LIMITS.images);

/** How close the engine comes to the shortest possible time with a provider's latencies. */
export async function benchMakespan(): Promise<string> {
  const engineMs = await withProvider(1, makeByEngine);
  const loops = [
    ['sequential loop of chunks', chunkLoop],
    ['one scene after the other, its speech and picture at once', sceneLoop],
  ] as const;
  const rows = [row('engine', engineMs)];
  // At the same time, each with a provider of its own.
  const loopsMs = await Promise.all(loops.map(([, loop]) => withProvider(LOOP_SCALE, loop)));
  for (const [index, [name]] of loops.entries()) {
    const ms = (loopsMs[index] ?? Number.NaN) * LOOP_SCALE;
    rows.push(row(`${name} (at 1/${LOOP_SCALE} of the latencies, scaled up)`, ms));
  }
  return [
    `${SCENES} scenes of one shot; the simulated provider takes ${AUDIO_MS / 1000} s for a speech and`,
    `${IMAGE_MS / 1000} s for a picture; ${LIMITS.audio} and ${LIMITS.images} calls at once; rendering takes no`,
    `time. The lower bound is ${boundMs / 1000} s, all pictures ÷ ${LIMITS.images}; target ≤ 1.05.`,
    '',
    '| way | wall s | ÷ lower bound |',
    '| --- | ---: | ---: |',
    ...rows,
  ].join('\n');
}

function row(name: string, ms: number): string {
  return `| ${name} | ${(ms / 1000).toFixed(1)} | ${(ms / boundMs).toFixed(3)} |`;
}

/** Times `make` against a provider whose latencies are `1 / scale` of the real ones. */
async function withProvider(scale: number, make: (stages: Stages) => Promise<number>): Promise<number> {
  const fixed = (ms: number) => ({ distribution: 'fixed', ms: ms / scale }) as const;
  const simulator = await createSimulator({
    behaviour: { latency: { speech: fixed(AUDIO_MS), picture: fixed(IMAGE_MS) } },
  });
  const provider = enginesOf(OPENAI, { apiKey: 'none', baseUrl: simulator.baseUrl });
  const speechEngine = provider.speechEngine('tts-1');
  const narrator = createNarrator();
  const illustrator = provider.illustrator('gpt-image-1');
  try {
    const quick = createQuickStages();
    const models = modelsOf({ writer: quick.models.script.find(), speechEngine, illustrator });
    return await make({ ...quick, models, narrator });
  } finally {
    await Promise.all([narrator.close(), speechEngine.close(), illustrator.close()]);
    await simulator.close();
  }
}

async function makeByEngine(stages: Stages): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'scenecast-bench-'));
  const database = await openEmbeddedDatabase(folder);
  const pipeline = await createPipeline({
    database,
    blobs: new BlobFolder(folder),
    stages,
    limits: LIMITS,
    workerId: `bench-${process.pid}`,
    onError: (error) => console.error(error),
  });
  try {
    const startedAtMs = performance.now();
    const source = { text: paragraphs.join('\n\n') };
    const { generation } = await pipeline.create({ source, run: 'background' }, {});
    const stop = new AbortController();
    for await (const event of pipeline.watch(generation.id, { signal: stop.signal })) {
      if (!('status' in event.data)) continue;
      if (event.data.status === 'partial' || event.data.status === 'failed')
        throw new Error(event.data.status);
      if (event.data.status === 'complete') stop.abort();
    }
    return performance.now() - startedAtMs;
  } finally {
    await pipeline.close();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The original client's loop: one phase after the other, in chunks, one call at a time. */
async function chunkLoop(stages: Stages): Promise<number> {
  const startedAtMs = performance.now();
  for (const call of [speak, paint]) {
    for (let start = 0; start < SCENES; start += CHUNK) {
      for (const text of paragraphs.slice(start, start + CHUNK)) await call(stages, text);
      await wait(STAGGER_MS / LOOP_SCALE);
    }
  }
  return performance.now() - startedAtMs;
}

async function sceneLoop(stages: Stages): Promise<number> {
  const startedAtMs = performance.now();
  for (const text of paragraphs) await Promise.all([speak(stages, text), paint(stages, text)]);
  return performance.now() - startedAtMs;
}

const signal = new AbortController().signal;

async function speak({ narrator, models }: Stages, narration: string): Promise<void> {
  const engine = models.speech.find();
  const voice = engine.voices[0]?.id ?? '';
  await narrator.narrate({ engine, narration, voice, language: 'en', signal });
}

async function paint({ models }: Stages, prompt: string): Promise<void> {
  const illustrator = models.picture.find();
  const size = { widthPx: 1920, heightPx: 1080 };
  const style = illustrator.styles[0]?.id ?? '';
  await illustrator.illustrate({ prompt, title: '', style, size, captions: false, seed: prompt, signal });
}
