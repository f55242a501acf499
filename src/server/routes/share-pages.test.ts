import { expect, test } from 'vitest';
import { shareSchema } from '../../protocol/schemas/share.ts';
import { setUpApp } from '../testing/app-under-test.ts';

const TOKEN = 'a-token-of-some-length';

/** A server that needs a token, with one shared film; `visit` sends none. */
async function sharedFilm(title = 'The lamp') {
  const { send, pipeline, app } = setUpApp({ fake: { fileBytes: 1000 }, token: TOKEN });
  const authorization = { authorization: `Bearer ${TOKEN}` };
  const { generation } = await pipeline.create({ source: { text: 'A story.' }, title }, {});
  const { id } = generation;
  const make = async () => {
    for (const phase of ['script', 'audio', 'images', 'finalize']) {
      await send('POST', `/api/generations/${id}/phases/${phase}`, {}, authorization);
    }
  };
  await make();
  const owner = (method: string) => send(method, `/api/generations/${id}/share`, undefined, authorization);
  const { path } = shareSchema.parse(await (await owner('PUT')).json());
  const visit = (rest = '', headers: Record<string, string> = {}) =>
    app.request(`${path}${rest}`, { headers });
  return { app, pipeline, id, make, owner, path, visit };
}

test('everybody who knows the address of a share can watch its film, and nobody else', async () => {
  const { visit, app, id } = await sharedFilm();
  const page = await visit();
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<video controls');
  const part = await visit('/video.mp4', { range: 'bytes=0-9' });
  expect([part.status, (await part.arrayBuffer()).byteLength]).toEqual([206, 10]);
  expect((await visit('/captions.vtt')).status).toBe(200);
  expect((await visit('/manifest.json')).status).not.toBe(200);
  expect((await visit('x')).status).toBe(404);
  expect((await app.request(`/api/generations/${id}/video.mp4`)).status).toBe(401);
});

test('a share keeps its address until it ends, and never gets it back', async () => {
  const { owner, path, visit } = await sharedFilm();
  expect(await (await owner('PUT')).json()).toEqual({ path });
  expect(await (await owner('GET')).json()).toEqual({ path });
  expect(await (await owner('DELETE')).json()).toEqual({ path: null });
  expect(await (await owner('GET')).json()).toEqual({ path: null });
  const gone = await visit();
  expect(gone.status).toBe(404);
  expect(await gone.text()).toContain('Its owner no longer shares it');
  expect((await visit('/video.mp4')).status).toBe(404);
  expect(await (await owner('PUT')).json()).not.toEqual({ path });
});

test('its first picture stands for the film, on the page and wherever its link is shown', async () => {
  const { visit, path, owner } = await sharedFilm('A “lamp” & more');
  const page = await visit();
  const text = await page.text();
  expect(text).toContain(`poster="${path}/poster.jpg"`);
  expect(text).toMatch(new RegExp(`property="og:image" content="https?://[^"/]+${path}/poster\\.jpg"`));
  expect(text).toContain('property="og:title" content="A “lamp” &amp; more"');
  expect(page.headers.get('content-security-policy')).toContain("img-src 'self'");
  expect((await visit('/poster.jpg')).status).toBe(200);
  await owner('DELETE');
  expect((await visit('/poster.jpg')).status).toBe(404);
});

test('what a film says of itself cannot become a part of its page', async () => {
  const { visit } = await sharedFilm('</title><script>alert(1)</script>"');
  const page = await visit();
  expect(await page.text()).not.toContain('<script>alert');
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
});

test('only the page that is made for it can be embedded, and no page tells others its address', async () => {
  const { visit } = await sharedFilm();
  const policyOf = async (rest: string) => (await visit(rest)).headers.get('content-security-policy');
  expect(await policyOf('')).toContain("frame-ancestors 'none'");
  expect(await policyOf('/embed')).toContain('frame-ancestors *');
  const { headers } = await visit();
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('x-robots-tag')).toBe('noindex');
});

test('scenes of one title are one chapter of the page', async () => {
  const { visit, pipeline, id, make } = await sharedFilm();
  const [first, second] = (await pipeline.get(id)).scenes;
  const chapters = async () => (await (await visit()).text()).match(/data-seconds/g)?.length ?? 0;
  const before = await chapters();
  await pipeline.updateScene(id, second?.id ?? '', { title: first?.title ?? '' });
  await make();
  expect(await chapters()).toBe(before - 1);
});

test('a page speaks the language of its visitor, and English where it knows none of theirs', async () => {
  const { visit, path, app } = await sharedFilm();
  const summaryFor = async (language: string) => {
    const page = await visit('', { 'accept-language': language });
    expect(page.headers.get('vary')?.toLowerCase()).toContain('accept-language');
    return /<html lang="(\w+)">.*<summary>(.+)<\/summary>/s.exec(await page.text())?.slice(1);
  };
  expect(await summaryFor('pt-BR,pt;q=0.9,en;q=0.8')).toEqual(['pt', 'Transcrição']);
  expect(await summaryFor('ja,de-AT;q=0.7,en;q=0.3')).toEqual(['de', 'Text des Films']);
  expect(await summaryFor('ja')).toEqual(['en', 'Transcript']);
  const gone = await app.request(`${path}x`, { headers: { 'accept-language': 'fr-CA' } });
  expect(await gone.text()).toContain('Ce film n’est pas disponible');
});
