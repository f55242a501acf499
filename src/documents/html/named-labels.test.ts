import { expect, test } from 'vitest';
import { blockText } from '../block-text.ts';
import { htmlReader } from './html-reader.ts';

const P = [
  'The ferry to Holm sails again after two winters, and every crossing of the first week is sold out.',
  'Its engine was rebuilt in Norport, where four fitters took it apart and cleaned each of its parts.',
];

async function textsOf(...parts: string[]): Promise<string[]> {
  const html = `<html><head><title>The ferry</title></head><body>${parts.join('')}</body></html>`;
  const { blocks } = await htmlReader.read({ bytes: new TextEncoder().encode(html), name: 'page' });
  return blocks.filter(({ kind }) => kind !== 'figure' && kind !== 'heading').map(blockText);
}

test.each([
  [
    'a credit',
    '<div class="InlineImage-imageEmbedCredit">A keeper waves at the ferry as it leaves Holm.</div>',
  ],
  ['a caption', '<p class="media-caption">A keeper waves at the ferry as it leaves Holm.</p>'],
  ['a source in a figure', '<figure><img src="a.jpg"><cite>Holm Worldview</cite></figure>'],
  ['a byline', '<p class="c-byline">The author of this text is Mara Orrin of Norport.</p>'],
  ['a tooltip', '<div role="tooltip">Mara Orrin is the keeper of the lamp.</div>'],
])('%s is not read', async (_, label) => {
  expect(await textsOf(`<p>${P[0]}</p>`, label, `<p>${P[1]}</p>`)).toEqual(P);
});

test('a gallery is read in its captions, and a text about credit stays', async () => {
  const captions = P.map(
    (text) => `<div class="slide"><img src="a.jpg"><p class="caption">${text}</p></div>`,
  );
  expect(await textsOf(...captions)).toEqual(P);
  expect(await textsOf(`<p class="credit-card">${P[0]}</p>`, `<p>${P[1]}</p>`)).toEqual(P);
});

test('a list of links to other articles is left out, unless the page consists of them', async () => {
  const items = ['Iowa man finds old lamp in basement', 'Keeper of Norport retires after forty years'];
  const links = `<ul>${items.map((item, at) => `<li><a href="/${at}">${item}</a></li>`).join('')}</ul>`;
  const text = [...P, ...P].map((paragraph) => `<p>${paragraph}</p>`);
  expect(await textsOf(...text, links)).toEqual([...P, ...P]);
  expect(await textsOf('<p>These articles are on the ferries of Holm.</p>', links)).toEqual([
    'These articles are on the ferries of Holm.',
    items.join('\n'),
  ]);
  const pages = links.replaceAll('href="/', 'href="#');
  expect((await textsOf(...text, `${pages.replace('</a>', '</a>, a tale')}`)).join(' ')).toContain(
    'Iowa man',
  );
});
