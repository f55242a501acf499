import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FetchOptions, fetchUrl } from './fetch-url.ts';

const ROUTES: Readonly<Record<string, RequestListener>> = {
  '/page': (_, response) =>
    response.setHeader('content-type', 'text/html; charset="windows-1251"').end('<p>x</p>'),
  '/gzip': (_, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync('packed')),
  '/br': (_, response) => response.setHeader('content-encoding', 'br').end(brotliCompressSync('packed')),
  '/bomb': (_, response) =>
    response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(5_000_000))),
  '/odd': (_, response) => response.setHeader('content-encoding', 'lzma').end('x'),
  '/declared': (_, response) => response.setHeader('content-length', 5_000_000).write('x'),
  '/endless': (_, response) => {
    const more = () => {
      while (response.write(Buffer.alloc(65_536)));
      response.once('drain', more);
    };
    more();
  },
  '/silent': () => {},
  '/cut': (_, response) => {
    response.setHeader('content-length', 100);
    response.write('half', () => response.destroy());
  },
  '/to-page': (_, response) => response.writeHead(302, { location: '/page' }).end(),
  '/loop': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/to-file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/busy': (_, response) => response.writeHead(503).end(),
};

let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const route = ROUTES[request.url?.split('?')[0] ?? ''];
    if (route === undefined) response.writeHead(404).end();
    else route(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const get = (path: string, options: Partial<FetchOptions> = {}) =>
  fetchUrl(`${origin}${path}`, {
    maxBytes: 1_000_000,
    signal: new AbortController().signal,
    allowPrivateAddresses: true,
    ...options,
  });

test('returns bytes with their media type, charset and a name without the query', async () => {
  expect(await get('/page?key=secret')).toEqual({
    bytes: Buffer.from('<p>x</p>'),
    name: `${origin}/page`,
    mediaType: 'text/html',
    charset: 'windows-1251',
  });
});

test.each(['/gzip', '/br'])('%s is unpacked', async (path) => {
  expect(Buffer.from((await get(path)).bytes).toString()).toBe('packed');
});

test('a redirect is followed, and the name is that of its target', async () => {
  expect((await get('/to-page')).name).toBe(`${origin}/page`);
});

test.each([
  ['/bomb', { code: 'document_too_large', message: expect.stringContaining('is larger than 1 MB') }],
  ['/endless', { code: 'document_too_large' }],
  ['/declared', { code: 'document_too_large' }],
  ['/loop', { code: 'url_failed', message: expect.stringContaining('redirects more than 5 times') }],
  ['/to-file', { code: 'url_refused' }],
  ['/odd', { code: 'url_failed' }],
  ['/cut', { code: 'url_failed', retryable: true }],
  ['/busy', { code: 'url_failed', retryable: true, message: expect.stringContaining('status 503') }],
  ['/nothing', { code: 'url_failed', retryable: false }],
])('%s is rejected', async (path, expected) => {
  await expect(get(path)).rejects.toMatchObject(expected);
});

test("an abort ends the wait for an answer with the signal's reason", async () => {
  const controller = new AbortController();
  const waiting = get('/silent', { signal: controller.signal });
  server.once('request', () => controller.abort(new Error('enough')));
  await expect(waiting).rejects.toThrow('enough');
});

test.each(['ftp://example.com/', 'file:///etc/passwd', 'javascript:alert(1)', 'not an address'])(
  '%s is not an address to fetch',
  async (address) => {
    const options = { maxBytes: 1, signal: new AbortController().signal, allowPrivateAddresses: true };
    await expect(fetchUrl(address, options)).rejects.toMatchObject({ code: 'url_refused' });
  },
);

// The agent checks each connection that it opens, and each redirect opens its own, so testing the first hop
// covers all of them.
test.each([
  'localhost',
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0x7f.0.0.1',
  '0.0.0.0',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '[::1]',
  '[::]',
  '[fe80::1]',
  '[fd00::1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:a00:1]',
])('%s is a private address and is rejected', async (host) => {
  const options = { maxBytes: 1000, signal: new AbortController().signal, allowPrivateAddresses: false };
  const { port } = server.address() as AddressInfo;
  await expect(fetchUrl(`http://${host}:${port}/page`, options)).rejects.toMatchObject({
    code: 'url_refused',
  });
  await expect(fetchUrl(`https://${host}:${port}/page`, options)).rejects.toMatchObject({
    code: 'url_refused',
  });
});
