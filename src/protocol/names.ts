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

/** Who drives: `client`, phase by phase, or `background`, the server by itself. */
export type RunMode = 'client' | 'background';

/** Frames a second: those that divide the 48,000 samples of a second of sound. */
export const FRAME_RATES = [24, 25, 30, 50, 60] as const;
export type FrameRate = (typeof FRAME_RATES)[number];
