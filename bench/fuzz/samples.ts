import { zipSync } from 'fflate';
import { makeDocx, wordParagraph } from '../../src/documents/testing/make-docx.ts';
import { makeEpub } from '../../src/documents/testing/make-epub.ts';
import { makeOdt, makePptx, makeXlsx, slideText } from '../../src/documents/testing/make-office.ts';
import { makePdf, printParagraph } from '../../src/documents/testing/make-pdf.ts';
import { dataUrl, makePicture } from '../../src/documents/testing/make-picture.ts';
import { TEXT_SAMPLES } from './text-samples.ts';

export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** By which readers know the format. */
  readonly beginning: Uint8Array;
}

const STORY = 'The keeper climbed two hundred steps each evening to light the lamp, and nobody saw him.';
const BEGINNING_BYTES = 48;

/** A small valid document of each format. */
export function createSamples(): Sample[] {
  const picture = makePicture({ widthPx: 260, heightPx: 200 });
  const files: Record<string, Uint8Array> = {
    ...Object.fromEntries(Object.entries(TEXT_SAMPLES).map(([name, text]) => [name, Buffer.from(text)])),
    'picture.html': Buffer.from(
      `<html><body><h1>The lamp</h1><p>${STORY}</p><figure><img src="${dataUrl(picture)}"><figcaption>A lamp</figcaption></figure></body></html>`,
    ),
    'a.docx': docx(),
    'a.epub': makeEpub([
      {
        body: `<h1>One</h1><p>${STORY}</p><aside epub:type="footnote">A note.</aside>`,
        bodyType: 'bodymatter',
      },
      { body: `<h1>Two</h1><p>${STORY}</p><img src="a.png" alt="A lamp"/>` },
    ]),
    'a.pptx': makePptx([
      {
        shapes: slideText('The lamp', 'title') + slideText(`${STORY}\nTwo`, 'body'),
        notes: STORY,
        chart: CHART,
      },
      { shapes: slideText('Hidden', 'title'), isHidden: true },
    ]),
    'a.odt': makeOdt(
      `<text:h text:outline-level="1">The lamp</text:h><text:p>${STORY}<text:s text:c="3"/>it<text:note><text:note-body>A note.</text:note-body></text:note></text:p><text:list><text:list-item><text:p>one</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>1</text:p></table:table-cell></table:table-row></table:table>`,
    ),
    'a.xlsx': makeXlsx(
      {
        Steps: `${xlsxRow(1, ['year', 'steps'])}<row r="2"><c r="A2"><v>1872</v></c><c r="B2" t="s"><v>0</v></c></row>${xlsxRow(3, ['1901', 'two'])}`,
      },
      {
        'xl/sharedStrings.xml': '<sst><si><t>two hundred</t></si></sst>',
        'xl/styles.xml':
          '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>',
      },
    ),
    'a.pdf': pdf(),
    'a.zip': zipSync({
      'a.md': Buffer.from(`# The lamp\n\n${STORY}\n\n![A lamp](a.png)\n`),
      'a.png': picture,
    }),
  };
  return Object.entries(files).map(([name, bytes]) => ({
    name,
    bytes,
    beginning: bytes.subarray(0, BEGINNING_BYTES),
  }));
}

function docx(): Uint8Array {
  const cell = `<w:tc>${wordParagraph('1')}</w:tc>`;
  const math =
    '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>';
  return makeDocx(
    `${wordParagraph('The lamp', 'heading 1')}${wordParagraph(STORY, undefined, '<w:r><w:footnoteReference w:id="2"/></w:r>')}${wordParagraph('Quoted.', 'Quote', math)}<w:tbl><w:tr>${cell}${cell}</w:tr></w:tbl>`,
    {
      'word/footnotes.xml': `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">${wordParagraph('A note.')}</w:footnote></w:footnotes>`,
    },
  );
}

function pdf(): Uint8Array {
  return makePdf(
    [
      [
        { text: 'The lamp', y: 780, size: 20, bold: true },
        ...printParagraph(`${STORY} ${STORY}`, { text: '', y: 740 }),
      ],
      {
        lines: [...printParagraph(STORY, { text: '', y: 760 }), { text: '1', x: 290, y: 40, size: 9 }],
        drawing: '72 500 m 300 500 l S 72 400 200 80 re S',
      },
    ],
    { title: 'The lamp' },
  );
}

function xlsxRow(row: number, cells: readonly string[]): string {
  const written = cells.map(
    (text, index) => `<c r="${'AB'[index]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${row}">${written.join('')}</row>`;
}

const points = (items: readonly string[]) =>
  items.map((item, index) => `<c:pt idx="${index}"><c:v>${item}</c:v></c:pt>`).join('');
const CHART = `<c:chartSpace xmlns:c="c"><c:chart><c:plotArea><c:barChart><c:ser><c:tx><c:strRef><c:strCache>${points(['Steps'])}</c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:strCache>${points(['a', 'b'])}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache>${points(['1', '2'])}</c:numCache></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`;
