import { createBiquad, highPass, peaking } from '../../core/sound/biquad.ts';
import { LOUDNESS_RATE_HZ } from '../../core/sound/loudness.ts';
import { fromDecibels } from './true-peak.ts';

const sampleRateHz = LOUDNESS_RATE_HZ;

/** Removes rumble, lowers the boxy range, and raises the range that distinguishes consonants. */
const EQUALISER = [
  highPass({ hertz: 75, sampleRateHz }),
  peaking({ hertz: 280, q: 0.9, gainDb: -2.5, sampleRateHz }),
  peaking({ hertz: 3_200, q: 0.8, gainDb: 2.5, sampleRateHz }),
];

/** Compression starts this far below the voice's loud parts, and removes about a third of what is above. */
const THRESHOLD_DB = -14;
const RATIO = 1.6;
const ATTACK_MS = 8;
const RELEASE_MS = 140;

/** Hissing is above this frequency. It is lowered if its share of the voice exceeds `HISS_SHARE_DB`. */
const HISS_HZ = 5_200;
const HISS_SHARE_DB = -8;
const MAX_HISS_CUT_DB = 9;
const SPLIT_HZ = 3_500;
const HISS_ATTACK_MS = 2;
const HISS_RELEASE_MS = 60;

/**
 * Makes the voice of a plain synthesiser clearer and easier to listen to, in place: equalised, compressed,
 * and with less hissing. Nothing becomes louder than the equaliser makes it.
 *
 * @param samples at 48 kHz, at any loudness
 */
export function shapeVoice(samples: Float32Array): void {
  for (const shape of EQUALISER) {
    const filter = createBiquad(shape);
    for (const [index, sample] of samples.entries()) samples[index] = filter(sample);
  }
  lowerHiss(samples);
  evenOut(samples);
}

/** Follows the level of a voice: rises fast and falls slowly. */
function createLevel(attackMs: number, releaseMs: number): (sample: number) => number {
  const rise = 1 - Math.exp(-1000 / (attackMs * sampleRateHz));
  const fall = 1 - Math.exp(-1000 / (releaseMs * sampleRateHz));
  let power = 0;
  return (sample) => {
    const now = sample * sample;
    power += (now > power ? rise : fall) * (now - power);
    return power;
  };
}

function lowerHiss(samples: Float32Array): void {
  const hiss = createBiquad(highPass({ hertz: HISS_HZ, sampleRateHz }));
  const [hissLevel, wholeLevel] = [
    createLevel(HISS_ATTACK_MS, HISS_RELEASE_MS),
    createLevel(HISS_ATTACK_MS, HISS_RELEASE_MS),
  ];
  const follow = 1 - Math.exp((-2 * Math.PI * SPLIT_HZ) / sampleRateHz);
  let low = 0;
  for (const [index, sample] of samples.entries()) {
    // Lower only the part above the low frequencies, in phase with them.
    low += follow * (sample - low);
    const shareDb = 10 * Math.log10((hissLevel(hiss(sample)) + 1e-12) / (wholeLevel(sample) + 1e-12));
    const cutDb = Math.min(MAX_HISS_CUT_DB, Math.max(0, shareDb - HISS_SHARE_DB));
    samples[index] = low + (sample - low) * fromDecibels(-cutDb);
  }
}

function evenOut(samples: Float32Array): void {
  const loudDb = loudPartsDb(samples);
  if (!Number.isFinite(loudDb)) return;
  const level = createLevel(ATTACK_MS, RELEASE_MS);
  for (const [index, sample] of samples.entries()) {
    const overDb = 10 * Math.log10(level(sample) + 1e-12) - loudDb - THRESHOLD_DB;
    if (overDb > 0) samples[index] = sample * fromDecibels(-overDb * (1 - 1 / RATIO));
  }
}

/** The level of the louder half of everything that is not silence. */
function loudPartsDb(samples: Float32Array): number {
  const frame = sampleRateHz / 50;
  const levels: number[] = [];
  for (let first = 0; first + frame <= samples.length; first += frame) {
    let energy = 0;
    for (const sample of samples.subarray(first, first + frame)) energy += sample ** 2;
    if (energy / frame > 1e-8) levels.push(energy / frame);
  }
  levels.sort((a, b) => b - a);
  const loud = levels.slice(0, Math.ceil(levels.length / 2));
  return 10 * Math.log10(loud.reduce((sum, each) => sum + each, 0) / loud.length);
}
