import { expect, test } from 'vitest';
import { parsePage } from './html-dom.ts';
import type { Element } from './page.ts';

function depthOf(root: Element): number {
  let level = [root];
  let depth = 0;
  for (; level.length > 0; depth++) level = level.flatMap((element) => [...element.children]);
  return depth;
}

test.each(['<ul><li>', '<b>', '<unknown>', '<blockquote><p>'])(
  '5,000 times %s nest at most a hundred deep, and keep all words, apart and in order',
  (tags) => {
    const words = Array.from({ length: 5000 }, (_, index) => `w${index}`);
    const page = parsePage(`<!doctype html><html><body>${words.map((word) => tags + word).join('')}`);
    expect(depthOf(page.documentElement)).toBeLessThanOrEqual(102);
    const told = (page.body.textContent ?? '').match(/w\d+/g);
    // Words above the limit stand in elements of their own, without a space between.
    expect(told).toEqual(words);
  },
);

test('pictures and breaks below the limit stay in their place', () => {
  const page = parsePage(
    `<html><body>${'<div>'.repeat(200)}one<img src="a.png"><div>two</div><br>three${'</div>'.repeat(200)}`,
  );
  const inside = page.querySelector('img')?.parentElement;
  expect([...(inside?.childNodes ?? [])].map((node) => node.nodeName)).toEqual([
    '#text',
    'IMG',
    '#text',
    'BR',
    '#text',
  ]);
});

test('a page that nests as pages do is left as it was written', () => {
  const html = `${'<div>'.repeat(40)}<p>one <em>two</em></p>${'</div>'.repeat(40)}`;
  expect(parsePage(`<html><body>${html}</body></html>`).body.innerHTML).toBe(html);
});
