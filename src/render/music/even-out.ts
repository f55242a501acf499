import { setImmediate } from 'node:timers/promises';
import { createStepMeter, loudnessOfSteps, momentaryLoudness, STEP } from '../../core/sound/loudness.ts';
import { MUSIC_LUFS } from './moods.ts';

/** How much louder than the whole a passage may be. */
const HEADROOM_LU = 1;
/** A change of the gain takes about as long, in steps of 100 ms. */
const SMOOTHING_STEPS = 12;
const ROUNDS = 3;
/** So much is worked on before others get their turn. */
const STEPS_AT_ONCE = 100;

/**
 * Brings music to the loudness of composed music, and holds loud passages down, slowly enough that nobody hears it: what
 * is set under a voice by its average must not rise above it in a chorus. Changes the samples.
 *
 * @param channels left and right, of equal length, at 48 kHz
 * @returns whether there is anything to hear
 */
export async function evenOut(
  channels: readonly [Float32Array, Float32Array],
  signal: AbortSignal,
): Promise<boolean> {
  const steps = await measure(channels, signal);
  if (!Number.isFinite(loudnessOfSteps(steps))) return false;
  const gains = gainsFor(steps);
  for (let step = 0; step < steps.length; step++) {
    if (step % STEPS_AT_ONCE === 0) await takeTurns(signal);
    const [from = 1, to = from] = [gains[step], gains[step + 1] ?? gains[step]];
    for (const channel of channels) {
      for (let index = 0; index < STEP; index++) {
        const at = step * STEP + index;
        if (at >= channel.length) break;
        channel[at] = (channel[at] ?? 0) * (from + ((to - from) * index) / STEP);
      }
    }
  }
  return true;
}

async function takeTurns(signal: AbortSignal): Promise<void> {
  await setImmediate();
  signal.throwIfAborted();
}

/** The energy of each 100 ms, as of one channel that is played on both sides. */
async function measure(
  channels: readonly [Float32Array, Float32Array],
  signal: AbortSignal,
): Promise<number[]> {
  const meters = channels.map(createStepMeter);
  const steps: number[] = [];
  for (let start = 0; start < channels[0].length; start += STEP) {
    if (steps.length % STEPS_AT_ONCE === 0) await takeTurns(signal);
    const energies = channels.map(
      (channel, side) => meters[side]?.(channel.subarray(start, start + STEP)) ?? 0,
    );
    steps.push(((energies[0] ?? 0) + (energies[1] ?? 0)) / 2);
  }
  return steps;
}

/** The gain at the beginning of each step. What is held down is made up for, in a few rounds. */
function gainsFor(steps: readonly number[]): number[] {
  let gains = steps.map(() => 1);
  for (let round = 0; round < ROUNDS; round++) {
    const heard = steps.map((energy, index) => energy * (gains[index] ?? 1) ** 2);
    const lift = MUSIC_LUFS - loudnessOfSteps(heard);
    const loud = momentaryLoudness(heard);
    const held = gains.map((gain, index) => {
      // A step is heard in the four blocks that it is in.
      const block = Math.max(...loud.slice(Math.max(0, index - 3), index + 1), Number.NEGATIVE_INFINITY);
      const excess = Math.max(0, block + lift - MUSIC_LUFS - HEADROOM_LU);
      return gain * 10 ** ((lift - excess) / 20);
    });
    gains = smoothed(held);
  }
  // What smoothing took from all of it.
  const heard = steps.map((energy, index) => energy * (gains[index] ?? 1) ** 2);
  const lift = 10 ** ((MUSIC_LUFS - loudnessOfSteps(heard)) / 20);
  return gains.map((gain) => gain * lift);
}

/** Never above what is asked for: a passage is held down before it begins. */
function smoothed(gains: readonly number[]): number[] {
  const lowest = gains.map((_, index) =>
    Math.min(...gains.slice(Math.max(0, index - SMOOTHING_STEPS), index + SMOOTHING_STEPS + 1)),
  );
  return lowest.map((_, index) => {
    const around = lowest.slice(Math.max(0, index - SMOOTHING_STEPS), index + SMOOTHING_STEPS + 1);
    return around.reduce((sum, gain) => sum + gain, 0) / around.length;
  });
}
