import { expect, test } from 'vitest';
import { parseDocument } from '../parse-document.ts';

const read = (body: string) =>
  parseDocument({
    bytes: new TextEncoder().encode(
      `<!doctype html><html><head><title>Norland Daily</title></head><body>${body}</body></html>`,
    ),
    name: 'page.html',
    isNamed: true,
  });
const NAV = `<nav><a href="/a">News of the north</a> <a href="/b">Sport and games</a></nav><footer><a href="/c">Imprint of the daily</a></footer>`;

test('a page of nothing but links and labels is refused', async () => {
  const topics = '<ul><li>Ferries</li><li>Lamps</li><li>Subscribe</li></ul>';
  await expect(read(`${NAV}<h1>Opening bell</h1><div>${topics}</div>`)).rejects.toMatchObject({
    code: 'document_empty',
    message: 'page.html has only links and labels, and no article to narrate.',
    advice: expect.stringContaining('address of one article'),
  });
});

test('a page of the beginnings of other articles is refused', async () => {
  const teaser = (at: number) =>
    `<article><h2><a href="/${at}">The ferry of the ${at}th winter</a></h2><p>It sailed for ${at} hours, and then the engine stopped off Norport in a storm.</p></article>`;
  await expect(read(`${NAV}${[3, 4, 5, 6].map(teaser).join('')}`)).rejects.toMatchObject({
    message: 'page.html has only the beginnings of 4 other articles, and no article to narrate.',
  });
});

test('short pages of their own words, and articles with linked headings, are read', async () => {
  expect((await read(`${NAV}<p>The ferry sails at nine o’clock.</p>`)).blocks).toHaveLength(1);
  expect((await read('<ul><li>Oil</li><li>Bread</li></ul>')).blocks).toHaveLength(1);
  const part = (at: number) =>
    `<h2><a href="https://holm.example/${at}">Lamp ${at}</a></h2><p>${'It burns with a steady flame that is seen from the islands. '.repeat(8)}</p>`;
  expect((await read(`${NAV}${[1, 2, 3, 4, 5].map(part).join('')}`)).blocks.length).toBeGreaterThan(8);
});
