import { expect, test } from 'vitest';
import { fictionBookReader } from './fiction-book-reader.ts';

test('sections, verse, quotations and tables are read; notes and their marks are left out', async () => {
  const xml = `<?xml version="1.0" encoding="UTF-8"?><FictionBook xmlns:l="x"><description><title-info><book-title>The Lamp</book-title><lang>en</lang></title-info></description>
    <body><title><p>The Lamp</p></title><section><title><p>One</p><p>The Rock</p></title><p>It <emphasis>burns</emphasis><a l:href="#n1" type="note">[1]</a>.</p><empty-line/><subtitle>* * *</subtitle>
    <poem><stanza><v>O lamp,</v><v>O night</v></stanza></poem><cite><p>Work is love.</p><text-author>Ann</text-author></cite>
    <table><tr><th>Day</th><th>Ships</th></tr><tr><td>Monday</td><td>4</td></tr></table></section></body>
    <body name="notes"><section><p>A note.</p></section></body><binary id="c">AAAA</binary></FictionBook>`;
  const read = await fictionBookReader.read({ bytes: new TextEncoder().encode(xml), name: 'a.fb2' });
  expect(read).toMatchObject({
    title: 'The Lamp',
    language: 'en',
    blocks: [
      { kind: 'heading', level: 1, text: 'The Lamp' },
      { kind: 'heading', level: 2, text: 'One. The Rock' },
      { kind: 'paragraph', text: 'It burns.' },
      { kind: 'verse', lines: ['O lamp,', 'O night'] },
      { kind: 'quote', text: 'Work is love.', attribution: 'Ann' },
      { kind: 'table', header: ['Day', 'Ships'], rows: [['Monday', '4']] },
    ],
    warnings: [],
  });
});
