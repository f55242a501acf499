import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { imageHeader } from '../../core/image-header.ts';
import { readDocument } from '../../documents/read-document.ts';
import { createEmbeddedIllustrator } from '../../pictures/embedded-illustrator.ts';
import type { FilmExportName } from '../../protocol/export.ts';
import { findFfmpeg } from '../../render/ffmpeg.ts';
import { createFfmpegRenderer } from '../../render/ffmpeg-renderer.ts';
import { createEmbeddedWriter } from '../../script/embedded-writer.ts';
import { createFliteEngine } from '../../speech/flite-engine.ts';
import { createNarrator } from '../../speech/narrator.ts';
import { BlobFolder } from '../../store/blob-folder.ts';
import { openEmbeddedDatabase } from '../../store/database.ts';
import { modelsOf } from '../../testing/fakes/quick-stages.ts';
import { readFilm, readSound } from '../../testing/films/film.ts';
import { readBundle } from '../../testing/films/read-bundle.ts';
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
  const converted = async (name: FilmExportName) => {
    await pipeline.requestExport(id, name);
    const stateOf = async () => (await pipeline.exports(id)).find((each) => each.name === name);
    await expect.poll(async () => (await stateOf())?.status).toBe('ready');
    const file = join(folder, name);
    await writeFile(file, await buffer((await pipeline.exportFile(id, name)).open()));
    return { file, state: await stateOf() };
  };
  const small = await converted('video-small.mp4');
  const smallFilm = await readFilm(small.file);
  expect(smallFilm).toMatchObject({ fastStart: true, video: { codec: 'avc', widthPx: 426, heightPx: 240 } });
  expect(smallFilm.video.frameCount).toBe(film.video.frameCount);
  expect((await readSound(small.file)).sha256).toBe(sha256);
  expect(small.state).toMatchObject({ widthPx: 426, heightPx: 240, mediaType: 'video/mp4' });
  const webm = await readFilm((await converted('video.webm')).file);
  expect(webm).toMatchObject({ video: { codec: 'vp9', heightPx: 540 }, audio: { codec: 'opus' } });
  expect(webm.video.frameCount).toBe(film.video.frameCount);
  const gif = await readFile((await converted('clip.gif')).file);
  expect(imageHeader(gif)).toMatchObject({ mediaType: 'image/gif', widthPx: 480, heightPx: 270 });

  const size = { widthPx: 960, heightPx: 540 };
  const pictures = Object.values(await readBundle(await pipeline.bundle(id, 'pictures.zip')));
  for (const picture of pictures) expect(imageHeader(picture)).toMatchObject(size);
  const [poster] = Object.values(await readBundle(await pipeline.bundle(id, 'poster.jpg')));
  expect(imageHeader(poster ?? Buffer.alloc(0))).toMatchObject({ ...size, mediaType: 'image/jpeg' });
  const slides = await readBundle(await pipeline.bundle(id, 'slides.pptx'));
  const shown = Object.entries(slides).filter(([name]) => name.startsWith('ppt/media/'));
  expect(shown).toHaveLength(pictures.length);
  for (const [, slide] of shown) expect(imageHeader(slide)).toMatchObject(size);
  const cues = await parseSubtitles(await text((await pipeline.file(id, 'captions.vtt')).open()), 'vtt');
  expect(cues.map((cue) => cue.text).join(' ')).toContain('Two boats');
  const manifest = JSON.parse(await text((await pipeline.file(id, 'manifest.json')).open()));
  expect(manifest.video.sha256).toBe((await pipeline.file(id, 'video.mp4')).hash);

  await pipeline.close();
  await database.close();
  await Promise.all([narrator.close(), speechEngine.close(), illustrator.close()]);
});
