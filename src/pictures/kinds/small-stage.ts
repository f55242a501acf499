import type { SceneCard } from '../../core/card.ts';
import { SCENE_FIGURES, SCENE_GROUPS, SCENE_THINGS, SCENE_THINGS_OF_PLACES } from '../../core/scene-words.ts';
import type { Box } from '../stage/box.ts';
import { type Layer, type Pen, TIMES } from '../stage/layer.ts';
import type { Stage } from '../stage/stage.ts';
import type { Theme } from '../stage/theme.ts';
import { drawScene } from '../theatre/draw-scene.ts';
import type { SceneLayer } from '../theatre/layer.ts';
import { SHORT_SIDE } from '../theatre/stage-frame.ts';
import { paletteName } from './scene.ts';

const PEOPLE: ReadonlySet<string> = new Set([...SCENE_FIGURES, ...SCENE_GROUPS]);
const THINGS: ReadonlySet<string> = new Set(SCENE_THINGS.filter((name) => !SCENE_THINGS_OF_PLACES.has(name)));

/** Only the themes of tales have a stage. */
export function canPlay(puppet: string, { id }: Theme): boolean {
  return (id === 'theatre' || id === 'storybook') && (PEOPLE.has(puppet) || THINGS.has(puppet));
}

/** How much of the small stage lies above its floor. */
const FLOOR_SHARE = 0.93;
const BORDER = 5;

/** A person, an animal or a thing of a tale on a bare stage, below an arch with a golden edge. */
export function smallStage(
  { puppet, act }: { readonly puppet: string; readonly act: string | undefined },
  room: Box,
  stage: Stage,
): readonly Layer[] {
  const { palette, frame, seed, theme } = stage;
  const box = within(room);
  const card: SceneCard = {
    kind: 'scene',
    setting: 'stage',
    ...(PEOPLE.has(puppet)
      ? { people: [{ figure: puppet, pose: act }] }
      : { things: [puppet], ...(act !== undefined && { acts: { [puppet]: act } }) }),
  };
  const size = {
    widthPx: Math.round(box.width * frame.scale),
    heightPx: Math.round(box.height * frame.scale),
  };
  const { layers } = drawScene(card, {
    size,
    shelfPx: size.heightPx * FLOOR_SHARE,
    theme: theme.id === 'storybook' ? 'storybook' : 'theatre',
    palette: paletteName(stage),
    seed: seed.split('/')[0] ?? '',
  });
  const unit = Math.min(box.width, box.height) / SHORT_SIDE;
  const most = PEOPLE.has(puppet) ? PEOPLE_FILL : THINGS_FILL;
  const near = comeNear(layers, most, { width: box.width / unit, height: box.height / unit });
  const paint = (pen: Pen) => {
    pen.save();
    arch(pen, box);
    pen.clip();
    pen.translate(box.x, box.y);
    pen.scale(unit, unit);
    // From further away, what lies behind would end within the arch.
    layers[0]?.paint(pen);
    near(pen);
    for (const layer of layers) layer.paint(pen);
    pen.restore();
    arch(pen, box);
    pen.strokeStyle = palette.accent;
    pen.lineWidth = BORDER;
    pen.stroke();
  };
  const area = {
    x: box.x - BORDER,
    y: box.y - BORDER,
    width: box.width + 2 * BORDER,
    height: box.height + 2 * BORDER,
  };
  return [{ box: area, paint, motion: 'fade', idle: 'creep', delayMs: TIMES.leadMs }];
}

/** Looks at whoever is on the stage from near, so that they fill the arch and stand in its middle. */
function comeNear(
  layers: readonly SceneLayer[],
  most: { readonly tall: number; readonly wide: number },
  stage: { readonly width: number; readonly height: number },
): (pen: Pen) => void {
  const areas = layers.filter(({ motion }) => /^(?:slide|rise)/.test(motion)).map(({ area }) => area);
  if (areas.length === 0) return () => {};
  const left = Math.min(...areas.map((area) => area.left));
  const right = Math.max(...areas.map((area) => area.right));
  const top = Math.min(...areas.map((area) => area.top));
  const floor = stage.height * FLOOR_SHARE;
  // Who flies is above the floor, which stays where it is.
  const bottom = Math.max(floor, ...areas.map((area) => area.bottom));
  const zoom = Math.min(
    MAX_ZOOM,
    (stage.height * most.tall) / (bottom - top),
    (stage.width * most.wide) / (right - left),
  );
  return (pen) => {
    pen.translate(stage.width / 2, floor);
    pen.scale(zoom, zoom);
    pen.translate(-(left + right) / 2, -floor);
  };
}

/** The shares of the stage that are filled at most. The area of a person has room for what they may hold. */
const PEOPLE_FILL = { tall: 0.98, wide: 1.2 };
const THINGS_FILL = { tall: 0.72, wide: 0.86 };
const MAX_ZOOM = 2.4;

/** Upright, and in the middle of its room. */
function within({ x, y, width, height }: Box): Box {
  const tall = Math.min(height, width * 1.2);
  const wide = Math.min(width, tall);
  return { x: x + (width - wide) / 2, y: y + (height - tall) / 2, width: wide, height: tall };
}

/** The outline of an opening with a round top. */
function arch(pen: Pen, { x, y, width, height }: Box): void {
  const radius = width / 2;
  pen.beginPath();
  pen.moveTo(x, y + height);
  pen.lineTo(x, y + radius);
  pen.arc(x + radius, y + radius, radius, Math.PI, 2 * Math.PI);
  pen.lineTo(x + width, y + height);
  pen.closePath();
}
