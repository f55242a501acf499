import type { AssetView, GenerationView, ItemView, TakeView } from '../../protocol/index.ts';
import type { BlobStore } from '../../store/index.ts';

/** A finished asset of a generation, and its name in a bundle, without extension. */
export interface ProjectPart {
  readonly kind: 'narration' | 'picture';
  readonly stem: string;
  readonly asset: AssetView;
  /** Of the asset, in the ledger. */
  readonly key: string;
}

/**
 * Refuses a file that is lost or has another size. Its bytes are compared with their hash only when it is sent: for all
 * files of a long film, that takes longer than an answer may.
 *
 * @throws GenerationError `asset_not_found`, `asset_damaged`
 */
export async function refuseLost(
  blobs: BlobStore,
  { hash, sizeBytes }: Pick<AssetView, 'hash' | 'sizeBytes'>,
): Promise<void> {
  if ((await blobs.sizeBytes(hash)) !== sizeBytes) await blobs.path(hash);
}

/** Named by the index of their scene and shot, so that they sort in the order of the film. */
export function pictureParts({ scenes }: GenerationView, folder: string): ProjectPart[] {
  return scenes.flatMap(({ shots }, sceneIndex) =>
    shots.flatMap(({ picture, take, takes = [] }, shotIndex) => {
      const place = `${numbered(sceneIndex)}-${shotIndex + 1}`;
      return [
        ...partOf('picture', `${folder}${place}`, { item: picture, id: take }),
        ...takeParts('picture', `takes/pictures/${place}`, takes),
      ];
    }),
  );
}

export function narrationParts({ scenes }: GenerationView): ProjectPart[] {
  return scenes.flatMap(({ audio, audioTake, audioTakes = [] }, index) => [
    ...partOf('narration', `narration/${numbered(index)}`, { item: audio, id: audioTake }),
    ...takeParts('narration', `takes/narration/${numbered(index)}`, audioTakes),
  ]);
}

/** The takes that are not current. */
function takeParts(kind: ProjectPart['kind'], stem: string, takes: readonly TakeView[]): ProjectPart[] {
  return takes
    .filter(({ current }) => !current)
    .flatMap((take) => partOf(kind, `${stem}-take-${take.number}`, take));
}

function partOf(
  kind: ProjectPart['kind'],
  stem: string,
  { item, id = '' }: { readonly item: ItemView; readonly id: string | undefined },
): ProjectPart[] {
  return item.status === 'ready' ? [{ kind, stem, asset: item.asset, key: id }] : [];
}

/** From 001, so that names sort in the order of the scenes. */
function numbered(index: number): string {
  return String(index + 1).padStart(3, '0');
}
