import { expect, test } from 'vitest';
import { feedReader } from './feed-reader.ts';

const read = async (xml: string) => feedReader.read({ bytes: new TextEncoder().encode(xml), name: 'feed' });
const item = (title: string, rest = '') =>
  `<item><title>${title}</title><link>https://a.example/x</link>${rest}</item>`;

test('the longest text of each RSS entry is read, without tags and addresses', async () => {
  const { title, language, blocks } = await read(
    `<rss><channel><title>Harbour news</title><language>en-gb</language>${item('The lamp', '<pubDate>Fri, 01 Mar 2024</pubDate><description>Short.</description><content:encoded><![CDATA[<p>The keeper has a <b>new</b> wick.</p><p><a href="x">Read more</a></p>]]></content:encoded>')}${item('Fish &amp;amp; chips', '<description>&lt;p&gt;On Friday.&lt;/p&gt;</description>')}${item('A line alone')}</channel></rss>`,
  );
  expect({ title, language }).toEqual({ title: 'Harbour news', language: 'en-gb' });
  expect(blocks).toEqual([
    { kind: 'heading', level: 1, text: 'Harbour news' },
    { kind: 'heading', level: 2, text: 'The lamp' },
    { kind: 'paragraph', text: 'The keeper has a new wick.' },
    { kind: 'heading', level: 2, text: 'Fish & chips' },
    { kind: 'paragraph', text: 'On Friday.' },
    { kind: 'paragraph', text: 'A line alone' },
  ]);
});

test('Atom entries are read as text, HTML and XHTML', async () => {
  const entry = (type: string, content: string) =>
    `<entry><title>T</title><content type="${type}">${content}</content></entry>`;
  const { blocks } = await read(
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>News</title>${entry('text', 'a &lt;b&gt; c')}${entry('html', '&lt;p&gt;one&lt;/p&gt;')}${entry('xhtml', '<div><p>two</p></div>')}</feed>`,
  );
  expect(blocks.map((block) => 'text' in block && block.text)).toEqual([
    'News',
    'T',
    'a <b> c',
    'T',
    'one',
    'T',
    'two',
  ]);
});

test('only the newest entries of a feed with thousands are read, with a warning', async () => {
  const { blocks, warnings } = await read(`<rss><channel>${item('News').repeat(5000)}</channel></rss>`);
  expect(blocks).toHaveLength(60);
  expect(warnings).toEqual(['Of the 5000 entries of the feed, the first 60 are used.']);
});

test("an entry's picture keeps its address, and the title of an entry without text is narrated", async () => {
  const picture = '<img src="https://a.example/lamp.png" alt="An old lamp" width="480" height="320">';
  const withText = `<p>The keeper has a new wick.</p><p>${picture}</p>`;
  const { blocks } = await read(
    `<rss><channel><title>News</title>${item('The lamp', `<description><![CDATA[${withText}]]></description>`)}${item('A drawing', `<description><![CDATA[${picture}]]></description>`)}</channel></rss>`,
  );
  expect(blocks).toMatchObject([
    { kind: 'heading', text: 'News' },
    { kind: 'heading', text: 'The lamp' },
    { kind: 'paragraph', text: 'The keeper has a new wick.' },
    { kind: 'figure', alternativeText: 'An old lamp', image: { source: 'https://a.example/lamp.png' } },
    { kind: 'paragraph', text: 'A drawing' },
    { kind: 'figure', image: { source: 'https://a.example/lamp.png' } },
  ]);
});
