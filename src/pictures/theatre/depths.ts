/** How much each kind of layer moves with the camera, from 0 (not at all) to 1. */
export const DEPTHS = { back: 0.05, middle: 0.24, ground: 0.42, front: 0.8, apron: 0.9 } as const;
