import { expect, test } from 'vitest';
import { createGeneration } from '../testing/test-generation.ts';
import { createHttpApi } from './http-api.ts';

test.each(['', '/films', '127.0.0.1:4317', 'localhost:4317', 'not an address'])(
  'outside of a page, "%s" is refused as a base URL before anything is sent',
  async (baseUrl) => {
    const loading = createHttpApi({ baseUrl }).loadGeneration('one');
    await expect(loading).rejects.toMatchObject({
      name: 'InputError',
      code: 'invalid_option',
      advice: expect.stringContaining('such as http://127.0.0.1:4317'),
    });
  },
);

test.each([
  ['https://api.example', '/api/assets/a', 'https://api.example/api/assets/a'],
  ['https://api.example/films/', '/api/assets/a', 'https://api.example/films/api/assets/a'],
  ['/films', '/api/assets/a', '/films/api/assets/a'],
  ['', '/api/assets/a', '/api/assets/a'],
  ['https://api.example', 'https://cdn.example/a', 'https://cdn.example/a'],
  ['https://api.example', '//cdn.example/a', '//cdn.example/a'],
  ['https://api.example', 'data:text/plain,a', 'data:text/plain,a'],
])('under "%s", an asset at %s is shown from %s', async (baseUrl, url, shown) => {
  const asset = { hash: 'a', url, previewUrl: url, mediaType: 'video/mp4', sizeBytes: 1 };
  const made = {
    ...createGeneration({ source: { text: 'A.' } }, 1),
    video: { status: 'ready', asset },
  };
  const event = `id: 1\nevent: snapshot\ndata: ${JSON.stringify(made)}\n\n`;
  const fetch = async (input: unknown) =>
    String(input).endsWith('/events')
      ? new Response(event, { headers: { 'content-type': 'text/event-stream' } })
      : Response.json(made);
  const api = createHttpApi({ baseUrl, fetch });
  const expected = { video: { asset: { url: shown, previewUrl: shown } } };
  expect(await api.loadGeneration('one')).toMatchObject(expected);
  for await (const { data } of api.streamEvents('one', { signal: new AbortController().signal })) {
    expect(data).toMatchObject(expected);
  }
  expect.assertions(2);
});
