import type { Size } from '../../core/frame.ts';
import type { PicturePlan } from '../plan/picture-plan.ts';
import { type Artboard, artboardFor } from './artboard.ts';
import { bars } from './kinds/bars.ts';
import type { Context } from './kinds/context.ts';
import { donut } from './kinds/donut.ts';
import { list } from './kinds/list.ts';
import { number } from './kinds/number.ts';
import { quote } from './kinds/quote.ts';
import { ratio } from './kinds/ratio.ts';
import { scene } from './kinds/scene.ts';
import { title, typographic } from './kinds/title.ts';
import { trend } from './kinds/trend.ts';
import type { ArtLayer } from './layer.ts';
import { randomFrom } from './random.ts';
import type { ArtStyle } from './styles/art-style.ts';

export interface CompositionRequest {
  readonly style: ArtStyle;
  readonly size: Size;
  /** Whether the caption band must stay free. */
  readonly captions: boolean;
  readonly seed: string;
}

export interface Composition {
  readonly artboard: Artboard;
  /** Back to front. */
  readonly layers: readonly ArtLayer[];
}

/** Arranges what a plan tells into layers. Pure: the same plan and request always give the same layers. */
export function compose(plan: PicturePlan, { style, size, captions, seed }: CompositionRequest): Composition {
  const artboard = artboardFor(size, { captions, inset: style.inset });
  const random = randomFrom(`${seed}|${plan.setting}|${plan.headline.map((word) => word.text).join(' ')}`);
  const backdrop = style.backdrop({ plan, artboard, random: random.fork('backdrop') });
  const context: Context = { plan, style, artboard, backdrop, random: random.fork('subjects') };
  const layers = [...backdrop.layers, ...drawKind(context)];
  return { artboard, layers: backdrop.frame === undefined ? layers : [...layers, backdrop.frame] };
}

function drawKind(context: Context): ArtLayer[] {
  const { plan } = context;
  switch (plan.kind) {
    case 'scene':
      return scene({ ...context, plan });
    case 'number':
      return number({ ...context, plan });
    case 'trend':
      return trend({ ...context, plan });
    case 'donut':
      return donut({ ...context, plan });
    case 'ratio':
      return ratio({ ...context, plan });
    case 'bars':
      return bars({ ...context, plan });
    case 'quote':
      return quote({ ...context, plan });
    case 'list':
      return list({ ...context, plan });
    case 'title':
      return title({ ...context, plan });
    case 'typographic':
      return typographic({ ...context, plan });
  }
}
