import type { CHOICES } from '../core/choices.ts';

/** What a client can ask for in chunks, in the order in which one needs the other. */
export const PHASES = ['script', 'audio', 'images', 'finalize'] as const;
/** A part of the work that clients ask for in chunks. */
export type Phase = (typeof PHASES)[number];

/** Where a generation is. The server stores it, and never guesses. */
export const GENERATION_STATUSES = [
  'draft',
  'scripting',
  'storyboard',
  'generating',
  'rendering',
  'complete',
  'partial',
  'failed',
  'cancelled',
] as const;
/** Where a generation is, as the server stored it. */
export type GenerationStatus = (typeof GENERATION_STATUSES)[number];

/** The orders of the list of generations. */
export const GENERATION_SORTS = ['newest', 'oldest', 'changed', 'title'] as const;
/** The order of a list: by age, by the last change, or by title. */
export type GenerationSort = (typeof GENERATION_SORTS)[number];

/** What drives a generation: `client`, phase by phase, or `background`, the server by itself. */
export type RunMode = 'client' | 'background';

export type FrameRate = (typeof CHOICES.frameRates)[number];
