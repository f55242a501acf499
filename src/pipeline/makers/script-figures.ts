import { pictureOf } from '../../core/card.ts';
import type { Document, Figure, Scene, Shot } from '../../core/model.ts';
import type { BlobStore } from '../../store/index.ts';
import type { KeptFigure, ScriptDetail } from '../plan/asset-requests.ts';

/**
 * Keeps the pictures of those figures that a script shows, before the script is recorded. A figure that names another
 * picture than one of the document's is left out: nothing could be shown for it. Words are shown without it.
 */
export async function keepFigures(
  scenes: readonly Scene[],
  { blocks }: Pick<Document, 'blocks'>,
  blobs: BlobStore,
): Promise<{ readonly scenes: readonly Scene[]; readonly detail: ScriptDetail }> {
  const known = new Map<string, Figure>();
  for (const block of blocks) if (block.kind === 'figure') known.set(block.image.hash, block);
  const kept = new Map<string, KeptFigure>();
  for (const { card } of scenes.flatMap(({ shots }) => shots)) {
    const hash = card && pictureOf(card)?.hash;
    if (hash === undefined || kept.has(hash)) continue;
    const figure = known.get(hash);
    if (figure !== undefined) kept.set(hash, await keepFigure(figure, blobs));
  }
  const shown = scenes.map((scene) =>
    scene.shots.every((shot) => isShown(shot, kept))
      ? scene
      : { ...scene, shots: scene.shots.map((shot) => (isShown(shot, kept) ? shot : withoutPicture(shot))) },
  );
  const detail = [...kept.values()].map((figure, index) => [`figure-${index + 1}`, figure] as const);
  return { scenes: shown, detail: Object.fromEntries(detail) };
}

async function keepFigure({ image }: Figure, blobs: BlobStore): Promise<KeptFigure> {
  const { mediaType, widthPx, heightPx, source } = image;
  return { ...(await blobs.put(image.bytes)), mediaType, widthPx, heightPx, source };
}

function isShown({ card }: Shot, kept: ReadonlyMap<string, KeptFigure>): boolean {
  const picture = card && pictureOf(card);
  return picture === undefined || kept.has(picture.hash);
}

function withoutPicture({ card, ...shot }: Shot): Shot {
  if (card?.kind !== 'title' && card?.kind !== 'statement') return shot;
  const { image: _, ...words } = card;
  return { ...shot, card: words };
}
