import { eq } from 'drizzle-orm';
import { type Card, logoOf, pictureOf } from '../../core/card.ts';
import type { GenerationView } from '../../protocol/index.ts';
import { assets } from '../../store/index.ts';
import { assetFile, type Files } from './stored-files.ts';

/** A picture that cards show, and where it is in a bundle. */
export interface ShownFigure {
  readonly hash: string;
  readonly sizeBytes: number;
  readonly path: string;
  /** Its origin. */
  readonly source: string;
}

/**
 * The pictures of the document that are shown, in the order in which they are seen, and then the logo. One that was
 * lost is left out.
 */
export async function shownFigures(files: Files, { scenes, brand }: GenerationView): Promise<ShownFigure[]> {
  const cards = scenes.flatMap(({ shots }) => shots.flatMap(({ card }) => (card ? [card as Card] : [])));
  const hashes = [
    ...cards.flatMap((card) => pictureOf(card)?.hash ?? []),
    ...cards.flatMap((card) => logoOf(card)?.hash ?? []),
    ...(brand?.logo ? [brand.logo.asset.hash] : []),
  ];
  const found = await Promise.all([...new Set(hashes)].map((hash) => fileOf(files, hash)));
  return found
    .filter((file) => file !== undefined)
    .map(({ hash, sizeBytes, name, source }, index) => ({
      hash,
      sizeBytes,
      path: `figures/${String(index + 1).padStart(3, '0')}${name.slice(name.lastIndexOf('.'))}`,
      source,
    }));
}

async function fileOf(files: Files, hash: string) {
  const file = await assetFile(files, hash).catch(() => undefined);
  if (file === undefined) return undefined;
  const [row] = await files.ledger
    .select({ detail: assets.detail })
    .from(assets)
    .where(eq(assets.hash, hash));
  const { source = '' } = (row?.detail ?? {}) as { readonly source?: string };
  return { ...file, source };
}
