import { strToU8, zipSync } from 'fflate';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

function pack(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

function links(targets: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = targets.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships>${items.join('')}</Relationships>`;
}

/** One slide: the XML of its shapes, the speaker's notes, and the XML of a chart with the id `rId9`. */
export interface SlideParts {
  readonly shapes: string;
  readonly notes?: string;
  readonly chart?: string;
  readonly isHidden?: boolean;
}

/** Writes a PowerPoint file. */
export function makePptx(slides: readonly SlideParts[]): Uint8Array {
  const files: Record<string, string> = {
    'ppt/presentation.xml': `<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst>${slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="rId${index}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': links(
      slides.map((_, index) => [`rId${index}`, 'slide', `slides/slide${index}.xml`]),
    ),
  };
  slides.forEach(({ shapes, notes, chart, isHidden = false }, index) => {
    files[`ppt/slides/slide${index}.xml`] =
      `<p:sld ${DRAWING} xmlns:p="p"${isHidden ? ' show="0"' : ''}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`;
    files[`ppt/slides/_rels/slide${index}.xml.rels`] = links([
      ['rId8', 'notesSlide', `../notesSlides/notes${index}.xml`],
      ['rId9', 'chart', `/ppt/charts/chart${index}.xml`],
    ]);
    if (notes !== undefined) {
      files[`ppt/notesSlides/notes${index}.xml`] =
        `<p:notes ${DRAWING}><p:cSld><p:spTree>${slideText(notes, 'body')}${slideText('7', 'sldNum')}</p:spTree></p:cSld></p:notes>`;
    }
    if (chart !== undefined) files[`ppt/charts/chart${index}.xml`] = chart;
  });
  return pack(files);
}

/** The XML of a shape with text, one paragraph per line. Without a `place`, it is a text box. */
export function slideText(text: string, place?: string): string {
  const paragraphs = text.split('\n').map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`);
  return `<p:sp><p:nvSpPr><p:nvPr>${place === undefined ? '' : `<p:ph type="${place}"/>`}</p:nvPr></p:nvSpPr><p:txBody>${paragraphs.join('')}</p:txBody></p:sp>`;
}

/** Writes an OpenDocument text. `body` is the XML of its content. */
export function makeOdt(
  body: string,
  automaticStyles = '',
  objects: Readonly<Record<string, string>> = {},
): Uint8Array {
  return pack({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t"><office:automatic-styles>${automaticStyles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'styles.xml':
      '<office:document-styles><office:styles><style:style style:name="Heading_20_1" style:default-outline-level="1"/></office:styles></office:document-styles>',
    'meta.xml':
      '<office:document-meta><office:meta><dc:language>en-GB</dc:language></office:meta></office:document-meta>',
    ...objects,
  });
}

/** Writes an Excel workbook from the XML of each sheet's rows, by sheet name. */
export function makeXlsx(
  sheets: Readonly<Record<string, string>>,
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const names = Object.keys(sheets);
  return pack({
    'xl/workbook.xml': `<workbook><sheets>${names.map((name, index) => `<sheet name="${name}" r:id="rId${index}"${name.startsWith('_') ? ' state="hidden"' : ''}/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': links(
      names.map((_, index) => [`rId${index}`, 'worksheet', `worksheets/sheet${index}.xml`]),
    ),
    ...Object.fromEntries(
      names.map((name, index) => [
        `xl/worksheets/sheet${index}.xml`,
        `<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`,
      ]),
    ),
    ...parts,
  });
}
