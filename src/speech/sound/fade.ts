/** Fades in the first `length` samples, in place, with a raised cosine. */
export function fadeIn(samples: Float32Array, length: number): void {
  const ramp = Math.min(Math.round(length), samples.length);
  for (let index = 0; index < ramp; index++) {
    samples[index] = (samples[index] as number) * (0.5 - 0.5 * Math.cos((Math.PI * index) / ramp));
  }
}

/** Fades out the last `length` samples, in place, with a raised cosine. */
export function fadeOut(samples: Float32Array, length: number): void {
  const ramp = Math.min(Math.round(length), samples.length);
  for (let index = 0; index < ramp; index++) {
    const at = samples.length - 1 - index;
    samples[at] = (samples[at] as number) * (0.5 - 0.5 * Math.cos((Math.PI * index) / ramp));
  }
}
