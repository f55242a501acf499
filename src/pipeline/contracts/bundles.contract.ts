import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { EngineError } from '../../core/errors.ts';
import type { Database } from '../../store/database.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { DOT_PNG } from '../../testing/fakes/quick-stages.ts';
import { readBundle } from '../../testing/films/read-bundle.ts';

/** What the pipeline promises about downloads. */
export function describeBundles(name: string, database: () => Database): void {
  describe(`downloads on ${name}`, () => {
    let it: PipelineUnderTest;
    beforeAll(async () => {
      it = await PipelineUnderTest.start(database());
    });
    beforeEach(() => it.reset());
    afterAll(() => it.stop({ forget: true }));

    const names = async (id: string) => (await it.pipeline.downloads(id)).map((each) => each.name);
    const bytesOf = async (file: Awaited<ReturnType<typeof it.pipeline.file>>) =>
      Buffer.concat(await file.open().toArray());

    test('what can be taken away grows as it is made', async () => {
      const id = await it.create(documentOf('growing', 2), { captions: 'none' });
      expect(await names(id)).toEqual([]);
      await expect(it.pipeline.bundle(id, 'archive.zip')).rejects.toMatchObject({ code: 'not_ready' });
      await it.phase(id, 'script');
      await it.phase(id, 'audio');
      expect(await names(id)).toEqual(['archive.zip']);
      await it.phases(id);
      const files = [
        'video.mp4',
        'sound.m4a',
        'manifest.json',
        'transcript.txt',
        'poster.jpg',
        'slides.pdf',
        'slides.pptx',
        'pictures.zip',
        'archive.zip',
      ];
      expect(await names(id)).toEqual(files);
      const refused = it.pipeline.file(id, 'captions.srt');
      await expect(refused).rejects.toMatchObject({ code: 'asset_not_found' });
      const sound = await it.pipeline.file(id, 'sound.m4a');
      expect((await bytesOf(sound)).toString()).toContain('sound of ');
      expect(sound).toMatchObject({ name: 'Quick.m4a', mediaType: 'audio/mp4' });
    });

    test('a film is converted when it is asked for, once, and a changed film anew', async () => {
      const id = await it.create(documentOf('converted', 2));
      expect(await it.pipeline.exports(id)).toEqual([]);
      const asked = () => it.pipeline.requestExport(id, 'video-small.mp4');
      await expect(asked()).rejects.toMatchObject({ code: 'not_ready' });
      await it.phases(id);
      const stateOf = async () =>
        (await it.pipeline.exports(id)).find(({ name }) => name === 'video-small.mp4');
      expect(await stateOf()).toMatchObject({ status: 'pending', widthPx: 854, heightPx: 480 });
      const early = it.pipeline.exportFile(id, 'video-small.mp4');
      await expect(early).rejects.toMatchObject({ code: 'not_ready' });
      expect(await Promise.all([asked(), asked()])).toMatchObject([
        { status: 'running' },
        { status: 'running' },
      ]);
      await expect.poll(async () => (await stateOf())?.status).toBe('ready');
      await asked();
      expect(it.calls.filter((call) => call.startsWith('export'))).toEqual(['export mp4']);
      expect(await names(id)).toContain('video-small.mp4');
      const file = await it.pipeline.exportFile(id, 'video-small.mp4');
      expect(file).toMatchObject({ name: 'Quick-video-small.mp4', mediaType: 'video/mp4' });
      expect((await bytesOf(file)).toString()).toContain('"widthPx":854');
      // It is kept with the film that it was made of.
      await it.pipeline.update(id, { title: 'Another' });
      await it.phases(id);
      expect((await stateOf())?.status).toBe('pending');
    });

    test('a conversion that failed says why, and is tried again when it is asked for again', async () => {
      const id = await it.create(documentOf('unconverted', 1));
      await it.phases(id);
      it.behave = (kind) => {
        if (kind === 'export') throw new EngineError('ffmpeg_failed', 'ffmpeg failed.', {});
      };
      const stateOf = async () => (await it.pipeline.exports(id)).find(({ name }) => name === 'clip.gif');
      await it.pipeline.requestExport(id, 'clip.gif');
      await expect.poll(stateOf).toMatchObject({ status: 'failed', failure: { code: 'ffmpeg_failed' } });
      it.reset();
      await it.pipeline.requestExport(id, 'clip.gif');
      await expect.poll(async () => (await stateOf())?.status).toBe('ready');
    });

    test('a shared film is found by its token until the share ends', async () => {
      const id = await it.create(documentOf('shared', 2));
      const token = await it.pipeline.share(id);
      expect(await it.pipeline.sharedFilm(token)).toBeUndefined();
      await it.phases(id);
      const film = await it.pipeline.sharedFilm(token);
      expect(film).toMatchObject({ title: 'Quick', format: 'landscape' });
      expect(film?.scenes.map(({ narration }) => narration)).toContain('shared 0 begins. shared 0 goes on.');
      expect((await film?.poster?.())?.mediaType).toBe('image/jpeg');
      expect(await it.pipeline.share(id)).toBe(token);
      await it.pipeline.unshare(id);
      expect(await it.pipeline.shareToken(id)).toBeNull();
      expect(await it.pipeline.sharedFilm(token)).toBeUndefined();
      expect(await it.pipeline.share(id)).not.toBe(token);
      await expect(it.pipeline.share('nobody')).rejects.toMatchObject({ code: 'generation_not_found' });
    });

    test('the archive holds the document, the film and all takes, and says what each of them is', async () => {
      const upload = { name: '../My notes.MD', bytes: Buffer.from(documentOf('bundled', 2)) };
      const { generation } = await it.pipeline.create({ upload, options: {} }, {});
      const { id } = generation;
      await it.phases(id);
      await it.pipeline.regenerate(id, 'scene-1', { audio: true });
      await it.pipeline.putPicture(id, 'scene-2', 'shot-1', DOT_PNG);
      await it.phases(id);
      const bundle = await it.pipeline.bundle(id, 'archive.zip');
      const files = await readBundle(bundle);
      expect(bundle).toMatchObject({ name: 'Quick.zip', mediaType: 'application/zip' });
      expect(Object.keys(files)).toEqual([
        'document.md',
        ...['video.mp4', 'sound.m4a', 'captions.srt', 'captions.vtt', 'manifest.json', 'transcript.txt'].map(
          (file) => `film/${file}`,
        ),
        'narration/001.wav',
        'narration/001.json',
        'takes/narration/001-take-1.wav',
        'takes/narration/001-take-1.json',
        'narration/002.wav',
        'narration/002.json',
        'pictures/001-1.png',
        'pictures/001-2.png',
        'pictures/002-1.png',
        'takes/pictures/002-1-take-1.png',
        'pictures/002-2.png',
        'storyboard.json',
      ]);
      expect(files['document.md']).toEqual(upload.bytes);
      expect(files['pictures/002-1.png']).toEqual(DOT_PNG);
      const storyboard = JSON.parse(String(files['storyboard.json']));
      expect(storyboard).toMatchObject({
        projectVersion: 2,
        title: 'Quick',
        source: { file: 'document.md', name: '../My notes.MD' },
        scenes: [
          {
            narration: 'bundled 0 begins. bundled 0 goes on.',
            audio: {
              asset: { file: 'narration/001.wav', timings: 'narration/001.json', engine: 'quick:speech' },
            },
          },
          { shots: [{ picture: { asset: { file: 'pictures/002-1.png', engine: 'own' } } }, {}] },
        ],
      });
      expect(JSON.stringify(storyboard)).not.toContain('/api/');
      const timings = JSON.parse(String(files['narration/001.json']));
      expect(timings).toEqual({ words: [{ start: 0, end: 36, startMs: 10, endMs: 90 }] });

      const pictures = await it.pipeline.bundle(id, 'pictures.zip');
      expect(pictures.name).toBe('Quick-pictures.zip');
      expect(Object.keys(await readBundle(pictures))).toEqual([
        '001-1.png',
        '001-2.png',
        '002-1.png',
        '002-2.png',
      ]);
    });

    test('no picture or sound is read before the first of them is sent', async () => {
      const id = await it.create(documentOf('unread', 2));
      await it.phases(id);
      const reads = [vi.spyOn(it.blobs, 'read'), vi.spyOn(it.blobs, 'path')];
      const count = () => reads.reduce((sum, { mock }) => sum + mock.calls.length, 0);
      for (const name of ['slides.pdf', 'slides.pptx', 'pictures.zip'] as const) {
        await it.pipeline.bundle(id, name);
      }
      expect(count()).toBe(0);
      const bundle = await it.pipeline.bundle(id, 'archive.zip');
      // The document.
      expect(count()).toBe(1);
      await readBundle(bundle);
      // Two sounds and four pictures, each compared with its hash, and the script, which has the kind of the document.
      expect(count()).toBe(1 + 6 + 1);
      for (const spy of reads) spy.mockRestore();
    });

    test('when a file of it is lost, that is said before anything is sent', async () => {
      const id = await it.create(documentOf('lost', 1));
      const [scene] = (await it.phases(id)).scenes;
      const hash = scene?.audio.status === 'ready' ? scene.audio.asset.hash : '';
      await it.blobs.remove(hash, { putSinceMs: Number.POSITIVE_INFINITY });
      const bundle = it.pipeline.bundle(id, 'archive.zip');
      await expect(bundle).rejects.toMatchObject({ code: 'asset_not_found' });
    });
  });
}
