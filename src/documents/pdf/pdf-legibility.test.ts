import { expect, test } from 'vitest';
import { printParagraph } from '../testing/make-pdf.ts';
import { BEES, HONEY, paragraph, printedBlocks, readPrinted } from '../testing/read-printed.ts';

test('text in a font whose character map is not in the file is read', async () => {
  const [block] = await printedBlocks(
    printParagraph(BEES, { text: '', y: 700, font: 'chinese', columns: 60 }),
  );
  expect(block).toEqual(paragraph(BEES));
});

test('a sentence that ends with a formula is left out, and a warning names the page', async () => {
  const { blocks, warnings } = await readPrinted([
    [
      ...printParagraph(`${BEES} The weight is given by`, { text: '', y: 760 }),
      { text: 'w = a + b × t − c (3)', x: 200, y: 690 },
      ...printParagraph(`where a is the weight of the box. ${HONEY}`, { text: '', y: 660 }),
    ],
  ]);
  expect(blocks).toEqual([paragraph(BEES), paragraph(HONEY)]);
  expect(warnings).toEqual(['Formulas on page 1, and the sentences around them, are not narrated.']);
});

const shifted = (text: string) =>
  text.replace(/[a-y]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) + 7));

test('text in a font without characters is left out, and a warning names the page', async () => {
  const { blocks, warnings } = await readPrinted([
    [...printParagraph(BEES, { text: '', y: 760 }), ...printParagraph(shifted(HONEY), { text: '', y: 690 })],
    [{ text: HONEY.slice(0, 80), y: 760 }],
  ]);
  expect(blocks).toEqual([paragraph(BEES), paragraph(HONEY.slice(0, 80))]);
  expect(warnings).toEqual([
    expect.stringMatching(/^Text on page 1 is in a font that cannot be read as text.*OCR/),
  ]);
});

test('a scan, or a file with mostly such text, is rejected with advice', async () => {
  const advice = expect.stringContaining('OCR');
  await expect(
    readPrinted([printParagraph(shifted(`${BEES} ${HONEY}`), { text: '', y: 760 })]),
  ).rejects.toMatchObject({
    code: 'document_empty',
    advice,
  });
  await expect(readPrinted([[], []])).rejects.toMatchObject({
    code: 'document_empty',
    message: 'r.pdf holds no text: its 2 pages are pictures, as of a scan.',
    advice,
  });
});

test('a page that is only a picture is named in a warning', async () => {
  const { warnings } = await readPrinted([
    printParagraph(BEES, { text: '', y: 760 }),
    { lines: [], isScan: true },
    printParagraph(HONEY, { text: '', y: 760 }),
  ]);
  expect(warnings).toEqual([expect.stringMatching(/^There is no text on page 2, only a picture\./)]);
});

test("a font's sign for the space is read as a space", async () => {
  const blocks = await printedBlocks(
    printParagraph(BEES, { text: '', y: 760 }).map((line) => ({
      ...line,
      text: line.text.replaceAll(' ', '#'),
    })),
  );
  expect(blocks).toEqual([paragraph(BEES)]);
});
