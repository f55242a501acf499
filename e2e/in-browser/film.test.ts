import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readDocument } from '../../src/documents/read-document.ts';
import { createEmbeddedIllustrator } from '../../src/pictures/embedded-illustrator.ts';
import { createPipeline } from '../../src/pipeline/create-pipeline.ts';
import { findFfmpeg } from '../../src/render/ffmpeg.ts';
import { createFfmpegRenderer } from '../../src/render/ffmpeg-renderer.ts';
import { createEmbeddedWriter } from '../../src/script/embedded-writer.ts';
import { createServerApp } from '../../src/server/app.ts';
import { startServer } from '../../src/server/serve.ts';
import { createFliteEngine } from '../../src/speech/flite-engine.ts';
import { createNarrator } from '../../src/speech/narrator.ts';
import { BlobFolder } from '../../src/store/blob-folder.ts';
import { embeddedDatabase } from '../../src/testing/fakes/embedded-database.ts';
import { modelsOf } from '../../src/testing/fakes/quick-stages.ts';
import { openContext, sharedBrowser } from '../../src/testing/processes/browser.ts';
import { expectStep, observationsOf, openPage, pageScripts } from './bench.ts';
import { startGateway } from './gateway.ts';

const STORY = 'The sun rose over the harbour.\n\nTwo boats left for the open sea.';

const database = embeddedDatabase();

/** A server that makes real films. */
async function startRealServer() {
  const folder = await mkdtemp(join(tmpdir(), 'scenecast-film-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const speechEngine = createFliteEngine();
  const illustrator = createEmbeddedIllustrator();
  const narrator = createNarrator();
  const models = modelsOf({ writer: createEmbeddedWriter(), speechEngine, illustrator });
  const renderer = createFfmpegRenderer(
    await findFfmpeg({ path: undefined, signal: new AbortController().signal }),
  );
  const pipeline = await createPipeline({
    database: database(),
    blobs: new BlobFolder(folder),
    stages: { readDocument, models, narrator, cardIllustrator: illustrator, renderer },
    workerId: 'film',
  });
  const server = await startServer({ app: createServerApp({ pipeline }), port: 0, host: '127.0.0.1' });
  onTestFinished(async () => {
    await server.close({ graceMs: 0 });
    await pipeline.close();
    await Promise.all([narrator.close(), speechEngine.close(), illustrator.close()]);
  });
  return server;
}

test('a page makes a film of a text, and plays it to its end', async () => {
  const [server, scripts, browser] = await Promise.all([startRealServer(), pageScripts(), sharedBrowser()]);
  const context = await openContext(browser);
  onTestFinished(() => context.close());
  const gateway = await startGateway({ target: server.url, scripts });
  onTestFinished(() => gateway.close());
  const query = new URLSearchParams({ small: '', story: STORY });
  const page = await openPage(context, `${gateway.url}/page?${query}`);
  await page.getByRole('button', { name: 'Make' }).click();
  await expectStep(page, 'complete');
  const observed = await observationsOf(page);
  expect([...new Set(observed.map(({ step }) => step))]).toEqual([
    'idle',
    'analysis',
    'scripting',
    'generating',
    'rendering',
    'complete',
  ]);
  expect(observed.at(-1)?.progress).toBe(100);

  const film = await page.locator('video').evaluate(async (video: HTMLVideoElement) => {
    video.playbackRate = 8;
    const ended = new Promise((resolve, reject) => {
      video.onended = resolve;
      video.onerror = () => reject(new Error(video.error?.message));
    });
    await video.play();
    await ended;
    const { duration, videoWidth, videoHeight, currentTime } = video;
    return { duration, videoWidth, videoHeight, currentTime };
  });
  expect(film).toMatchObject({ videoWidth: 960, videoHeight: 540 });
  expect(film.duration).toBeGreaterThan(2);
  expect(film.currentTime).toBeCloseTo(film.duration, 1);
});
