import type { SceneCard } from '../../core/card.ts';
import type { Size } from '../../core/frame.ts';
import { actorLayers, carvedLayer } from './actors.ts';
import { chance } from './chance.ts';
import {
  paintApron,
  paintBeams,
  paintFlames,
  paintGlow,
  paintLightning,
  paintRain,
  paintSeasons,
  paintSnowfall,
} from './effects.ts';
import type { SceneLayer } from './layer.ts';
import { type Look, lookOf, type TheatreTheme } from './look.ts';
import { paintSheet, type SheetLight } from './paint-sheet.ts';
import { lampOf, paintBackdrop, paintBirds, paintClouds, paintMist } from './paint-sky.ts';
import type { StageHour } from './palettes.ts';
import { settingNamed } from './settings/settings.ts';
import { cutThings, groupSheets, PEOPLE_Z } from './sheet-groups.ts';
import { BLEED, type StageFrame, stageFrame } from './stage-frame.ts';
import { stage } from './staging.ts';
import { Camera, viewNumbered } from './view.ts';
import { vignette } from './vignette.ts';
import { paintBubbles, paintFlood, paintGlints, paintGush } from './water-effects.ts';

export interface SceneOptions {
  readonly size: Size;
  /** From where captions are set: see {@link stageFrame}. */
  readonly shelfPx: number;
  readonly theme: TheatreTheme;
  /** Of the theatre or of the storybook; one a film. */
  readonly palette: string;
  /** Of the film: a place is cut the same way each time it is seen from one view. */
  readonly seed: string;
}

export interface DrawnScene {
  readonly frame: StageFrame;
  /** Back to front; the first fills the frame. */
  readonly layers: readonly SceneLayer[];
  readonly look: Look;
  /** Where the sun or moon stands, as a share of the width: words go to the other side. */
  readonly lampShare: number;
}

const DEPTHS = { back: 0.05, middle: 0.24, ground: 0.42, front: 0.8, apron: 0.9 } as const;
/** The farthest layer hardly moves. */
const BACK_BLEED = 8;

/** Hangs an illustrated place in front of a lamp: layers from the sky to the nearest paper. */
export function drawScene(card: SceneCard, options: SceneOptions): DrawnScene {
  const frame = stageFrame(options.size, options.shelfPx);
  const view = viewNumbered(card.view ?? 0);
  const seed = `${options.seed}/${card.setting}/${view.variant}/${view.round}`;
  const random = chance(seed);
  const things = new Set(card.things ?? []);
  const hour: StageHour = card.weather === 'storm' ? 'storm' : (card.hour ?? 'day');
  const setting = settingNamed(card.setting)({
    frame,
    chance: random.fork('place'),
    variant: view.variant,
    things,
    snow: card.weather === 'snow',
  });
  const look = lookOf(options.theme, options.palette, {
    hour,
    inside: setting.indoor ? 'indoor' : setting.under ? 'under' : 'open',
    snow: card.weather === 'snow',
  });
  const staging = stage(card, setting, frame, seed);
  const camera = new Camera(frame, view, staging.focus);
  const own = lampOf(frame, look, random.fork('lamp'));
  const lamp = { x: view.mirrored ? frame.width - own.x : own.x, y: own.y };
  const fire = setting.fire ? camera.see(setting.fire[0], setting.fire[1], 0.56) : undefined;
  const light: SheetLight = {
    frame,
    look,
    lampSide: (lamp.x < frame.width / 2 ? -1 : 1) * (view.mirrored ? -1 : 1),
    indoor: setting.indoor === true,
    heart: setting.fire
      ? [setting.fire[0], setting.fire[1] - 120 * frame.unit]
      : [frame.width / 2, frame.height * 0.45],
  };
  const effect = { frame, look, chance: random };
  const whole = { left: -BLEED, right: frame.width + BLEED, top: -BLEED, bottom: frame.shelf + 60 };
  const layers: SceneLayer[] = [];
  const thingSheet = cutThings(staging.things, setting.personHeight, random);
  const sheets = [...setting.sheets, ...(thingSheet ? [thingSheet] : [])].sort(
    (one, other) => one.z - other.z,
  );

  const groups = groupSheets(sheets);
  for (const [index, group] of groups.entries()) {
    const first = index === 0;
    const { kind } = group;
    if (kind === 'front' && !layers.some((layer) => layer === PEOPLE_MARK)) layers.push(PEOPLE_MARK);
    const top = Math.min(...group.sheets.map(({ top, rises = top, z }) => camera.see(0, rises, z).y)) - 46;
    layers.push({
      area: {
        ...whole,
        ...(first ? { left: -BACK_BLEED, right: frame.width + BACK_BLEED } : {}),
        top: first ? -BACK_BLEED : Math.max(-BLEED, top),
        bottom: first ? frame.height + 2 : whole.bottom,
      },
      depth: kind === 'water' ? 0.2 + 0.5 * (group.sheets[0]?.z ?? 0.5) : DEPTHS[kind],
      motion: 'none',
      ...(kind === 'water'
        ? { idle: 'sway' as const }
        : kind === 'front' && !setting.indoor && group.sheets[0]?.sways
          ? { idle: 'sway' as const }
          : {}),
      paint: (context) => {
        if (first) {
          paintBackdrop(context, setting, { frame, look, lamp, chance: random });
          if (things.has('lightning')) paintLightning(context, effect);
        }
        for (const sheet of group.sheets) {
          context.save();
          camera.apply(context, sheet.z);
          paintSheet(context, sheet, light);
          context.restore();
          if (sheet.mirrors && !setting.under && look.light.lamp !== 'none') {
            const from = camera.see(0, sheet.top, sheet.z).y;
            paintGlints(context, { ...effect, x: lamp.x, from, to: from + (frame.shelf - from) * 0.8 });
          }
        }
        if (first && setting.birds && hour !== 'night' && hour !== 'storm')
          paintBirds(context, { ...effect, count: things.has('birds') ? 13 : 5 });
        if (first || kind === 'middle' || kind === 'ground') vignette(context, frame, look, first);
      },
    });
    if (first) layers.push(...skyLayers());
  }
  function skyLayers(): SceneLayer[] {
    if (setting.indoor) return [];
    const area = { ...whole, left: -BLEED * 1.6, right: frame.width + BLEED * 1.6 };
    if (setting.under)
      return [
        {
          area: whole,
          depth: 0.3,
          motion: 'none',
          idle: 'float',
          paint: (context) => paintBubbles(context, effect),
        },
      ];
    const thick = card.weather === 'mist';
    return [
      {
        area: { ...area, bottom: frame.height * 0.4 },
        depth: 0.06,
        motion: 'none',
        idle: 'drift',
        paint: (context) => paintClouds(context, effect),
      },
      {
        area: { ...area, top: frame.horizon - 60, bottom: frame.shelf },
        depth: 0.2,
        motion: 'none',
        idle: 'drift',
        paint: (context) => paintMist(context, { ...effect, thick }),
      },
    ];
  }
  const glow = (where: { x: number; y: number }, radius: number, strength: number): SceneLayer => ({
    area: {
      left: where.x - radius,
      right: where.x + radius,
      top: where.y - radius,
      bottom: Math.min(where.y + radius, frame.shelf + 8),
    },
    depth: DEPTHS.ground,
    motion: 'none',
    idle: 'flicker',
    paint: (context) => paintGlow(context, { ...where, radius, colour: look.light.gold, strength }),
  });
  if (setting.beams)
    layers.push({
      area: whole,
      depth: 0.3,
      motion: 'none',
      idle: 'flicker',
      paint: (context) => paintBeams(context, effect),
    });
  if (fire) {
    layers.push(glow({ x: fire.x, y: fire.y - 60 * frame.unit }, 520 * frame.unit, 0.4));
    layers.push(flames(fire.x, fire.y, 120 * frame.unit));
  }
  for (const { name, x, y } of staging.things) {
    if (name !== 'fire') continue;
    const at = camera.see(x, y, PEOPLE_Z);
    layers.push(
      glow({ x: at.x, y: at.y - 40 }, 300 * frame.unit, 0.5),
      flames(at.x, at.y - 6, 92 * frame.unit * camera.zoom(PEOPLE_Z)),
    );
  }
  function flames(x: number, y: number, size: number): SceneLayer {
    return {
      area: { left: x - size, right: x + size, top: y - size * 1.3, bottom: y + size * 0.3 },
      depth: DEPTHS.ground,
      motion: 'none',
      idle: 'flicker',
      paint: (context) => paintFlames(context, { ...effect, x, y, size }),
    };
  }
  if (things.has('gush') && setting.anchor) {
    const at = camera.see(setting.anchor[0], setting.anchor[1], PEOPLE_Z);
    layers.push({
      area: { ...whole, top: at.y - 460 * frame.unit },
      depth: DEPTHS.ground,
      motion: 'rise',
      delayMs: 150,
      enterMs: 900,
      idle: 'flicker',
      paint: (context) => paintGush(context, { ...effect, ...at }),
    });
  }
  if (card.setting === 'carving')
    layers.push(
      carvedLayer({ frame, look, camera, at: setting.anchor ?? [frame.width / 2, frame.shelf], things }),
    );
  const people = actorLayers({
    actors: staging.actors,
    frame,
    look,
    camera,
    lampX: lamp.x,
    depth: DEPTHS.ground,
    peopleZ: PEOPLE_Z,
  });
  const mark = layers.indexOf(PEOPLE_MARK);
  if (mark >= 0) layers.splice(mark, 1, ...people);
  else layers.push(...people);
  if (things.has('flood'))
    layers.push({
      area: { ...whole, top: frame.shelf - frame.height * 0.2 },
      depth: 0.7,
      motion: 'none',
      idle: 'sway',
      paint: (context) => paintFlood(context, effect, 0.055),
    });
  if (setting.seasons)
    layers.push({
      area: whole,
      depth: 0.6,
      motion: 'none',
      idle: 'float',
      paint: (context) => paintSeasons(context, effect),
    });
  if ((card.weather === 'storm' || things.has('rain')) && !setting.indoor && !setting.under) {
    layers.push({
      area: whole,
      depth: 0.6,
      motion: 'none',
      idle: 'sway',
      paint: (context) => paintRain(context, effect),
    });
  }
  if (card.weather === 'snow' && !setting.indoor && !setting.under) {
    for (const near of [false, true])
      layers.push({
        area: whole,
        depth: near ? 0.85 : 0.4,
        motion: 'none',
        idle: near ? 'float' : 'drift',
        paint: (context) => paintSnowfall(context, effect, near),
      });
  }
  const edge = card.weather === 'snow' && setting.apron === 'grass' ? 'snow' : setting.apron;
  layers.push({
    area: { left: -BLEED, right: frame.width + BLEED, top: frame.shelf - 30, bottom: frame.height + 4 },
    depth: DEPTHS.apron,
    motion: 'none',
    paint: (context) => paintApron(context, effect, edge),
  });
  return { frame, layers, look, lampShare: setting.indoor || setting.under ? 0.5 : lamp.x / frame.width };
}

/** Stands in the list where the people come in, before what hangs in front of them. */
const PEOPLE_MARK: SceneLayer = {
  area: { left: 0, top: 0, right: 0, bottom: 0 },
  depth: 0,
  motion: 'none',
  paint: () => undefined,
};
