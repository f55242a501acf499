import { once } from 'node:events';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createCanvas } from '@napi-rs/canvas';
import { sleep } from '../src/core/sleep.ts';
import { encodeWav } from '../src/core/wav.ts';
import type { Pipeline, StoredFile } from '../src/pipeline/pipeline.ts';
import type { GenerationEvent } from '../src/protocol/event.ts';
import { createServerApp } from '../src/server/app.ts';
import { startServer } from '../src/server/serve.ts';
import { createFakePipeline } from '../src/testing/fakes/fake-pipeline.ts';

export const SCENES = 200;
/** How long each speech, picture and segment takes, one after the other. */
export const ITEM_MS = 20;

const STUDIO = fileURLToPath(new URL('../dist/web', import.meta.url));
const NARRATION =
  'The keeper climbed two hundred steps each evening to light the lamp, and nobody saw him do it.';

/**
 * The studio's server over an in-memory pipeline that makes a film of {@link SCENES} scenes. The pipeline costs
 * almost nothing, so that the page is measured.
 */
export async function startBusyStudio() {
  const fake = createFakePipeline({ itemMs: ITEM_MS });
  const [sound, picture] = [storedFile('audio/wav', silence()), storedFile('image/jpeg', painted())];
  const pipeline: Pipeline = {
    ...fake.pipeline,
    asset: async () => sound,
    preview: async () => picture,
    watch: (id, { signal }) => changes(fake, id, signal),
  };
  const { generation } = await pipeline.create({ source: { text: 'A story.' } }, {});
  const { signal } = new AbortController();
  await pipeline.phase(generation.id, 'script', {}, { timeBudgetMs: 60_000, signal });
  for (let count = 4; count < SCENES; count++) {
    await pipeline.insertScene(generation.id, { title: `Part ${count}`, narration: NARRATION });
  }
  const app = createServerApp({ pipeline, studioFolder: STUDIO });
  const server = await startServer({ app, port: 0, host: '127.0.0.1' });
  return {
    url: server.url,
    filmUrl: `${server.url}/films/${generation.id}`,
    begin: () => pipeline.run(generation.id, 'background'),
    async finished() {
      while ((await pipeline.get(generation.id)).status !== 'complete') await sleep(100);
    },
    close: () => server.close({ graceMs: 0 }),
  };
}

/** Sends changes as the server does: only what is new, rather than the whole film. */
async function* changes(
  { generations, watchers }: ReturnType<typeof createFakePipeline>,
  id: string,
  signal: AbortSignal,
): AsyncGenerator<GenerationEvent> {
  let known = -1;
  while (!signal.aborted) {
    const generation = generations.get(id);
    if (!generation) return;
    const { revision, progress, status, scenes } = generation;
    if (known < 0) yield { type: 'snapshot', id: revision, data: generation };
    else {
      for (const scene of scenes)
        if (scene.revision > known) yield { type: 'scene', id: revision, data: scene };
      yield { type: 'progress', id: revision, data: { progress } };
      yield { type: 'status', id: revision, data: { status } };
    }
    known = revision;
    if (generations.get(id)?.revision === revision) await nextChange(watchers, signal);
  }
}

async function nextChange(watchers: Set<() => void>, signal: AbortSignal): Promise<void> {
  const target = new EventTarget();
  const tell = () => void target.dispatchEvent(new Event('change'));
  watchers.add(tell);
  try {
    await once(target, 'change', { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    watchers.delete(tell);
  }
}

function storedFile(mediaType: string, bytes: Uint8Array): StoredFile {
  const open: StoredFile['open'] = ({ start, end } = { start: 0, end: bytes.length }) =>
    Readable.from([bytes.subarray(start, end)]);
  return { mediaType, sizeBytes: bytes.length, hash: mediaType, name: mediaType, open };
}

function silence(): Uint8Array {
  return encodeWav({ sampleRateHz: 48_000, channels: [new Float32Array(5 * 48_000)] });
}

/** A picture as large as a preview. */
function painted(): Uint8Array {
  const canvas = createCanvas(960, 540);
  const context = canvas.getContext('2d');
  for (let x = 0; x < 60; x++) {
    context.fillStyle = `hsl(${x * 6}, 60%, ${30 + (x % 7) * 6}%)`;
    context.fillRect(x * 16, (x % 9) * 40, 200, 180);
  }
  return canvas.toBuffer('image/jpeg');
}
