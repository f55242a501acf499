import type { Chance } from './chance.ts';
import type { Cut } from './sheet.ts';

/**
 * Draws a thing on the ground beside the people: at `x` on the line `y`, in proportion to the height of a
 * person.
 */
export type ThingMaker = (cut: Cut, at: { x: number; y: number; person: number; chance: Chance }) => void;
