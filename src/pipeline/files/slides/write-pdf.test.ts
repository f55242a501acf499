import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { slidesOf } from '../../../testing/films/slides.ts';
import { writePdf } from './write-pdf.ts';

test('a PDF has a page for each picture, its narration as a note, and the titles as its outline', async () => {
  const narrations = ['Wörter (mit Klammern) und 日本 🙂.', 'Second\nline.'];
  const chunks: Uint8Array[] = [];
  for await (const chunk of writePdf(slidesOf(narrations))) chunks.push(chunk);
  const pdf = await getDocument({ data: new Uint8Array(Buffer.concat(chunks)) }).promise;
  expect(pdf.numPages).toBe(2);
  const { info } = await pdf.getMetadata();
  expect(info).toMatchObject({ Title: 'Größe (1) \\ und 日本', Language: 'de' });
  const outline = await pdf.getOutline();
  expect(outline.map(({ title }) => title)).toEqual(['Szene 1 <&>', 'Szene 2 <&>']);
  const notes: unknown[] = [];
  for (const number of [1, 2]) {
    const page = await pdf.getPage(number);
    expect(page.view).toEqual([0, 0, 960, 540]);
    const [note] = await page.getAnnotations();
    notes.push(note?.contentsObj.str);
    const { fnArray } = await page.getOperatorList();
    // Drawn, and not left out as damaged.
    expect(fnArray.length).toBeGreaterThan(2);
  }
  expect(notes).toEqual(['Wörter (mit Klammern) und 日本 🙂.', 'Second line.']);
});
