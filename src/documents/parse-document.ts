import { DocumentError } from '../core/errors.ts';
import type { Block, Document } from '../core/model.ts';
import { dropBackMatter, dropEmptySections } from './back-matter.ts';
import { blockText, isNarrated } from './block-text.ts';
import { detectFormat } from './detect-format.ts';
import { takePart } from './document-part.ts';
import type { DocumentFormat, ReaderInput, ReaderResult } from './document-reader.ts';
import { titleDocument } from './document-title.ts';
import { loadFigures } from './figures/load-figures.ts';
import { fetchedPictures, type PictureSource } from './figures/picture-source.ts';
import { sayFormulas } from './formulas/say-formulas.ts';
import { saidTitle } from './formulas/say-title.ts';
import { languageOf } from './language.ts';
import { joinSteps } from './numbered-steps.ts';
import { quietHeadings } from './quiet-headings.ts';
import { shownOnlyWarnings } from './reader-warnings.ts';
import { loadReader } from './readers.ts';
import { type DocumentArchive, openArchive } from './source/document-archive.ts';

/** A document's bytes and what is known about them. Sent to the worker unchanged. */
export interface ParseRequest extends ReaderInput {
  /** As declared by its source, without parameters, such as `text/html`. */
  readonly mediaType?: string;
  /** The title chosen by the user. */
  readonly title?: string;
  /** The part to read: see `takePart`. */
  readonly part?: string;
  /** Whether `name` is the document's own, and not made up for messages. */
  readonly isNamed: boolean;
  /** The address it was fetched from, which its pictures are fetched from too. */
  readonly address?: string;
  readonly allowPrivateAddresses?: boolean;
}

/**
 * Reads a document of any format, alone or in an archive with its pictures, in this thread and without a time
 * limit.
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
  const { title, blocks } = titleDocument(figuresBelowHeading(joinSteps(quietHeadings(narrated))), {
    chosen: request.title,
    declared: await saidTitle(result.title, language),
    name: request.isNamed ? request.name : undefined,
  });
  const document = {
    title,
    language,
    blocks: dropEmptySections(blocks),
    warnings: [...result.warnings, ...said.warnings, ...shownOnlyWarnings(blocks), ...warnings],
  };
  const told = request.part === undefined ? document : partOf(document, request.part, request.title);
  const figures = await loadFigures(told.blocks, picturesFor(request, result, archive));
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

/**
 * Opens pictures in the document itself or next to it in its archive. A document that does not contain its
 * pictures may also name the addresses of pictures on the web.
 */
function picturesFor(
  { address, allowPrivateAddresses = false }: ParseRequest,
  { openPicture }: ReaderResult,
  archive: DocumentArchive | undefined,
): PictureSource {
  const sources = [
    ...(openPicture ? [openPicture] : []),
    ...(archive ? [archive.openPicture] : []),
    ...(openPicture ? [] : [fetchedPictures(address, { allowPrivateAddresses })]),
  ];
  return async (reference) => {
    for (const open of sources) {
      const opened = await open(reference);
      if (opened !== undefined) return opened;
    }
    return undefined;
  };
}

/** Moves pictures above the first heading below it. */
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
