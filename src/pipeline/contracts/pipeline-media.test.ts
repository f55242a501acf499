import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { imageHeader } from '../../core/image-header.ts';
import { readDocument } from '../../documents/read-document.ts';
import { createEmbeddedIllustrator } from '../../pictures/embedded-illustrator.ts';
import { findFfmpeg } from '../../render/ffmpeg.ts';
import { createFfmpegRenderer } from '../../render/ffmpeg-renderer.ts';
import { createEmbeddedWriter } from '../../script/embedded-writer.ts';
import { createFliteEngine } from '../../speech/flite-engine.ts';
import { createNarrator } from '../../speech/narrator.ts';
import { BlobFolder } from '../../store/blob-folder.ts';
import { openEmbeddedDatabase } from '../../store/database.ts';
import { modelsOf } from '../../testing/fakes/quick-stages.ts';
import { readFilm, readSound } from '../../testing/films/film.ts';
import { parseSubtitles } from '../../testing/films/subtitle-parser.ts';
import { createPipeline } from '../create-pipeline.ts';

const folder = await mkdtemp(join(tmpdir(), 'scenecast-media-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a real film comes out, with captions and manifest', async () => {
  const { signal } = new AbortController();
  const speechEngine = createFliteEngine();
  const illustrator = createEmbeddedIllustrator();
  const narrator = createNarrator();
  const models = modelsOf({ writer: createEmbeddedWriter(), speechEngine, illustrator });
  const renderer = createFfmpegRenderer(await findFfmpeg({ path: undefined, signal }));
  const database = await openEmbeddedDatabase(folder);
  const pipeline = await createPipeline({
    database,
    blobs: new BlobFolder(folder),
    stages: { readDocument, models, narrator, cardIllustrator: illustrator, renderer },
    workerId: 'media',
  });
  const source = { text: 'The sun rose over the harbour. Two boats left for the open sea.' };
  const { generation } = await pipeline.create({ source, resolution: '540p', fps: 24 }, {});
  const { id } = generation;
  const wait = { timeBudgetMs: 120_000, signal };
  for (const phase of ['script', 'audio', 'images', 'finalize'] as const) {
    expect((await pipeline.phase(id, phase, {}, wait)).failed).toEqual([]);
  }
  expect(await pipeline.get(id)).toMatchObject({ status: 'complete', progress: 100 });

  const path = join(folder, 'film.mp4');
  await writeFile(path, await buffer((await pipeline.file(id, 'video.mp4')).open()));
  const film = await readFilm(path);
  expect(film).toMatchObject({ fastStart: true, trackTypes: ['video', 'audio'] });
  expect(film.video).toMatchObject({ heightPx: 540, framesPerSecond: 24 });
  const soundPath = join(folder, 'sound.m4a');
  await writeFile(soundPath, await buffer((await pipeline.file(id, 'sound.m4a')).open()));
  const { sha256 } = await readSound(path);
  expect(await readSound(soundPath)).toEqual({ trackTypes: ['audio'], sha256 });
  const { files } = await pipeline.bundle(id, 'pictures.zip');
  for await (const { open } of files) {
    for await (const image of open()) {
      expect(imageHeader(image)).toMatchObject({ widthPx: 960, heightPx: 540 });
    }
  }
  const cues = await parseSubtitles(await text((await pipeline.file(id, 'captions.vtt')).open()), 'vtt');
  expect(cues.map((cue) => cue.text).join(' ')).toContain('Two boats');
  const manifest = JSON.parse(await text((await pipeline.file(id, 'manifest.json')).open()));
  expect(manifest.video.sha256).toBe((await pipeline.file(id, 'video.mp4')).hash);

  await pipeline.close();
  await database.close();
  await Promise.all([narrator.close(), speechEngine.close(), illustrator.close()]);
}, 180_000);
