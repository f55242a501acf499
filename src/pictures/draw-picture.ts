import type { Card, CardKind } from '../core/card.ts';
import type { Size } from '../core/frame.ts';
import { type Look, paletteOf } from '../core/look/look.ts';
import type { FontRole } from '../core/look/own-font.ts';
import type { CaptionPlace } from '../core/model.ts';
import type { CardOf, Kind } from './kinds/kind.ts';
import { KINDS } from './kinds/kinds.ts';
import { carrierLayers } from './stage/carrier.ts';
import type { Layer } from './stage/layer.ts';
import { withOwnFonts } from './stage/own-type.ts';
import type { PictureImage } from './stage/picture-image.ts';
import { runningHead } from './stage/running-head.ts';
import { createStage, type Stage } from './stage/stage.ts';
import { PICTURE_THEMES } from './themes/themes.ts';

export interface PictureOrder {
  readonly card: Card;
  readonly look: Look;
  readonly size: Size;
  /** Whether captions are burned in. */
  readonly captions: boolean;
  /** Whether they are left out here, because the card shows what is spoken. */
  readonly saysItself?: boolean;
  /** Where they are; `bottom` when absent. */
  readonly captionPlace?: CaptionPlace | undefined;
  readonly seed: string;
  /** The title of the scene. */
  readonly title: string;
  /** The narration heard while the picture is shown. */
  readonly spoken?: string;
  /** The image that a figure or title card shows. */
  readonly image?: PictureImage;
  readonly logo?: PictureImage;
  /** The hashes of the user's own fonts, which are registered. */
  readonly fonts?: { readonly [role in FontRole]?: string };
}

/** The layers of a picture before they are painted, and the stage they were made for. */
export interface DrawnPicture {
  readonly stage: Stage;
  /** Back to front. The first layer fills the frame. */
  readonly layers: readonly Layer[];
  /** The layers that belong to the card itself. All of them must be fully visible. */
  readonly content: readonly Layer[];
  readonly description: string;
}

/** Draws a card in a look. A card of an unknown kind is drawn as a statement of the scene's title. */
export function drawCard(order: PictureOrder): DrawnPicture {
  const kind = KINDS[order.card.kind];
  if (kind === undefined) return drawWith('statement', { kind: 'statement', text: order.title }, order);
  return drawWith(order.card.kind, order.card, order);
}

function drawWith<Own extends CardKind>(name: Own, card: CardOf<Own>, order: PictureOrder): DrawnPicture {
  const kind = KINDS[name] as Kind<Own>;
  const theme = withOwnFonts(PICTURE_THEMES[order.look.theme], order.fonts);
  const place = kind.place?.(card, theme, order.seed);
  const stage = createStage({
    theme,
    palette: paletteOf(order.look),
    size: order.size,
    captions: order.captions && !(order.saysItself === true && theme.plainGround),
    captionPlace: order.captionPlace,
    kind: name,
    seed: order.seed,
    title: order.title,
    ...(order.spoken === undefined ? {} : { spoken: order.spoken }),
    ...(place === undefined ? {} : { place }),
    hasOrnaments: kind.behind !== undefined,
    ...(kind.upperShare === undefined ? {} : { upperShare: kind.upperShare }),
    ...(order.image === undefined ? {} : { image: order.image }),
    ...(order.logo === undefined ? {} : { logo: order.logo }),
  });
  const content = kind.draw(card, stage);
  const description = kind.describe(card);
  if (kind.ownGround === true) return { stage, layers: content, content: [], description };

  const head = kind.withoutHead === true ? [] : runningHead(stage);
  const [backdrop, ...ground] = theme.ground({ frame: stage.frame, palette: stage.palette });
  const carrier = carrierLayers(stage);
  const behind = kind.behind?.(card, stage) ?? [];
  // A moon stands behind the hills, as does an ornament of the sky; all other carriers stand in front of them.
  const isBehindHills = stage.place === 'moon' || (stage.shape === undefined && !theme.plainGround);
  const under = isBehindHills ? [...carrier, ...behind, ...ground] : [...ground, ...carrier, ...behind];
  return {
    stage,
    layers: [...(backdrop === undefined ? [] : [backdrop]), ...under, ...head, ...content],
    content: [...head, ...content],
    description,
  };
}
