import type { Size } from '../../core/frame.ts';
import { FIGURE_LIMITS } from '../../core/limits.ts';
import type { Block, Figure } from '../../core/model.ts';
import { type OpenedPicture, openDataUrl, type PictureSource } from './picture-source.ts';

const AT_ONCE = 4;
/** Smaller pictures are icons; more elongated ones are rules and banners. */
const MIN_SIZE = { captioned: [90, 60], described: [180, 120], bare: [240, 160] } as const;
const MAX_ASPECT = { captioned: 8, described: 6, bare: 5 } as const;
/** A picture that occurs this often is decoration. */
const DECORATION_REPEATS = 3;

interface Candidate {
  readonly index: number;
  readonly figure: Figure;
}

/**
 * Loads the pictures of a document's figures within {@link FIGURE_LIMITS}. Removes figures whose picture
 * cannot be loaded, is blank, is a repetition, or has the size and shape of an icon or banner.
 */
export async function loadFigures(
  blocks: readonly Block[],
  open: PictureSource,
): Promise<{ blocks: readonly Block[]; warnings: string[] }> {
  const references = blocks.flatMap((block, index) =>
    block.kind === 'figure' && block.image.hash === '' ? [{ index, figure: block }] : [],
  );
  if (references.length === 0) return { blocks, warnings: [] };
  const wanted = worthLoading(references);
  // Imported on demand, because its decoders are large.
  const decoders = await import('./safe-picture.ts');
  const loaded = new Map<number, Figure>();
  const budget = { bytes: FIGURE_LIMITS.maxTotalBytes, pixels: FIGURE_LIMITS.maxTotalPixels };
  let missing = 0;
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    const batch = wanted.slice(at, at + AT_ONCE);
    const opened = await Promise.all(
      batch.map(({ figure: { image } }) => openFirst(image.source.split('\n'), open, decoders.sizeOf)),
    );
    for (const [place, { index, figure }] of batch.entries()) {
      const filled = await filledFigure(figure, opened[place], { budget, ...decoders });
      if (filled === 'missing') missing += figure.caption === undefined ? 0 : 1;
      else if (filled !== undefined) loaded.set(index, filled);
    }
  }
  const shown = withoutRepeats(loaded);
  return {
    blocks: blocks.flatMap((block, index): Block | readonly Block[] =>
      block.kind === 'figure' && block.image.hash === '' ? (shown.get(index) ?? []) : block,
    ),
    warnings: missing === 0 ? [] : [missingWarning(missing)],
  };
}

/** Opens the first reference that leads to a picture, and not to a small preview of it. */
async function openFirst(
  references: readonly string[],
  open: PictureSource,
  sizeOf: (bytes: Uint8Array) => Size | undefined,
): Promise<OpenedPicture | undefined> {
  const [minWidth, minHeight] = MIN_SIZE.captioned;
  let preview: OpenedPicture | undefined;
  for (const reference of references) {
    const opened = openDataUrl(reference) ?? (await open(reference).catch(() => undefined));
    const size = opened && sizeOf(opened.bytes);
    if (size === undefined) continue;
    if (size.widthPx >= minWidth && size.heightPx >= minHeight) return opened;
    preview ??= opened;
  }
  return preview;
}

/** If there are too many figures, prefers described ones. Loads no picture twice. */
function worthLoading(references: readonly Candidate[]): Candidate[] {
  const uses = new Map<string, number>();
  for (const { figure } of references)
    uses.set(figure.image.source, (uses.get(figure.image.source) ?? 0) + 1);
  const seen = new Set<string>();
  const worth = references.filter(({ figure }) => {
    const { source, widthPx, heightPx } = figure.image;
    const isRepeated =
      seen.has(source) || (kindOf(figure) === 'bare' && (uses.get(source) ?? 0) >= DECORATION_REPEATS);
    seen.add(source);
    return !isRepeated && hasSize(figure, { widthPx, heightPx });
  });
  const ranks = { captioned: 0, described: 1, bare: 2 } as const;
  const rankOf = ({ figure }: Candidate) => ranks[kindOf(figure)];
  return worth
    .toSorted((a, b) => rankOf(a) - rankOf(b) || a.index - b.index)
    .slice(0, FIGURE_LIMITS.maxCount)
    .toSorted((a, b) => a.index - b.index);
}

async function filledFigure(
  figure: Figure,
  opened: OpenedPicture | undefined,
  {
    budget,
    sizeOf,
    safePicture,
  }: typeof import('./safe-picture.ts') & {
    readonly budget: { bytes: number; pixels: number };
  },
): Promise<Figure | 'missing' | undefined> {
  if (opened === undefined) return 'missing';
  const size = sizeOf(opened.bytes);
  if (size === undefined || opened.bytes.length > FIGURE_LIMITS.maxSourceBytes) return 'missing';
  const pixels = size.widthPx * size.heightPx;
  if (pixels > budget.pixels) return undefined;
  budget.pixels -= pixels;
  const picture = await safePicture(opened.bytes);
  if (picture === undefined || !hasSize(figure, picture) || picture.bytes.length > budget.bytes)
    return undefined;
  budget.bytes -= picture.bytes.length;
  return { ...figure, image: { ...picture, source: opened.source } };
}

/** Undeclared dimensions are accepted. */
function hasSize(figure: Figure, { widthPx, heightPx }: { widthPx: number; heightPx: number }): boolean {
  const kind = kindOf(figure);
  const [minWidth, minHeight] = MIN_SIZE[kind];
  if ((widthPx > 0 && widthPx < minWidth) || (heightPx > 0 && heightPx < minHeight)) return false;
  if (widthPx === 0 || heightPx === 0) return true;
  return Math.max(widthPx / heightPx, heightPx / widthPx) <= MAX_ASPECT[kind];
}

/** Classifies a figure by its description. Portraits of authors have alternative texts too. */
function kindOf({ label, caption, alternativeText }: Figure): keyof typeof MIN_SIZE {
  if (label !== undefined || caption !== undefined) return 'captioned';
  return alternativeText === undefined ? 'bare' : 'described';
}

/** The same bytes under several names are one picture, which often belongs to the site or the slides. */
function withoutRepeats(loaded: ReadonlyMap<number, Figure>): Map<number, Figure> {
  const byHash = new Map<string, number>();
  for (const { image } of loaded.values()) byHash.set(image.hash, (byHash.get(image.hash) ?? 0) + 1);
  const seen = new Set<string>();
  return new Map(
    [...loaded].filter(([, figure]) => {
      const { hash } = figure.image;
      const isDecoration = figure.caption === undefined && (byHash.get(hash) ?? 0) >= DECORATION_REPEATS;
      const isRepeated = seen.has(hash);
      seen.add(hash);
      return !isDecoration && !isRepeated;
    }),
  );
}

function missingWarning(count: number): string {
  return count === 1
    ? 'One figure is not shown, because its picture cannot be read.'
    : `${count} figures are not shown, because their pictures cannot be read.`;
}
