import { type DocumentSource, readDocument } from '../src/documents/index.ts';
import { makePdf, type PrintedLine, printParagraph } from '../src/documents/testing/make-pdf.ts';
import { measure } from './usage.ts';

const PAGES = 300;
const BOOK_CHARACTERS = 3_000_000;
const WORDS =
  'the clock stood in the window of the shop and the children came to look at it after school since it told not only the hours but the phases of the moon'.split(
    ' ',
  );

/** Long documents: how fast they are read, and with how much memory. */
export async function benchReading(): Promise<string> {
  const pdf = makePdf(Array.from({ length: PAGES }, (_, page) => pageOf(page)));
  const rows = [
    await rowFor(`PDF of ${PAGES} pages`, { kind: 'bytes', bytes: pdf, name: 'book.pdf' }),
    await rowFor(`plain text of ${(BOOK_CHARACTERS / 1e6).toFixed(1)} million characters`, {
      kind: 'bytes',
      bytes: Buffer.from(bookOf(BOOK_CHARACTERS)),
      name: 'book.txt',
    }),
  ];
  return [
    'From bytes to blocks, the start of the worker thread included. Memory is that of the whole process at its',
    'peak, the document itself among it.',
    '',
    '| document | characters read | blocks | CPU s | wall s | characters/s | peak MB |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}

async function rowFor(name: string, source: DocumentSource): Promise<string> {
  let blocks = 0;
  let characters = 0;
  const usage = await measure(async () => {
    const document = await readDocument(source, { limits: { timeoutMs: 120_000 } });
    blocks = document.blocks.length;
    for (const block of document.blocks) characters += 'text' in block ? block.text.length : 0;
  });
  const speed = Math.round(characters / usage.wallS).toLocaleString('en');
  const [cpu, wall, peak] = [usage.cpuS, usage.wallS]
    .map((value) => value.toFixed(1))
    .concat(usage.peakMB.toFixed(0));
  return `| ${[name, characters.toLocaleString('en'), blocks.toLocaleString('en'), cpu, wall, speed, peak].join(' | ')} |`;
}

function pageOf(page: number): PrintedLine[] {
  const paragraphs = [0, 1, 2, 3].map((part) => paragraphOf(page * 4 + part, 520));
  return [
    { text: `Chapter ${Math.floor(page / 20) + 1}`, y: 800, size: 9 },
    ...paragraphs.flatMap((text, index) => printParagraph(text, { text: '', y: 760 - index * 170 })),
    { text: `${page + 1}`, x: 290, y: 40, size: 9 },
  ];
}

function bookOf(characters: number): string {
  const paragraphs: string[] = [];
  for (let length = 0, index = 0; length < characters; index++) {
    const heading = index % 400 === 0 ? `CHAPTER ${index / 400 + 1}\n\n` : '';
    const paragraph = `${heading}${printParagraph(paragraphOf(index, 600), { text: '', y: 0, columns: 70 })
      .map(({ text }) => text)
      .join('\n')}`;
    paragraphs.push(paragraph);
    length += paragraph.length + 2;
  }
  return paragraphs.join('\n\n');
}

/** Sentences of different words and lengths, so that no two lines are alike. */
function paragraphOf(seed: number, characters: number): string {
  let state = seed + 1;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
  let text = '';
  while (text.length < characters) {
    const words = Array.from({ length: 8 + next(14) }, () => WORDS[next(WORDS.length)] ?? '').join(' ');
    text += `${words.charAt(0).toUpperCase()}${words.slice(1)}. `;
  }
  return text.trim();
}
