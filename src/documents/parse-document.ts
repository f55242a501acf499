import { DocumentError } from '../core/errors.ts';
import type { Block, Document } from '../core/model.ts';
import { dropBackMatter, dropEmptySections } from './back-matter.ts';
import { blockText, isNarrated } from './block-text.ts';
import { detectFormat } from './detect-format.ts';
import { takePart } from './document-part.ts';
import type { DocumentFormat, ReaderInput } from './document-reader.ts';
import { titleDocument } from './document-title.ts';
import { loadFigures } from './figures/load-figures.ts';
import { fetchedPictures, type PictureSource } from './figures/picture-source.ts';
import { sayFormulas } from './formulas/say-formulas.ts';
import { languageOf } from './language.ts';
import { quietHeadings } from './quiet-headings.ts';
import { shownOnlyWarnings } from './reader-warnings.ts';
import { loadReader } from './readers.ts';
import { openArchive } from './source/document-archive.ts';

/** A document's bytes and all that is known about them. Goes to the worker as it is. */
export interface ParseRequest extends ReaderInput {
  /** As its source declared it, without parameters, such as `text/html`. */
  readonly mediaType?: string;
  /** The title that the user chose. */
  readonly title?: string;
  /** The part of it that is read: see `takePart`. */
  readonly part?: string;
  /** Whether `name` is the document's own, not one made up for messages. */
  readonly isNamed: boolean;
  /** Where it was fetched from; its pictures are fetched from there too. */
  readonly address?: string;
  readonly allowPrivateAddresses?: boolean;
}

/**
 * Reads a document of any format, alone or in an archive with its pictures, in this thread and without a time limit.
 *
 * @throws DocumentError
 */
export async function parseDocument(given: ParseRequest): Promise<Document> {
  const archive = openArchive(given);
  const request = { ...given, ...archive?.document };
  const format = detectFormat(request);
  const reader = await loadReader[format]();
  const result = await reader.read(request);
  const language = languageOf(result.blocks, result.language);
  const said = await sayFormulas(result.blocks, result.formulas ?? [], language);
  const { blocks: narrated, warnings } = dropBackMatter(said.blocks);
  checkText(narrated, request, format);
  const { title, blocks } = titleDocument(figuresBelowHeading(quietHeadings(narrated)), {
    chosen: request.title,
    declared: result.title,
    name: request.isNamed ? request.name : undefined,
  });
  const document = {
    title,
    language,
    blocks: dropEmptySections(blocks),
    warnings: [...result.warnings, ...said.warnings, ...shownOnlyWarnings(blocks), ...warnings],
  };
  const told = request.part === undefined ? document : partOf(document, request.part, request.title);
  const figures = await loadFigures(told.blocks, picturesFor(request, [result, archive]));
  return {
    ...told,
    blocks: figures.blocks === told.blocks ? told.blocks : dropEmptySections(figures.blocks),
    warnings: [...told.warnings, ...figures.warnings],
  };
}

function partOf(document: Document, wanted: string, title: string | undefined): Document {
  const part = takePart(document, wanted);
  return title === undefined ? part : { ...part, title };
}

/** Pictures are in the document itself, beside it in its archive, or where it was fetched from. */
function picturesFor(
  { address, allowPrivateAddresses = false }: ParseRequest,
  holders: readonly ({ readonly openPicture?: PictureSource } | undefined)[],
): PictureSource {
  const held = holders.flatMap((holder) => holder?.openPicture ?? []);
  if (held.length === 0 && address !== undefined) return fetchedPictures(address, { allowPrivateAddresses });
  return async (reference) => {
    for (const open of held) {
      const opened = await open(reference);
      if (opened !== undefined) return opened;
    }
    return undefined;
  };
}

/** A picture over the first heading is shown under it. */
function figuresBelowHeading(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex((block) => block.kind !== 'figure');
  if (first < 1 || blocks[first]?.kind !== 'heading') return blocks;
  return [...blocks.slice(first, first + 1), ...blocks.slice(0, first), ...blocks.slice(first + 1)];
}

function checkText(blocks: readonly Block[], request: ParseRequest, format: DocumentFormat): void {
  if (!blocks.some((block) => isNarrated(block) && /[\p{L}\p{N}]/u.test(blockText(block))))
    throw emptyError(request.name, format);
}

function emptyError(name: string, format: DocumentFormat): DocumentError {
  const reason = format === 'html' ? ' It may be a page that a script fills in the browser.' : '';
  return new DocumentError('document_empty', `${name} has no text to narrate.${reason}`, {
    advice: 'Use a document that contains text.',
  });
}
