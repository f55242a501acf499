import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeWav } from '../../core/wav.ts';
import { createMusicDecoder, findFfmpeg } from '../../render/index.ts';
import { embeddedDatabase } from '../../testing/fakes/embedded-database.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { readBundle, zipOf } from '../../testing/films/read-bundle.ts';

const database = embeddedDatabase();
let it: PipelineUnderTest;
beforeAll(async () => {
  it = await PipelineUnderTest.start(database());
  const music = createMusicDecoder(findFfmpeg());
  it.stages = (quick) => ({ ...quick, music });
  await it.restart();
});
afterAll(() => it.stop());

const tone = Float32Array.from({ length: 6 * 48_000 }, (_, index) => Math.sin(index / 30) / 3);
const song = { bytes: encodeWav({ sampleRateHz: 48_000, channels: [tone] }), name: 'Song.wav' };

test('music of the user’s own is played under a film that exists, and can be taken back', async () => {
  const id = await it.create(documentOf('sung', 2), { music: 'off' });
  await it.phases(id);
  const changed = await it.pipeline.putMusic(id, song);
  expect(changed).toMatchObject({ music: 'quiet', musicFile: { name: 'Song.wav', durationMs: 6_000 } });
  expect(changed.video.status).toBe('ready');
  expect(changed.status).not.toBe('complete');
  expect((await it.phases(id)).status).toBe('complete');
  expect((await it.pipeline.putMusic(id, song)).status).toBe('complete');

  const without = await it.pipeline.update(id, { musicFile: null });
  expect(without.musicFile).toBeUndefined();
  const { hash = '', name = '' } = changed.musicFile ?? {};
  const back = await it.pipeline.update(id, { musicFile: { hash, name } });
  expect(back.musicFile).toEqual(changed.musicFile);
  const picture = back.scenes[0]?.shots[0]?.picture;
  const other = picture?.status === 'ready' ? picture.asset.hash : '';
  for (const wrong of [other, 'f'.repeat(64)]) {
    const asked = it.pipeline.update(id, { musicFile: { hash: wrong, name } });
    await expect(asked).rejects.toMatchObject({ code: 'music_unreadable' });
  }
});

test('the same request finds its film with its music, and what is no music is refused', async () => {
  const request = { source: { text: documentOf('found', 1) } } as const;
  const { generation } = await it.pipeline.create(request, { idempotencyKey: 'with music' });
  await it.pipeline.putMusic(generation.id, song);
  const again = await it.pipeline.create(request, { idempotencyKey: 'with music' });
  expect([again.created, again.generation.id]).toEqual([false, generation.id]);
  const noise = { bytes: Buffer.from('no music'), name: 'x.mp3' };
  await expect(it.pipeline.putMusic(generation.id, noise)).rejects.toMatchObject({
    code: 'music_unreadable',
  });
  await expect(it.pipeline.putMusic('none', song)).rejects.toMatchObject({ code: 'generation_not_found' });
});

test('a project keeps it', async () => {
  const id = await it.create(documentOf('packed', 1));
  await it.pipeline.putMusic(id, song);
  const { musicFile } = await it.phases(id);
  const files = await readBundle(await it.pipeline.bundle(id, 'archive.zip'));
  expect(Object.keys(files)).toContain('music.wav');
  const importOf = (archive: Record<string, Uint8Array>) =>
    it.pipeline.importProject(zipOf(archive), {
      idempotencyKey: undefined,
      signal: new AbortController().signal,
    });
  expect((await importOf(files)).generation.musicFile).toEqual(musicFile);
  const broken = { ...files, 'music.wav': Buffer.from('RIFF, but nothing else') };
  await expect(importOf(broken)).rejects.toMatchObject({ code: 'archive_unreadable' });
});
