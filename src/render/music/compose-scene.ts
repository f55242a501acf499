import type { Mood } from '../../core/music.ts';
import { seededRandom } from '../../core/seeded-random.ts';
import { SAMPLE_RATE_HZ } from '../frame-rate.ts';
import { STYLES, type Style } from './moods.ts';

/** What a scene's music follows from: nothing that changes with the scene's place in the film. */
export interface SceneMusic {
  readonly mood: Mood;
  /** The same for the whole film: its key. */
  readonly filmSeed: number;
  /** The same for all scenes of a chapter: its chords, and how high it lies. 0 for the film's first. */
  readonly chapterSeed: number;
  readonly sceneSeed: number;
  /** Whether a chapter ends with it, or the film. */
  readonly endsChapter: boolean;
  readonly endsFilm: boolean;
}

/** One sound of an instrument; times are in samples from the beginning of its scene. */
export interface Note {
  readonly instrument: 'pad' | 'pluck' | 'bass';
  readonly start: number;
  /** How long it is held, or a string rings. */
  readonly length: number;
  /** Nothing of it is heard beyond this. */
  readonly until: number;
  readonly midi: number;
  readonly level: number;
  /** Stereo position from 0 (left) to 1 (right). */
  readonly pan: number;
  /** Brightness of a plucked string, from 0 to 1. */
  readonly brightness: number;
  readonly seed: number;
}

/** How long the last chord of a film rings. */
const LAST_CHORD_SAMPLES = 3 * SAMPLE_RATE_HZ;
/** Keys of chapters, in semitones above the film's: near ones, which share all chords but one or two. */
const CHAPTER_KEYS = [0, 5, -2, 7 - 12] as const;
/**
 * Composes the music of one scene, for its own length, by rule: whole bars or a half, made a little longer or shorter
 * so that the last one ends with the scene; it begins on the first chord of its key, and ends on one that leads there.
 * So each scene's music can follow any other's, and an edit changes that of its own scene alone.
 *
 * @param lengths.nextSampleCount how long the next scene is: nothing rings on beyond it
 */
export function composeScene(
  music: SceneMusic,
  { sampleCount, nextSampleCount }: { readonly sampleCount: number; readonly nextSampleCount: number },
): Note[] {
  const style = STYLES[music.mood];
  const film = seededRandom(music.filmSeed);
  const chapter = seededRandom(music.chapterSeed);
  const random = seededRandom(music.sceneSeed);
  const chapterKey = music.chapterSeed === 0 ? 0 : pick(CHAPTER_KEYS, chapter());
  const key = style.lowestKey + Math.floor(film() * 5) + chapterKey;
  const row = pick(style.rows, chapter());
  const played = music.endsFilm ? Math.max(0, sampleCount - LAST_CHORD_SAMPLES) : sampleCount;
  const notes: Note[] = [];
  const until = sampleCount + nextSampleCount;
  const home = [key + 12, key + 16, key + 19];
  let voices: readonly number[] = home;
  const chords = chordsFor(music, { style, played, row, random });
  for (const chord of chords) {
    voices = leadVoices(triad(style, key, chord.degree), voices, home);
    notes.push(...playChord(style, { ...chord, key, voices, until, random }));
  }
  if (music.endsFilm) notes.push(...lastChord(style, { start: played, key, until, random }));
  return notes.map((note) => ({ ...note, level: note.level * style.gain }));
}

interface Chord {
  readonly degree: number;
  readonly start: number;
  readonly length: number;
  readonly beatSamples: number;
}

function chordsFor(
  { endsChapter, endsFilm }: SceneMusic,
  options: {
    readonly style: Style;
    readonly played: number;
    readonly row: readonly number[];
    readonly random: () => number;
  },
): Chord[] {
  const { style, played, row, random } = options;
  const beatSamples = (60 * SAMPLE_RATE_HZ) / style.beatsPerMinute;
  // A bar of three cannot be halved.
  const unitBeats = style.beatsInBar % 2 === 0 ? style.beatsInBar / 2 : style.beatsInBar;
  const unitsInBar = style.beatsInBar / unitBeats;
  if (played === 0) return [];
  const units = Math.max(1, Math.round(played / (beatSamples * unitBeats)));
  const unit = played / units;
  const bars = Math.ceil(units / unitsInBar);
  return Array.from({ length: bars }, (_, bar): Chord => {
    const start = bar * unitsInBar * unit;
    const phrase = bar % 12 >= 8 ? pick(style.rows, random()) : row;
    let degree = phrase[bar % 4] ?? 0;
    if (bar === 0) degree = 0;
    else if (bar === bars - 1) degree = endsChapter && !endsFilm ? 0 : style.cadence;
    else if (bar === bars - 2 && endsChapter) degree = style.cadence;
    return {
      degree,
      start,
      length: Math.min(unitsInBar * unit, played - start),
      beatSamples: unit / unitBeats,
    };
  });
}

/** The three tones of a chord, from its root. */
function triad({ mode }: Style, key: number, degree: number): number[] {
  return [0, 2, 4].map((third) => {
    const step = degree + third;
    return key + 12 * Math.floor(step / mode.length) + (mode[step % mode.length] ?? 0);
  });
}

/** Each voice goes to the nearest tone of the next chord that it can have, and stays about where it began. */
function leadVoices(tones: readonly number[], before: readonly number[], home: readonly number[]): number[] {
  return tones.map((tone, index) => {
    const from = ((before[index] ?? tone) + (home[index] ?? tone)) / 2;
    return [0, 12, 24, 36]
      .map((octaves) => tone - 12 + octaves)
      .reduce((best, note) => (Math.abs(note - from) < Math.abs(best - from) ? note : best));
  });
}

interface PlayedChord extends Chord {
  readonly key: number;
  readonly voices: readonly number[];
  readonly until: number;
  readonly random: () => number;
}

/** How long a string rings, and how long one of an even pulse. */
const STRING_SAMPLES = 2.4 * SAMPLE_RATE_HZ;
const PULSE_SAMPLES = 0.7 * SAMPLE_RATE_HZ;
/** Highest note. Higher notes compete with a voice. */
const HIGHEST_PLUCK = 88;

function playChord(
  style: Style,
  { degree, start, length, beatSamples, key, voices, until, random }: PlayedChord,
): Note[] {
  const common = { pan: 0.5, brightness: style.brightness, until };
  const noteSeed = () => Math.floor(random() * 2 ** 32);
  const pads = voices.map(
    (midi): Note => ({
      ...common,
      instrument: 'pad',
      start,
      length,
      midi,
      level: 0.05 * style.pad,
      seed: midi,
    }),
  );
  const [root = key] = triad(style, key, degree);
  const bass: Note = {
    ...common,
    instrument: 'bass',
    start,
    length: length * 0.95,
    midi: bassOf(root),
    level: 0.09,
    seed: 0,
  };
  const plucks: Note[] = [];
  const halves = Math.round((2 * length) / beatSamples);
  for (let half = 0; half < halves; half++) {
    const at = start + (half * beatSamples) / 2;
    const accent = half % 2 === 0 ? 1 : 0.7;
    const [chance, tone, octave, softness, pan] = [random(), random(), random(), random(), random()];
    // Nothing is struck where a scene begins or ends: its borders are soft.
    if (half > 0 && chance < style.pluck * accent) {
      const high = pick(voices, tone) + (octave < 0.75 ? 12 : 24);
      const midi = high - 12 * Math.max(0, Math.ceil((high - HIGHEST_PLUCK) / 12));
      const level = 0.11 * accent * (0.7 + 0.3 * softness);
      plucks.push({
        ...common,
        instrument: 'pluck',
        start: Math.round(at),
        length: STRING_SAMPLES,
        midi,
        level,
        pan: 0.25 + 0.5 * pan,
        seed: noteSeed(),
      });
    }
    if (half > 0 && style.pulse > 0) {
      const midi = voices[half % voices.length] ?? key;
      const level = 0.09 * style.pulse * accent;
      plucks.push({
        ...common,
        instrument: 'pluck',
        start: Math.round(at),
        length: PULSE_SAMPLES,
        midi,
        level,
        pan: half % 2 === 0 ? 0.65 : 0.35,
        brightness: 0.25,
        seed: noteSeed(),
      });
    }
  }
  return [...pads, bass, ...plucks];
}

/** The first chord again, struck softly from below, and left to ring. */
function lastChord(
  style: Style,
  options: {
    readonly start: number;
    readonly key: number;
    readonly until: number;
    readonly random: () => number;
  },
): Note[] {
  const { start, key, until, random } = options;
  const tones = triad(style, key + 12, 0);
  const common = { pan: 0.5, brightness: style.brightness, until };
  const held = 1.2 * SAMPLE_RATE_HZ;
  return [
    ...tones.map(
      (midi): Note => ({
        ...common,
        instrument: 'pad',
        start,
        length: held,
        midi,
        level: 0.05 * style.pad,
        seed: midi,
      }),
    ),
    {
      ...common,
      instrument: 'bass',
      start,
      length: 2.4 * SAMPLE_RATE_HZ,
      midi: bassOf(key),
      level: 0.09,
      seed: 0,
    },
    ...tones.map(
      (midi, index): Note => ({
        ...common,
        instrument: 'pluck',
        start: Math.round(start + index * 0.09 * SAMPLE_RATE_HZ),
        length: STRING_SAMPLES,
        midi: midi + 12,
        level: 0.1,
        pan: 0.35 + 0.15 * index,
        seed: Math.floor(random() * 2 ** 32),
      }),
    ),
  ];
}

/** Low, but still audible on small speakers. */
function bassOf(root: number): number {
  return root > 50 ? root - 12 : root;
}

function pick<Item>(items: readonly Item[], chance: number): Item {
  return items[Math.min(items.length - 1, Math.floor(chance * items.length))] as Item;
}
