/** One line of text on a page, in points from the lower left corner. */
export interface PrintedLine {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
  /**
   * Default: Helvetica. `chinese` refers to a character map that is not in the file, like office programs do.
   * `symbols` has glyphs without characters.
   */
  readonly font?: 'chinese' | 'courier' | 'symbols';
}

export interface PrintedPage {
  readonly widthPt?: number;
  readonly heightPt?: number;
  readonly lines: readonly PrintedLine[];
  /** PDF operators for what is drawn below the text. */
  readonly drawing?: string;
  /** Whether a picture covers the whole page, as in a scan. */
  readonly isScan?: boolean;
}

export interface PdfSettings {
  readonly title?: string;
}

const CHINESE_FONT =
  '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500 814 939 500] /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 700 /StemV 80 >> >>';

/** Writes a small PDF file with one page for each list of lines. */
export function makePdf(
  pages: readonly (PrintedPage | readonly PrintedLine[])[],
  settings: PdfSettings = {},
): Uint8Array {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', ''];
  const addObject = (body: string) => objects.push(body);
  const type1 = (name: string) =>
    addObject(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`);
  const [regular, bold, courier] = [type1('Helvetica'), type1('Helvetica-Bold'), type1('Courier')];
  const descendant = addObject(CHINESE_FONT);
  const chinese = addObject(
    `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [${descendant} 0 R] >>`,
  );
  const codes = Array.from({ length: 95 }, (_, index) => `/g${index}`).join(' ');
  const symbols = addObject(
    `<< /Type /Font /Subtype /Type1 /BaseFont /Nonsense /FirstChar 32 /LastChar 126 /Encoding << /Type /Encoding /Differences [32 ${codes}] >> >>`,
  );
  const pixel = addObject(
    '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream',
  );
  const resources = `<< /Font << /R ${regular} 0 R /B ${bold} 0 R /C ${courier} 0 R /G ${chinese} 0 R /S ${symbols} 0 R >> /XObject << /P ${pixel} 0 R >> >>`;
  const kids = pages.map((page) => {
    const {
      lines,
      drawing,
      isScan,
      widthPt = 595,
      heightPt = 842,
    } = 'lines' in page ? page : ({ lines: page } as PrintedPage);
    const scan = isScan ? [`q ${widthPt} 0 0 ${heightPt} 0 0 cm /P Do Q`] : [];
    const content = [...scan, ...(drawing === undefined ? [] : [drawing]), ...lines.map(drawLine)].join('\n');
    const stream = addObject(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    return addObject(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${widthPt} ${heightPt}] /Contents ${stream} 0 R /Resources ${resources} >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  const info = settings.title === undefined ? undefined : addObject(`<< /Title (${settings.title}) >>`);
  return Buffer.from(assemble(objects, info), 'latin1');
}

/** Sets text in lines of about 85 characters, from a height downwards. */
export function printParagraph(
  text: string,
  at: PrintedLine & { readonly leading?: number; readonly columns?: number },
): PrintedLine[] {
  const { leading = (at.size ?? 11) * 1.25, columns = 85 } = at;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= columns)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.map((line, index) => ({ ...at, text: line, y: at.y - index * leading }));
}

const FONTS = { chinese: 'G', courier: 'C', symbols: 'S' } as const;

function drawLine({ text, x = 72, y, size = 11, bold = false, font }: PrintedLine): string {
  const escaped = text.replace(/[\\()]/g, '\\$&').replaceAll('•', '\\225');
  const name = font === undefined ? (bold ? 'B' : 'R') : FONTS[font];
  return `BT /${name} ${size} Tf ${x} ${y} Td (${escaped}) Tj ET`;
}

function assemble(objects: readonly string[], info: number | undefined): string {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const about = info === undefined ? '' : ` /Info ${info} 0 R`;
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root 1 0 R${about} >>\nstartxref\n${file.length}\n%%EOF\n`;
}
