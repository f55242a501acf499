import { type Card, isPainted } from '../../core/card.ts';
import { frameSize, type Size } from '../../core/frame.ts';
import { AUTO_STYLE } from '../../core/look/look.ts';
import type { DocumentKind } from '../../core/model.ts';
import { type Illustrator, settleStyle } from '../../pictures/index.ts';
import type { RenderSettings } from '../../render/index.ts';
import type { StoredSettings } from '../../store/index.ts';

/** The video's frame in pixels. */
export function sizeOf(settings: Pick<StoredSettings, 'format' | 'resolution'>): Size {
  return frameSize(settings.format, settings.resolution);
}

/**
 * The look of all that is drawn for a film, chosen for its document where the style leaves it open. An image model's
 * style says nothing of it.
 */
export function chosenLook(
  { cardIllustrator }: { readonly cardIllustrator: Illustrator },
  { style, look, models }: Pick<StoredSettings, 'style' | 'look' | 'models'>,
  film: { readonly title: string; readonly kind?: DocumentKind | undefined },
): Pick<StoredSettings, 'look'> {
  const asked = models.picture === cardIllustrator.id ? style : AUTO_STYLE;
  const chosen = settleStyle(cardIllustrator, asked, { ...film, look });
  return chosen === undefined ? {} : { look: chosen };
}

/** The style of all that is drawn by rule, captions included. */
export function drawnStyle({ style, look = style }: Pick<StoredSettings, 'style' | 'look'>): string {
  return look;
}

/**
 * What draws a shot, and in which style: the model that was chosen, or the illustrator on this machine for what an
 * image model would get wrong and cost money for. A film of earlier versions, which has no look, keeps its model.
 */
export function pictureEngine(
  { style, look }: Pick<StoredSettings, 'style' | 'look'>,
  card: Card | null | undefined,
  engines: { readonly pictures: string; readonly cards: string },
): { readonly engine: string; readonly style: string } {
  if (look === undefined) return { engine: engines.pictures, style };
  if (engines.pictures === engines.cards || (card && !isPainted(card))) {
    return { engine: engines.cards, style: look };
  }
  return { engine: engines.pictures, style };
}

/** What of a generation's settings the renderer has to know. */
export function renderSettings(settings: StoredSettings): RenderSettings {
  const { fps, captions } = settings;
  return { size: sizeOf(settings), fps, captions, style: drawnStyle(settings) };
}
