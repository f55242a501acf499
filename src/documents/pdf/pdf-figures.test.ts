import { loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import type { Figure } from '../../core/model.ts';
import { readDocument } from '../read-document.ts';
import { makePdf, type PrintedPage, printParagraph } from '../testing/make-pdf.ts';

const STORY =
  'The keeper of the lighthouse lived on a rock that was far out at sea, and he lit the old lamp in the evening of every day of the year, so that all of the ships could find their way home through the night.';

/** Five bars and an axis, between these heights. */
function bars(x: number, y: number): string {
  const rectangles = [40, 90, 60, 120, 80].map((height, at) => `${x + at * 40} ${y} 30 ${height} re f`);
  return `0.2 0.4 0.7 rg ${rectangles.join(' ')} 0 0 0 RG ${x - 10} ${y} m ${x + 210} ${y} l S 0 g`;
}

async function figuresOf(
  pages: readonly PrintedPage[],
): Promise<{ figures: Figure[]; kinds: string[]; told: string }> {
  const { blocks } = await readDocument({ kind: 'bytes', bytes: makePdf(pages), name: 'paper.pdf' });
  return {
    figures: blocks.filter((block) => block.kind === 'figure'),
    kinds: blocks.map((block) => block.kind),
    told: blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join(' '),
  };
}

const above = printParagraph(STORY, { text: '', y: 760 });
const below = printParagraph(STORY.replace('keeper', 'mate'), { text: '', y: 480 });

test('a drawing is found by its caption, and only its region of the page is drawn', async () => {
  const caption = { text: 'Figure 3: Ships by day.', x: 150, y: 540, size: 9 };
  const axis = { text: 'Mon  Tue  Wed', x: 150, y: 566, size: 8 };
  const { figures, kinds, told } = await figuresOf([
    { lines: [...above, axis, caption, ...below], drawing: bars(150, 580) },
  ]);
  expect(kinds).toEqual(['paragraph', 'figure', 'paragraph']);
  expect(told).not.toContain('Ships by day');
  const [figure] = figures;
  expect(figure).toMatchObject({ label: 'Figure 3', caption: 'Ships by day.', image: { source: 'page 1' } });
  // 220 by 120 points, plus the words at the axis and a margin, at four times the size.
  const image = await loadImage(Buffer.from(figure?.image.bytes ?? []));
  expect(image.width).toBeGreaterThan(220 * 4);
  expect(image.width).toBeLessThan(250 * 4);
  expect(image.height).toBeGreaterThan(130 * 4);
  expect(image.height).toBeLessThan(160 * 4);
});

test('each caption gets the drawing above it, and no drawing is used twice', async () => {
  const captions = [
    { text: 'Fig. 1. One.', x: 80, y: 560, size: 9 },
    { text: 'Fig. 2. Two.', x: 80, y: 380, size: 9 },
  ];
  const { figures } = await figuresOf([
    { lines: [...above, ...captions], drawing: `${bars(80, 580)} ${bars(80, 400)} 90 500 20 4 re f` },
  ]);
  expect(figures.map(({ label, caption }) => [label, caption])).toEqual([
    ['Figure 1', 'One.'],
    ['Figure 2', 'Two.'],
  ]);
});

test.each([
  ['a caption without a drawing', [{ text: 'Figure 1: The lamp.', x: 150, y: 560, size: 9 }], ''],
  ['a drawing without a caption', [], bars(150, 580)],
  ['the caption of a table', [{ text: 'Table 1: Ships by day.', x: 150, y: 560, size: 9 }], bars(150, 580)],
  [
    'a white drawing',
    [{ text: 'Figure 1: The lamp.', x: 150, y: 560, size: 9 }],
    '1 1 1 rg 150 580 200 100 re f 0 g',
  ],
])('%s gives no figure', async (_, lines, drawing) => {
  const { figures } = await figuresOf([{ lines: [...above, ...lines, ...below], drawing }]);
  expect(figures).toEqual([]);
});

test('a program listing with a caption is not a picture, and its caption does not take the drawing below', async () => {
  const program = ['for i in range(9):', '  primes[i] = True', '  mark(i)', '  done()'].map((text, at) => ({
    text,
    x: 80,
    y: 690 - at * 12,
    size: 9,
  }));
  const captions = [
    { text: 'Figure 1. A program.', x: 80, y: 640, size: 9 },
    { text: 'Figure 2. Ships.', x: 80, y: 480, size: 9 },
  ];
  const { figures } = await figuresOf([
    { lines: [...above, ...program, ...captions], drawing: bars(80, 495) },
  ]);
  expect(figures.map(({ label }) => label)).toEqual(['Figure 2']);
});

test.each([
  [20_000, 1],
  [70_000, 0],
])(
  'a page with %i strokes is read in time, with %i figures',
  async (count, expected) => {
    const strokes = Array.from({ length: count }, (_, at) => {
      const [x, y] = [100 + (at % 300), 580 + (at % 97)];
      return `${x} ${y} m ${x + 2} ${y + 3} l S`;
    });
    const caption = { text: 'Figure 1: Noise.', x: 100, y: 560, size: 9 };
    const page = { lines: [...above, caption, ...below], drawing: strokes.join(' ') };
    const { figures, kinds } = await figuresOf([page]);
    expect(figures).toHaveLength(expected);
    expect(kinds).toContain('paragraph');
  },
  60_000,
);

test('words inside a drawing are not text', async () => {
  const caption = { text: 'Figure 3: Ships by day.', x: 150, y: 540, size: 9 };
  const inside = { text: 'Each ship is counted once, when it comes in.', x: 160, y: 650, size: 8 };
  const { told } = await figuresOf([
    { lines: [...above, inside, caption, ...below], drawing: bars(150, 580) },
  ]);
  expect(told).not.toContain('counted once');
  expect(told).toContain('The keeper of the lighthouse');
  expect(told).toContain('The mate of the lighthouse');
});
