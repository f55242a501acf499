import { expect, test } from 'vitest';
import { describeDocumentReader, LIGHTHOUSE } from '../document-reader.contract.ts';
import { readDocument } from '../read-document.ts';
import { makePptx, slideText } from '../testing/make-office.ts';
import { pptxReader } from './pptx-reader.ts';

const NOTES = 'I came to this harbour as a child, and I have never seen a night without the lamp.';
const read = async (...slides: Parameters<typeof makePptx>[0]) =>
  pptxReader.read({ bytes: makePptx(slides), name: 'talk.pptx' });

describeDocumentReader('PPTX', pptxReader, () =>
  makePptx([
    {
      shapes: [
        slideText(LIGHTHOUSE.heading, 'title'),
        slideText(LIGHTHOUSE.story, 'body'),
        slideText(LIGHTHOUSE.items.join('\n'), 'body'),
        slideText(LIGHTHOUSE.ending),
        slideText('12', 'sldNum'),
      ].join(''),
    },
  ]),
);

test('each slide is a section, and its notes are narrated instead of its text', async () => {
  const { title, blocks, warnings } = await read(
    { shapes: slideText('The Lamp', 'ctrTitle') + slideText('Ann Keeper, 2024', 'subTitle') },
    { shapes: slideText('Oil', 'title') + slideText('more light\nless smoke', 'body'), notes: NOTES },
    {
      shapes: slideText('Oil (2/2)', 'title') + slideText('The wick is trimmed every night.', 'body'),
      notes: 'Slow!',
    },
    { shapes: slideText('Secret', 'title'), isHidden: true },
    { shapes: slideText('Thank you!', 'title') },
  );
  expect(title).toBe('The Lamp');
  expect(blocks).toEqual([
    { kind: 'heading', level: 2, text: 'The Lamp' },
    { kind: 'heading', level: 2, text: 'Oil' },
    { kind: 'paragraph', text: NOTES },
    { kind: 'paragraph', text: 'The wick is trimmed every night.' },
  ]);
  expect(warnings).toEqual([
    'One slide is hidden and left out.',
    "One slide is told by the speaker's notes in place of the text on the slide.",
  ]);
});

test('tables and the values of charts become tables', async () => {
  const cell = (text: string) => `<a:tc><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></a:tc>`;
  const row = (...cells: string[]) => `<a:tr>${cells.map(cell).join('')}</a:tr>`;
  const points = (...values: string[]) =>
    values.map((value, index) => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`).join('');
  const { blocks } = await read({
    shapes: `<p:graphicFrame><a:tbl>${row('Port', 'Boats')}${row('Orrin', '4')}</a:tbl></p:graphicFrame><p:graphicFrame><c:chart r:id="rId9"/></p:graphicFrame>`,
    chart: `<c:chartSpace><c:chart><c:title><a:t>Boats a year</a:t></c:title><c:plotArea><c:barChart><c:ser><c:tx><c:v>Boats</c:v></c:tx><c:cat>${points('2021', '2022')}</c:cat><c:val>${points('3', '0.30000000000000004')}</c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`,
  });
  expect(blocks).toEqual([
    { kind: 'table', header: ['Port', 'Boats'], rows: [['Orrin', '4']] },
    {
      kind: 'table',
      header: ['', 'Boats'],
      rows: [
        ['2021', '3'],
        ['2022', '0.3'],
      ],
      caption: 'Boats a year',
    },
  ]);
});

test('labels of drawings are left out with a warning', async () => {
  const { blocks, warnings } = await read({ shapes: slideText('input') });
  expect(blocks).toEqual([]);
  expect(warnings).toEqual(['One slide is told without the labels of drawings.']);
});

test('a formula is spoken, and one that cannot be spoken leaves no gap', async () => {
  const line = (equation: string) =>
    `<p:sp><p:txBody><a:p><a:r><a:t>So the speed is </a:t></a:r><a14:m>${equation}</a14:m><a:r><a:t> here.</a:t></a:r></a:p></p:txBody></p:sp>`;
  const run = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
  const bytes = makePptx([
    { shapes: slideText('Speed', 'title') + line(`<m:oMath>${run('v=g')}${run('t')}</m:oMath>`) },
    { shapes: slideText('Way', 'title') + line('<m:oMath/>') + slideText('It is long, as all know.') },
  ]);
  const { blocks } = await readDocument({ kind: 'bytes', bytes, name: 'a.pptx' });
  expect(blocks).toEqual([
    { kind: 'paragraph', text: 'So the speed is v equals g t here.' },
    { kind: 'heading', level: 2, text: 'Way' },
    { kind: 'paragraph', text: 'It is long, as all know.' },
  ]);
});
