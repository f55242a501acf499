import { type BiquadShape, createBiquad } from './biquad.ts';

/** The sample rate that the filters of BS.1770 are specified for. */
export const LOUDNESS_RATE_HZ = 48_000;

/** ITU-R BS.1770-4, tables 1 and 2: the shelf that models the head, then the low cut (RLB). */
const HEAD = {
  b: [1.53512485958697, -2.69169618940638, 1.19839281085285],
  a: [-1.69065929318241, 0.73248077421585],
} as const satisfies BiquadShape;
const LOW_CUT = { b: [1, -2, 1], a: [-1.99004745483398, 0.99007225036621] } as const satisfies BiquadShape;

/** The samples of a step. */
export const STEP = LOUDNESS_RATE_HZ / 10;
const STEPS_IN_BLOCK = 4;
const ABSOLUTE_GATE_LUFS = -70;
const RELATIVE_GATE_LU = -10;

/**
 * The integrated loudness in LUFS (ITU-R BS.1770-4, as used by EBU R 128) of mono audio played on both stereo
 * channels, as in the finished film. That is 3 dB more than on one channel.
 *
 * Audio shorter than one block of 400 ms counts as if silence followed.
 *
 * @param samples at 48 kHz
 * @returns −Infinity for silence
 */
export function integratedLoudness(samples: Float32Array): number {
  return loudnessOfSteps(stepEnergies(samples));
}

/** The integrated loudness of sound whose steps of 100 ms were measured: see {@link createStepMeter}. */
export function loudnessOfSteps(steps: readonly number[]): number {
  const blocks = blockEnergies(steps);
  const audible = gated(blocks, ABSOLUTE_GATE_LUFS);
  return toLufs(mean(gated(audible, toLufs(mean(audible)) + RELATIVE_GATE_LU)));
}

/** The loudness of each block of 400 ms, every 100 ms, in LUFS. */
export function momentaryLoudness(steps: readonly number[]): number[] {
  return blockEnergies(steps).map(toLufs);
}

/** The mean square of the weighted signal in each block of 400 ms, every 100 ms. */
function blockEnergies(steps: readonly number[]): number[] {
  const blocks: number[] = [];
  for (let first = 0; first + STEPS_IN_BLOCK <= steps.length; first++) {
    const block = steps.slice(first, first + STEPS_IN_BLOCK);
    blocks.push(block.reduce((sum, energy) => sum + energy, 0) / (STEPS_IN_BLOCK * STEP));
  }
  return blocks;
}

/** The sum of squares of the weighted signal in each complete step of 100 ms. */
function stepEnergies(samples: Float32Array): number[] {
  const measure = createStepMeter();
  const steps: number[] = [];
  const length = Math.max(samples.length, STEPS_IN_BLOCK * STEP);
  for (let start = 0; start + STEP <= length; start += STEP) {
    steps.push(measure(samples.subarray(start, start + STEP)));
  }
  return steps;
}

/** Measures sound step by step: returns the sum of squares of each 100 ms of the weighted signal, given in order. */
export function createStepMeter(): (step: Float32Array) => number {
  const head = createBiquad(HEAD);
  const lowCut = createBiquad(LOW_CUT);
  return (step) => {
    let energy = 0;
    for (let index = 0; index < STEP; index++) {
      const weighted = lowCut(head(step[index] ?? 0));
      energy += weighted * weighted;
    }
    return energy;
  };
}

function gated(blocks: readonly number[], gateLufs: number): number[] {
  return blocks.filter((energy) => toLufs(energy) > gateLufs);
}

function toLufs(energy: number): number {
  const bothChannels = 2 * energy;
  return bothChannels > 0 ? -0.691 + 10 * Math.log10(bothChannels) : Number.NEGATIVE_INFINITY;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
