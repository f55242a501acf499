/** A small hall after M. Schroeder (1962): four combs side by side and two allpasses in a row, for each channel. */
const COMBS = [
  [1617, 0.84],
  [1789, 0.83],
  [1933, 0.82],
  [2143, 0.81],
] as const;
const ALLPASSES = [347, 113] as const;
const ALLPASS_GAIN = 0.6;
/** How far the second channel differs, in samples. */
const SPREAD = 37;
/** Of the highs that come back from the walls, this part is heard again. */
const DAMPING = 0.4;
const WET = 0.3;

/** Adds the hall to a channel's blocks, in place, one after the other. */
export function createHall(side: 0 | 1): (block: Float32Array) => void {
  const combs = COMBS.map(([delay, feedback]) => ({
    line: new Float32Array(delay + side * SPREAD),
    feedback,
    at: 0,
    low: 0,
  }));
  const allpasses = ALLPASSES.map((delay) => ({ line: new Float32Array(delay + side * 11), at: 0 }));
  return (block) => {
    const wet = new Float32Array(block.length);
    for (const comb of combs) {
      const { line, feedback } = comb;
      let { at, low } = comb;
      for (let index = 0; index < block.length; index++) {
        const out = line[at] as number;
        low += DAMPING * (out - low);
        line[at] = (block[index] as number) + low * feedback;
        wet[index] = (wet[index] as number) + out * 0.25;
        if (++at === line.length) at = 0;
      }
      comb.at = at;
      comb.low = low;
    }
    for (const pass of allpasses) {
      const { line } = pass;
      let { at } = pass;
      for (let index = 0; index < block.length; index++) {
        const out = (line[at] as number) - ALLPASS_GAIN * (wet[index] as number);
        line[at] = (wet[index] as number) + ALLPASS_GAIN * out;
        wet[index] = out;
        if (++at === line.length) at = 0;
      }
      pass.at = at;
    }
    for (let index = 0; index < block.length; index++)
      block[index] = (block[index] as number) + WET * (wet[index] as number);
  };
}

/** After this long, nothing of a sound is left in the hall that could be heard: 60 dB and more down. */
export const HALL_SAMPLES = 2 * 48_000;
