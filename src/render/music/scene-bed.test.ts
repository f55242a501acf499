import { afterAll, describe, expect, test } from 'vitest';
import { CHOICES } from '../../core/choices.ts';
import type { Speech } from '../../core/model.ts';
import type { Mood } from '../../core/music.ts';
import { integratedLoudness } from '../../core/sound/loudness.ts';
import { createFliteEngine } from '../../speech/flite-engine.ts';
import { createNarrator } from '../../speech/narrator.ts';
import { fromDecibels, truePeak } from '../../speech/sound/true-peak.ts';
import { mixSound } from '../sound/mix-sound.ts';
import { PACKET_SAMPLES } from '../sound/place-sounds.ts';
import type { SceneMusic } from './compose-scene.ts';
import { evenOut } from './even-out.ts';
import type { SoundMusic } from './scene-bed.ts';
import type { Stretch, TapeMusic } from './tape.ts';

const LEVELS = ['quiet', 'normal', 'loud'] as const;
const TEXTS = [
  'The sun rose over the harbour. Two boats left for the open sea, and nobody on the quay knew which would return.',
  'Sixteen vessels shipped less sugar this season; such losses must be assessed with statistics.',
  'Then it was quiet.',
];

const engine = createFliteEngine();
const narrator = createNarrator();
afterAll(() => Promise.all([narrator.close(), engine.close()]));

const speeches = new Map<string, Promise<Speech>>();
function speak(voice: string, narration: string): Promise<Speech> {
  const name = `${voice} ${narration}`;
  const known = speeches.get(name);
  if (known) return known;
  const { signal } = new AbortController();
  const made = narrator.narrate({ engine, narration, voice, language: 'en', signal });
  speeches.set(name, made);
  return made;
}

/** Scenes of a film at 30 frames a second, of which the last ends it. */
function musicOf(mood: Mood, index: number): SceneMusic {
  const endsFilm = index === TEXTS.length - 1;
  const chapterSeed = index === 0 ? 0 : 77;
  return { mood, filmSeed: 5, chapterSeed, sceneSeed: 991 * index, endsChapter: index !== 1, endsFilm };
}

function spanOf(speech: Float32Array, index: number) {
  const leadSamples = index === 0 ? 28_800 : 0;
  const outro = index === TEXTS.length - 1 ? 48_000 : 0;
  return { leadSamples, sampleCount: leadSamples + Math.ceil(speech.length / 1600) * 1600 + outro };
}

const films = new Map<string, ReturnType<typeof makeFilm>>();
/** Mixing takes seconds, so each film is made once. */
function filmOf(mood: Mood, level: SoundMusic['level']): ReturnType<typeof makeFilm> {
  const name = `${mood} ${level}`;
  const known = films.get(name);
  if (known) return known;
  const made = makeFilm(mood, level);
  films.set(name, made);
  return made;
}

async function makeFilm(mood: Mood, level: SoundMusic['level']) {
  const spoken = await Promise.all(TEXTS.map((text) => speak('rms', text)));
  const spans = spoken.map(({ audio }, index) => spanOf(audio.samples, index));
  return spoken.map(({ audio: { samples: speech }, words }, index) => {
    const span = spans[index] ?? { leadSamples: 0, sampleCount: 0 };
    const beside = (at: number) => ({ music: musicOf(mood, at), sampleCount: spans[at]?.sampleCount ?? 0 });
    const music: SoundMusic = {
      level,
      own: musicOf(mood, index),
      ...(index > 0 && { previous: beside(index - 1) }),
      ...(index < TEXTS.length - 1 && { next: beside(index + 1) }),
    };
    const count = Math.floor(span.sampleCount / PACKET_SAMPLES) * PACKET_SAMPLES;
    const voiceAlone = new Float32Array(count);
    voiceAlone.set(speech.subarray(0, count - span.leadSamples), span.leadSamples);
    const open = mixSound({ speechPath: '', ...span, music }, speech);
    const mix = left(open(0, 'long').read(count));
    return {
      count,
      /** Whether somebody speaks for at least half of a window. */
      isSpoken: (from: number, to: number) => {
        const [fromMs, toMs] = [from - span.leadSamples, to - span.leadSamples].map((at) => at / 48);
        const spokenMs = words.reduce(
          (sum, { startMs, endMs }) =>
            sum + Math.max(0, Math.min(endMs, toMs ?? 0) - Math.max(startMs, fromMs ?? 0)),
          0,
        );
        return spokenMs >= 200;
      },
      speech,
      span,
      voice: voiceAlone,
      mix,
      music: mix.map((sample, at) => sample - (voiceAlone[at] ?? 0)),
      open,
    };
  });
}

function left(both: Float32Array): Float32Array {
  const one = new Float32Array(both.length / 2);
  for (let at = 0; at < one.length; at++) one[at] = both[2 * at] ?? 0;
  return one;
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

describe.each(CHOICES.moods)('%s music', (mood) => {
  test.each(LEVELS)('stays far below the voice, and the film as loud as it was: %s', async (level) => {
    const margins: number[] = [];
    const film = await filmOf(mood, level);
    for (const { voice, music, isSpoken } of film) {
      for (let from = 0; from + 19_200 <= voice.length; from += 9_600) {
        if (!isSpoken(from, from + 19_200)) continue;
        const spoken = integratedLoudness(voice.slice(from, from + 19_200));
        margins.push(spoken - integratedLoudness(music.slice(from, from + 19_200)));
      }
    }
    margins.sort((a, b) => a - b);
    expect(margins.length).toBeGreaterThan(40);
    expect(margins[Math.floor(margins.length * 0.05)]).toBeGreaterThanOrEqual(15);
    const whole = joined(film.map(({ mix }) => mix));
    expect(Math.abs(integratedLoudness(whole) + 16)).toBeLessThanOrEqual(0.5);
    expect(truePeak(whole)).toBeLessThan(fromDecibels(-1));
  });

  test('is heard before the first word and after the last, and is gone with the picture', async () => {
    const film = joined((await filmOf(mood, 'normal')).map(({ music }) => music));
    const loudness = (from: number, to: number) => integratedLoudness(film.slice(from, to));
    const spoken = loudness(96_000, 192_000);
    expect(loudness(4_800, 24_000)).toBeGreaterThan(spoken + 2);
    expect(loudness(film.length - 62_400, film.length - 33_600)).toBeGreaterThan(spoken + 1);
    expect(film.subarray(-480).every((sample) => Math.abs(sample) < 1e-4)).toBe(true);
  });
});

test('a scene goes on where the one before it ends, whichever way that is', async () => {
  const [first, second] = await filmOf('driving', 'loud');
  if (!first || !second) throw new Error('there are no scenes');
  const long = first.count + PACKET_SAMPLES;
  const around = 4 * PACKET_SAMPLES;
  const begun = left(second.open(-around, 'long').read(2 * around));
  for (const [ending, end] of [
    ['long', long],
    ['short', long - PACKET_SAMPLES],
  ] as const) {
    const ended = left(first.open(end - around, ending).read(around));
    const loudest = ended.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    expect(loudest).toBeGreaterThan(0.001);
    for (const [index, sample] of ended.entries()) {
      expect(Math.abs(sample - (begun[index] ?? 0))).toBeLessThan(loudest / 500);
    }
  }
});

describe('music of the user’s own', () => {
  /** A song with a quiet verse and a loud chorus, four seconds each, as the decoder leaves it. */
  async function songOf(length: number): Promise<Stretch> {
    const sideOf = (pitchHz: number) =>
      new Float32Array(length).map((_, index) => {
        const seconds = index / 48_000;
        const loud = seconds % 8 < 4 ? 0.1 : 0.8;
        return loud * (0.7 + 0.3 * Math.sin(9 * seconds)) * Math.sin(2 * Math.PI * pitchHz * seconds);
      });
    const channels = [sideOf(196), sideOf(294)] as const;
    await evenOut(channels, new AbortController().signal);
    return { firstSample: 0, channels };
  }

  let made: Promise<Stretch> | undefined;
  async function playedUnder(level: TapeMusic['level']) {
    const film = await filmOf('calm', 'quiet');
    made ??= songOf(film.reduce((sum, { count }) => sum + count, 0) + 96_000);
    const song = await made;
    let startSample = 0;
    return film.map((scene, index) => {
      const [beginsFilm, endsFilm] = [index === 0, index === film.length - 1];
      const tape = { hash: 'h', sampleCount: song.channels[0].length };
      const music: TapeMusic = { level, tape, startSample, beginsFilm, endsFilm };
      startSample += scene.count;
      const { speech, span } = scene;
      const open = mixSound({ speechPath: '', ...span, music }, speech, song);
      const mix = left(open(0, 'long').read(scene.count));
      return { ...scene, open, mix, music: mix.map((sample, at) => sample - (scene.voice[at] ?? 0)) };
    });
  }

  test.each(LEVELS)('stays far below the voice, and the film as loud as it was: %s', async (level) => {
    const film = await playedUnder(level);
    const margins = film.flatMap(({ voice, music, isSpoken }) => {
      const found: number[] = [];
      for (let from = 0; from + 19_200 <= voice.length; from += 9_600) {
        if (!isSpoken(from, from + 19_200)) continue;
        const spoken = integratedLoudness(voice.slice(from, from + 19_200));
        found.push(spoken - integratedLoudness(music.slice(from, from + 19_200)));
      }
      return found;
    });
    margins.sort((a, b) => a - b);
    expect(margins[Math.floor(margins.length * 0.05)]).toBeGreaterThanOrEqual(15);
    const whole = joined(film.map(({ mix }) => mix));
    expect(Math.abs(integratedLoudness(whole) + 16)).toBeLessThanOrEqual(0.5);
    expect(truePeak(whole)).toBeLessThan(fromDecibels(-1));
  });

  test('is heard before the first word and after the last, goes on between scenes, and ends with the film', async () => {
    const film = await playedUnder('loud');
    const music = joined(film.map((scene) => scene.music));
    const verse = 18;
    const spoken = -39.5 - verse;
    expect(integratedLoudness(music.slice(4_800, 24_000))).toBeGreaterThan(spoken + 3);
    expect(integratedLoudness(music.slice(-110_000, -60_000))).toBeGreaterThan(spoken + 3);
    expect(music.subarray(-480).every((sample) => Math.abs(sample) < 1e-4)).toBe(true);
    const steps = music.map((sample, index) => Math.abs(sample - (music[index - 1] ?? 0)));
    const [first, second] = film.map(({ count }) => count);
    const borders = [first ?? 0, (first ?? 0) + (second ?? 0)];
    const usual = steps.reduce((most, step, at) => (borders.includes(at) ? most : Math.max(most, step)), 0);
    for (const border of borders) expect(steps[border]).toBeLessThanOrEqual(1.1 * usual);
  });
});
