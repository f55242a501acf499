import { expect, test } from 'vitest';
import { describeDocumentReader } from '../document-reader.contract.ts';
import { htmlReader } from './html-reader.ts';

const read = (html: string) => htmlReader.read({ bytes: new TextEncoder().encode(html), name: 'page' });

describeDocumentReader('HTML', htmlReader, () =>
  new TextEncoder().encode(
    '<!doctype html><body><nav><a href="/">Home</a></nav><h2>The Keeper<a href="#k">¶</a></h2><p>A keeper lived on the rock,<br>far out at&nbsp;sea, and he <b>lit</b> the lamp every night of the year.<sup><a href="#fn">1</a></sup></p><ul><li>oil for the&shy; lamp<li>bread for the keeper</ul><div>He is there still, they say, and the lamp has never gone out.</div><footer>Imprint</footer>',
  ),
);

const ARTICLE = `<!doctype html><html lang="en-GB"><head><title>Otters return after 40 years | The Echo</title><style>p{}</style></head><body>
<div id="cookie-banner"><p>We use cookies. Accept all?</p><button>OK</button></div>
<header><a href="/">The Echo</a><nav><ul><li><a href="/n">News</a></li></ul></nav></header>
<main><article><h1>Otters return after 40&nbsp;years</h1>
<figure><img src="o.jpg" alt="An otter"><figcaption>Photograph: J. Doe</figcaption></figure>
<p>Otters have been seen breeding on the River Tees for the first time in four decades, conservationists said on Tuesday, after a long campaign to clean the water.</p>
<p>A survey of 120&nbsp;km found tracks at 31 sites. The fall in pollution was 10<sup>3</sup> times, and it took <q>years</q>.</p>
<h2>Cleaner water</h2>
<ul><li>the closing of the works;</li><li>new reed beds<ul><li>filter run-off</li></ul></li></ul>
<blockquote><p>We did not think we would live to see it.</p><footer>— Tom Bell, angler</footer></blockquote>
<table><tr><td>Year</td><td>Sites</td></tr><tr><td>1984</td><td>2</td></tr><tr><td>2024</td><td>31</td></tr></table>
<aside><h3>Most read</h3><ul><li><a href="/1">Ten best pies</a></li></ul></aside>
<p>The trust hopes that the animals will spread by 2030, and asks walkers to keep dogs on leads in spring.</p>
</article></main><footer><p>Copyright 2024 The Echo.</p></footer><script>var x = '<p>no</p>';</script></body></html>`;

test('an article is read without the parts of the site around it', async () => {
  const { title, language, blocks } = await read(ARTICLE);
  expect({ title, language }).toEqual({ title: 'Otters return after 40 years', language: 'en-GB' });
  expect(
    blocks.filter((block) => block.kind === 'paragraph').map((block) => block.text.slice(0, 28)),
  ).toEqual(['Otters have been seen breedi', 'A survey of 120 km found tra', 'The trust hopes that the ani']);
  expect(blocks.filter((block) => block.kind !== 'paragraph')).toEqual([
    expect.objectContaining({ kind: 'figure', alternativeText: 'An otter' }),
    { kind: 'heading', level: 2, text: 'Cleaner water' },
    { kind: 'list', ordered: false, items: ['the closing of the works;', 'new reed beds', 'filter run-off'] },
    { kind: 'quote', text: 'We did not think we would live to see it.', attribution: 'Tom Bell, angler' },
    {
      kind: 'table',
      header: ['Year', 'Sites'],
      rows: [
        ['1984', '2'],
        ['2024', '31'],
      ],
    },
  ]);
  expect(JSON.stringify(blocks)).toContain('10³ times, and it took “years”');
});

test('the content of a layout table is read as text', async () => {
  const { blocks } = await read(
    '<table><tr><td><h2>Left</h2><p>One.</p></td><td><p>Two.</p></td></tr></table>',
  );
  expect(blocks.map((block) => ('text' in block ? block.text : block.kind))).toEqual([
    'Left',
    'One.',
    'Two.',
  ]);
});

test('the encoding of the bytes has precedence over an old declaration', async () => {
  const { blocks } = await read(
    '<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>Zoë’s café</p>',
  );
  expect(blocks).toEqual([{ kind: 'paragraph', text: 'Zoë’s café' }]);
});

test('a page that consists of preformatted text is read as plain text, without page breaks', async () => {
  const { blocks } = await read(`<title>RFC 8</title><div>[Docs] [Email]</div><pre>
Network Working Group                                        A. Keeper
Request for Comments: 8                                   1 April 2024


               <span class="h1">The Bell Protocol</span>

1.  Introduction

   The bell protocol lets a keeper tell a ship that the harbour is
   open.  It was made for fog, and works up to two miles in still air.

Keeper                       Standards Track                    [Page 1]

RFC 8                     The Bell Protocol                   April 2024

   A keeper that wants to stop a ship MUST ring the bell three times.
</pre><p>Made by a script</p>`);
  expect(blocks).toEqual([
    { kind: 'heading', level: expect.any(Number), text: 'The Bell Protocol' },
    { kind: 'heading', level: 2, text: 'Introduction' },
    {
      kind: 'paragraph',
      text: 'The bell protocol lets a keeper tell a ship that the harbour is open. It was made for fog, and works up to two miles in still air.',
    },
    { kind: 'paragraph', text: 'A keeper that wants to stop a ship MUST ring the bell three times.' },
  ]);
});

test('the header and licence of an old Project Gutenberg page are left out, and give title and language', async () => {
  const { title, language, blocks } =
    await read(`<html><head><title>The Project Gutenberg eBook of The Bell, by A. K.</title></head><body><pre>
The Project Gutenberg EBook of The Bell, by A. K.

Title: The Bell

Language: German

*** START OF THIS PROJECT GUTENBERG EBOOK THE BELL ***
</pre><h2>I</h2><p><span class="pagenum">[1]</span>The bell hung in the tower, and it was rung whenever the fog came in from the sea.</p>
<p>End of the Project Gutenberg EBook of The Bell</p><p>*** END OF THIS PROJECT GUTENBERG EBOOK THE BELL ***</p><p>Donate now.</p></body></html>`);
  expect({ title, language }).toEqual({ title: 'The Bell', language: 'de' });
  expect(blocks).toEqual([
    { kind: 'heading', level: 2, text: 'I' },
    {
      kind: 'paragraph',
      text: 'The bell hung in the tower, and it was rung whenever the fog came in from the sea.',
    },
  ]);
});

test('the page itself may declare its encoding', async () => {
  const bytes = Buffer.from('<meta charset="windows-1251"><p>\xcf\xf0\xe8\xe2\xe5\xf2</p>', 'latin1');
  const { blocks } = await htmlReader.read({ bytes, name: 'page' });
  expect(blocks).toEqual([{ kind: 'paragraph', text: 'Привет' }]);
});

test('an unclosed tag swallows the rest, as in a browser', async () => {
  const pages = ['<html lang="en', '<html><head><meta charset="a><body><p>A.</p></body>', '<html><head></b'];
  for (const page of pages) {
    const read = htmlReader.read({ bytes: Buffer.from(page), name: 'open.html' });
    await expect(read).resolves.toMatchObject({ blocks: [] });
  }
});

test("a chapter's number and title are one heading, and repeated picture texts are not narrated", async () => {
  const alternative = 'Ann Keeper at her lamp, which she lit for forty years';
  const { blocks } = await read(
    `<article><hgroup><h2>II</h2><p>The Storm</p></hgroup><p>The storm came at night.</p>
    <figure><img src="a.jpg" alt="${alternative}"></figure><ul><li><p>${alternative}.</p></li></ul>
    <figure><img src="b.jpg" alt="A boat"></figure><ul><li>Above, a boat of the harbour; right, its oars</li></ul>
    <p>It went in the morning.</p></article>`,
  );
  const said = blocks.filter(({ kind }) => kind !== 'figure');
  expect(said).toEqual([
    { kind: 'heading', level: 2, text: 'The Storm' },
    { kind: 'paragraph', text: 'The storm came at night.' },
    { kind: 'paragraph', text: 'It went in the morning.' },
  ]);
});

test('the labels of an article, and links to other articles within it, are left out', async () => {
  const page = ARTICLE.replace(
    '<h1>Otters',
    '<ul class="SectionLabels"><li><a href="/m">Magazine</a></li><li><a href="/r">River life</a></li></ul><h1>Otters',
  ).replace(
    '<h2>Cleaner',
    '<p><a href="/2">Why eels are leaving the rivers of the north</a></p><p>Go on <a href="/3">and read it all</a></p><h2>Cleaner',
  );
  const text = JSON.stringify((await read(page)).blocks);
  expect(text).not.toMatch(/Magazine|River life|eels/);
  expect(text).toContain('Go on and read it all');
});

test('a heading with the name of the site is not the title', async () => {
  const page = ARTICLE.replace('<nav>', '<h1>The Echo</h1><nav>').replace(
    '<h1>Otters return after 40&nbsp;years</h1>',
    '<h1>They are back</h1>',
  );
  expect((await read(page)).title).toBe('Otters return after 40 years');
});

test('a box about the author and a list of sources are left out', async () => {
  const page = ARTICLE.replace(
    '</article>',
    '<div class="post-author-bio"><h4>Ada</h4><p>Ada here! I love to walk by the river and write about all the animals that live there, and I hope that you will come back soon.</p></div><ol class="c-article-references"><li itemprop="citation">Doe J. Otters and rivers. 2019.</li></ol></article>',
  );
  expect(JSON.stringify((await read(page)).blocks)).not.toMatch(/Ada|Doe/);
});
