import type { SceneCard } from '../../core/card.ts';
import { actorLayers, carvedLayer } from './actors.ts';
import { lightLayers, skyLayers, weatherLayers } from './air-layers.ts';
import { DEPTHS } from './depths.ts';
import { paintApron } from './effects.ts';
import type { SceneLayer } from './layer.ts';
import type { Look } from './look.ts';
import { planScene, type SceneOptions, type ScenePlan } from './scene-plan.ts';
import { PEOPLE_Z } from './sheet-groups.ts';
import { sheetLayers } from './sheet-layers.ts';
import { BLEED, type StageFrame } from './stage-frame.ts';

export interface DrawnScene {
  readonly frame: StageFrame;
  /** Back to front. The first layer fills the frame. */
  readonly layers: readonly SceneLayer[];
  readonly look: Look;
}

/** Draws an illustrated place with a light behind it: layers from the sky to the nearest paper. */
export function drawScene(card: SceneCard, options: SceneOptions): DrawnScene {
  const plan = planScene(card, options);
  const { frame, look } = plan;
  const { back, middle, front } = sheetLayers(plan);
  const people = peopleLayers(plan);
  const lights = [...lightLayers(plan), ...carvedLayers(plan)];
  const layers = [
    back,
    ...skyLayers(plan),
    ...middle,
    // Fires and lights are in front of people, unless a sheet of paper is in front of the people.
    ...(front.length > 0 ? [...people, ...front, ...lights] : [...lights, ...people]),
    ...weatherLayers(plan),
    apronLayer(plan),
  ];
  return { frame, layers, look };
}

function peopleLayers({ staging, frame, look, camera, lamp }: ScenePlan): SceneLayer[] {
  return actorLayers({
    actors: staging.actors,
    frame,
    look,
    camera,
    lampX: lamp.x,
    depth: DEPTHS.ground,
    peopleZ: PEOPLE_Z,
  });
}

function carvedLayers({ card, frame, look, camera, setting, things }: ScenePlan): SceneLayer[] {
  if (card.setting !== 'carving') return [];
  const at = setting.anchor ?? [frame.width / 2, frame.shelf];
  return [carvedLayer({ frame, look, camera, at, things })];
}

/** The nearest paper, which captions are set on. */
function apronLayer({ card, frame, setting, effect }: ScenePlan): SceneLayer {
  const edge = card.weather === 'snow' && setting.apron === 'grass' ? 'snow' : setting.apron;
  return {
    area: { left: -BLEED, right: frame.width + BLEED, top: frame.shelf - 30, bottom: frame.height + 4 },
    depth: DEPTHS.apron,
    motion: 'none',
    paint: (context) => paintApron(context, effect, edge),
  };
}
