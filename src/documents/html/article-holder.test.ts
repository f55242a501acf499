import { expect, test, vi } from 'vitest';
import { blockText } from '../block-text.ts';
import { articleHolders } from './article-holder.ts';
import { parsePage } from './html-dom.ts';
import { htmlReader } from './html-reader.ts';

const PARAGRAPHS = [
  'The ferry to Holm sails again after two winters, and the harbour office says that every crossing of the first week is sold out.',
  'Its engine was rebuilt in Norport, where four fitters took it apart, cleaned each of its parts, and put it together with new seals.',
  'The islanders paid for a third of the work themselves, with the money from a lottery, two concerts, and the sale of an old lifeboat.',
  'From May on the ferry will sail three times a day, and once at night when the market of Holm opens on the first Saturday of a month.',
];
const TEXT = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
const HEADING = '<h1>The ferry sails again</h1>';

async function textsOf(body: string): Promise<string[]> {
  const html = `<html><head><title>The ferry sails again</title></head><body>${body}</body></html>`;
  const { blocks } = await htmlReader.read({ bytes: new TextEncoder().encode(html), name: 'page' });
  return blocks.filter(({ kind }) => kind === 'paragraph').map(blockText);
}

test.each([
  ['a form around the page', `<form action="/">${HEADING}${TEXT}<input name="q"></form>`],
  ['a part named after its paywall', `<main>${HEADING}<div class="content paywall">${TEXT}</div></main>`],
  ['a part that adverts push aside', `<div class="advert-pusher">${HEADING}${TEXT}</div>`],
  ['a part with a link to read more', `${HEADING}<div class="entry-content content-read-more">${TEXT}</div>`],
  ['a page behind an open dialog', `<div aria-hidden="true">${HEADING}${TEXT}</div><dialog>Hello.</dialog>`],
  [
    'the part of an article behind its paywall',
    `<article>${HEADING}<p>${PARAGRAPHS[0]}</p><div class="paywall">${TEXT.slice(TEXT.indexOf('</p>') + 4)}</div></article>
     <div><p>${'Norland has nine islands and many boats. '.repeat(12)}</p></div>`,
  ],
])('an article is read from %s', async (_, body) => {
  expect(await textsOf(body)).toEqual(expect.arrayContaining(PARAGRAPHS));
});

const long = (sentence: string) => `<p>${`${sentence} `.repeat(60)}</p>`;

test.each([
  ['cookies', `${HEADING}${TEXT}<div class="cookie-box">${long('Our partners set cookies here.')}</div>`],
  [
    'comments, in its article',
    `<article>${HEADING}${TEXT}<div class="comments-area">${long('I sailed on it as a boy.')}</div></article>`,
  ],
  [
    'other articles, in its article',
    `<article>${HEADING}${TEXT}<div class="related-posts">${long('A boat sank.')}</div></article>${long('No.')}`,
  ],
])('a long text is not read for the article: %s', async (_, body) => {
  const texts = await textsOf(body);
  expect(texts.slice(0, PARAGRAPHS.length)).toEqual(PARAGRAPHS);
  expect(texts.join(' ')).not.toMatch(/partners|boy|sank/u);
});

test('an article is measured once, however much it offers', () => {
  const offers = `<div class="read-more">${TEXT}</div>`.repeat(20);
  const page = parsePage(`<html><body><article>${offers}</article></body></html>`);
  const holdsArticle = articleHolders(page);
  const [article] = page.querySelectorAll('article');
  if (!article) throw new Error('the page has no article');
  const measured = vi.spyOn(article, 'querySelectorAll');
  for (const offer of page.querySelectorAll('.read-more')) holdsArticle(offer);
  expect(measured).toHaveBeenCalledTimes(1);
});
