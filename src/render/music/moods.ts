import type { DocumentKind } from '../../core/model.ts';
import type { Mood } from '../../core/music.ts';

/** Parameters of a mood. */
export interface Style {
  readonly beatsPerMinute: number;
  readonly beatsInBar: number;
  /** The steps of the mode, in semitones above the key. */
  readonly mode: readonly number[];
  /** Rows of four chords, as steps of the mode; each is a consonant triad. The first row is heard most. */
  readonly rows: readonly (readonly [number, number, number, number])[];
  /** The chord that leads back to the first. */
  readonly cadence: number;
  /** The lowest key, as a MIDI note. */
  readonly lowestKey: number;
  /** How likely each half beat is plucked, and how bright the string is, from 0 to 1. */
  readonly pluck: number;
  readonly brightness: number;
  /** How loud an even pulse is, from 0 to 1. */
  readonly pulse: number;
  readonly pad: number;
  /** What brings it to {@link MUSIC_LUFS}. */
  readonly gain: number;
}

/** How loud all moods are before they are set under a voice. */
export const MUSIC_LUFS = -20;

const MAJOR = [0, 2, 4, 5, 7, 9, 11];
const MINOR = [0, 2, 3, 5, 7, 8, 10];
const DORIAN = [0, 2, 3, 5, 7, 9, 10];

export const STYLES: Readonly<Record<Mood, Style>> = {
  calm: {
    beatsPerMinute: 66,
    beatsInBar: 4,
    mode: MAJOR,
    rows: [
      [0, 5, 3, 4],
      [0, 2, 3, 0],
      [5, 3, 0, 4],
    ],
    cadence: 4,
    lowestKey: 45,
    pluck: 0.25,
    brightness: 0.3,
    pulse: 0,
    pad: 1,
    gain: 1.24,
  },
  curious: {
    beatsPerMinute: 88,
    beatsInBar: 4,
    mode: DORIAN,
    rows: [
      [0, 3, 0, 3],
      [0, 6, 3, 0],
      [2, 3, 6, 0],
    ],
    cadence: 3,
    lowestKey: 45,
    pluck: 0.45,
    brightness: 0.4,
    pulse: 0,
    pad: 0.8,
    gain: 1.4,
  },
  driving: {
    beatsPerMinute: 104,
    beatsInBar: 4,
    mode: MINOR,
    rows: [
      [0, 5, 2, 6],
      [0, 5, 3, 6],
      [5, 6, 0, 0],
    ],
    cadence: 6,
    lowestKey: 45,
    pluck: 0.15,
    brightness: 0.4,
    pulse: 0.8,
    pad: 0.8,
    gain: 1.4,
  },
  story: {
    beatsPerMinute: 84,
    beatsInBar: 3,
    mode: MAJOR,
    rows: [
      [0, 3, 0, 4],
      [0, 5, 3, 4],
      [3, 0, 3, 4],
    ],
    cadence: 4,
    lowestKey: 48,
    pluck: 0.6,
    brightness: 0.35,
    pulse: 0,
    pad: 0.7,
    gain: 1.44,
  },
  solemn: {
    beatsPerMinute: 54,
    beatsInBar: 4,
    mode: MINOR,
    rows: [
      [0, 3, 5, 6],
      [0, 5, 3, 0],
      [3, 0, 5, 6],
    ],
    cadence: 6,
    lowestKey: 43,
    pluck: 0.06,
    brightness: 0.2,
    pulse: 0,
    pad: 1.1,
    gain: 1.08,
  },
};

/** What suits each kind of document. */
const MOODS: Readonly<Record<DocumentKind, Mood>> = {
  article: 'calm',
  readme: 'calm',
  manual: 'calm',
  transcript: 'calm',
  paper: 'curious',
  encyclopedia: 'curious',
  news: 'driving',
  report: 'driving',
  slides: 'driving',
  table: 'driving',
  story: 'story',
  play: 'story',
  poem: 'solemn',
};

/** The mood for a document of this kind, or of one that nobody told. */
export function moodOf(kind: DocumentKind | undefined): Mood {
  return kind === undefined ? 'calm' : MOODS[kind];
}
