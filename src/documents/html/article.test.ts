import { expect, test } from 'vitest';
import { blockText } from '../block-text.ts';
import { htmlReader } from './html-reader.ts';

const read = async (html: string) => {
  const { blocks, title } = await htmlReader.read({ bytes: new TextEncoder().encode(html), name: 'page' });
  return { title, texts: blocks.filter((block) => block.kind !== 'figure').map(blockText) };
};

const PARAGRAPHS = [
  'The bell on the north pier rings again after ten silent years, and the keeper says that it can be heard on all the islands.',
  'It was recast by the smith of the town, who used the old metal and added nothing but a little tin and a great deal of patience.',
];
const teaser = (index: number) =>
  `<div class="teaser"><a href="/${index}">Ten things about boats that nobody told you</a><p>Our readers love boats. See what happened to one family.</p></div>`;

test('a short article among many teasers is found, without its byline', async () => {
  const page = `<html><head><title>Bell rings again | Orrin Daily</title><meta property="og:site_name" content="Orrin Daily"></head><body>
<div id="top"><ul><li><a href="/n">News</a></li><li><a href="/s">Sport</a></li></ul><a href="/in">Log in</a></div>
<div id="story"><h1>Bell rings again</h1><div class="byline">By Ann Keeper, reviewed by Ben Boatman. March 1, 2024</div>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}<p>Share this article</p></div>
<div id="more"><div>More from Orrin Daily</div>${Array.from({ length: 20 }, (_, index) => teaser(index)).join('')}</div></body></html>`;
  expect(await read(page)).toEqual({ title: 'Bell rings again', texts: ['Bell rings again', ...PARAGRAPHS] });
});

test('an encyclopedia article starts with its lead paragraph', async () => {
  const page = `<html><head><title>Orrin Bell - Openpedia</title></head><body><h1 id="firstHeading">Orrin Bell</h1><div class="mw-parser-output">
<div role="note" class="hatnote">For the ship, see Orrin Bell (ship).</div><span id="coordinates">47°10′N 9°20′E</span>
<table class="infobox"><tr><th>Weight</th><td>3 t</td></tr><tr><th>Cast</th><td>1802</td></tr></table>
<p>${PARAGRAPHS[0]}<sup class="reference"><a href="#n1">[1]</a></sup><sup class="reference">:12</sup></p>
<div class="thumb"><div class="thumbinner"><img src="b.jpg"><div class="thumbcaption">The bell in winter</div></div></div>
<h2><span class="mw-headline">Casting</span><span class="mw-editsection">[edit]</span></h2><p>${PARAGRAPHS[1]}</p></div></body></html>`;
  expect(await read(page)).toEqual({ title: 'Orrin Bell', texts: [PARAGRAPHS[0], 'Casting', PARAGRAPHS[1]] });
});

test('a book without a site around it is read completely', async () => {
  const chapters = Array.from(
    { length: 6 },
    (_, index) => `<div class="chapter"><h2>Chapter ${index + 1}</h2><p>${PARAGRAPHS.join(' ')}</p></div>`,
  );
  const { texts } = await read(`<html><body>${chapters.join('')}</body></html>`);
  expect(texts.filter((text) => text.startsWith('Chapter'))).toHaveLength(6);
});
