import type { TimeOfDay, Weather } from '../../plan/picture-plan.ts';
import type { Artboard } from '../artboard.ts';
import type { Random } from '../random.ts';

/** When it is, and in what weather: it colours everything out of doors. */
export interface Mood {
  readonly timeOfDay: TimeOfDay;
  readonly weather: Weather;
}

export interface SceneryRequest {
  readonly artboard: Artboard;
  readonly random: Random;
  readonly mood: Mood;
}

/** A place to put subjects in. */
export interface Scenery {
  /** Back to front; the first covers the whole frame. */
  readonly sheets: readonly Sheet[];
  readonly colours: SceneryColours;
  /** What there is to stand, swim and float on. Without `ground`, everything hovers. */
  readonly ground: boolean;
  /** The surface of open water, where there is any; `everywhere` below it. */
  readonly water?: { readonly top: number; readonly bottom: number } | 'everywhere';
}

/** One cut of scenery; whatever is of one sheet moves together. */
export interface Sheet {
  readonly svg: string;
  readonly depth: 'far' | 'near';
  /** Above this line the sheet is empty. */
  readonly top: number;
}

/** Colours for text before the scenery. */
export interface SceneryColours {
  readonly ink: string;
  readonly accent: string;
  readonly halo: string;
}

export const DARK_INK: SceneryColours = { ink: '#17324a', accent: '#d2440c', halo: '#ffffff' };
export const LIGHT_INK: SceneryColours = { ink: '#ffffff', accent: '#ffd95e', halo: '#10203f' };
