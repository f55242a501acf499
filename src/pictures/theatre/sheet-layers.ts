import type { SKRSContext2D } from '@napi-rs/canvas';
import { mix } from './colour.ts';
import { DEPTHS } from './depths.ts';
import { paintGlow, paintLightning } from './effects.ts';
import type { Area, SceneLayer } from './layer.ts';
import { paintSheet } from './paint-sheet.ts';
import { paintBackdrop, paintBirds } from './paint-sky.ts';
import type { ScenePlan } from './scene-plan.ts';
import type { Sheet } from './sheet.ts';
import { cutThings, groupSheets, PEOPLE_Z, type SheetGroup } from './sheet-groups.ts';
import { BLEED } from './stage-frame.ts';
import { vignette } from './vignette.ts';
import { paintGlints } from './water-effects.ts';

/** Smaller than {@link BLEED}, because the farthest layer hardly moves. */
const BACK_BLEED = 8;
/** Room above the highest sheet of a group for its lit edge and for swaying. */
const HEADROOM = 46;

/** The sheets of a place, back to front. Those in `front` are in front of the people. */
export function sheetLayers(plan: ScenePlan): {
  back: SceneLayer;
  middle: SceneLayer[];
  front: SceneLayer[];
} {
  const { setting, staging, chance } = plan;
  const thingSheet = cutThings(staging.things, setting.personHeight, chance);
  const sheets = [...setting.sheets, ...(thingSheet ? [thingSheet] : [])].sort(
    (one, other) => one.z - other.z,
  );
  const [backGroup, ...groups] = groupSheets(sheets);
  const firstFront = groups.findIndex(({ kind }) => kind === 'front');
  const layers = groups.map((group) => groupLayer(plan, group));
  const split = firstFront < 0 ? layers.length : firstFront;
  return {
    back: backLayer(plan, backGroup?.sheets ?? []),
    middle: layers.slice(0, split),
    front: layers.slice(split),
  };
}

/** The layer that fills the frame: the sky or the far wall, and what is directly in front of it. */
function backLayer(plan: ScenePlan, sheets: readonly Sheet[]): SceneLayer {
  const { frame, setting, look, lamp, chance, things, effect, hour } = plan;
  const hasBirds = setting.birds && hour !== 'night' && hour !== 'storm';
  return {
    area: { left: -BACK_BLEED, right: frame.width + BACK_BLEED, top: -BACK_BLEED, bottom: frame.height + 2 },
    depth: DEPTHS.back,
    motion: 'none',
    paint: (context) => {
      paintBackdrop(context, setting, { frame, look, lamp, chance });
      if (things.has('lightning')) paintLightning(context, effect);
      for (const sheet of sheets) paintLit(context, plan, sheet);
      shineOnPeople(context, plan);
      if (hasBirds) paintBirds(context, { ...effect, count: things.has('birds') ? 13 : 5 });
      vignette(context, frame, look, true);
    },
  };
}

function groupLayer(plan: ScenePlan, { kind, sheets }: SheetGroup): SceneLayer {
  const { frame, setting, look } = plan;
  const sways = kind === 'water' || (kind === 'front' && !setting.indoor && sheets[0]?.sways);
  return {
    area: groupArea(plan, sheets),
    depth: kind === 'water' ? 0.2 + 0.5 * (sheets[0]?.z ?? 0.5) : DEPTHS[kind],
    motion: 'none',
    ...(sways ? { idle: 'sway' as const } : {}),
    paint: (context) => {
      for (const sheet of sheets) paintLit(context, plan, sheet);
      if (kind !== 'front' && kind !== 'water') {
        context.save();
        context.globalCompositeOperation = 'source-atop';
        shineOnPeople(context, plan);
        context.restore();
      }
      if (kind === 'middle' || kind === 'ground') vignette(context, frame, look, false);
    },
  };
}

/**
 * The light that people stand in where little light is, painted into the sheets behind them: a dark figure shows
 * against it, and no layer more has to be drawn.
 */
function shineOnPeople(context: SKRSContext2D, { look, staging, camera, setting, frame }: ScenePlan): void {
  const { hour, glow, gold, sky, tone } = look.light;
  if (hour !== 'night' && hour !== 'storm') return;
  const near = staging.actors.filter(({ far }) => !far);
  const [first] = near;
  if (!first || setting.under) return;
  const xs = near.map(({ x }) => x);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const at = camera.see((left + right) / 2, first.y - setting.personHeight * 0.62, PEOPLE_Z);
  const radius = setting.personHeight * 1.25 * camera.zoom(PEOPLE_Z) + (right - left) * 0.6;
  const colour = hour === 'storm' ? tone(sky[2] + 1) : mix(glow, gold, 0.3);
  const strength = look.painted ? 0.24 : 0.36;
  paintGlow(context, { x: at.x, y: Math.min(at.y, frame.shelf - 60), radius, colour, strength });
}

function groupArea({ camera, wholeArea }: ScenePlan, sheets: readonly Sheet[]): Area {
  const highest = Math.min(...sheets.map(({ top, rises = top, z }) => camera.see(0, rises, z).y));
  return { ...wholeArea, top: Math.max(-BLEED, highest - HEADROOM) };
}

/** Paints a sheet as the camera sees it, with the reflection of the lamp if it is water. */
function paintLit(context: SKRSContext2D, plan: ScenePlan, sheet: Sheet): void {
  const { camera, light, setting, look, effect, lamp, frame } = plan;
  context.save();
  camera.apply(context, sheet.z);
  paintSheet(context, sheet, light);
  context.restore();
  if (!sheet.mirrors || setting.under || look.light.lamp === 'none') return;
  const from = camera.see(0, sheet.top, sheet.z).y;
  paintGlints(context, { ...effect, x: lamp.x, from, to: from + (frame.shelf - from) * 0.8 });
}
