import { expect, test } from 'vitest';
import { describeDocumentReader, LIGHTHOUSE } from '../document-reader.contract.ts';
import { rtfReader } from './rtf-reader.ts';

const HEAD = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fnil\fcharset204 Arial Cyr;}}{\stylesheet{\s0 Normal;}{\s1\sb240\b heading 1;}{\s9 toc 1;}}{\info{\title The Lamp}{\author Ann}}`;
const bytes = (body: string) => Buffer.from(`${HEAD}${body}}`, 'latin1');
const read = (body: string) => rtfReader.read({ bytes: bytes(body), name: 'a.rtf' });
const bullet = String.raw`{\listtext\pard\plain\f0 \'b7\tab}`;

describeDocumentReader('RTF', rtfReader, () =>
  bytes(
    [
      `\\pard\\plain\\s1\\b ${LIGHTHOUSE.heading}\\par`,
      `\\pard\\plain ${LIGHTHOUSE.story}\\par`,
      ...LIGHTHOUSE.items.map((item) => `\\pard\\plain\\ls1 ${bullet}${item}\\par`),
      `\\pard\\plain ${LIGHTHOUSE.ending}\\par`,
    ].join('\n'),
  ),
);

test('characters are read in the code page of their font, as Unicode, or by name', async () => {
  const { blocks, title } = await read(
    String.raw`\pard\plain Na\'efve \ldblquote caf\u233?\rdblquote  {\f1 \'cc\'e0\'ff\'ea}\emdash{}x\par`,
  );
  expect(blocks).toEqual([{ kind: 'paragraph', text: 'Naïve “café” Маяк—x' }]);
  expect(title).toBe('The Lamp');
});

test('notes, headers, fields, hidden text and pictures are not read as text', async () => {
  const { blocks } = await read(
    String.raw`{\header Page 1\par}\pard We came{\footnote A note.} {\field{\*\fldinst HYPERLINK "https://a.example"}{\fldrslt at dawn}}{\pict\pngblip 89504e47}{\*\unknown x}{\v hidden}.\par`,
  );
  expect(blocks).toMatchObject([
    { kind: 'paragraph', text: 'We came at dawn.' },
    { kind: 'figure', image: { source: 'picture 1' } },
  ]);
});

test('tables, numbered lists and short bold lines are recognised, and contents are left out', async () => {
  const { blocks } = await read(
    String.raw`\pard\s9 One\tab 3\par\pard\plain\b Ships\b0\par\trowd\pard\intbl Day\cell Ships\cell\row\trowd\pard\intbl Monday\cell 4\cell\row\pard{\pntext\f0 1.\tab}one\par\pard\plain Done.\par`,
  );
  expect(blocks).toEqual([
    { kind: 'heading', level: 2, text: 'Ships' },
    { kind: 'table', header: ['Day', 'Ships'], rows: [['Monday', '4']] },
    { kind: 'list', ordered: true, items: ['one'] },
    { kind: 'paragraph', text: 'Done.' },
  ]);
});

test('a file with a hundred thousand groups can be read', async () => {
  const { blocks } = await read(`${'{'.repeat(100_000)}deep${'}'.repeat(100_000)}\\par after\\par`);
  expect(blocks).toEqual([
    { kind: 'paragraph', text: 'deep' },
    { kind: 'paragraph', text: 'after' },
  ]);
});
