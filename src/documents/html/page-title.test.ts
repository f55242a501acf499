import { expect, test } from 'vitest';
import { parseDocument } from '../parse-document.ts';

async function titleOf(
  title: string,
  { h1 = [], site }: { h1?: readonly string[]; site?: string },
): Promise<string> {
  const named = site === undefined ? '' : `<meta property="og:site_name" content="${site}">`;
  const headings = h1.map((text) => `<h1>${text}</h1>`).join('');
  const html = `<!doctype html><html><head><title>${title}</title>${named}</head><body>${headings}<p>The ferry sails at nine o’clock, and it is late on most days of the year.</p></body></html>`;
  return (await parseDocument({ bytes: new TextEncoder().encode(html), name: 'page', isNamed: false })).title;
}

test('the name of the site is no title, also if it is the only heading of the page', async () => {
  expect(
    await titleOf('The ferry sails again | Norland Post', { h1: ['Norland Post'], site: 'Norland Post' }),
  ).toBe('The ferry sails again');
  expect(await titleOf('A tool | Kettle', { h1: ['Kettle'], site: 'Kettle' })).toBe('Kettle');
});

test('after the names of a site and its part comes the title', async () => {
  const h1 = ['Harbour', 'Notices', 'The new law on ferries and lamps'];
  expect(await titleOf('Harbour online - Notices - The new law on ferries and lamps', { h1 })).toBe(h1[2]);
  expect(await titleOf('The lamp - Norland News', { h1: ['Norland News', 'The lamp'] })).toBe('The lamp');
});

test('a formula in a title is put into words, and a price is not', async () => {
  expect(await titleOf('Why $\\sqrt{2}$ is irrational', {})).toMatch(/^Why .*root.* is irrational$/u);
  expect(await titleOf('Ferries for $5 and boats for $10', {})).toBe('Ferries for $5 and boats for $10');
});
