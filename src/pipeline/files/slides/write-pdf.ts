import type { Slide, Slides } from './slide.ts';

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
  const objects = new PdfObjects();
  yield objects.begin();
  yield* documentObjects(objects, { title, language, pages: slides.length });
  for (const [index, slide] of slides.entries()) {
    const image = await slide.image();
    const place = { index, isLast: index === slides.length - 1 };
    yield* pageObjects(objects, { slide, image, size, place });
  }
  yield objects.end();
}

function* documentObjects(
  objects: PdfObjects,
  { title, language, pages }: { readonly title: string; readonly language: string; readonly pages: number },
): Generator<Uint8Array> {
  yield objects.object(
    1,
    `<< /Type /Catalog /Pages 2 0 R /Outlines 3 0 R /Lang ${text(language)}
/ViewerPreferences << /DisplayDocTitle true >> >>`,
  );
  const kids = Array.from({ length: pages }, (_, index) => `${pageNumber(index)} 0 R`).join(' ');
  yield objects.object(2, `<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`);
  const [first, last] = [pageNumber(0), pageNumber(Math.max(0, pages - 1))];
  yield objects.object(
    3,
    `<< /Type /Outlines /First ${first + 4} 0 R /Last ${last + 4} 0 R /Count ${pages} >>`,
  );
  yield objects.object(4, `<< /Title ${text(title)} /Producer ${text('Scenecast')} >>`);
}

function* pageObjects(
  objects: PdfObjects,
  {
    slide,
    image,
    size,
    place,
  }: {
    readonly slide: Slide;
    readonly image: Uint8Array;
    readonly size: Slides['size'];
    readonly place: { readonly index: number; readonly isLast: boolean };
  },
): Generator<Uint8Array> {
  const page = pageNumber(place.index);
  const scale = LONG_SIDE_POINTS / Math.max(size.widthPx, size.heightPx);
  const [width, height] = [size.widthPx * scale, size.heightPx * scale];
  yield objects.object(
    page,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${page + 1} 0 R
/Resources << /XObject << /Picture ${page + 2} 0 R >> >> /Annots [${page + 3} 0 R] >>`,
  );
  const drawing = Buffer.from(`q ${width} 0 0 ${height} 0 0 cm /Picture Do Q`);
  yield objects.object(page + 1, `<< /Length ${drawing.length} >>`, drawing);
  yield objects.object(
    page + 2,
    `<< /Type /XObject /Subtype /Image /Width ${size.widthPx} /Height ${size.heightPx} /ColorSpace /DeviceRGB
/BitsPerComponent 8 /Filter /DCTDecode /Length ${image.length} >>`,
    image,
  );
  const note = `[0 ${height - NOTE_POINTS} ${NOTE_POINTS} ${height}]`;
  yield objects.object(
    page + 3,
    `<< /Type /Annot /Subtype /Text /Name /Note /Rect ${note} /T ${text(slide.title)}
/Contents ${text(slide.narration)} /F 4 /P ${page} 0 R >>`,
  );
  const before = place.index > 0 ? ` /Prev ${page + 4 - OBJECTS_PER_PAGE} 0 R` : '';
  const after = place.isLast ? '' : ` /Next ${page + 4 + OBJECTS_PER_PAGE} 0 R`;
  yield objects.object(
    page + 4,
    `<< /Title ${text(slide.title)} /Parent 3 0 R${before}${after} /Dest [${page} 0 R /Fit] >>`,
  );
}

/** The number of the page's first object. */
function pageNumber(index: number): number {
  return FIRST_FREE + index * OBJECTS_PER_PAGE;
}

/** Numbers the objects of a file and remembers where each begins, because the end of the file lists that. */
class PdfObjects {
  readonly #offsets: number[] = [];
  #written = 0;

  /** The second line tells programs that the file is binary. */
  begin(): Uint8Array {
    return this.#count(Buffer.from('%PDF-1.7\n%âãÏÓ\n', 'latin1'));
  }

  object(number: number, body: string, stream?: Uint8Array): Uint8Array {
    this.#offsets[number] = this.#written;
    const start = `${number} 0 obj\n${body}\n`;
    if (!stream) return this.#count(Buffer.from(`${start}endobj\n`));
    return this.#count(
      Buffer.concat([Buffer.from(`${start}stream\n`), stream, Buffer.from('\nendstream\nendobj\n')]),
    );
  }

  end(): Uint8Array {
    const entries = this.#offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
    const size = entries.length + 1;
    return Buffer.from(`xref
0 ${size}
0000000000 65535 f 
${entries.join('')}trailer
<< /Size ${size} /Root 1 0 R /Info 4 0 R >>
startxref
${this.#written}
%%EOF
`);
  }

  #count(bytes: Uint8Array): Uint8Array {
    this.#written += bytes.length;
    return bytes;
  }
}

/** A string of any language: UTF-16 in hexadecimal digits, so that no character has a meaning of its own. */
function text(value: string): string {
  const bytes = Buffer.from(value.replace(/\s+/g, ' ').trim(), 'utf16le').swap16();
  return `<FEFF${bytes.toString('hex')}>`;
}
