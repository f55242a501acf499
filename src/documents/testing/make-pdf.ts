/** One line of text on a page, in points from the lower left corner. */
export interface PrintedLine {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
}

/** Writes a small PDF file in Helvetica, one page for each list of lines. */
export function makePdf(pages: readonly (readonly PrintedLine[])[]): Uint8Array {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', ''];
  const addObject = (body: string) => objects.push(body);
  const regular = addObject(
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  );
  const bold = addObject(
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
  );
  const kids = pages.map((lines) => {
    const content = lines.map(drawLine).join('\n');
    const stream = addObject(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    const resources = `<< /Font << /R ${regular} 0 R /B ${bold} 0 R >> >>`;
    return addObject(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${stream} 0 R /Resources ${resources} >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  return Buffer.from(assemble(objects), 'latin1');
}

function drawLine({ text, x = 72, y, size = 11, bold = false }: PrintedLine): string {
  const escaped = text.replace(/[\\()]/g, '\\$&').replaceAll('•', '\\225');
  return `BT /${bold ? 'B' : 'R'} ${size} Tf ${x} ${y} Td (${escaped}) Tj ET`;
}

function assemble(objects: readonly string[]): string {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return `${file}xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}
