/** Frames per second. Each divides {@link SAMPLE_RATE_HZ}, so a frame has a whole number of sound samples. */
export type Fps = 24 | 25 | 30 | 50 | 60;

export const SAMPLE_RATE_HZ = 48_000;
