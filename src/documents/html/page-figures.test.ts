import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { strToU8, zipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import type { Figure } from '../../core/model.ts';
import { readDocument } from '../read-document.ts';
import { dataUrl, makePicture } from '../testing/make-picture.ts';

const RED = dataUrl(makePicture());
const BLUE = dataUrl(makePicture({ colour: '#33c' }));
const STORY =
  'A keeper lived on the rock, far out at sea, and he lit the lamp every night of the year, and ships were safe.';

async function figuresOf(body: string): Promise<Figure[]> {
  const html = `<html><body><article><h1>The keeper</h1><p>${STORY}</p>${body}<p>${STORY}</p></article></body></html>`;
  const { blocks } = await readDocument({ kind: 'text', text: html, name: 'page.html' });
  return blocks.filter((block) => block.kind === 'figure');
}

test('a figure keeps its picture, label and caption, and its place in the text', async () => {
  const html = `<h1>Lamps</h1><p>${STORY}</p><figure><img src="${RED}" alt="A red lamp"><figcaption>Fig. 3: The lamp at night.</figcaption></figure><p>It burns.</p>`;
  const { blocks } = await readDocument({ kind: 'text', text: html, name: 'page.html' });
  expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'figure', 'paragraph']);
  expect(blocks[1]).toMatchObject({
    label: 'Figure 3',
    caption: 'The lamp at night.',
    alternativeText: 'A red lamp',
    image: { mediaType: 'image/png', widthPx: 480, heightPx: 320, source: 'the document' },
  });
});

test('an alternative text that starts with a label is used as the caption', async () => {
  const [figure] = await figuresOf(`<p><img src="${RED}" alt="Figure 4: The lamp"></p>`);
  expect(figure).toMatchObject({ label: 'Figure 4', caption: 'The lamp' });
  expect(figure?.alternativeText).toBeUndefined();
});

test.each([
  [
    'a srcset',
    `<img src="small.png" srcset="small.png 300w, ${'wide.png'} 1200w, huge.png 9000w" alt="A lamp">`,
    'wide.png',
  ],
  [
    'a picture element',
    '<picture><source type="image/avif" srcset="a.avif 900w"><source srcset="b.webp 900w"><img src="c.png" alt="A lamp"></picture>',
    'b.webp',
  ],
  [
    'a lazy attribute',
    '<img src="data:image/gif;base64,R0lGOD" data-src="late.png" alt="A lamp">',
    'late.png',
  ],
  [
    'noscript',
    '<img class="lazy" src="placeholder.png" alt="A lamp"><noscript><img src="real.png"></noscript>',
    'real.png',
  ],
  [
    'the srcset within noscript',
    '<img src="data:image/gif;base64,R0lGOD" alt="A lamp"><noscript><img srcset="real.png 800w, huge.png 4000w" src="tiny.png"></noscript>',
    'real.png',
  ],
  [
    'the next address, if one is missing',
    '<img srcset="missing.png 900w" src="c.png" alt="A lamp">',
    'c.png',
  ],
  ['the next address, if one is a preview', '<img data-src="preview.png" src="c.png" alt="A lamp">', 'c.png'],
  ['a name that only starts like a placeholder', '<img src="blanket.png" alt="A lamp">', 'blanket.png'],
])('the picture is taken from %s', async (_, image, name) => {
  const figures = await servedFigures(`<figure>${image}<figcaption>The lamp.</figcaption></figure>`);
  expect(figures.map(({ image: { source } }) => source.replace(/^.*\//, ''))).toEqual([name]);
});

test.each([
  ['an icon', `<img src="${RED}" width="32" height="32" alt="A lamp">`],
  ['a picture that says it is decoration', `<img src="${RED}" alt="" role="presentation">`],
  [
    'a badge',
    `<p><a href="/a"><img src="${RED}" alt="x"></a> <a href="/b"><img src="${BLUE}" alt="y"></a></p>`,
  ],
  ['a logo', `<img src="${RED}" alt="Harbour logo">`],
  ['a picture in the navigation', `<nav><img src="${RED}" alt="A lamp"></nav>`],
  ['an advert', `<div class="advert"><img src="${RED}" alt="Buy lamps"></div>`],
  ['a banner', `<img src="${dataUrl(makePicture({ widthPx: 900, heightPx: 90 }))}" alt="Lamps">`],
  ['a picture of one colour', `<img src="${dataUrl(makePicture({ colour: 'white' }))}" alt="Nothing">`],
  ['a damaged picture', `<img src="${dataUrl(makePicture().slice(0, 60))}" alt="A lamp">`],
  ['a picture that is none', `<img src="${dataUrl(Buffer.from('<html>'))}" alt="A lamp">`],
  ['a teaser of another site', `<a href="https://shop.example/lamps"><img src="${RED}"></a>`],
])('%s is not a figure', async (_, image) => {
  expect(await figuresOf(image)).toEqual([]);
});

test('a picture without words keeps its place in the text, and a repeated one is shown once', async () => {
  const figures = await figuresOf(
    `<p><img src="${RED}"></p><p>${STORY}</p><figure><img src="${BLUE}"><figcaption>Blue</figcaption></figure><p><img src="${BLUE}" alt="Blue again"></p>`,
  );
  expect(figures.map(({ caption }) => caption)).toEqual([undefined, 'Blue']);
});

test.each([
  ['with an empty alternative text', `<p><img src="${RED}" alt=""></p>`, ''],
  ['in a heading', `<h2>The lamp <img src="${RED}" alt=""></h2>`, ''],
  [
    'in a link to itself, with text between it and the next one',
    `<p><a href="a.png"><img src="${RED}" alt="Day"></a> By day it is dark. <a href="b.png"><img src="${BLUE}" alt="Night"></a></p>`,
    'Day Night',
  ],
])('a picture %s is a figure', async (_, body, texts) => {
  const figures = await figuresOf(body);
  expect(figures.length).toBeGreaterThan(0);
  expect(figures.flatMap(({ alternativeText }) => alternativeText ?? []).join(' ')).toBe(texts);
});

/** A page whose lead picture is outside the text that a search for the article finds. */
const news = (head: string, above: string, below = '') =>
  `<html><head>${head}</head><body><nav><a href="/">Home</a></nav><header>${above}<h1>The keeper of the lamp</h1>${below}</header><article>${`<p>${STORY}</p>`.repeat(6)}</article><aside><a href="/x"><img src="${BLUE}" alt="Another story"></a></aside><footer>Imprint</footer></body></html>`;

test.each([
  [
    'the picture below the headline',
    news(
      '',
      '',
      '<p>By A. Holm</p><img src="portrait.png" width="60"><div><img src="lead-800x600.png"></div>',
    ),
    ['lead-800x600.png'],
  ],
  [
    'the picture that represents the page, wherever it is',
    news(
      '<meta property="og:image" content="https://a.example/lead-picture-1200x630.png">',
      '<img src="lead-picture-640w.png">',
    ),
    ['lead-picture-640w.png'],
  ],
  ['no teaser', news('', '', '<a href="/other"><img src="other.png" alt="Other"></a>'), []],
  ['no logo above the headline', news('', '<img src="harbour.png" alt="Harbour news">'), []],
])('a page of a site leads with %s', async (_, html, names) => {
  const figures = await servedFigures(html, [], { isWhole: true });
  expect(figures.map(({ image: { source } }) => source.replace(/^.*\//, ''))).toEqual(names);
});

test('a page that a browser saved shows the pictures beside it, and fetches those that are not there from its site', async () => {
  const asked: string[] = [];
  const port = await serve('', asked);
  const page = `<!-- saved from url=(0042)http://127.0.0.1:${port}/pages/page.html -->\n<html><body><article><h1>The keeper</h1><p>${STORY}</p>
    <figure><img src="./The%20keeper_files/saved.png" srcset="http://127.0.0.1:${port}/wide.png 900w"><figcaption>Saved.</figcaption></figure><p>${STORY}</p>
    <figure><img src="late.png"><figcaption>Late.</figcaption></figure><p>${STORY}</p></article></body></html>`;
  const archive = zipSync({
    'page.html': strToU8(page),
    'The keeper_files/saved.png': makePicture({ colour: '#393' }),
  });
  const { blocks } = await readDocument(
    { kind: 'bytes', bytes: archive, name: 'page.zip' },
    { allowPrivateAddresses: true },
  );
  const figures = blocks.filter((block) => block.kind === 'figure');
  expect(figures.map(({ image: { source } }) => source)).toEqual([
    'The keeper_files/saved.png',
    `http://127.0.0.1:${port}/pages/late.png`,
  ]);
  expect(asked).toEqual(['/pages/late.png']);
});

test('an e-mail has no picture fetched, because that would tell its sender', async () => {
  const asked: string[] = [];
  const port = await serve('', asked);
  const mail = `From: a@example.com\nTo: b@example.com\nSubject: Lamps\nContent-Type: text/html\n\n<p>${STORY}</p><img src="http://127.0.0.1:${port}/lamp.png" alt="A lamp">`;
  const { blocks } = await readDocument(
    { kind: 'bytes', bytes: strToU8(mail), name: 'lamps.eml' },
    { allowPrivateAddresses: true },
  );
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph']);
  expect(asked).toEqual([]);
});

test('an inline SVG is drawn, without external resources', async () => {
  const shapes = Array.from(
    { length: 8 },
    (_, at) => `<rect x="${at * 40}" y="20" width="30" height="${20 * at + 20}" fill="#27c"/>`,
  );
  const svg = `<svg viewBox="0 0 400 240" aria-label="Ships by day"><image href="http://127.0.0.1:9/x.png" width="400" height="240"/><script>alert(1)</script>${shapes.join('')}<text x="20" y="230">Day</text></svg>`;
  const [figure] = await figuresOf(svg);
  expect(figure).toMatchObject({
    alternativeText: 'Ships by day',
    image: { mediaType: 'image/png', widthPx: 1600, heightPx: 960 },
  });
});

test('an inline SVG in the article of a site is drawn', async () => {
  const shapes = Array.from(
    { length: 8 },
    (_, at) => `<rect x="${at * 40}" y="20" width="30" height="200"/>`,
  );
  const svg = `<figure><svg viewBox="0 0 400 240">${shapes.join('')}</svg><figcaption>Ships by day.</figcaption></figure>`;
  const html = news('', '').replace('</article>', `${svg}<p>${STORY}</p></article>`);
  const { blocks } = await readDocument({ kind: 'text', text: html, name: 'page.html' });
  expect(blocks.find(({ kind }) => kind === 'figure')).toMatchObject({ caption: 'Ships by day.' });
});

test('pictures of a fetched page are fetched from its site, but only those that can matter', async () => {
  const asked: string[] = [];
  const figures = await servedFigures(
    '<figure><img src="lamp.png"><figcaption>The lamp.</figcaption></figure><img src="/tracking/pixel.png" alt="x"><img src="icon.png" width="20" alt="An icon">',
    asked,
  );
  expect(figures).toHaveLength(1);
  expect(asked).toEqual(['/pages/page.html', '/pages/lamp.png']);
});

test('a fetched page cannot have pictures fetched from a private network', async () => {
  const asked: string[] = [];
  const port = await serve('<p></p>', asked);
  const html = `<h1>A</h1><p>${STORY}</p><figure><img src="http://127.0.0.1:${port}/lamp.png"><figcaption>The lamp.</figcaption></figure>`;
  const { parseDocument } = await import('../parse-document.ts');
  const { blocks, warnings } = await parseDocument({
    bytes: Buffer.from(html),
    name: 'page.html',
    isNamed: true,
    address: 'https://example.com/page.html',
  });
  expect(blocks.filter((block) => block.kind === 'figure')).toEqual([]);
  expect(warnings).toEqual(['One figure is not shown, because its picture cannot be read.']);
  expect(asked).toEqual([]);
});

async function servedFigures(
  body: string,
  asked: string[] = [],
  page: { readonly isWhole?: boolean } = {},
): Promise<Figure[]> {
  const port = await serve(body, asked, page);
  const { blocks } = await readDocument(
    { kind: 'url', url: `http://127.0.0.1:${port}/pages/page.html` },
    { allowPrivateAddresses: true },
  );
  return blocks.filter((block) => block.kind === 'figure');
}

async function serve(
  body: string,
  asked: string[],
  { isWhole = false }: { readonly isWhole?: boolean } = {},
): Promise<number> {
  const page = isWhole
    ? body
    : `<html><body><article><h1>The keeper</h1><p>${STORY}</p>${body}<p>${STORY}</p></article></body></html>`;
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const isPage = path.endsWith('.html');
    response.statusCode = path.includes('missing') ? 404 : 200;
    response.setHeader('content-type', isPage ? 'text/html' : 'image/png');
    response.end(isPage ? page : makePicture(path.includes('preview') ? { widthPx: 40, heightPx: 30 } : {}));
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  return (server.address() as AddressInfo).port;
}
