import type { LayerIdle } from '../../core/model.ts';
import { clamp01 } from './easing.ts';

/** How idle motion changes a layer. */
export interface IdlePose {
  readonly shiftXUnits: number;
  readonly shiftYUnits: number;
  /** About the middle of the frame. */
  readonly scale: number;
  readonly opacity: number;
}

const AT_REST: IdlePose = { shiftXUnits: 0, shiftYUnits: 0, scale: 1, opacity: 1 };

/** Maximum drift in a shot, half to each side. Layers that drift extend this far past the frame. */
export const DRIFT_MAX_UNITS = 60;
const DRIFT_UNITS_PER_SECOND = { far: 4, near: 7 };
const FLOAT_UNITS = 7;
const FLOAT_PERIOD_MS = 4600;
/** For water: near rows move further than far ones. */
const SWAY_UNITS = { far: 7, near: 20 };
const SWAY_PERIOD_MS = { shortest: 4200, longest: 5200 };
/** Radians per second of the waves that make up a flame, and how strong each is. */
const FLICKER = [
  { speed: 9, strength: 0.5 },
  { speed: 14.7, strength: 0.3 },
  { speed: 23, strength: 0.2 },
];
const FLICKER_DEPTH = 0.2;
const CREEP = 0.022;
const ZOOM = 0.05;

export interface IdleMoment {
  /** In calm steps: see `calmFrame`. */
  readonly timeMs: number;
  readonly shownFromMs: number;
  readonly shownUntilMs: number;
  readonly depth: number;
  /** Which way the camera moves: 1 or −1. */
  readonly direction: number;
  /** 0 to 1: keeps layers from moving as one. */
  readonly phase: number;
}

/** How a layer lives at a moment of its shot. */
export function idlePose(idle: LayerIdle | undefined, moment: IdleMoment): IdlePose {
  const { timeMs, shownFromMs, shownUntilMs, depth, phase } = moment;
  const wave = (periodMs: number) => Math.sin(2 * Math.PI * (timeMs / periodMs + phase));
  const shotMs = Math.max(1, shownUntilMs - shownFromMs);
  const progress = clamp01((timeMs - shownFromMs) / shotMs);
  switch (idle) {
    case undefined:
      return AT_REST;
    case 'drift': {
      const speed = between(DRIFT_UNITS_PER_SECOND.far, DRIFT_UNITS_PER_SECOND.near, depth);
      const wayUnits = Math.min(DRIFT_MAX_UNITS, (speed * shotMs) / 1000);
      return { ...AT_REST, shiftXUnits: moment.direction * wayUnits * (progress - 0.5) };
    }
    case 'float':
      return { ...AT_REST, shiftYUnits: FLOAT_UNITS * wave(FLOAT_PERIOD_MS) };
    case 'sway': {
      const periodMs = between(SWAY_PERIOD_MS.shortest, SWAY_PERIOD_MS.longest, phase);
      return { ...AT_REST, shiftXUnits: between(SWAY_UNITS.far, SWAY_UNITS.near, depth) * wave(periodMs) };
    }
    case 'flicker': {
      const light = FLICKER.reduce(
        (sum, { speed, strength }) => sum + strength * Math.sin((speed * timeMs) / 1000 + 40 * speed * phase),
        0,
      );
      return { ...AT_REST, opacity: 1 - (FLICKER_DEPTH * (1 - light)) / 2 };
    }
    case 'creep':
      return { ...AT_REST, scale: 1 + CREEP * progress };
    case 'zoom':
      return { ...AT_REST, scale: 1 + ZOOM * progress };
  }
}

/** Ten steps a second look smooth if each is a pixel or two. */
const CALM_STEPS_PER_SECOND = 10;

/**
 * How many frames what never comes to rest stands still between two of its steps: the frames between them repeat,
 * which saves drawing and encoding them.
 */
export function calmStepFrames(fps: number): number {
  return Math.max(1, Math.round(fps / CALM_STEPS_PER_SECOND));
}

function between(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}
