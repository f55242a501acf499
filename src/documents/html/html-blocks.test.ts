import { expect, test } from 'vitest';
import { htmlBlocks } from './html-blocks.ts';
import { parsePage } from './html-dom.ts';

const blocksOf = (html: string) => htmlBlocks(parsePage(`<div>${html}</div>`).body);

test('terms with definitions become a list, and short lines in a pre become verse', () => {
  expect(blocksOf('<dl><dt>Oar</dt><dd>moves a boat</dd></dl><pre>Row, row,\nrow</pre>')).toEqual([
    { kind: 'list', ordered: false, items: ['Oar: moves a boat'] },
    { kind: 'verse', lines: ['Row, row,', 'row'] },
  ]);
});

test('a few words in bold that end in dots are a heading, and a sentence that does is none', () => {
  expect(blocksOf('<p><b>The price of oil ...</b></p><p><b>And then</b> ...</p>')).toEqual([
    { kind: 'heading', level: 2, text: 'The price of oil' },
    { kind: 'paragraph', text: 'And then ...' },
  ]);
});

test('code keeps its language, and a diagram written as text becomes a diagram', () => {
  expect(
    blocksOf(
      '<pre><code class="language-ts">let x = 1;</code></pre><div class="highlight-source-js"><pre>f()</pre></div><pre><code class="language-mermaid">graph TD; A--&gt;B</code></pre><pre class="language-dot">digraph { a -> b }</pre>',
    ),
  ).toEqual([
    { kind: 'code', text: 'let x = 1;', language: 'ts' },
    { kind: 'code', text: 'f()', language: 'js' },
    { kind: 'diagram', notation: 'mermaid', source: 'graph TD; A-->B' },
    { kind: 'diagram', notation: 'graphviz', source: 'digraph { a -> b }' },
  ]);
});

test('a box beside the text becomes a callout with its title or its kind as label', () => {
  expect(
    blocksOf(
      '<div class="admonition warning"><p class="admonition-title">Mind the step</p><p>It is high</p><p>Very.</p></div><div class="note">Bees sting.</div><blockquote><p>[!TIP]<br>Use a smoker.</p></blockquote><blockquote><p><b>Note:</b> it is hot.</p></blockquote>',
    ),
  ).toEqual([
    { kind: 'callout', label: 'Mind the step', text: 'It is high. Very.' },
    { kind: 'callout', label: 'Note', text: 'Bees sting.' },
    { kind: 'callout', label: 'Tip', text: 'Use a smoker.' },
    { kind: 'callout', label: 'Note', text: 'It is hot.' },
  ]);
});

test('a table or a list in a quotation stays a table or a list', () => {
  expect(
    blocksOf(
      '<blockquote><table><caption>Releases</caption><tr><th>No</th><th>Day</th></tr><tr><td>1</td><td>May</td></tr></table></blockquote><blockquote><ul><li>Oil</ul></blockquote>',
    ),
  ).toEqual([
    { kind: 'table', header: ['No', 'Day'], rows: [['1', 'May']], caption: 'Releases' },
    { kind: 'list', ordered: false, items: ['Oil'] },
  ]);
});

test('a cell that spans several rows is repeated in each of them', () => {
  expect(
    blocksOf(
      '<table><tr><th>A</th><th>B</th></tr><tr><td rowspan="2">x</td><td>1</td></tr><tr><td>2</td></tr></table>',
    ),
  ).toEqual([
    {
      kind: 'table',
      header: ['A', 'B'],
      rows: [
        ['x', '1'],
        ['x', '2'],
      ],
    },
  ]);
});

test('a numbered list keeps its first number, and the points below a step belong to the step', () => {
  expect(
    blocksOf(
      '<ol start="10"><li>Close the door.<ul><li>Turn the key.</li></ul></li><li>Write it down</li></ol>',
    ),
  ).toEqual([
    { kind: 'list', ordered: true, start: 10, items: ['Close the door. Turn the key.', 'Write it down'] },
  ]);
});

test('the address of a picture in a post is not told, nor the title of another page in a list', () => {
  expect(blocksOf('<p>Nobody will. <a href="/p">https://t.co/aBc12dEfG</a></p>')).toEqual([
    { kind: 'paragraph', text: 'Nobody will.' },
  ]);
  expect(blocksOf('<p>Good luck! <a href="/p">pic.twitter.com/dUO6AJlMxR</a></p>')).toEqual([
    { kind: 'paragraph', text: 'Good luck!' },
  ]);
  expect(
    blocksOf(
      '<p>The lamp burns.</p><ul><li><h4><a href="/other">Harbour closes</a></h4></li></ul><p>It is old.</p>',
    ),
  ).toEqual([
    { kind: 'paragraph', text: 'The lamp burns.' },
    { kind: 'paragraph', text: 'It is old.' },
  ]);
});

test('lines that each begin with what they list become a list, and talk does not', () => {
  const rows = ['Group A: Holm, Tarn', 'Group B: Orrin, Ness', 'Group C: Skerry'];
  expect(
    blocksOf(`<p>${rows.map((row) => `<b>${row.slice(0, 7)}</b>${row.slice(7)}`).join('<br>')}</p>`),
  ).toEqual([{ kind: 'list', ordered: false, items: rows }]);
  const talk = '<p>Ann: Who lit it?<br>Ben: Nobody did.<br>Ann: Then who?</p>';
  expect(blocksOf(talk)[0]?.kind).not.toBe('list');
});

test('verse keeps its lines and stanzas, marked or not, and an address is not verse', () => {
  expect(
    blocksOf(
      '<div class="poem"><div class="stanza"><span>The lamp went out<br></span><span>Upon the hill<br></span></div><div class="stanza"><span>The sea<br>was still.</span></div></div>',
    ),
  ).toEqual([
    { kind: 'verse', lines: ['The lamp went out', 'Upon the hill'] },
    { kind: 'verse', lines: ['The sea', 'was still.'] },
  ]);
  const loose =
    'The winter came, the lamp grew dim,<br>The keeper’s hands were old;<br>The sea sent up its ships to him<br>Out of the dark and cold.';
  expect(blocksOf(`<p>${loose}</p>`)[0]).toMatchObject({ kind: 'verse', lines: { length: 4 } });
  expect(blocksOf('<p>Ann Keeper<br>5 Harbour Road<br>Orrin 12345<br>Norland</p>')[0]?.kind).toBe(
    'paragraph',
  );
});

test('a logo in a heading is replaced by its alternative text', () => {
  expect(blocksOf('<h1><img src="k.svg" alt="Kettle logo"></h1><p>Boils water.</p>')[0]).toEqual({
    kind: 'heading',
    level: 1,
    text: 'Kettle',
  });
});

test('lines that each start with a bullet become a list', () => {
  expect(blocksOf('<p>+ Added the lamp<br>+ Added the wick<br>+ Mended the long stair</p>')).toEqual([
    { kind: 'list', ordered: false, items: ['Added the lamp', 'Added the wick', 'Mended the long stair'] },
  ]);
});

test('a name after the last sentence of a quotation is its attribution', () => {
  expect(
    blocksOf(
      '<blockquote><p>We leave on time.\n— Ada Holm, chief executive</p></blockquote><blockquote><p>It was dark – And cold.</p></blockquote>',
    ),
  ).toEqual([
    { kind: 'quote', text: 'We leave on time.', attribution: 'Ada Holm, chief executive' },
    { kind: 'quote', text: 'It was dark – And cold.' },
  ]);
});

test('a quotation ends with its source in brackets, and a name on a network loses what is set behind it', () => {
  expect(
    blocksOf(
      '<blockquote><p>The lamp burns well. [Holm Daily]</p></blockquote><blockquote><p>The lamp burns [in Holm]</p></blockquote><blockquote><p>It burns.</p><p>— Ann Lee (@annlee) May 3, 2019</p></blockquote>',
    ),
  ).toEqual([
    { kind: 'quote', text: 'The lamp burns well.', attribution: 'Holm Daily' },
    { kind: 'quote', text: 'The lamp burns [in Holm]' },
    { kind: 'quote', text: 'It burns.', attribution: 'Ann Lee' },
  ]);
});

test('a row that repeats the header of its table is left out', () => {
  const row = '<tr><td>Lamp</td><td>Height</td></tr>';
  expect(
    blocksOf(
      `<table><thead><tr><th>Lamp</th><th>Height</th></tr></thead>${row}<tr><td>A</td><td>3</td></tr></table>`,
    ),
  ).toEqual([{ kind: 'table', header: ['Lamp', 'Height'], rows: [['A', '3']] }]);
});
