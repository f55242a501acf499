import { expect, test } from 'vitest';
import { describeDocumentReader, LIGHTHOUSE } from '../document-reader.contract.ts';
import { readDocument } from '../read-document.ts';
import { makeOdt } from '../testing/make-office.ts';
import { odtReader } from './odt-reader.ts';

const list = (...items: string[]) =>
  `<text:list>${items.map((item) => `<text:list-item><text:p>${item}</text:p></text:list-item>`).join('')}</text:list>`;
const read = (body: string, styles?: string) =>
  odtReader.read({ bytes: makeOdt(body, styles), name: 'a.odt' });

describeDocumentReader('ODT', odtReader, () =>
  makeOdt(
    `<text:h text:outline-level="1">${LIGHTHOUSE.heading}</text:h><text:p>${LIGHTHOUSE.story}</text:p>${list(...LIGHTHOUSE.items)}<text:p>${LIGHTHOUSE.ending}</text:p>`,
  ),
);

test('styles and their parents determine what a paragraph is', async () => {
  const { blocks, language } = await read(
    '<text:p text:style-name="P1">A title</text:p><text:p text:style-name="P2">Work is love.</text:p><text:p text:style-name="Caption">Fig 1</text:p>',
    '<style:style style:name="P1" style:parent-style-name="Title"/><style:style style:name="P2" style:parent-style-name="Quotations"/>',
  );
  expect(blocks).toEqual([
    { kind: 'heading', level: 1, text: 'A title' },
    { kind: 'quote', text: 'Work is love.' },
  ]);
  expect(language).toBe('en-GB');
});

test('notes, deleted text, contents and comments are left out, and text boxes are read once', async () => {
  const { blocks } = await read(
    '<text:table-of-content><text:p>One 1</text:p></text:table-of-content><text:tracked-changes><text:p>gone</text:p></text:tracked-changes>' +
      '<text:p>We came<text:note><text:p>a note</text:p></text:note> at<text:s text:c="3"/>dawn.<draw:frame><draw:text-box><text:p>A box<draw:frame><draw:text-box><text:p>in a box</text:p></draw:text-box></draw:frame></text:p></draw:text-box></draw:frame></text:p>',
  );
  expect(blocks.map((block) => 'text' in block && block.text)).toEqual([
    'We came at dawn.',
    'A box',
    'in a box',
  ]);
});

test('tables include repeated cells, and a table with one column is layout', async () => {
  const cell = (text: string, attributes = '') =>
    `<table:table-cell${attributes}><text:p>${text}</text:p></table:table-cell>`;
  const { blocks } = await read(
    `<table:table><table:table-row>${cell('Day')}${cell('Ships')}${cell('Boats')}</table:table-row><table:table-row>${cell('Monday')}${cell('4', ' table:number-columns-repeated="2"')}</table:table-row></table:table><table:table><table:table-row>${cell('Alone.')}</table:table-row></table:table>`,
  );
  expect(blocks).toEqual([
    { kind: 'table', header: ['Day', 'Ships', 'Boats'], rows: [['Monday', '4', '4']] },
    { kind: 'paragraph', text: 'Alone.' },
  ]);
});

test('a formula in the file or in an object is spoken, and one that cannot be opened leaves no gap', async () => {
  const math = '<math:math><math:mi>a</math:mi><math:mo>=</math:mo><math:mi>b</math:mi></math:math>';
  const frame = (object: string) => `<draw:frame>${object}</draw:frame>`;
  const bytes = makeOdt(
    `<text:p>Here ${frame(`<draw:object>${math}</draw:object>`)} holds.</text:p>` +
      `<text:p>And ${frame('<draw:object xlink:href="./Object 1"/>')} too.</text:p>` +
      `<text:p>The area is ${frame('<draw:object/>')}.</text:p><text:p>Next.</text:p>`,
    '',
    { 'Object 1/content.xml': `<?xml version="1.0"?>${math.replace('>b<', '>c<')}` },
  );
  const { blocks, warnings } = await readDocument({ kind: 'bytes', bytes, name: 'a.odt' });
  expect(blocks).toEqual([
    { kind: 'paragraph', text: 'Here a equals b holds.' },
    { kind: 'paragraph', text: 'And a equals c too.' },
    { kind: 'paragraph', text: 'Next.' },
  ]);
  expect(warnings).toEqual([expect.stringContaining('formula')]);
});
