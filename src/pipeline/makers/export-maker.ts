import type { Renderer } from '../../render/index.ts';
import type { BlobStore } from '../../store/index.ts';
import type { ExportRequestData } from '../plan/film-exports.ts';
import { type AssetMaker, freeMaker } from './asset-maker.ts';

/** Converts a finished film. */
export function createExportMaker({
  renderer,
  blobs,
}: {
  readonly renderer: Renderer;
  readonly blobs: BlobStore;
}): AssetMaker {
  return freeMaker(renderer.id, async (asset, signal) => {
    const { videoHash, extension, conversion } = asset.request as ExportRequestData;
    const filmPath = await blobs.path(videoHash);
    const blob = await blobs.fill(extension, (path) =>
      renderer.convertFilm(filmPath, conversion, { path, signal }),
    );
    return { ...blob, extension };
  });
}
