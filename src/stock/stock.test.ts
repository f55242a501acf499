// Over 300 lines: its tests share one server that speaks as the providers do.
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ClipDecoder } from '../core/clip-decoder.ts';
import { InputError } from '../core/errors.ts';
import { describeIllustrator } from '../pictures/illustrator.contract.ts';
import type { PictureRequest } from '../pictures/index.ts';
import { stockModels } from './index.ts';
import type { PhotoSettings } from './photo-collection.ts';
import { createPhotoIllustrator } from './photo-illustrator.ts';
import type { PhotoSource } from './photo-source.ts';
import { OPENVERSE } from './sources/openverse.ts';
import { PEXELS } from './sources/pexels.ts';
import { PEXELS_CLIPS } from './sources/pexels-clips.ts';
import { PIXABAY } from './sources/pixabay.ts';
import { PIXABAY_CLIPS } from './sources/pixabay-clips.ts';
import { WIKIMEDIA } from './sources/wikimedia.ts';
import { WIKIMEDIA_CLIPS } from './sources/wikimedia-clips.ts';

// One server speaks the formats of all four sources, at the addresses of their documentation.

interface StockedPhoto {
  readonly title: string;
  readonly licence: string;
  /** Answers with this instead of a photo. */
  readonly body?: string;
}

let server: Server;
let origin: string;
let photos: readonly StockedPhoto[];
/** Words without a photo. */
let unknown: RegExp | undefined;
let seen: { readonly url: URL; readonly headers: IncomingMessage['headers'] }[];
let answer: RequestListener | undefined;

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', origin);
    seen.push({ url, headers: request.headers });
    if (answer) return answer(request, response);
    if (url.pathname.startsWith('/clip/')) return void response.end(`clip ${url.pathname}`);
    const photo = /^\/photo\/(\d+)$/.exec(url.pathname);
    if (photo) return void response.end(photos[Number(photo[1])]?.body ?? picture(Number(photo[1]), url));
    const words =
      url.searchParams.get('q') ?? url.searchParams.get('query') ?? url.searchParams.get('gsrsearch') ?? '';
    const found = unknown?.test(words) ? [] : photos;
    response.setHeader('content-type', 'application/json').end(JSON.stringify(results(url, found)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => {
  photos = [
    { title: 'Lighthouse at dusk', licence: 'by-sa' },
    { title: 'Lamp room', licence: 'cc0' },
    { title: 'Sold by the print', licence: 'by-nc-nd' },
  ];
  unknown = undefined;
  seen = [];
  answer = undefined;
});

function clipResults(url: URL, found: readonly StockedPhoto[]): unknown {
  const at = (index: number, size: string) => `${origin}/clip/${index}/${size}`;
  if (url.pathname.startsWith('/pexels/')) {
    const sizes = { hd: [1280, 720], full: [1920, 1080], uhd: [3840, 2160] };
    const videos = found.map(({ title }, index) => ({
      id: index,
      url: `https://stock.example/video/${title.toLowerCase().replaceAll(' ', '-')}-${index}/`,
      duration: 12,
      image: `${origin}/photo/${index}?small`,
      user: { id: 1, name: 'Ada Holm', url: 'https://stock.example/ada' },
      video_files: Object.entries(sizes).map(([quality, [width, height]], id) => ({
        ...{ id, quality, width, height, fps: 25, file_type: 'video/mp4', link: at(index, quality) },
      })),
    }));
    return { page: 1, per_page: 20, total_results: videos.length, videos };
  }
  if (url.pathname.startsWith('/pixabay/')) {
    const size = (index: number, name: string, [width, height]: number[]) => ({
      ...{
        url: at(index, name),
        width,
        height,
        size: 1_000_000,
        thumbnail: `${origin}/photo/${index}?small=${name}`,
      },
    });
    const hits = found.map(({ title }, index) => ({
      ...{ id: index, pageURL: `https://stock.example/videos/id-${index}/`, type: 'film', tags: title },
      ...{ duration: 12, user_id: 1, user: 'Ada Holm' },
      videos: {
        large: index === 0 ? size(index, 'large', [3840, 2160]) : { url: '', width: 0, height: 0, size: 0 },
        medium: size(index, 'medium', [1920, 1080]),
        small: size(index, 'small', [1280, 720]),
        tiny: size(index, 'tiny', [960, 540]),
      },
    }));
    return { total: hits.length, totalHits: hits.length, hits };
  }
  if (found.length === 0) return { batchcomplete: true };
  const sizes = { '240p.vp9.webm': [426, 240], '480p.vp9.webm': [854, 480], '720p.vp9.webm': [1280, 720] };
  const derivatives = Object.entries({ ...sizes, '1080p.vp9.webm': [1920, 1080] }).map(
    ([key, [width, height]]) => ({
      ...{
        src: at(found.length - 1, key),
        type: 'video/webm; codecs="vp9, opus"',
        transcodekey: key,
        width,
        height,
      },
    }),
  );
  const pages = found.map(({ title, licence }, index) => ({
    ...{ pageid: index, ns: 6, title: `File:${title}.webm`, index: index + 1 },
    videoinfo: [
      {
        ...{
          url: at(index, 'original'),
          thumburl: `${origin}/photo/${index}?small`,
          descriptionurl: `https://stock.example/${index}`,
        },
        ...{ width: 1920, height: 1080, duration: 30.5, size: 90_000_000 },
        derivatives: derivatives.map((each) => ({ ...each, src: at(index, each.transcodekey) })),
        extmetadata: {
          LicenseShortName: { value: licence === 'cc0' ? 'CC0' : `CC ${licence.toUpperCase()} 4.0` },
          Artist: { value: '<a href="//x.example">Ada&nbsp;Holm</a>' },
        },
      },
    ],
  }));
  return { batchcomplete: true, query: { pages: pages.reverse() } };
}

function results(url: URL, found: readonly StockedPhoto[]): unknown {
  const isAboutClips =
    url.pathname.includes('/videos/') || url.searchParams.get('gsrsearch')?.startsWith('filetype:video');
  if (isAboutClips) return clipResults(url, found);
  const at = (index: number) => `${origin}/photo/${index}?shape=${shapeOf(url)}`;
  const page = (index: number) => `https://stock.example/${index}`;
  if (url.pathname.startsWith('/openverse/')) {
    return {
      result_count: found.length,
      page_count: 1,
      page_size: 20,
      page: 1,
      results: found.map(({ title, licence }, index) => ({
        id: `id-${index}`,
        title,
        url: at(index),
        creator: 'Ada Holm',
        license: licence,
        license_version: licence === 'cc0' ? '1.0' : '4.0',
        license_url: `https://creativecommons.org/licenses/${licence}/4.0/`,
        foreign_landing_url: page(index),
        filetype: 'jpg',
        thumbnail: `${at(index)}&small`,
        height: 900,
        width: 1600,
      })),
    };
  }
  if (url.pathname.startsWith('/wikimedia/')) {
    if (found.length === 0) return { batchcomplete: true };
    // The search knows no shapes: each photo is there in all of them.
    const pages = found.flatMap(({ title, licence }, index) =>
      Object.entries(SIZES).map(([shape, [width, height]], place) => ({
        pageid: index * 3 + place,
        ns: 6,
        title: `File:${title}.jpg`,
        index: index * 3 + place + 1,
        imageinfo: [
          {
            url: `${origin}/photo/${index}?shape=${shape}`,
            thumburl: `${origin}/photo/${index}?shape=${shape}&to=/1920px-a.jpg`,
            descriptionurl: page(index),
            mime: 'image/jpeg',
            width: width * 5,
            height: height * 5,
            extmetadata: {
              LicenseShortName: { value: licence === 'cc0' ? 'CC0' : `CC ${licence.toUpperCase()} 4.0` },
              LicenseUrl: { value: 'https://creativecommons.org/licenses/by-sa/4.0' },
              Artist: { value: '<a href="//x.example">Ada&nbsp;Holm</a>' },
            },
          },
        ],
      })),
    );
    return { batchcomplete: true, query: { pages: pages.reverse() } };
  }
  if (url.pathname.startsWith('/pexels/')) {
    const photosOf = found.map(({ title }, index) => ({
      id: index,
      url: page(index),
      photographer: 'Ada Holm',
      alt: title,
      src: { original: at(index), large2x: at(index), medium: `${at(index)}&small` },
    }));
    return { page: 1, per_page: 20, photos: photosOf, total_results: photosOf.length };
  }
  const hits = found.map(({ title }, index) => ({
    id: index,
    pageURL: page(index),
    tags: title,
    largeImageURL: at(index),
    webformatURL: `${at(index)}&small`,
    user: 'Ada Holm',
  }));
  return { total: hits.length, totalHits: hits.length, hits };
}

function shapeOf(url: URL): string {
  const shape = url.searchParams.get('aspect_ratio') ?? url.searchParams.get('orientation') ?? 'wide';
  return (
    { landscape: 'wide', horizontal: 'wide', portrait: 'tall', vertical: 'tall', all: 'square' }[shape] ??
    shape
  );
}

const SIZES: Readonly<Record<string, readonly [number, number]>> = {
  wide: [320, 180],
  tall: [180, 320],
  square: [240, 240],
};

function picture(index: number, url: URL): Buffer {
  const [width, height] = SIZES[url.searchParams.get('shape') ?? ''] ?? [240, 240];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = ['#204060', '#d0a040', '#803030'][index % 3] ?? '#000';
  context.fillRect(0, 0, 400, 400);
  return canvas.toBuffer('image/jpeg');
}

const EVERY_USE: PhotoSettings['use'] = { isCommercial: true, isChanged: true };
const illustrator = (source: PhotoSource, settings: Partial<PhotoSettings> = {}) =>
  createPhotoIllustrator(source, {
    apiKey: 'the-key',
    use: EVERY_USE,
    baseUrl: `${origin}/${source.id}${source.id === 'wikimedia' ? '/w/api.php' : ''}`,
    allowPrivateAddresses: true,
    ...settings,
  });
const request = (changes: Partial<PictureRequest> = {}): PictureRequest => ({
  prompt: 'The old lighthouse keeper climbs the spiral stairs.',
  style: 'photo',
  size: { widthPx: 1920, heightPx: 1080 },
  captions: false,
  seed: 'row/shot',
  ...changes,
});

for (const source of [OPENVERSE, WIKIMEDIA, PEXELS, PIXABAY]) {
  describeIllustrator(source.name, () => illustrator(source));
}

test.each([OPENVERSE, WIKIMEDIA, PEXELS, PIXABAY])(
  '$name: a photo comes with whom to name for it',
  async (source) => {
    const found = await illustrator(source).illustrate(request());
    expect(found).toMatchObject({
      kind: 'flat',
      widthPx: 320,
      heightPx: 180,
      description: 'Lighthouse at dusk',
      credit: {
        title: 'Lighthouse at dusk',
        author: 'Ada Holm',
        licence: expect.stringMatching(/^(CC BY-SA 4\.0|Pexels License|Pixabay Content License)$/),
        sourceUrl: 'https://stock.example/0',
      },
    });
  },
);

test.each([...[OPENVERSE, WIKIMEDIA, PEXELS, PIXABAY], ...[WIKIMEDIA_CLIPS, PEXELS_CLIPS, PIXABAY_CLIPS]])(
  '$name, $model: what is found can be looked at in a small size, and is the same when found again',
  async (source) => {
    const { collection } = illustrator(source);
    const { signal } = new AbortController();
    const search = () => collection?.search({ words: 'a lighthouse', shot: request(), signal });
    const found = await search();
    expect(found?.words).toBe('a lighthouse');
    const [first, second] = found?.pictures ?? [];
    expect(first?.credit.author).toBe('Ada Holm');
    expect(first?.id).not.toBe(second?.id);
    seen = [];
    expect((await first?.preview?.(signal))?.length).toBeGreaterThan(100);
    expect(seen[0]?.url.search).toMatch(/small|330px/);
    expect((await search())?.pictures[0]?.id).toBe(first?.id);
    photos = [];
    expect(await search()).toEqual({ words: 'a lighthouse', pictures: [] });
  },
);

test('each further take shows the next photo', async () => {
  const titles = [];
  for (const seed of ['row/shot', 'row/shot/1', 'row/shot/2']) {
    titles.push((await illustrator(OPENVERSE).illustrate(request({ seed }))).description);
  }
  expect(titles).toEqual(['Lighthouse at dusk', 'Lamp room', 'Lighthouse at dusk']);
});

test.each([OPENVERSE, WIKIMEDIA])('$name: only licences that allow the use are taken', async (source) => {
  photos = [{ title: 'Neither sold nor changed', licence: 'by-nc-nd' }];
  await expect(illustrator(source).illustrate(request())).rejects.toMatchObject({ code: 'picture_failed' });
  const use = { isCommercial: false, isChanged: false };
  const { description } = await illustrator(source, { use }).illustrate(request());
  expect(description).toBe('Neither sold nor changed');
});

test('a search without results is followed by a wider one', async () => {
  unknown = /stairs|keeper/;
  await illustrator(OPENVERSE).illustrate(request({ title: 'The harbour' }));
  const searches = seen.flatMap(({ url }) => url.searchParams.get('q') ?? []);
  expect(searches.length).toBeGreaterThan(1);
  expect(searches.at(-1)).not.toMatch(unknown);
});

test('a photo that cannot be loaded is passed over', async () => {
  photos = [
    { title: 'Broken', licence: 'by', body: 'no photo' },
    { title: 'Whole', licence: 'by' },
  ];
  expect((await illustrator(OPENVERSE).illustrate(request())).description).toBe('Whole');
});

test('the key goes to the source alone, and into no error', async () => {
  await illustrator(PEXELS).illustrate(request());
  expect(seen[0]?.headers.authorization).toBe('the-key');
  expect(seen.at(-1)?.url.pathname).toBe('/photo/0');
  expect(seen.at(-1)?.headers.authorization).toBeUndefined();
  answer = (_, response) => void response.writeHead(403).end('the-key is wrong');
  const refusal = await illustrator(PIXABAY)
    .illustrate(request())
    .catch((error: unknown) => error);
  expect(refusal).toMatchObject({ status: 403, retryable: false });
  expect(JSON.stringify(refusal) + String(refusal)).not.toContain('the-key');
});

test.each<[string, RequestListener, object]>([
  [
    'limits searches',
    (_, response) => void response.writeHead(429, { 'retry-after': '20' }).end(),
    { status: 429, retryable: true, retryAfterMs: 20_000 },
  ],
  ['is down', (_, response) => void response.writeHead(503).end(), { status: 503, retryable: true }],
  ['answers with a page', (_, response) => void response.end('<html>'), { status: 200, retryable: false }],
  ['hangs up', (_, response) => void response.destroy(), { retryable: true }],
  [
    'breaks off',
    (_, response) => {
      response.writeHead(200, { 'content-length': 500 });
      response.write('{', () => response.destroy());
    },
    { retryable: true },
  ],
  [
    'turns in circles',
    (_, response) => void response.writeHead(302, { location: '/x' }).end(),
    { status: 310 },
  ],
  [
    'sends more than fits',
    (_, response) => {
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    },
    { status: 200, retryable: false },
  ],
])('a source that %s is told as such', async (_, behaviour, expected) => {
  answer = behaviour;
  await expect(illustrator(OPENVERSE).illustrate(request())).rejects.toMatchObject({
    code: 'provider_failed',
    ...expected,
  });
});

test('an address of this machine or its network is not asked', async () => {
  const guarded = illustrator(OPENVERSE, { allowPrivateAddresses: false });
  await expect(guarded.illustrate(request())).rejects.toMatchObject({ code: 'provider_failed' });
  expect(seen).toEqual([]);
});

describe.each([
  { source: WIKIMEDIA_CLIPS, file: '/clip/0/720p.vp9.webm' },
  { source: PEXELS_CLIPS, file: '/clip/0/full' },
  { source: PIXABAY_CLIPS, file: '/clip/0/medium' },
])('clips of $source.name', ({ source, file }) => {
  const still = { kind: 'flat', widthPx: 4, heightPx: 3, image: new Uint8Array([1]) } as const;
  let decoded: string[];
  const clips: ClipDecoder = {
    missing: undefined,
    async decode(bytes) {
      const text = Buffer.from(bytes).toString();
      decoded.push(text);
      if (text.includes('/0/') && photos[0]?.body) throw new InputError('clip_unreadable', 'It is damaged.');
      return { ...still, description: '', clip: { fps: 25, frames: [still.image] } };
    },
  };
  beforeEach(() => {
    decoded = [];
  });

  test('come in a size that a film needs, and with whom to name for them', async () => {
    const found = await illustrator(source, { clips }).illustrate(request({ style: 'clip' }));
    expect(decoded).toEqual([`clip ${file}`]);
    expect(found).toMatchObject({
      kind: 'flat',
      clip: { fps: 25 },
      credit: { author: 'Ada Holm', title: expect.stringMatching(/^Lighthouse at dusk$/i) },
    });
  });

  test('one of another shape is not shown in a tall film', async () => {
    const tall = { ...request({ style: 'clip' }), size: { widthPx: 1080, heightPx: 1920 } };
    // Pexels is asked for the shape; the others tell it.
    const found = illustrator(source, { clips }).illustrate(tall);
    if (source === PEXELS_CLIPS) expect(await found).toMatchObject({ clip: { fps: 25 } });
    else await expect(found).rejects.toMatchObject({ code: 'picture_failed' });
  });

  test('one that cannot be decoded is passed over', async () => {
    photos = photos.map((photo, index) => (index === 0 ? { ...photo, body: 'damaged' } : photo));
    const found = await illustrator(source, { clips }).illustrate(request({ style: 'clip' }));
    expect(decoded).toHaveLength(2);
    expect(found.description).toMatch(/^Lamp room$/i);
  });

  test('without a decoder, it says what is missing', async () => {
    await expect(illustrator(source).illustrate(request({ style: 'clip' }))).rejects.toMatchObject({
      code: 'clips_unavailable',
    });
  });
});

test('clips are offered where they can be decoded, and asked for by name everywhere', () => {
  const settings = { use: EVERY_USE, keys: {} };
  const offered = (clips?: ClipDecoder) =>
    stockModels(settings, clips).flatMap(({ id, models }) => models.map((model) => `${id}:${model}`));
  const decoder = { missing: undefined, decode: () => Promise.reject(new Error('not called')) };
  expect(offered(decoder)).toContain('wikimedia:clips');
  expect(offered({ ...decoder, missing: 'No ffmpeg.' })).not.toContain('wikimedia:clips');
  expect(offered()).not.toContain('pexels:clips');
  expect(stockModels(settings)[1]?.engine('clips')?.id).toBe('wikimedia:clips');
});
