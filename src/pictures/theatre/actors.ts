import type { Actor } from './actor.ts';
import { chance } from './chance.ts';
import { alpha, clamp, mix } from './colour.ts';
import { paintGlow } from './effects.ts';
import type { Area, SceneLayer } from './layer.ts';
import type { Look } from './look.ts';
import { type PuppetPlace, paintPuppet, puppetArea } from './paint-puppet.ts';
import { box } from './paper.ts';
import { mermaid } from './puppets/mermaid.ts';
import { PERSON_BOUNDS } from './puppets/puppet.ts';
import { boulder } from './scenery/land.ts';
import type { StageFrame } from './stage-frame.ts';
import type { Camera } from './view.ts';

interface Acting {
  readonly frame: StageFrame;
  readonly look: Look;
  readonly camera: Camera;
  readonly lampX: number;
}

/** When the first group enters, and how much later each of the following ones. */
const FIRST_MS = 60;
const STAGGER_MS = 180;
const ENTER_MS = 900;
/** The space above the tallest puppet, in stage units. */
const TOP_MARGIN = 36;

/** The people and animals, one layer for each group. The groups enter one after another. */
export function actorLayers(
  scene: Acting & { actors: readonly Actor[]; depth: number; peopleZ: number },
): SceneLayer[] {
  const { actors, frame, camera, depth, peopleZ } = scene;
  const groups = new Map<number, Actor[]>();
  for (const actor of actors) groups.set(actor.group, [...(groups.get(actor.group) ?? []), actor]);
  const layers: SceneLayer[] = [];
  const animals: SceneLayer[] = [];
  for (const members of groups.values()) {
    const placed = members.map((actor) => {
      const seen = camera.see(actor.x, actor.y, peopleZ);
      const place = inFrame(
        actor,
        {
          ...seen,
          size: withinFrame(actor, seen.y, camera.zoom(peopleZ)),
          facing: camera.facing(actor.facing),
          tone: actor.tone,
        },
        frame,
      );
      return { actor, place, area: puppetArea(actor.puppet, place) };
    });
    const area = around(
      placed.map((one) => one.area),
      frame,
    );
    const [first] = placed;
    if (!first) continue;
    const waterline =
      first.actor.waterline === undefined ? undefined : camera.see(0, first.actor.waterline, peopleZ).y;
    const order = layers.length + animals.length;
    const side = (area.left + area.right) / 2 < frame.width / 2 ? 'slide-left' : 'slide-right';
    const motion = first.actor.ghostly ? 'fade' : first.actor.floats ? 'rise' : side;
    (first.actor.behind ? animals : layers).push({
      area: waterline === undefined ? area : { ...area, bottom: waterline + 6 },
      depth: first.actor.far ? 0.34 : depth,
      motion: first.actor.far ? 'none' : motion,
      enterMs: ENTER_MS,
      ...(first.actor.far ? {} : { delayMs: FIRST_MS + order * STAGGER_MS }),
      ...(first.actor.floats || first.actor.ghostly ? { idle: 'float' as const } : {}),
      paint: (context) => {
        for (const { actor, place } of placed) {
          if (actor.seat) paintSeat(context, actor.seat, place, scene.look);
          if (actor.ghostly) paintGhost(context, actor, place, scene);
          else paintPuppet(context, actor.puppet, place, { ...scene, scale: frame.scale });
        }
        if (waterline !== undefined) ripples(context, first.place, waterline, scene.look);
      },
    });
    for (const { actor, place } of placed)
      for (const [x, y, radius] of actor.puppet.lights)
        layers.push(lanternLight(x, y, radius, place, scene, depth));
  }
  return [...animals, ...layers];
}

/** Limits a puppet's size so that giants stay inside the frame, however close the camera is. */
function withinFrame({ puppet, size }: Actor, y: number, zoom: number): number {
  const tallest = ((y - TOP_MARGIN) / -puppet.bounds.top) * 100;
  return Math.min(size * zoom, tallest);
}

/** Moves a puppet inwards until none of it is cut off at the sides. */
function inFrame({ puppet }: Actor, place: PuppetPlace, { width }: StageFrame): PuppetPlace {
  const unit = place.size / 100;
  const [left, right] =
    place.facing === 'right'
      ? [puppet.bounds.left, puppet.bounds.right]
      : [-puppet.bounds.right, -puppet.bounds.left];
  // People's bounds have room for what they may hold.
  const share = puppet.bounds === PERSON_BOUNDS ? 0.4 : 0.95;
  const [from, to] = [-left * unit * share, width - right * unit * share];
  return { ...place, x: from < to ? clamp(place.x, from, to) : width / 2 };
}

function around(areas: readonly Area[], frame: StageFrame): Area {
  return {
    left: Math.min(...areas.map(({ left }) => left)),
    right: Math.max(...areas.map(({ right }) => right)),
    top: Math.min(...areas.map(({ top }) => top)),
    bottom: Math.min(frame.shelf + 40, Math.max(...areas.map(({ bottom }) => bottom))),
  };
}

type Context = Parameters<SceneLayer['paint']>[0];

function paintSeat(
  context: Context,
  seat: 'stool' | 'stone',
  { x, y, size, facing }: PuppetPlace,
  look: Look,
): void {
  const unit = size / 100;
  const middle = x - (facing === 'right' ? 6 : -6) * unit;
  context.fillStyle = look.sheet(seat === 'stool' ? 'wood' : 'stone', 0.8, 0.2);
  if (seat === 'stool') {
    context.fill(box(middle - 10 * unit, y - 22 * unit, 20 * unit, 4 * unit));
    for (const side of [-8, 6]) context.fill(box(middle + side * unit, y - 20 * unit, 2.4 * unit, 20 * unit));
  } else {
    context.save();
    context.beginPath();
    context.rect(middle - 60 * unit, y - 60 * unit, 120 * unit, 62 * unit);
    context.clip();
    context.fill(boulder(middle, y, 30 * unit, 21 * unit, chance('seat')));
    context.restore();
  }
}

/** A hooded shape of light that fades into mist at its foot. */
function paintGhost(context: Context, { puppet }: Actor, place: PuppetPlace, { look }: Acting): void {
  const { x, y, size, facing } = place;
  const { cool, tone } = look.light;
  const light = mix(cool, '#ffffff', 0.3);
  paintGlow(context, { x, y: y - size * 0.56, radius: size * 0.8, colour: cool, strength: 0.5 });
  for (const [grow, strength] of [
    [1.16, 0.16],
    [1.07, 0.24],
    [1, 1],
  ] as const) {
    context.save();
    context.translate(x, y - size * 0.06);
    context.scale(((facing === 'left' ? -1 : 1) * size * grow) / 100, (size * grow) / 100);
    const fade = context.createLinearGradient(0, -108, 0, 2);
    fade.addColorStop(0, alpha(light, strength * 0.96));
    fade.addColorStop(0.5, alpha(mix(light, tone(3), 0.2), strength * 0.8));
    fade.addColorStop(0.86, alpha(cool, strength * 0.22));
    fade.addColorStop(1, alpha(cool, 0));
    context.fillStyle = fade;
    for (const { path } of puppet.pieces) context.fill(path);
    context.restore();
  }
}

/** Rings in the water around a swimmer. */
function ripples(context: Context, { x, size }: PuppetPlace, y: number, look: Look): void {
  context.strokeStyle = alpha(look.light.tone(Math.min(5.8, look.light.sky[2])), 0.7);
  context.lineWidth = 2.4;
  for (const wide of [0.2, 0.34]) {
    context.beginPath();
    context.ellipse(x, y + 1, size * wide, size * 0.022, 0, Math.PI, 2 * Math.PI);
    context.stroke();
  }
}

function lanternLight(
  x: number,
  y: number,
  radius: number,
  place: PuppetPlace,
  { look }: Acting,
  depth: number,
): SceneLayer {
  const unit = place.size / 100;
  const at = { x: place.x + (place.facing === 'left' ? -x : x) * unit, y: place.y + y * unit };
  const reach = radius * unit * 1.6;
  return {
    area: { left: at.x - reach, right: at.x + reach, top: at.y - reach, bottom: at.y + reach },
    depth,
    motion: 'fade',
    delayMs: FIRST_MS + ENTER_MS,
    enterMs: 300,
    idle: 'flicker',
    paint: (context) => paintGlow(context, { ...at, radius: reach, colour: look.light.glow, strength: 0.75 }),
  };
}

/** The carving on the end of a bench: a mermaid, or nothing but leaves. */
export function carvedLayer({
  frame,
  look,
  camera,
  at,
  things,
}: Omit<Acting, 'lampX'> & {
  at: readonly [number, number, ...unknown[]];
  things: ReadonlySet<string>;
}): SceneLayer {
  const zoom = camera.zoom(0.72);
  const place = camera.see(at[0], at[1], 0.72);
  const size = 460 * frame.unit * zoom;
  const reach = size * 0.6;
  const figure = things.has('carved-mermaid') ? mermaid('carved') : undefined;
  return {
    area: { left: place.x - reach, right: place.x + reach, top: place.y - size * 1.16, bottom: place.y + 20 },
    depth: 0.42,
    motion: 'none',
    paint: (context) => {
      if (figure)
        paintPuppet(
          context,
          figure,
          { ...place, size, facing: 'right' },
          { look, lampX: 0, scale: frame.scale },
        );
    },
  };
}
