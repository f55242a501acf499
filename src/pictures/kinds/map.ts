import { mapColours } from '../maps/map-colours.ts';
import { type MapPicture, paintGlobe, paintMap } from '../maps/paint-map.ts';
import { dotBox, pin, plateOf } from '../maps/pin.ts';
import { placePinLabels } from '../maps/pin-labels.ts';
import { viewOf } from '../maps/view.ts';
import { type Box, inset } from '../stage/box.ts';
import { spokenCue } from '../stage/cues.ts';
import type { Layer, Pen, TextMotion } from '../stage/layer.ts';
import { overlaps } from '../stage/overlaps.ts';
import { say } from '../stage/say.ts';
import type { Stage } from '../stage/stage.ts';
import { readableText } from '../type/readable-text.ts';
import type { TextBlock } from '../type/text-block.ts';
import type { CardOf, Kind } from './kind.ts';

/**
 * Places on a map, each with its name. Except on a world map, a small globe shows which part of the earth it
 * is.
 */
export const map: Kind<'map'> = {
  describe: ({ title, country, places }) =>
    [title, country, ...places.map(({ name, note }) => (note === undefined ? name : `${name}, ${note}`))]
      .filter(Boolean)
      .join('. '),
  draw(card, stage) {
    const area = areaOf(stage);
    const title = titleOf(card, stage, area);
    const top = title === undefined ? 56 : title.height + 84;
    const inner = {
      x: area.x + 70,
      y: area.y + top,
      width: area.width - 140,
      height: area.height - top - 44,
    };
    const view = viewOf(card, inner);
    const colours = mapColours(stage, card.country !== undefined);
    const picture: MapPicture = { view, area, colours, country: card.country };
    const spots = card.places.map((place, index) => {
      const [x = 0, y = 0] = view.projection([place.longitude, place.latitude]) ?? [];
      return { x, y, ...plateOf(place, stage, index) };
    });
    const band = { ...area, height: title === undefined ? 0 : title.height + 60 };
    const globe = view.isWorld
      ? undefined
      : globeOf(stage, area, [...spots.map(({ x, y }) => dotBox(x, y)), band]);
    const taken = [band, ...(globe === undefined ? [] : [globe])];
    const labels = placePinLabels(spots, area, taken);
    return [
      mapLayer(picture, stage, title !== undefined),
      ...(title === undefined ? [] : titleLayers(title, stage, area)),
      ...(globe === undefined ? [] : [globeLayer(globe, picture, stage)]),
      ...spots.flatMap((spot, index) => pin(stage, spot, labels[index], motionOf(card, stage, index))),
    ];
  },
};

/** The inside of the panel, or the whole frame between the running head and the shelf. */
function areaOf({ shape, place, frame }: Stage): Box {
  if (shape !== undefined && place === 'panel') return inset(shape.box, PANEL_EDGE);
  const y = frame.headLine + BELOW_HEAD;
  return { x: 0, y, width: frame.width, height: frame.shelf - y };
}

const PANEL_EDGE = 18;
const BELOW_HEAD = 46;

function titleOf(card: CardOf<'map'>, stage: Stage, area: Box): TextBlock | undefined {
  if (card.title === undefined || readableText(card.title) === '') return undefined;
  const width = stage.place === 'panel' ? area.width - 2 * PANEL_TITLE : stage.box.width;
  return stage.text(card.title, 'display', {
    most: 68,
    least: 40,
    rows: 2,
    width,
    height: Math.min(150, area.height * 0.3),
    align: 'left',
  });
}

const PANEL_TITLE = 40;

function titleLayers(title: TextBlock, stage: Stage, area: Box): Layer[] {
  const x = stage.place === 'panel' ? area.x + PANEL_TITLE : stage.box.x;
  return say(stage, title, { x, y: area.y + TITLE_TOP, ink: stage.body.ink });
}

const TITLE_TOP = 34;

/** The map is revealed from the left. Where a title stands on it, it fades into the ground. */
function mapLayer(picture: MapPicture, stage: Stage, hasTitle: boolean): Layer {
  const { area } = picture;
  const inPanel = stage.place === 'panel';
  return {
    box: area,
    paint(pen) {
      pen.save();
      pen.beginPath();
      pen.roundRect(
        area.x,
        area.y,
        area.width,
        area.height,
        inPanel ? Math.max(0, stage.theme.corner - PANEL_EDGE) : 0,
      );
      pen.clip();
      paintMap(pen, picture);
      if (hasTitle) shade(pen, { ...area, height: 250 }, stage.body.fill, 0.94);
      if (!inPanel) shade(pen, { ...area, height: 40 }, stage.body.fill, 1);
      pen.restore();
    },
    motion: 'wipe-right',
    delayMs: 0,
    enterMs: OPEN_MS,
  };
}

const OPEN_MS = 900;

function shade(pen: Pen, { x, y, width, height }: Box, fill: string, strength: number): void {
  const fall = pen.createLinearGradient(0, y, 0, y + height);
  const alpha = (share: number) =>
    `${fill}${Math.round(255 * share)
      .toString(16)
      .padStart(2, '0')}`;
  fall.addColorStop(0, alpha(strength));
  fall.addColorStop(0.55, alpha(strength * 0.9));
  fall.addColorStop(1, alpha(0));
  pen.fillStyle = fall;
  pen.fillRect(x, y, width, height);
}

/** The first place appears with the map, the others when their names are spoken. */
function motionOf({ places }: CardOf<'map'>, stage: Stage, index: number): TextMotion {
  const cue = index === 0 ? undefined : spokenCue(stage.spoken, places[index]?.name ?? '');
  return { delayMs: PIN_MS + index * NEXT_PIN_MS, ...(cue === undefined ? {} : { cue }) };
}

const PIN_MS = 600;
const NEXT_PIN_MS = 450;

/** A corner in which a globe covers no place, or `undefined` if there is none. */
function globeOf(stage: Stage, area: Box, taken: readonly Box[]): Box | undefined {
  const size = 2 * (stage.frame.narrow ? 88 : 104);
  const margin = stage.place === 'panel' ? 28 : Math.min(70, stage.frame.margin);
  const right = area.x + area.width - size - margin;
  const bottom = area.y + area.height - size - 28;
  const corners = [
    { x: right, y: bottom },
    { x: area.x + margin, y: bottom },
  ];
  return corners
    .map((corner) => ({ ...corner, width: size, height: size }))
    .find((box) => taken.every((other) => !overlaps(box, other, 60)));
}

function globeLayer(box: Box, picture: MapPicture, { body }: Stage): Layer {
  const radius = box.width / 2;
  return {
    box,
    paint: (pen) =>
      paintGlobe(
        pen,
        { x: box.x + radius, y: box.y + radius, radius, ink: body.muted, accent: body.accent },
        picture,
      ),
    motion: 'pop',
    delayMs: OPEN_MS,
  };
}
