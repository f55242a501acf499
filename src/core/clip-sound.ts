/** How loud the own sound of a shot's clip is, under the narration. `off` is the default. */
export const CLIP_SOUNDS = ['off', 'low'] as const;
export type ClipSound = (typeof CLIP_SOUNDS)[number];
