import type { GenerationView } from '../../protocol/index.ts';
import type { BlobStore } from '../../store/index.ts';
import type { BundledFile } from '../pipeline.ts';
import { assetFile, type Files } from './stored-files.ts';

/** A picture of the document that a shot shows, and where it is in a bundle. */
export interface ShownFigure {
  readonly hash: string;
  readonly sizeBytes: number;
  readonly path: string;
}

/** The figures of a storyboard in the order in which they are seen. One that was lost is left out. */
export async function shownFigures(files: Files, { scenes }: GenerationView): Promise<ShownFigure[]> {
  const hashes = scenes.flatMap(({ shots }) =>
    shots.flatMap(({ card }) => (card?.kind === 'figure' ? [card.image.hash] : [])),
  );
  const found = await Promise.all(
    [...new Set(hashes)].map((hash) => assetFile(files, hash).catch(() => undefined)),
  );
  return found
    .filter((file) => file !== undefined)
    .map(({ hash, sizeBytes, name }, index) => ({
      hash,
      sizeBytes,
      path: `figures/${String(index + 1).padStart(3, '0')}${name.slice(name.lastIndexOf('.'))}`,
    }));
}

export async function* figureFiles(
  blobs: BlobStore,
  figures: readonly ShownFigure[],
): AsyncGenerator<BundledFile> {
  for (const { hash, path } of figures) yield { path, open: () => blobs.open(hash) };
}
