import type { CardKind } from '../../core/card.ts';
import type { Thing } from '../../core/things.ts';
import { mapColours } from '../maps/map-colours.ts';
import { paintMap } from '../maps/paint-map.ts';
import { pin, plateOf } from '../maps/pin.ts';
import { viewOf } from '../maps/view.ts';
import { around, type Box, inset } from '../stage/box.ts';
import type { CarrierPlace } from '../stage/carrier-place.ts';
import { drawing, type Layer, TIMES } from '../stage/layer.ts';
import type { Stage } from '../stage/stage.ts';
import type { Theme } from '../stage/theme.ts';
import { drawThing } from '../things/draw-thing.ts';
import { openingPicture } from './figure.ts';
import type { CardOf } from './kind.ts';

/** What the words of a title are about: a picture of the document, or else a place, or else a thing. */
export interface Subject {
  readonly picture?: boolean;
  readonly map?: CardOf<'title'>['map'];
  readonly thing: Thing | undefined;
}

/** A subject beside its words, and the stage that is left for the words. */
export interface Beside {
  readonly layers: readonly Layer[];
  readonly stage: Stage;
}

/** Carriers on which both words and a subject have room. On a disc, a thing stands beside the words. */
const ROOMY: ReadonlySet<CarrierPlace> = new Set(['none', 'flood', 'frame', 'sheet', 'panel', 'disc']);

/** Where the carrier stands: the theme's place for the kind, unless the subject has no room there. */
export function placeOfSubject(
  { picture, map, thing }: Subject,
  { places }: Theme,
  kind: CardKind,
): CarrierPlace | undefined {
  const own = places[kind];
  const isWide = picture === true || map !== undefined;
  // A disc without a thing on it means nothing.
  if (!isWide && thing === undefined) return own === 'disc' ? 'flood' : undefined;
  if (typeof own !== 'string' || !ROOMY.has(own)) return 'none';
  return isWide && own === 'disc' ? 'none' : own;
}

/** Draws a subject on the right of its words, or above them in narrow frames. */
export function besideSubject(stage: Stage, { picture, map, thing }: Subject): Beside {
  const { image, shape, place, body } = stage;
  if (picture && image !== undefined) {
    const { room, rest } = divided(stage, WIDE);
    return { layers: openingPicture(stage, image, room), stage: forWords(stage, rest) };
  }
  if (map !== undefined) {
    const { room, rest } = divided(stage, WIDE);
    return { layers: titleMap(stage, map, room), stage: forWords(stage, rest) };
  }
  if (thing === undefined) return { layers: [], stage };
  if (place === 'disc' && shape !== undefined) {
    const { x, y, width } = shape.box;
    const middle = Math.min(x + width / 2, stage.frame.width - width * ON_DISC - DISC_EDGE);
    const room = around(middle, y + width / 2, width * ON_DISC);
    return { layers: drawThing(thing, room, stage.on(shape.fill)), stage };
  }
  const { room, rest } = divided(stage, NARROW);
  // Above lines that start on the left, a thing stands on the left too.
  const own = stage.frame.narrow && stage.align === 'left' ? { ...room, width: room.height } : room;
  return { layers: drawThing(thing, own, body), stage: forWords(stage, rest) };
}

/** Of the width, or of the height in narrow frames. */
const NARROW = { beside: 0.3, above: 0.42 };
const WIDE = { beside: 0.42, above: 0.46 };
const GAP = { beside: 90, above: 44 };
/** Half of the side of a thing on a disc, as a share of the disc's width. */
const ON_DISC = 0.3;
const DISC_EDGE = 24;

function divided({ box, frame }: Stage, share: typeof NARROW): { readonly room: Box; readonly rest: Box } {
  const { x, y, width, height } = box;
  if (frame.narrow) {
    const high = height * share.above;
    const down = high + GAP.above;
    return {
      room: { x, y, width, height: high },
      rest: { x, y: y + down, width, height: height - down },
    };
  }
  const wide = width * share.beside;
  return {
    room: { x: x + width - wide, y, width: wide, height },
    rest: { x, y, width: width - wide - GAP.beside, height },
  };
}

/** In a column beside a picture, the lines of any theme start on the left. */
function forWords(stage: Stage, box: Box): Stage {
  return stage.frame.narrow ? { ...stage, box } : { ...stage, box, align: 'left' };
}

/** The place on a map in a frame of its own. Its name is that of the title. */
function titleMap(stage: Stage, map: NonNullable<Subject['map']>, room: Box): readonly Layer[] {
  const card = { kind: 'map', ...map } as const;
  const view = viewOf(card, inset(room, room.width * 0.1, room.height * 0.1));
  const colours = mapColours(stage, map.country !== undefined);
  const spots = map.places.map((place, index) => {
    const [x = 0, y = 0] = view.projection([place.longitude, place.latitude]) ?? [];
    return { x, y, ...plateOf(place, stage, index) };
  });
  const land = drawing(
    room,
    (pen) => {
      pen.save();
      pen.beginPath();
      pen.roundRect(room.x, room.y, room.width, room.height, stage.theme.corner * 0.6);
      pen.clip();
      paintMap(pen, { view, area: room, colours, country: map.country });
      pen.restore();
    },
    { motion: 'wipe-right', delayMs: TIMES.leadMs, enterMs: MAP_MS },
  );
  return [land, ...spots.flatMap((spot) => pin(stage, spot, undefined, { delayMs: MAP_MS }))];
}

const MAP_MS = 900;
