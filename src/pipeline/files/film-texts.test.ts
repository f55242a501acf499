import { expect, test } from 'vitest';
import type { Credit } from '../../core/model.ts';
import type { FilmManifest } from '../makers/manifest.ts';
import { filmTexts } from './film-texts.ts';

interface TestScene {
  readonly startMs: number;
  readonly title: string;
  readonly narration?: string;
  readonly credits?: readonly Credit[];
}

function textsOf(durationMs: number, scenes: readonly TestScene[]) {
  const described = scenes.map(({ credits = [], narration = 'Words.', ...scene }) => ({
    ...scene,
    narration,
    shots: credits.map((credit) => ({ picture: { credit } })),
  }));
  return filmTexts({ title: 'The lamp', durationMs, scenes: described } as unknown as FilmManifest);
}

test('a transcript has every scene with its title', () => {
  const texts = textsOf(9000, [
    { startMs: 0, title: 'Dusk', narration: 'The lamp is lit.' },
    { startMs: 5000, title: 'Dawn', narration: 'It goes out.' },
  ]);
  expect(texts.get('transcript.txt')).toBe('The lamp\n\nDusk\n\nThe lamp is lit.\n\nDawn\n\nIt goes out.\n');
});

test('scenes of one title are one chapter: it is named once in the transcript and in the list', () => {
  const texts = textsOf(60_000, [
    { startMs: 0, title: 'Dusk', narration: 'The lamp is lit.' },
    { startMs: 12_000, title: 'Dusk', narration: 'It burns.' },
    { startMs: 24_000, title: 'Night', narration: 'It is dark.' },
    { startMs: 40_000, title: 'Dawn', narration: 'It goes out.' },
  ]);
  expect(texts.get('transcript.txt')).toContain('Dusk\n\nThe lamp is lit.\n\nIt burns.\n\nNight\n');
  expect(texts.get('chapters.txt')).toBe('0:00 Dusk\n0:24 Night\n0:40 Dawn\n');
});

test('chapters begin at 0:00, and none is shorter than ten seconds', () => {
  const texts = textsOf(75_000, [
    { startMs: 400, title: 'Dusk' },
    { startMs: 8000, title: 'Too early' },
    { startMs: 21_000, title: 'Night' },
    { startMs: 61_900, title: 'Dawn\nat sea' },
    { startMs: 70_000, title: 'Too late' },
  ]);
  expect(texts.get('chapters.txt')).toBe('0:00 Dusk\n0:21 Night\n1:01 Dawn at sea\n');
});

test('a film of more than an hour counts hours, and one of two chapters has no list', () => {
  const long = [0, 1_800_000, 3_661_000].map((startMs, index) => ({ startMs, title: `Part ${index + 1}` }));
  expect(textsOf(4_000_000, long).get('chapters.txt')).toBe(
    '0:00:00 Part 1\n0:30:00 Part 2\n1:01:01 Part 3\n',
  );
  expect(textsOf(60_000, long.slice(0, 2)).has('chapters.txt')).toBe(false);
});

test('everybody is credited once, and a film without credits has no list', () => {
  const sourceUrl = 'https://stock.example/1';
  const bare: Credit = { licence: 'CC0', sourceUrl };
  const whole: Credit = { ...bare, title: 'A lamp', author: 'Ada Holm', licenceUrl: 'https://cc.example' };
  const texts = textsOf(9000, [
    { startMs: 0, title: 'Dusk', credits: [whole, bare] },
    { startMs: 5000, title: 'Dawn', credits: [whole] },
  ]);
  expect(texts.get('credits.txt')).toBe(
    '“A lamp” by Ada Holm, https://stock.example/1 (CC0, https://cc.example)\nPicture, https://stock.example/1 (CC0)\n',
  );
  expect(textsOf(9000, [{ startMs: 0, title: 'Dusk' }]).has('credits.txt')).toBe(false);
});
