import { expect, test } from 'vitest';
import type { StoredSettings } from '../../store/index.ts';
import type { SceneRow } from './plan-scenes.ts';
import { type PlacedScene, placeScene, type ReadyScene } from './plan-segments.ts';
import { chapterParts, planSound, soundStarts } from './plan-sounds.ts';

const ENGINES = {
  script: 'w',
  speech: 's',
  pictures: 'p',
  cards: 'c',
  renderer: 'r',
  takesReferences: false,
};
const SETTINGS = { fps: 30 } as StoredSettings;
const MUSIC: StoredSettings = { ...SETTINGS, music: 'quiet', tune: 'calm' };
/** So long is the speech of each of twelve scenes, in samples. */
const LENGTHS = Array.from({ length: 12 }, (_, index) => 400_000 + 7_123 * index);

function rowOf(index: number): SceneRow {
  const card = index % 4 === 0 ? { kind: 'title', title: `Part ${index}` } : null;
  const shots = [{ id: 'shot', narrationStart: 0, card }];
  return { id: `scene-${index}`, narration: '', shots } as unknown as SceneRow;
}

function keysFor(
  settings: StoredSettings,
  lengths: readonly number[],
  rows = lengths.map((_, index) => rowOf(index)),
) {
  const placed = lengths.map((sampleCount, index): PlacedScene => {
    const speech = {
      key: `speech-${sampleCount}`,
      kind: 'speech',
      sceneId: '',
      shotId: '',
      turn: 1,
      request: {},
    } as const;
    const ready: ReadyScene = {
      planned: { row: rows[index] as SceneRow, speech, pictures: [] },
      speechKey: speech.key,
      speech: { engine: '', licence: '', words: [], sampleCount },
      pictures: [{ key: 'picture', hash: null }],
    };
    return placeScene(ready, { isFirst: index === 0, isLast: index === lengths.length - 1 });
  });
  const chapters = chapterParts(rows);
  const starts = soundStarts(placed, settings);
  return placed.map(
    (scene, index) =>
      planSound(
        scene,
        {
          previous: placed[index - 1],
          next: placed[index + 1],
          chapters,
          filmSeed: 'script',
          startSample: starts[index],
        },
        { settings, engines: ENGINES },
      ).key,
  );
}

function changedAt(before: readonly string[], after: readonly string[]): number[] {
  return before.flatMap((key, index) => (key === after[index] ? [] : [index]));
}

test('an edit changes the sound of its scene, and with music that of the scenes beside it', () => {
  const longer = LENGTHS.with(5, 555_555);
  expect(changedAt(keysFor(SETTINGS, LENGTHS), keysFor(SETTINGS, longer))).toEqual([5]);
  expect(changedAt(keysFor(MUSIC, LENGTHS), keysFor(MUSIC, longer))).toEqual([4, 5, 6]);
});

test('a scene that is taken out changes only the sounds beside its place', () => {
  const rows = LENGTHS.map((_, index) => rowOf(index)).toSpliced(6, 1);
  const without = keysFor(MUSIC, LENGTHS.toSpliced(6, 1), rows);
  const kept = keysFor(MUSIC, LENGTHS).toSpliced(6, 1);
  expect(changedAt(kept, without)).toEqual([5, 6]);
});

test('how loud the music is changes every sound, and its mood too', () => {
  const quiet = keysFor(MUSIC, LENGTHS);
  expect(changedAt(quiet, keysFor({ ...MUSIC, music: 'loud' }, LENGTHS))).toHaveLength(12);
  expect(changedAt(quiet, keysFor({ ...MUSIC, tune: 'story' }, LENGTHS))).toHaveLength(12);
  expect(changedAt(quiet, keysFor(SETTINGS, LENGTHS))).toHaveLength(12);
});

test('with music of the user’s own, an edit also changes the sounds behind it, where the music has moved', () => {
  const musicFile = { hash: 'h', sizeBytes: 1, sampleCount: 9_000_000, name: 'song.mp3' };
  const tape: StoredSettings = { ...MUSIC, musicFile };
  const longer = LENGTHS.with(5, 555_555);
  expect(changedAt(keysFor(tape, LENGTHS), keysFor(tape, longer))).toEqual([5, 6, 7, 8, 9, 10, 11]);
  const other: StoredSettings = { ...tape, musicFile: { ...musicFile, hash: 'i' } };
  expect(changedAt(keysFor(tape, LENGTHS), keysFor(other, LENGTHS))).toHaveLength(LENGTHS.length);
  expect(changedAt(keysFor(tape, LENGTHS), keysFor({ ...tape, music: 'loud' }, LENGTHS))).toHaveLength(12);
});
