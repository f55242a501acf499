import type { BundledFile } from '../../pipeline.ts';
import {
  contentTypes,
  coreProperties,
  frameOf,
  notesMaster,
  notesSlide,
  presentation,
  relationships,
  slide,
  slideLayout,
  slideMaster,
  theme,
} from './pptx-parts.ts';
import type { Slides } from './slide.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** The files of a PowerPoint presentation: a picture on each slide, its narration as notes. */
export async function* writePptx({ title, language, size, slides }: Slides): AsyncGenerator<BundledFile> {
  const frame = frameOf(size);
  const names = slides.map((_, index) => index + 1);
  const slideTargets = names.map((number) => ['slide', `slides/slide${number}.xml`] as const);
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(slides.length),
    '_rels/.rels': relationships([
      ['officeDocument', 'ppt/presentation.xml'],
      [PACKAGE, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(title, language),
    'ppt/presentation.xml': presentation(slides.length, frame),
    'ppt/_rels/presentation.xml.rels': relationships([
      ['slideMaster', 'slideMasters/slideMaster1.xml'],
      ['notesMaster', 'notesMasters/notesMaster1.xml'],
      ['theme', 'theme/theme1.xml'],
      ...slideTargets,
    ]),
    'ppt/slideMasters/slideMaster1.xml': slideMaster(),
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relationships([
      ['slideLayout', '../slideLayouts/slideLayout1.xml'],
      ['theme', '../theme/theme1.xml'],
    ]),
    'ppt/slideLayouts/slideLayout1.xml': slideLayout(),
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relationships([
      ['slideMaster', '../slideMasters/slideMaster1.xml'],
    ]),
    'ppt/notesMasters/notesMaster1.xml': notesMaster(),
    'ppt/notesMasters/_rels/notesMaster1.xml.rels': relationships([['theme', '../theme/theme2.xml']]),
    'ppt/theme/theme1.xml': theme(),
    'ppt/theme/theme2.xml': theme(),
  };
  for (const [path, text] of Object.entries(parts)) yield fileOf(path, async () => Buffer.from(text));
  for (const [index, each] of slides.entries()) {
    const number = index + 1;
    const own: Readonly<Record<string, string>> = {
      [`ppt/slides/slide${number}.xml`]: slide(each, frame),
      [`ppt/slides/_rels/slide${number}.xml.rels`]: relationships([
        ['slideLayout', '../slideLayouts/slideLayout1.xml'],
        ['image', `../media/image${number}.jpg`],
        ['notesSlide', `../notesSlides/notesSlide${number}.xml`],
      ]),
      [`ppt/notesSlides/notesSlide${number}.xml`]: notesSlide(each),
      [`ppt/notesSlides/_rels/notesSlide${number}.xml.rels`]: relationships([
        ['notesMaster', '../notesMasters/notesMaster1.xml'],
        ['slide', `../slides/slide${number}.xml`],
      ]),
    };
    for (const [path, text] of Object.entries(own)) yield fileOf(path, async () => Buffer.from(text));
    yield fileOf(`ppt/media/image${number}.jpg`, each.image);
  }
}

function fileOf(path: string, read: () => Promise<Uint8Array>): BundledFile {
  return {
    path,
    async *open() {
      yield await read();
    },
  };
}
