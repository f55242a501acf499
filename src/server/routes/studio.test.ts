import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createFakePipeline } from '../../testing/fakes/fake-pipeline.ts';
import { type AppOptions, createServerApp } from '../app.ts';

async function start(options: Partial<AppOptions> = {}) {
  const studioFolder = await mkdtemp(join(tmpdir(), 'scenecast-studio-'));
  onTestFinished(() => rm(studioFolder, { recursive: true }));
  await mkdir(join(studioFolder, 'assets'));
  await writeFile(join(studioFolder, 'index.html'), '<title>Scenecast</title>');
  await writeFile(join(studioFolder, 'assets', 'index-abc.js'), 'start();');
  const { pipeline } = createFakePipeline();
  return createServerApp({ pipeline, studioFolder, ...options });
}

test.each(['/', '/films', '/films/some-id'])(
  'the page is at %s, lets no script in but its own, and asks for no device but the microphone',
  async (path) => {
    const app = await start();
    const response = await app.request(path);
    expect(await response.text()).toBe('<title>Scenecast</title>');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).not.toContain('unsafe');
    const permitted = response.headers.get('permissions-policy')?.split(', ') ?? [];
    expect(permitted.filter((feature) => !feature.endsWith('=()'))).toEqual(['microphone=(self)']);
    expect(permitted).toContain('camera=()');
  },
);

test('files that are named by their content are kept for ever, and zipped for who reads that', async () => {
  const app = await start();
  const plain = await app.request('/assets/index-abc.js');
  expect(plain.headers.get('cache-control')).toContain('immutable');
  expect(plain.headers.get('content-type')).toContain('text/javascript');
  expect(await plain.text()).toBe('start();');
  const zipped = await app.request('/assets/index-abc.js', { headers: { 'accept-encoding': 'gzip, br' } });
  expect(zipped.headers.get('content-encoding')).toBe('gzip');
  const etag = plain.headers.get('etag') ?? '';
  const again = await app.request('/assets/index-abc.js', { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
});

test('nothing but what was built is there', async () => {
  const app = await start();
  for (const path of [
    '/assets/',
    '/assets/../index.ts',
    '/assets/%2e%2e/package.json',
    '/other',
    '/films/a/b',
  ]) {
    expect((await app.request(path)).status, path).toBe(404);
  }
});

test('a page that does not exist is the studio, which says so, to a browser and to nobody else', async () => {
  for (const options of [{}, { token: 'secret' }]) {
    const app = await start(options);
    const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';
    for (const path of ['/flims', '/films/some-id/edit']) {
      const page = await app.request(path, { headers: { accept } });
      expect(page.status).toBe(404);
      expect(await page.text()).toBe('<title>Scenecast</title>');
      expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
      expect((await app.request(path)).headers.get('content-type')).toContain('json');
    }
    for (const path of ['/api/flims', '/metrics', '/assets/index-old.js', '/wp-login.php']) {
      const answer = await app.request(path, { headers: { accept } });
      expect(await answer.text(), path).not.toContain('<title>');
    }
    expect((await app.request('/flims', { method: 'POST', headers: { accept } })).ok).toBe(false);
  }
});

test('the page is there before the token is, and nothing that was made', async () => {
  const app = await start({ token: 'secret' });
  for (const path of ['/', '/films/some-id', '/assets/index-abc.js']) {
    expect((await app.request(path)).status, path).toBe(200);
  }
  for (const path of ['/api/generations', '/metrics', '/films/../api/generations']) {
    expect((await app.request(path)).status, path).toBe(401);
  }
});
