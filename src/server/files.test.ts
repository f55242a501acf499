import { Readable } from 'node:stream';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Bundle } from '../pipeline/pipeline.ts';
import { downloadListSchema } from '../protocol/schemas/download.ts';
import { filmExportListSchema, filmExportSchema } from '../protocol/schemas/export.ts';
import { createFakePipeline } from '../testing/fakes/fake-pipeline.ts';
import { createServerApp } from './app.ts';
import { problemOf, setUpApp } from './testing/app-under-test.ts';

describe('files', () => {
  const fake = { fileBytes: 1000 };
  const ready = async () => {
    const parts = setUpApp({ fake });
    const { id } = await parts.create();
    const { video } = await parts.finish(id);
    if (video.status !== 'ready') throw new Error('the video is not ready');
    const get = (headers: Record<string, string> = {}, method = 'GET') =>
      parts.send(method, video.asset.url, undefined, headers);
    return { ...parts, id, get, etag: `"${video.asset.hash}"` };
  };

  test('never change, and are kept for ever', async () => {
    const { get, etag } = await ready();
    const response = await get();
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('etag')).toBe(etag);
    expect((await response.arrayBuffer()).byteLength).toBe(1000);
    expect((await get({ 'if-none-match': etag })).status).toBe(304);
  });

  test('are sent in the parts that are asked for', async () => {
    const { get, etag } = await ready();
    const whole = Buffer.from(await (await get()).arrayBuffer());
    const cases = [
      ['bytes=0-0', 0, 1],
      ['bytes=10-', 10, 1000],
      ['bytes=-3', 997, 1000],
      ['bytes=990-5000', 990, 1000],
    ] as const;
    for (const [range, start, end] of cases) {
      const response = await get({ range, 'if-range': etag });
      expect(response.status).toBe(206);
      expect(response.headers.get('content-range')).toBe(`bytes ${start}-${end - 1}/1000`);
      expect(Buffer.from(await response.arrayBuffer())).toEqual(whole.subarray(start, end));
    }
    expect((await get({ range: 'bytes=0-0', 'if-range': '"other"' })).status).toBe(200);
    const refused = await get({ range: 'bytes=1000-' });
    expect(refused.headers.get('content-range')).toBe('bytes */1000');
    expect(await problemOf(refused)).toMatchObject({ status: 416, code: 'range_not_satisfiable' });
  });

  test('are described without being sent', async () => {
    const { get } = await ready();
    const response = await get({}, 'HEAD');
    expect(response.headers.get('content-length')).toBe('1000');
    expect(await response.text()).toBe('');
  });

  test('of a finished video have their names, and come in one archive', async () => {
    const { send, id } = await ready();
    for (const name of ['video.mp4', 'sound.m4a', 'captions.srt', 'captions.vtt', 'manifest.json']) {
      const response = await send('GET', `/api/generations/${id}/${name}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('public, no-cache');
    }
    const archive = await send('GET', `/api/generations/${id}/archive.zip`);
    const files = unzipSync(new Uint8Array(await archive.arrayBuffer()));
    expect(Object.keys(files)).toEqual(['film/video.mp4', 'storyboard.json']);
    const film = await send('GET', `/api/generations/${id}/video.mp4`);
    expect(Buffer.from(files['film/video.mp4'] ?? [])).toEqual(Buffer.from(await film.arrayBuffer()));
  });

  test('are listed with links, all of which lead to something', async () => {
    const { send, id } = await ready();
    const answer = await send('GET', `/api/generations/${id}/downloads`);
    const { downloads } = downloadListSchema.parse(await answer.json());
    expect(downloads.map(({ name }) => name)).toEqual([
      'video.mp4',
      'sound.m4a',
      'captions.srt',
      'captions.vtt',
      'manifest.json',
      'poster.jpg',
      'slides.pdf',
      'slides.pptx',
      'pictures.zip',
      'archive.zip',
    ]);
    for (const { url, mediaType, sizeBytes } of downloads) {
      const { status, headers } = await send('HEAD', url);
      expect(status, url).toBe(200);
      expect(headers.get('content-type')).toBe(mediaType);
      if (sizeBytes !== null) expect(headers.get('content-length')).toBe(String(sizeBytes));
    }
  });

  test('are converted when they are asked for, and then have a link', async () => {
    const { send, id } = await ready();
    const list = async () =>
      filmExportListSchema.parse(await (await send('GET', `/api/generations/${id}/exports`)).json()).exports;
    const gif = async () => (await list()).find(({ name }) => name === 'clip.gif');
    expect(await gif()).toMatchObject({ status: 'pending', url: null, sizeBytes: null });
    const early = await send('GET', `/api/generations/${id}/clip.gif`);
    expect(await problemOf(early)).toMatchObject({ status: 409, code: 'not_ready' });
    const asked = await send('POST', `/api/generations/${id}/exports/clip.gif`, {});
    expect(filmExportSchema.parse(await asked.json()).status).not.toBe('pending');
    await expect.poll(async () => (await gif())?.status).toBe('ready');
    const made = await send('GET', (await gif())?.url ?? '');
    expect(made.headers.get('content-type')).toBe('image/gif');
    expect((await send('POST', `/api/generations/${id}/exports/video.avi`, {})).status).toBe(400);
  });

  test('of any number make one archive, which is read no faster than it is taken', async () => {
    let opened = 0;
    async function* files() {
      for (; opened < 1000; opened++) {
        const bytes = Buffer.alloc(100_000, opened);
        yield { path: `${opened}.bin`, open: () => Readable.from([bytes]) };
      }
    }
    const { pipeline } = createFakePipeline();
    const { generation } = await pipeline.create({ source: { text: 'A.' } }, {});
    const bundle = async (): Promise<Bundle> => ({
      name: 'a "b".zip',
      mediaType: 'application/zip',
      content: { kind: 'archive', files: files() },
    });
    const { fetch } = createServerApp({
      pipeline: { ...pipeline, bundle },
    });
    const url = `http://localhost/api/generations/${generation.id}/archive.zip`;
    const response = await fetch(new Request(url));
    expect(response.headers.get('content-disposition')).toContain("UTF-8''a%20%22b%22.zip");
    const reader = response.body?.getReader();
    await reader?.read();
    expect(opened).toBeLessThan(20);
    await reader?.cancel();
    expect(opened).toBeLessThan(20);
  });

  test('that are not there yet are not found', async () => {
    const { send, create } = setUpApp();
    const { id } = await create();
    for (const name of ['video.mp4', 'archive.zip']) {
      const problem = await problemOf(await send('GET', `/api/generations/${id}/${name}`));
      expect(problem).toMatchObject({ status: 409, code: 'not_ready', retryable: true });
    }
  });
});
