import { lightnessOf, mix, withLightness } from '../../core/look/colour.ts';
import type { Box } from '../stage/box.ts';
import { drawing, fillRectangle, type Layer, TIMES } from '../stage/layer.ts';
import type { PictureImage } from '../stage/picture-image.ts';
import { stack } from '../stage/stack.ts';
import type { Stage } from '../stage/stage.ts';
import type { CardOf, Kind } from './kind.ts';

type Figure = CardOf<'figure'>;

/**
 * An image of the document, never cropped, on a ground in a colour of its own, with its label and caption.
 */
export const figure: Kind<'figure'> = {
  describe: ({ label, caption, alternativeText }) =>
    [label, caption, alternativeText].filter(Boolean).join('. '),
  place: () => 'none',
  draw(card, stage) {
    const { image } = stage;
    if (image === undefined) return words(card, stage, { box: stage.box, fill: stage.body.fill });
    const plan = planFigure(card, stage, image);
    return [
      ...backdrop(stage, plan.fill),
      picture(stage, image, plan),
      ...(plan.side === undefined ? [] : words(card, stage, { box: plan.side, fill: plan.fill })),
    ];
  },
};

/** A picture of the document beside its title. */
export function openingPicture(stage: Stage, image: PictureImage, room: Box): readonly Layer[] {
  const mat = image.isOnWhite ? MAT : 0;
  return [
    picture(stage, image, {
      fill: stage.body.fill,
      mat,
      box: contained(image, room, mat, stage.frame.scale),
    }),
  ];
}

interface FigurePlan {
  /** The colour of the ground. */
  readonly fill: string;
  /** The image with its mat. */
  readonly box: Box;
  /** The width of the white border around the image. */
  readonly mat: number;
  /** The room for label and caption. */
  readonly side?: Box;
}

function planFigure(card: Figure, stage: Stage, image: PictureImage): FigurePlan {
  const { frame, box } = stage;
  const fill = groundOf(stage, image);
  const mat = image.isOnWhite ? MAT : 0;
  const hasWords = [card.label, card.caption, creditOf(card)].some(
    (text) => text !== undefined && text !== '',
  );
  const shape = image.widthPx / image.heightPx;
  if (frame.narrow) {
    const space = { ...box, height: box.height * (hasWords ? 0.68 : 1) };
    const placed = contained(image, space, mat, frame.scale);
    // Centre the image and its words together.
    const below = hasWords ? box.height - placed.height - GAP_UNDER : 0;
    const wordsHigh = Math.min(below, MAX_WORDS_UNDER);
    const high = placed.height + (hasWords ? GAP_UNDER + wordsHigh : 0);
    const top = box.y + (box.height - high) / 2;
    const own = { ...placed, y: top };
    const side = { ...box, y: top + placed.height + GAP_UNDER, height: wordsHigh };
    return { fill, mat, box: own, ...(hasWords ? { side } : {}) };
  }
  const share = !hasWords ? 1 : shape > 1.9 ? 0.7 : 0.64;
  const space = { ...box, width: box.width * share };
  const placed = contained(image, space, mat, frame.scale);
  if (!hasWords) return { fill, mat, box: placed };
  const own = { ...placed, x: box.x };
  const start = own.x + own.width + GAP_BESIDE;
  return { fill, mat, box: own, side: { ...box, x: start, width: box.x + box.width - start } };
}

/**
 * Where the image comes from, as viewers understand it: the site of an address, and no path of a file or of an
 * archive.
 */
export function creditOf({ source = '' }: Pick<Figure, 'source'>): string | undefined {
  if (/^https?:/i.test(source) && URL.canParse(source)) return new URL(source).hostname.replace(/^www\./, '');
  const isFile = /^[^\s]*\.\w{2,5}$|^\S*\/\S*$/.test(source) || /\/[^/]*\.\w{2,5}$/.test(source);
  return source === '' || source === 'the document' || isFile ? undefined : source;
}

const MAT = 36;
const GAP_BESIDE = 84;
const GAP_UNDER = 44;
const MAX_WORDS_UNDER = 300;
/** An image is never enlarged more than this, so that its pixels do not show. */
const MAX_ENLARGED = 2;

/** The image with its mat, as large as possible, centred in `space`. */
function contained({ widthPx, heightPx }: PictureImage, space: Box, mat: number, scale: number): Box {
  const fit = Math.min(
    (space.width - 2 * mat) / widthPx,
    (space.height - 2 * mat) / heightPx,
    MAX_ENLARGED / scale,
  );
  const [width, height] = [widthPx * fit + 2 * mat, heightPx * fit + 2 * mat];
  return {
    x: space.x + (space.width - width) / 2,
    y: space.y + (space.height - height) / 2,
    width,
    height,
  };
}

/**
 * The image's average colour, made as dark or light as the palette's ground. Grey images and images on white
 * get a colour of the palette.
 */
function groundOf({ palette }: Stage, { average, isOnWhite }: PictureImage): string {
  if (isOnWhite) return palette.ground;
  const channels = [1, 3, 5].map((at) => Number.parseInt(average.slice(at, at + 2), 16));
  if (Math.max(...channels) - Math.min(...channels) < GREY) return palette.raised;
  return withLightness(average, lightnessOf(palette.ground) > 0.5 ? 0.92 : 0.24, 0.75);
}

const GREY = 24;

/** Covers the theme's ground from below the running head down to the shelf. */
function backdrop({ frame, palette }: Stage, fill: string): Layer[] {
  if (fill === palette.ground) return [];
  const y = frame.headLine + BELOW_HEAD;
  const box = { x: 0, y, width: frame.width, height: frame.shelf - y };
  return [
    drawing(
      box,
      (pen) => {
        pen.fillStyle = fill;
        pen.fillRect(box.x, box.y, box.width, box.height);
      },
      { motion: 'wipe-right', delayMs: 0, enterMs: TIMES.carryMs },
    ),
  ];
}

const BELOW_HEAD = 46;

function picture(stage: Stage, { image, isOnWhite }: PictureImage, { box, mat, fill }: FigurePlan): Layer {
  const radius = Math.min(stage.theme.corner * 0.5, 24);
  return {
    box,
    paint(pen) {
      pen.fillStyle = isOnWhite ? '#ffffff' : mix(fill, stage.on(fill).ink, 0.12);
      fillRectangle(pen, box, radius);
      pen.save();
      pen.beginPath();
      const own = {
        x: box.x + mat,
        y: box.y + mat,
        width: box.width - 2 * mat,
        height: box.height - 2 * mat,
      };
      pen.roundRect(own.x, own.y, own.width, own.height, mat === 0 ? radius : 0);
      pen.clip();
      pen.drawImage(image, own.x, own.y, own.width, own.height);
      pen.restore();
    },
    motion: 'wipe-down',
    delayMs: 120,
    enterMs: OPEN_MS,
    ...(isOnWhite ? {} : { idle: 'creep' as const }),
  };
}

const OPEN_MS = 800;

function words(card: Figure, stage: Stage, { box, fill }: { box: Box; fill: string }): readonly Layer[] {
  const surface = stage.on(fill);
  const { narrow } = stage.frame;
  const credit = creditOf(card);
  const caption = card.caption ?? (stage.image === undefined ? card.alternativeText : undefined);
  return stack(
    stage,
    [
      card.label === undefined
        ? undefined
        : { text: card.label, role: 'label', rows: 2, ink: surface.accent },
      caption === undefined
        ? undefined
        : {
            text: caption,
            role: 'text',
            most: 52,
            least: 26,
            rows: 10,
            ink: surface.ink,
            gap: 24,
          },
      credit === undefined
        ? undefined
        : { text: credit, role: 'text', most: stage.frame.small.label, rows: 2, ink: surface.muted, gap: 24 },
    ],
    { box, seat: narrow ? 'top' : 'middle', surface, align: 'left', motion: { delayMs: 360 } },
  ).layers;
}
