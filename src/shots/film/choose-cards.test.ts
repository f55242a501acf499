import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Beat } from '../beats.ts';
import { type Candidate, lookOf } from '../candidates.ts';
import { spokenLine } from '../testing/spoken-line.ts';
import { chooseCards, MIN_SHOT_MS, type SceneChoice } from './choose-cards.ts';

const line = spokenLine();

function beatsLasting(...durations: number[]): Beat[] {
  return durations.map((durationMs, at) => ({
    text: `${at}`,
    start: at * 2,
    durationMs,
    line,
    lineIndex: at,
    isWhole: true,
  }));
}

function statement(text: string, at: number, value = 52): Candidate {
  return { card: { kind: 'statement', text }, value, from: at, to: at };
}

function number(value: string, at: number): Candidate {
  return { card: { kind: 'number', value, label: 'lamps' }, value: 85, from: at, to: at };
}

function headings(count: number): Candidate[] {
  return Array.from({ length: count }, (_, at) => statement('Lamps', at, 18));
}

const scene = fc
  .array(fc.tuple(fc.integer({ min: 800, max: 7_000 }), fc.integer({ min: 0, max: 3 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map(
    (beats): SceneChoice => ({
      beats: beatsLasting(...beats.map(([durationMs]) => durationMs)),
      candidates: [
        ...headings(beats.length),
        ...beats.flatMap(([, kinds], at) => [
          ...(kinds & 1 ? [statement(`The lamp burns for ${at} hours.`, at)] : []),
          ...(kinds & 2 ? [number(`${at}`, at)] : []),
        ]),
      ],
    }),
  );

describe('choosing cards', () => {
  test('shots cover each beat once, in order, with a card that is about one of its beats', () => {
    fc.assert(
      fc.property(fc.array(scene, { minLength: 1, maxLength: 5 }), (scenes) => {
        const chosen = chooseCards(scenes);
        expect(chosen).toHaveLength(scenes.length);
        for (const [at, shots] of chosen.entries()) {
          const covered = shots.flatMap(({ from, to }) =>
            Array.from({ length: to - from + 1 }, (_, step) => from + step),
          );
          expect(covered).toEqual(scenes[at]?.beats.map((_, beat) => beat));
          for (const { from, to, candidate } of shots) {
            expect(candidate.from <= to && candidate.to >= from).toBe(true);
          }
        }
      }),
    );
  });

  test('no shot is shorter than 3 s, unless its scene is', () => {
    fc.assert(
      fc.property(fc.array(scene, { minLength: 1, maxLength: 4 }), (scenes) => {
        for (const [at, shots] of chooseCards(scenes).entries()) {
          const beats = scenes[at]?.beats ?? [];
          const total = beats.reduce((sum, { durationMs }) => sum + durationMs, 0);
          const shortest = Math.min(
            ...shots.map(({ from, to }) =>
              beats.slice(from, to + 1).reduce((sum, beat) => sum + beat.durationMs, 0),
            ),
          );
          // Only in short scenes: in a longer one, joining a short beat to its neighbour may make that shot
          // too long.
          if (total > MIN_SHOT_MS && total < 9_000) expect(shortest).toBeGreaterThanOrEqual(MIN_SHOT_MS);
        }
      }),
    );
  });

  test('a place of a tale does not stay for what may happen elsewhere', () => {
    const place: Candidate = {
      card: { kind: 'scene', setting: 'church', hour: 'day', people: [], things: [] } as never,
      value: 96,
      from: 0,
      to: 0,
    };
    const [shots] = chooseCards([
      {
        beats: beatsLasting(5_000, 5_000),
        candidates: [place, statement('Lee walked down to the sea.', 1, 20)],
      },
    ]);
    expect(shots?.map(({ to }) => to)).toEqual([0, 1]);
  });

  test('no two neighbouring shots look alike if there is another card', () => {
    const scenes = Array.from(
      { length: 8 },
      (_, at): SceneChoice => ({
        beats: beatsLasting(5_000),
        candidates: [
          statement(`Lamp ${at} burns all night.`, 0),
          statement(`Lamp ${at}`, 0, 40),
          ...headings(1),
        ],
      }),
    );
    const looks = chooseCards(scenes).flatMap((shots) =>
      shots.map(({ candidate }) => lookOf(candidate.card)),
    );
    expect(looks.every((look, at) => at === 0 || look !== looks[at - 1])).toBe(true);
  });

  test('no kind fills more than 35 % if the document allows it', () => {
    const quote = (at: number): Candidate => ({
      card: { kind: 'quote', text: `“Lamp ${at} burns.”` },
      value: 76,
      from: 0,
      to: 0,
    });
    const definition = (at: number): Candidate => ({
      card: { kind: 'definition', term: `Lamp ${at}`, text: 'A light.' },
      value: 72,
      from: 0,
      to: 0,
    });
    const scenes = Array.from(
      { length: 20 },
      (_, at): SceneChoice => ({
        beats: beatsLasting(5_000),
        candidates: [
          number(`${at}`, 0),
          quote(at),
          definition(at),
          statement(`Lamp ${at} burns all night.`, 0),
        ],
      }),
    );
    const counts = new Map<string, number>();
    for (const { candidate } of chooseCards(scenes).flat()) {
      counts.set(candidate.card.kind, (counts.get(candidate.card.kind) ?? 0) + 1);
    }
    expect(Math.max(...counts.values()) / 20).toBeLessThanOrEqual(0.35);
  });

  test('a card is not shown in two shots in a row', () => {
    const quote: Candidate = {
      card: { kind: 'quote', text: '“The lamp burns.”' },
      value: 76,
      from: 0,
      to: 1,
      group: 'quote',
      maxMs: 12_000,
    };
    const scenes = [{ beats: beatsLasting(7_000, 7_000), candidates: [quote, ...headings(2)] }];
    const cards = chooseCards(scenes)
      .flat()
      .map(({ candidate }) => candidate.card);
    expect(new Set(cards).size).toBe(cards.length);
  });

  test('the same words are not shown twice in a row', () => {
    const scenes = [{ beats: beatsLasting(4_000, 4_000), candidates: headings(2) }];
    expect(chooseCards(scenes)[0]).toHaveLength(1);
  });

  test('a sentence does not stay long after it was spoken', () => {
    const beats = beatsLasting(5_000, 7_000);
    const candidates = [
      statement('The lamp burns all night.', 0),
      statement(
        'The lamp of the old harbour burns through every night of the winter, and in summer it rests.',
        1,
        26,
      ),
      ...headings(2),
    ];
    const [shots] = chooseCards([{ beats, candidates }]);
    expect(shots).toHaveLength(2);
  });

  test('a long sentence stays until it is spoken to its end', () => {
    const beats = beatsLasting(5_000, 6_000);
    const long =
      'The lamp of the old harbour burns through every night of the winter, and in summer it rests.';
    const candidates = [
      { ...statement(long, 0, 26), to: 1, maxMs: 13_500 },
      statement('Old harbour lamp', 1, 40),
      ...headings(2),
    ];
    const [shots] = chooseCards([{ beats, candidates }]);
    expect(shots?.map(({ to }) => to)).toEqual([1]);
  });
});

test('quotations that fill a film are not told as plain sentences instead', () => {
  const said = Array.from({ length: 6 }, (_, at): Candidate[] => [
    {
      card: { kind: 'quote', text: `It burns ${at}.`, attribution: `Lee ${at}` },
      value: 76,
      from: at,
      to: at,
    },
    statement(`“It burns ${at},” Lee ${at} said.`, at),
  ]).flat();
  const [shots] = chooseCards([
    { beats: beatsLasting(...Array.from({ length: 6 }, () => 6_000)), candidates: said },
  ]);
  expect(shots?.map(({ candidate }) => candidate.card.kind)).toEqual(Array(6).fill('quote'));
});
