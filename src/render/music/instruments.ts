import { seededRandom } from '../../core/seeded-random.ts';
import { SAMPLE_RATE_HZ } from '../frame-rate.ts';
import type { Note } from './compose-scene.ts';

/** Adds a note's sound to a block of both channels. */
export interface Player {
  /** Where it is silent from, in samples of the scene. */
  readonly end: number;
  /**
   * @param first where the block begins, in samples of the scene; blocks of one player follow each other
   */
  addTo(left: Float32Array, right: Float32Array, first: number): void;
}

const PAD_ATTACK = 1.3 * SAMPLE_RATE_HZ;
const PAD_RELEASE = 2 * SAMPLE_RATE_HZ;
/** How far the two tones of a pad are from its note, in semitones. */
const DETUNE = 0.04;
const BASS_ATTACK = 0.2 * SAMPLE_RATE_HZ;
const BASS_RELEASE = 0.25 * SAMPLE_RATE_HZ;

export function playerOf(note: Note): Player {
  if (note.instrument === 'pad') return padPlayer(note);
  return note.instrument === 'pluck' ? pluckPlayer(note) : bassPlayer(note);
}

/** A whole turn of a wave. A power of two, so that a phase is cut to it by its bits. */
const TABLE = 8192;
/** How many samples share one step of an envelope. */
const STEP = 64;

function waveTable(harmonics: readonly number[]): Float32Array {
  return Float32Array.from({ length: TABLE }, (_, index) =>
    harmonics.reduce(
      (sum, share, harmonic) => sum + share * Math.sin((2 * Math.PI * (harmonic + 1) * index) / TABLE),
      0,
    ),
  );
}

const PAD_WAVE = waveTable([1, 0.3, 0.12, 0.05]);
const BASS_WAVE = waveTable([1, 0.25]);

/** A wave under an envelope, added to a channel. */
interface Tone {
  readonly wave: Float32Array;
  readonly start: number;
  readonly end: number;
  readonly hertz: number;
  /** The level at a time since the start, in samples. */
  readonly envelope: (at: number) => number;
}

function addTone(
  channel: Float32Array,
  first: number,
  { wave, start, end, hertz: pitch, envelope }: Tone,
): void {
  const step = (TABLE * pitch) / SAMPLE_RATE_HZ;
  const to = Math.min(channel.length, Math.ceil(end) - first);
  let index = Math.max(0, Math.ceil(start) - first);
  while (index < to) {
    const at = first + index - start;
    // Steps lie where they lie in the note, whatever blocks it is played in.
    const stepEnd = (Math.floor(at / STEP) + 1) * STEP;
    const count = Math.max(1, Math.min(to - index, Math.ceil(stepEnd - at)));
    const [from, until] = [envelope(stepEnd - STEP), envelope(stepEnd)];
    const slope = (until - from) / STEP;
    let level = from + slope * (at - stepEnd + STEP);
    let phase = (at * step) % TABLE;
    for (const stop = index + count; index < stop; index++) {
      channel[index] = (channel[index] as number) + level * (wave[phase & (TABLE - 1)] as number);
      phase += step;
      level += slope;
    }
  }
}

/** Two soft tones a little apart, one on each side, that swell and fade. */
function padPlayer({ start, length, until, midi, level, seed }: Note): Player {
  const release = Math.max(1, Math.min(PAD_RELEASE, until - start - length));
  const envelope = (at: number) => {
    const breath = 0.88 + 0.12 * Math.sin((at / SAMPLE_RATE_HZ) * 2.1 + seed);
    return level * breath * smooth(at / PAD_ATTACK) * (1 - smooth((at - length) / release));
  };
  const tone = { wave: PAD_WAVE, start, end: start + length + release, envelope };
  return {
    end: tone.end,
    addTo(left, right, first) {
      addTone(left, first, { ...tone, hertz: hertz(midi - DETUNE) });
      addTone(right, first, { ...tone, hertz: hertz(midi + DETUNE) });
    },
  };
}

function bassPlayer({ start, length, midi, level }: Note): Player {
  const envelope = (at: number) => {
    const held = 1 - smooth((at - length + BASS_RELEASE) / BASS_RELEASE);
    return level * smooth(at / BASS_ATTACK) * Math.exp(-at / (length * 0.7)) * held;
  };
  const tone = { wave: BASS_WAVE, start, end: start + length, hertz: hertz(midi), envelope };
  return {
    end: tone.end,
    addTo(left, right, first) {
      addTone(left, first, tone);
      addTone(right, first, tone);
    },
  };
}

/**
 * A plucked string (K. Karplus and A. Strong, 1983): noise in a loop that dampens it. The loop is a whole number of
 * samples, half a sample of damping, and an allpass for the rest, without which high notes are out of tune.
 */
function pluckPlayer({ start, length, until, midi, level, pan, brightness, seed }: Note): Player {
  const loop = SAMPLE_RATE_HZ / hertz(midi);
  const period = Math.floor(loop - 0.8);
  const rest = loop - 0.5 - period;
  const allpass = (1 - rest) / (1 + rest);
  const keep = 0.5 ** (1 / ((length / SAMPLE_RATE_HZ) * 0.3 * hertz(midi)));
  const string = softNoise(period, { brightness, seed });
  const [toLeft, toRight] = [Math.cos((pan * Math.PI) / 2), Math.sin((pan * Math.PI) / 2)];
  const ring = Math.max(1, Math.min(length, until - start));
  let at = 0;
  let damped = 0;
  let tuned = 0;
  let here = 0;
  const next = (): number => {
    const value = string[here] as number;
    const ahead = here + 1 === period ? 0 : here + 1;
    const mean = keep * 0.5 * (value + (string[ahead] as number));
    tuned = allpass * (mean - tuned) + damped;
    damped = mean;
    string[here] = tuned;
    here = ahead;
    at++;
    return value;
  };
  return {
    end: start + ring,
    addTo(left, right, first) {
      const to = Math.min(left.length, Math.ceil(start + ring) - first);
      // What was played before the first block is played unheard.
      while (at < first - start) next();
      for (let index = Math.max(0, start - first); index < to; index++) {
        const soft = Math.min(1, at / 120) * (1 - smooth((at - 0.8 * ring) / (0.2 * ring)));
        const value = level * soft * next();
        left[index] = (left[index] as number) + value * toLeft;
        right[index] = (right[index] as number) + value * toRight;
      }
    },
  };
}

/** Noise without its highs and without a constant part, always as strong. */
function softNoise(length: number, { brightness, seed }: { brightness: number; seed: number }): Float32Array {
  const random = seededRandom(seed);
  let last = 0;
  const noise = Float32Array.from({ length }, () => {
    last += brightness * (random() * 2 - 1 - last);
    return last;
  });
  const mean = noise.reduce((sum, value) => sum + value, 0) / length;
  const power = noise.reduce((sum, value) => sum + (value - mean) ** 2, 0) / length;
  const scale = 0.35 / Math.sqrt(Math.max(power, 1e-9));
  return noise.map((value) => (value - mean) * scale);
}

function hertz(midi: number): number {
  return 440 * 2 ** ((midi - 69) / 12);
}

export function smooth(share: number): number {
  const x = Math.min(1, Math.max(0, share));
  return x * x * (3 - 2 * x);
}
