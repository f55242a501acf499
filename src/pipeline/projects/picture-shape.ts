import * as z from 'zod';
import type { Picture, PictureLayer } from '../../core/model.ts';

/** Far more than any theme draws. */
const MAX_LAYERS = 400;
const MAX_SIDE_PX = 20_000;
const MAX_FPS = 60;
/** Clips are cut when they are decoded. */
const MAX_FRAMES = 1_500;
const MAX_DESCRIPTION_LENGTH = 20_000;
const HOUR_MS = 3_600_000;

const text = (maxLength: number) => z.string().max(maxLength);
const sidePx = z.number().min(0).max(MAX_SIDE_PX);
const placePx = z.number().min(-MAX_SIDE_PX).max(MAX_SIDE_PX);
const timeMs = z.number().min(0).max(HOUR_MS);

/**
 * Checks a value and gives it back as it is, with its properties in their order: a picture that is encoded again then
 * has the same bytes, and the same hash.
 */
function asItIs<Value>(schema: z.ZodType<Value>) {
  return z.unknown().transform((value, context): Value => {
    const { error } = schema.safeParse(value);
    if (!error) return value as Value;
    context.addIssue({ code: 'custom', message: error.issues[0]?.message ?? 'is invalid' });
    return z.NEVER;
  });
}

type Flat = Omit<Extract<Picture, { kind: 'flat' }>, 'image' | 'clip'>;
type Moving = Flat & {
  readonly clip: { readonly fps: number; readonly frameCount: number; readonly hasSound?: true };
};
type Layers = Omit<Extract<Picture, { kind: 'layers' }>, 'layers'> & {
  readonly layers: readonly Omit<PictureLayer, 'png'>[];
};

const size = { widthPx: sidePx.min(1), heightPx: sidePx.min(1), description: text(MAX_DESCRIPTION_LENGTH) };

const flatShape = z.strictObject({
  kind: z.literal('flat'),
  ...size,
  credit: z
    .strictObject({
      title: text(1_000).optional(),
      author: text(1_000).optional(),
      licence: text(500),
      licenceUrl: text(2_048).optional(),
      sourceUrl: text(2_048),
    })
    .exactOptional(),
});

/** A picture of one image, without the image. */
export const flatPictureSchema = asItIs<Flat>(flatShape);

/** A picture that moves, without its images: the content of its `picture.json`. */
export const clipPictureSchema = asItIs<Moving>(
  flatShape.extend({
    clip: z.strictObject({
      fps: z.number().min(1).max(MAX_FPS),
      frameCount: z.int().min(1).max(MAX_FRAMES),
      hasSound: z.literal(true).exactOptional(),
    }),
  }),
);

const layerSchema = z.strictObject({
  xPx: placePx,
  yPx: placePx,
  widthPx: sidePx,
  heightPx: sidePx,
  depth: z.number().min(0).max(1),
  cue: text(2_000).exactOptional(),
  delayMs: timeMs.exactOptional(),
  enterMs: timeMs.exactOptional(),
  leaveCue: text(2_000).exactOptional(),
  motion: z.enum([
    'none',
    'fade',
    'rise',
    'pop',
    'wipe-right',
    'wipe-left',
    'wipe-up',
    'wipe-down',
    'slide-left',
    'slide-right',
    'drift',
    'float',
  ]),
  idle: z.enum(['drift', 'float', 'sway', 'flicker', 'creep', 'zoom']).exactOptional(),
  carrier: z
    .strictObject({
      colour: z.string().regex(/^#[0-9a-f]{6}$/),
      xPx: placePx,
      yPx: placePx,
      widthPx: sidePx,
      heightPx: sidePx,
    })
    .exactOptional(),
});

/** A picture of layers, without their images: the content of its `picture.json`. */
export const layeredPictureSchema = asItIs<Layers>(
  z.strictObject({
    kind: z.literal('layers'),
    ...size,
    layers: z.array(layerSchema).min(1).max(MAX_LAYERS),
  }),
);
