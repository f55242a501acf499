import { DEPTHS } from './depths.ts';
import {
  type Effect,
  paintBeams,
  paintFlames,
  paintGlow,
  paintRain,
  paintSeasons,
  paintSnowfall,
  paintSpotlightBeam,
} from './effects.ts';
import type { SceneLayer } from './layer.ts';
import { paintClouds, paintMist } from './paint-sky.ts';
import type { Point, ScenePlan } from './scene-plan.ts';
import { PEOPLE_Z } from './sheet-groups.ts';
import { BLEED } from './stage-frame.ts';
import { paintBubbles, paintFlood, paintGush } from './water-effects.ts';

/** Clouds and mist, or bubbles under water. Rooms have neither. */
export function skyLayers({ setting, frame, effect, wholeArea, card }: ScenePlan): SceneLayer[] {
  if (setting.indoor) return [];
  if (setting.under) {
    return [
      {
        area: wholeArea,
        depth: 0.3,
        motion: 'none',
        idle: 'float',
        paint: (context) => paintBubbles(context, effect),
      },
    ];
  }
  const wide = { ...wholeArea, left: -BLEED * 1.6, right: frame.width + BLEED * 1.6 };
  const thick = card.weather === 'mist';
  return [
    {
      area: { ...wide, bottom: frame.height * 0.4 },
      depth: 0.06,
      motion: 'none',
      idle: 'drift',
      paint: (context) => paintClouds(context, effect),
    },
    {
      area: { ...wide, top: frame.horizon - 60, bottom: frame.shelf },
      depth: 0.2,
      motion: 'none',
      idle: 'drift',
      paint: (context) => paintMist(context, { ...effect, thick }),
    },
  ];
}

/** Light from windows, fires with their glow, and springs of water. */
export function lightLayers(plan: ScenePlan): SceneLayer[] {
  const { setting, staging, camera, frame, effect, fire, wholeArea } = plan;
  const spotlightX = camera.see(staging.focus * frame.width, 0, PEOPLE_Z).x;
  const layers: SceneLayer[] = [];
  if (setting.beams || setting.backcloth) {
    layers.push({
      area: wholeArea,
      depth: 0.3,
      motion: 'none',
      idle: 'flicker',
      paint: (context) =>
        setting.backcloth ? paintSpotlightBeam(context, effect, spotlightX) : paintBeams(context, effect),
    });
  }
  if (fire) {
    layers.push(
      glow(plan, { x: fire.x, y: fire.y - 60 * frame.unit }, { radius: 520 * frame.unit, strength: 0.4 }),
    );
    layers.push(flames(effect, fire, 120 * frame.unit));
  }
  for (const { name, x, y } of staging.things) {
    if (name !== 'fire') continue;
    const at = camera.see(x, y, PEOPLE_Z);
    layers.push(
      glow(plan, { x: at.x, y: at.y - 40 }, { radius: 300 * frame.unit, strength: 0.5 }),
      flames(effect, { x: at.x, y: at.y - 6 }, 92 * frame.unit * camera.zoom(PEOPLE_Z)),
    );
  }
  return [...layers, ...gushLayers(plan)];
}

function gushLayers({ things, setting, camera, frame, effect, wholeArea }: ScenePlan): SceneLayer[] {
  if (!things.has('gush') || !setting.anchor) return [];
  const at = camera.see(setting.anchor[0], setting.anchor[1], PEOPLE_Z);
  return [
    {
      area: { ...wholeArea, top: at.y - 460 * frame.unit },
      depth: DEPTHS.ground,
      motion: 'rise',
      delayMs: 150,
      enterMs: 900,
      idle: 'flicker',
      paint: (context) => paintGush(context, { ...effect, ...at }),
    },
  ];
}

function glow(
  { frame, look }: ScenePlan,
  { x, y }: Point,
  { radius, strength }: { radius: number; strength: number },
): SceneLayer {
  return {
    area: {
      left: x - radius,
      right: x + radius,
      top: y - radius,
      bottom: Math.min(y + radius, frame.shelf + 8),
    },
    depth: DEPTHS.ground,
    motion: 'none',
    idle: 'flicker',
    paint: (context) => paintGlow(context, { x, y, radius, colour: look.light.gold, strength }),
  };
}

function flames(effect: Effect, { x, y }: Point, size: number): SceneLayer {
  return {
    area: { left: x - size, right: x + size, top: y - size * 1.3, bottom: y + size * 0.3 },
    depth: DEPTHS.ground,
    motion: 'none',
    idle: 'flicker',
    paint: (context) => paintFlames(context, { ...effect, x, y, size }),
  };
}

/** What falls or rises in front of the people: flood, leaves, rain and snow. */
export function weatherLayers({
  card,
  things,
  setting,
  isOpenAir,
  frame,
  effect,
  wholeArea,
}: ScenePlan): SceneLayer[] {
  const layers: SceneLayer[] = [];
  if (things.has('flood')) {
    layers.push({
      area: { ...wholeArea, top: frame.shelf - frame.height * 0.2 },
      depth: 0.7,
      motion: 'none',
      idle: 'sway',
      paint: (context) => paintFlood(context, effect, 0.055),
    });
  }
  if (setting.seasons) {
    layers.push({
      area: wholeArea,
      depth: 0.6,
      motion: 'none',
      idle: 'float',
      paint: (context) => paintSeasons(context, effect),
    });
  }
  if (isOpenAir && (card.weather === 'storm' || things.has('rain'))) {
    layers.push({
      area: wholeArea,
      depth: 0.6,
      motion: 'none',
      idle: 'sway',
      paint: (context) => paintRain(context, effect),
    });
  }
  if (isOpenAir && card.weather === 'snow') {
    layers.push(
      {
        area: wholeArea,
        depth: 0.4,
        motion: 'none',
        idle: 'drift',
        paint: (context) => paintSnowfall(context, effect, false),
      },
      {
        area: wholeArea,
        depth: 0.85,
        motion: 'none',
        idle: 'float',
        paint: (context) => paintSnowfall(context, effect, true),
      },
    );
  }
  return layers;
}
