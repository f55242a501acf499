import type { Slides } from './slide.ts';

/** The longer side of a page, in points. */
const LONG_SIDE_POINTS = 960;
const NOTE_POINTS = 20;

/** The number of the first object after those of the document: catalogue, pages, outline and description. */
const FIRST_FREE = 5;
/** Page, content, picture, note, and entry of the outline. */
const OBJECTS_PER_PAGE = 5;

/**
 * A PDF with one picture a page, its narration as a note, and the titles of the scenes as an outline. One picture is
 * in memory at a time. Notes need no font of the file, so they hold any language.
 */
export async function* writePdf({ title, language, size, slides }: Slides): AsyncGenerator<Uint8Array> {
  const offsets: number[] = [];
  let written = 0;
  const out = (bytes: Uint8Array) => {
    written += bytes.length;
    return bytes;
  };
  const object = (number: number, body: string, stream?: Uint8Array) => {
    offsets[number] = written;
    const start = `${number} 0 obj\n${body}\n`;
    if (!stream) return out(Buffer.from(`${start}endobj\n`));
    return out(
      Buffer.concat([Buffer.from(`${start}stream\n`), stream, Buffer.from('\nendstream\nendobj\n')]),
    );
  };
  const scale = LONG_SIDE_POINTS / Math.max(size.widthPx, size.heightPx);
  const [width, height] = [size.widthPx * scale, size.heightPx * scale];
  const numbers = slides.map((_, index) => FIRST_FREE + index * OBJECTS_PER_PAGE);

  // The second line tells programs that the file is binary.
  yield out(Buffer.from('%PDF-1.7\n%âãÏÓ\n', 'latin1'));
  yield object(
    1,
    `<< /Type /Catalog /Pages 2 0 R /Outlines 3 0 R /Lang ${text(language)}
/ViewerPreferences << /DisplayDocTitle true >> >>`,
  );
  const kids = numbers.map((number) => `${number} 0 R`).join(' ');
  yield object(2, `<< /Type /Pages /Count ${slides.length} /Kids [${kids}] >>`);
  const [first = FIRST_FREE, last = first] = [numbers[0], numbers.at(-1)];
  yield object(
    3,
    `<< /Type /Outlines /First ${first + 4} 0 R /Last ${last + 4} 0 R /Count ${slides.length} >>`,
  );
  yield object(4, `<< /Title ${text(title)} /Producer ${text('Scenecast')} >>`);
  for (const [index, slide] of slides.entries()) {
    const page = numbers[index] ?? FIRST_FREE;
    const image = await slide.image();
    const box = `[0 0 ${width} ${height}]`;
    yield object(
      page,
      `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Contents ${page + 1} 0 R
/Resources << /XObject << /Picture ${page + 2} 0 R >> >> /Annots [${page + 3} 0 R] >>`,
    );
    const drawing = Buffer.from(`q ${width} 0 0 ${height} 0 0 cm /Picture Do Q`);
    yield object(page + 1, `<< /Length ${drawing.length} >>`, drawing);
    yield object(
      page + 2,
      `<< /Type /XObject /Subtype /Image /Width ${size.widthPx} /Height ${size.heightPx} /ColorSpace /DeviceRGB
/BitsPerComponent 8 /Filter /DCTDecode /Length ${image.length} >>`,
      image,
    );
    const note = `[0 ${height - NOTE_POINTS} ${NOTE_POINTS} ${height}]`;
    yield object(
      page + 3,
      `<< /Type /Annot /Subtype /Text /Name /Note /Rect ${note} /T ${text(slide.title)}
/Contents ${text(slide.narration)} /F 4 /P ${page} 0 R >>`,
    );
    const before = index > 0 ? ` /Prev ${page + 4 - OBJECTS_PER_PAGE} 0 R` : '';
    const after = index < slides.length - 1 ? ` /Next ${page + 4 + OBJECTS_PER_PAGE} 0 R` : '';
    yield object(
      page + 4,
      `<< /Title ${text(slide.title)} /Parent 3 0 R${before}${after} /Dest [${page} 0 R /Fit] >>`,
    );
  }
  const start = written;
  const entries = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const count = entries.length + 1;
  yield out(Buffer.from(`xref\n0 ${count}\n0000000000 65535 f \n${entries.join('')}`));
  yield out(
    Buffer.from(`trailer\n<< /Size ${count} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${start}\n%%EOF\n`),
  );
}

/** A string of any language: UTF-16 in hexadecimal digits, so that no character has a meaning of its own. */
function text(value: string): string {
  const bytes = Buffer.from(value.replace(/\s+/g, ' ').trim(), 'utf16le').swap16();
  return `<FEFF${bytes.toString('hex')}>`;
}
