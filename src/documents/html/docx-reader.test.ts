import { expect, test } from 'vitest';
import { describeDocumentReader, LIGHTHOUSE } from '../document-reader.contract.ts';
import { parseDocument } from '../parse-document.ts';
import { makeDocx, wordParagraph } from '../testing/make-docx.ts';
import { docxReader } from './docx-reader.ts';

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const bullet = (text: string) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const numbering = `<w:numbering ${NAMESPACE}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

describeDocumentReader('DOCX', docxReader, () =>
  makeDocx(
    [
      wordParagraph(LIGHTHOUSE.heading, 'heading 1'),
      wordParagraph(LIGHTHOUSE.story),
      ...LIGHTHOUSE.items.map(bullet),
      wordParagraph(LIGHTHOUSE.ending),
    ].join(''),
    {
      'word/numbering.xml': numbering,
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>',
    },
  ),
);

test('title, quotes and tables are recognised, and footnotes are not narrated', async () => {
  const row = (...cells: string[]) =>
    `<w:tr>${cells.map((cell) => `<w:tc>${wordParagraph(cell)}</w:tc>`).join('')}</w:tr>`;
  const bytes = makeDocx(
    [
      wordParagraph('Letter from the Harbour', 'Title'),
      wordParagraph('We came at dawn.', undefined, '<w:r><w:footnoteReference w:id="2"/></w:r>'),
      wordParagraph('Work is love.', 'Quote'),
      `<w:tbl>${row('Day', 'Ships')}${row('Monday', '4')}</w:tbl>`,
    ].join(''),
    {
      'word/footnotes.xml': `<w:footnotes ${NAMESPACE}><w:footnote w:id="2">${wordParagraph('A note.')}</w:footnote></w:footnotes>`,
    },
  );
  expect((await docxReader.read({ bytes, name: 'letter' })).blocks).toEqual([
    { kind: 'heading', level: 1, text: 'Letter from the Harbour' },
    { kind: 'paragraph', text: 'We came at dawn.' },
    { kind: 'quote', text: 'Work is love.' },
    { kind: 'table', header: ['Day', 'Ships'], rows: [['Monday', '4']] },
  ]);
});

test('a document with a declared unpacked size above 100 MB is rejected', async () => {
  const bytes = makeDocx(wordParagraph('Small.'));
  const lastEntry = Buffer.from(bytes).lastIndexOf('PK\x01\x02');
  const unpackedSizeOffset = 24;
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(lastEntry + unpackedSizeOffset, 200_000_000, true);
  await expect(docxReader.read({ bytes, name: 'bomb.docx' })).rejects.toMatchObject({
    code: 'document_too_large',
  });
});

test('an entry that unpacks to more than its declared size is cut off there', async () => {
  const bytes = makeDocx(wordParagraph('word '.repeat(100_000)));
  const entry = Buffer.from(bytes).lastIndexOf('word/document.xml') - 46;
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(entry + 24, 1000, true);
  const outcome = await docxReader.read({ bytes, name: 'liar.docx' }).catch((error: unknown) => error);
  expect(JSON.stringify(outcome).length).toBeLessThan(2000);
});

test('XML that is not well-formed is reported as a damaged document', async () => {
  const bytes = makeDocx(`${wordParagraph('The harbour.')}<w:p a=1 /w:p>`);
  await expect(docxReader.read({ bytes, name: 'letter.docx' })).rejects.toMatchObject({
    code: 'document_damaged',
  });
});

test('an equation stays in its sentence, and an interrupted list continues its numbering', async () => {
  const math = (text: string) => `<m:oMath><m:r><m:t>${text}</m:t></m:r></m:oMath>`;
  const step = (text: string) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const steps = numbering.replace('"bullet"', '"decimal"');
  const bytes = makeDocx(
    [
      `<w:p><w:r><w:t xml:space="preserve">The speed is </w:t></w:r>${math('v=gt')}<w:r><w:t>.</w:t></w:r></w:p>`,
      step('Trim.'),
      step('Fill.'),
      wordParagraph('Whale oil is best.'),
      step('Light.'),
    ].join(''),
    {
      'word/numbering.xml': steps,
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>',
    },
  );
  expect((await parseDocument({ bytes, name: 'a.docx', isNamed: true })).blocks).toEqual([
    { kind: 'paragraph', text: 'The speed is v equals g t.' },
    { kind: 'list', ordered: true, items: ['Trim.', 'Fill.'] },
    { kind: 'paragraph', text: 'Whale oil is best.' },
    { kind: 'list', ordered: true, items: ['Light.'], start: 3 },
  ]);
});

test('the paragraph with the title style is the title, whatever the properties say', async () => {
  const body = `${wordParagraph('The Lamp', 'Title')}${wordParagraph('Background', 'heading 1')}${wordParagraph('It was lit.')}`;
  const bytes = makeDocx(body, {
    'docProps/core.xml':
      '<cp:coreProperties xmlns:cp="cp" xmlns:dc="dc"><dc:title>Template</dc:title></cp:coreProperties>',
  });
  expect((await docxReader.read({ bytes, name: 'final_v3.docx' })).title).toBe('The Lamp');
});
