import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeDocumentReader } from '../document-reader.contract.ts';
import { markdownReader } from './markdown-reader.ts';

const read = (text: string) => markdownReader.read({ bytes: new TextEncoder().encode(text), name: 'text' });
const blocksOf = async (text: string) => (await read(text)).blocks;

describeDocumentReader('Markdown', markdownReader, () =>
  new TextEncoder().encode(
    '---\nlayout: page\n---\n## The *Keeper* {#keeper}\n\n![rock](rock.png)\n\nA keeper lived on\nthe [rock](x.md "r"), far out at&nbsp;sea, and he lit the lamp every **night** of the year.[^1]\n\n* oil for the lamp\n* bread for the `keeper`\n{: .list}\n\nHe is there still, they say, <b>and</b> the lamp has never gone out.<!-- yet -->\n\n[^1]: A note.\n',
  ),
);

test('front matter gives title and language, even if its YAML is broken', async () => {
  expect(await read("---\ntitle: 'Use: words'\nlang: en-GB\n---\nText.")).toMatchObject({
    title: 'Use: words',
    language: 'en-GB',
  });
  expect(await read('---\ntitle: A: B: C\n\tx\n---\nText.')).toMatchObject({ title: 'A: B: C' });
  // A quoted title may go on in the next line, which YAML does not allow without a space before it.
  const long = '---\ntitle: "Barriers to the lamp\nAnd how to lift them"\ndate: 2019-11-07\n---\nText.\n';
  expect(await read(long)).toMatchObject({ title: 'Barriers to the lamp And how to lift them' });
  expect(await blocksOf('---\n\nNo front matter, but a rule.\n\n---\n')).toHaveLength(1);
});

test('leftovers of site generators are not read', async () => {
  const text = `Consider [adding headings]({{ site.baseurl }}{% link _pages/a b.md %}) here. {{ page.title }}

{% include footer.html %}
{% comment %}
Not this.
{% endcomment %}
<%= partial 'footer' %>

## Next {: .wide}

[[_TOC_]]

Done. :tada:
`;
  expect(await blocksOf(text)).toEqual([
    { kind: 'paragraph', text: 'Consider adding headings here.' },
    { kind: 'heading', level: 2, text: 'Next' },
    { kind: 'paragraph', text: 'Done.' },
  ]);
});

test('tables need no outer bars and keep escaped characters', async () => {
  expect(
    await blocksOf('**Say** | Not\n---- | ----\na and/or b| a \\| b\n**it is** | \\*\n{:.example}\n'),
  ).toEqual([
    {
      kind: 'table',
      header: ['Say', 'Not'],
      rows: [
        ['a and/or b', 'a | b'],
        ['it is', '*'],
      ],
    },
  ]);
});

test('the text of HTML is read, and Markdown inside it too', async () => {
  const html =
    '<div markdown="1">\n\nIn *here*.\n\n</div>\n\n<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>\n\n<script>alert(1)</script>\n';
  expect(await blocksOf(html)).toEqual([
    { kind: 'paragraph', text: 'In here.' },
    { kind: 'table', header: ['A', 'B'], rows: [['1', '2']] },
  ]);
});

test('code keeps its language, and a paragraph in bold is a heading', async () => {
  expect(await blocksOf('# T\n\n**Warning**\n\nDo *not*.\n\n```js\nlet x;\n```\n\n    indented\n')).toEqual([
    { kind: 'heading', level: 1, text: 'T' },
    { kind: 'heading', level: 2, text: 'Warning' },
    { kind: 'paragraph', text: 'Do not.' },
    { kind: 'code', text: 'let x;', language: 'js' },
    { kind: 'code', text: 'indented' },
  ]);
});

test('quotes keep their attribution, lists their nesting order, and tables of contents are dropped', async () => {
  expect(
    await blocksOf(
      '> Be brief.\n>\n> — A. Writer\n\n1. One\n   - inner\n2. Two\n\n- [One](#one)\n- [Two](#two)\n',
    ),
  ).toEqual([
    { kind: 'quote', text: 'Be brief.', attribution: 'A. Writer' },
    { kind: 'list', ordered: true, items: ['One: inner', 'Two'] },
  ]);
});

test('sections marked up as list items are read as sections', async () => {
  const bytes = readFileSync(new URL('../fixtures/write-short-paragraphs.md', import.meta.url));
  const { blocks, title } = await markdownReader.read({ bytes, name: 'sample' });
  expect(title).toBe('Write short paragraphs');
  expect(
    blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.level} ${block.text}`] : [])),
  ).toEqual([
    '2 Example',
    '3 Long, dense paragraph',
    '4 Before',
    '5 Flu Medication',
    '3 Divided into paragraphs',
    '4 After',
    '5 Flu medication for government employees',
    '5 Flu medication for private citizens',
    '5 Counterfeit drug warning',
    '5 Additional precautions',
    '2 Cover one topic in each paragraph',
    '2 Example',
    '4 Before',
    '4 After',
  ]);
  expect(JSON.stringify(blocks)).not.toMatch(/[{}]{2}|\{:|\{%|\*\*/);
});
