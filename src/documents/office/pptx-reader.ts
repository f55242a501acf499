import type { Block } from '../../core/model.ts';
import { cleanText } from '../clean-text.ts';
import type { DocumentReader } from '../document-reader.ts';
import { archivePictures } from '../figures/archive-pictures.ts';
import type { FoundFormula } from '../formulas/formula-marks.ts';
import { attribute, childAt, descendants } from '../xml/xml-query.ts';
import { PackageParts } from './package-parts.ts';
import { readShapes, type SlideContent, shapeParagraphs } from './slide-shapes.ts';

const DECK = 'ppt/presentation.xml';
const MAX_SLIDES = 500;
/** Shorter notes are reminders, not what the speaker says. */
const MIN_NOTE_WORDS = 12;
const CLOSING =
  /^(?:thanks?(?: you| a lot)?|(?:any )?questions|q\s?(?:&|and)\s?a|the end|merci|danke|gracias)\W*$/i;

/**
 * PowerPoint: a section for each slide. If the speaker wrote notes, they are narrated instead of the slide's
 * text.
 */
export const pptxReader: DocumentReader = {
  async read({ bytes, name }) {
    const parts = new PackageParts(bytes, name, (path) => /\.(?:xml|rels)$/.test(path));
    const links = parts.links(DECK);
    const paths = descendants(parts.requiredXml(DECK), 'sldId')
      .map((id) => links.get(attribute(id, 'r:id') ?? '')?.path)
      .filter((path) => path !== undefined);
    const size = descendants(parts.requiredXml(DECK), 'sldSz')[0];
    const area = Number(attribute(size, 'cx')) * Number(attribute(size, 'cy'));
    const formulas: FoundFormula[] = [];
    const slides = paths.slice(0, MAX_SLIDES).map((path) => readSlide(parts, path, { area, formulas }));
    const shown = slides.filter((slide) => !slide.isHidden);
    const title = shown[0]?.title || parts.title('docProps/core.xml');
    return {
      ...(title ? { title } : {}),
      blocks: joinSlides(shown),
      formulas,
      openPicture: archivePictures(bytes, name),
      warnings: warningsOf(slides, paths.length),
    };
  },
};

interface Slide extends SlideContent {
  readonly isHidden: boolean;
  readonly notes: readonly string[];
}

function readSlide(
  parts: PackageParts,
  path: string,
  deck: { readonly area: number; readonly formulas: FoundFormula[] },
): Slide {
  const xml = parts.xml(path);
  const root = childAt(xml, 'sld');
  const content = readShapes(childAt(root, 'cSld', 'spTree'), { parts, path, ...deck });
  const notesPath = [...parts.links(path).values()].find((link) => link.type === 'notesSlide')?.path;
  const notes = descendants(parts.xml(notesPath ?? ''), 'sp')
    .filter((shape) => attribute(childAt(shape, 'nvSpPr', 'nvPr', 'ph'), 'type') === 'body')
    .flatMap((shape) => shapeParagraphs(shape, deck.formulas))
    .map((paragraph) => cleanText(paragraph.text))
    .filter((text) => /[\p{L}\p{N}\ufdd0]/u.test(text));
  return { ...content, notes, isHidden: attribute(root, 'show') === '0' };
}

function joinSlides(slides: readonly Slide[]): Block[] {
  const blocks: Block[] = [];
  let lastTitle = '';
  for (const slide of slides) {
    if (CLOSING.test(slide.title) && !isTold(slide)) continue;
    const title = slide.title
      .replace(/\s*\(?(?:cont(?:inued|['’]?d|\.)?|\d+\s*(?:\/|of)\s*\d+)\)?\.?$/i, '')
      .trim();
    if (title !== '' && title !== lastTitle) blocks.push({ kind: 'heading', level: 2, text: title });
    lastTitle = title || lastTitle;
    blocks.push(...slideBlocks(slide));
  }
  return blocks;
}

function slideBlocks(slide: Slide): Block[] {
  if (!isTold(slide)) return [...slide.blocks];
  const kept = slide.blocks.filter((block) => block.kind !== 'paragraph' && block.kind !== 'list');
  return [...slide.notes.map((text): Block => ({ kind: 'paragraph', text })), ...kept];
}

function isTold({ notes }: Slide): boolean {
  return notes.join(' ').split(' ').length >= MIN_NOTE_WORDS;
}

function warningsOf(slides: readonly Slide[], total: number): string[] {
  const count = (test: (slide: Slide) => boolean) => slides.filter(test).length;
  const hidden = count((slide) => slide.isHidden);
  const told = count((slide) => !slide.isHidden && isTold(slide));
  const labels = count((slide) => slide.hasLabels);
  return [
    ...(total > slides.length ? [`Of ${total} slides, the first ${slides.length} are used.`] : []),
    ...(hidden > 0 ? [`${slidesOf(hidden)} hidden and left out.`] : []),
    ...(told > 0 ? [`${slidesOf(told)} told by the speaker's notes in place of the text on the slide.`] : []),
    ...(labels > 0 ? [`${slidesOf(labels)} told without the labels of drawings.`] : []),
  ];
}

function slidesOf(count: number): string {
  return count === 1 ? 'One slide is' : `${count} slides are`;
}
