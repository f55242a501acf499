import { describe, expect, test } from 'vitest';
import type { SceneCard } from '../../core/card.ts';
import { captionBand, FORMATS, type Size } from '../../core/frame.ts';
import { SCENE_THINGS } from '../../core/scene-words.ts';
import { planScene } from './scene-plan.ts';

function plan(card: Partial<SceneCard>, size: Size = FORMATS.landscape) {
  return planScene(
    { kind: 'scene', setting: 'stage', ...card },
    { size, shelfPx: captionBand(size).yPx, theme: 'theatre', palette: 'sea', seed: 'film' },
  );
}

const leads = (people: NonNullable<SceneCard['people']>, things: readonly string[] = []) =>
  plan({ people, things }).staging.actors.map(({ puppet }) => puppet.heroine === true);

describe('the golden rim', () => {
  test('is on the lady of a story, wherever she is named', () => {
    expect(leads([{ figure: 'king' }, { figure: 'princess' }])).toEqual([false, true]);
  });

  test('is on nobody else but whoever is named first, and on no group', () => {
    expect(leads([{ figure: 'farmer' }, { figure: 'smith' }])).toEqual([true, false]);
    expect(leads([{ figure: 'women' }]).some(Boolean)).toBe(false);
    expect(leads([{ figure: 'farmer' }], ['wolf'])).toEqual([true, false]);
  });

  test('is on an animal that is alone', () => {
    expect(leads([], ['wolf'])).toEqual([true]);
  });
});

describe('a group of which the number is told', () => {
  const actors = (count?: number, size?: Size) =>
    plan({ people: [{ figure: 'king' }, { figure: 'princes', ...(count && { count }) }] }, size).staging
      .actors;

  test.each([2, 3, 5, 7, 12])('has %i people, within the picture', (count) => {
    for (const size of [FORMATS.landscape, FORMATS.portrait, FORMATS.square]) {
      const all = actors(count, size);
      expect(all).toHaveLength(count + 1);
      const { frame } = plan({}, size);
      for (const { x } of all) expect(x).toBeGreaterThan(0);
      for (const { x } of all) expect(x).toBeLessThan(frame.width);
    }
  });

  test('is as large as usual if nobody says how many they are', () => {
    expect(actors()).toHaveLength(4);
  });
});

describe('what is alone', () => {
  const height = (things: readonly string[], people: SceneCard['people'] = []) => {
    const { staging, frame } = plan({ things, people });
    const actor = staging.actors.at(-1);
    return actor ? (-actor.puppet.bounds.top * actor.size) / 100 / frame.shelf : 0;
  };

  test.each(['mouse', 'wolf', 'bear', 'eagle', 'ring', 'key'])('%s is seen from near', (name) => {
    expect(height([name])).toBeGreaterThan(0.3);
  });

  test('is smaller beside people', () => {
    expect(height(['mouse'], [{ figure: 'man' }])).toBeLessThan(height(['mouse']) / 2);
  });

  test.each(Object.entries(FORMATS))('is not cut off in %s', (_, size) => {
    for (const name of SCENE_THINGS) {
      const { staging, frame } = plan({ things: [name] }, size);
      for (const { puppet, x, y, size: length } of staging.actors) {
        const half = (Math.max(-puppet.bounds.left, puppet.bounds.right) * length) / 100;
        expect(x - half, name).toBeGreaterThan(0);
        expect(x + half, name).toBeLessThan(frame.width);
        expect(y + (puppet.bounds.top * length) / 100, name).toBeGreaterThan(0);
      }
    }
  });
});

test('several kinds of animals stand together without herds', () => {
  const count = (things: readonly string[]) => plan({ setting: 'farm', things }).staging.actors.length;
  expect(count(['sheep', 'dog'])).toBe(4);
  expect(count(['sheep', 'dog', 'cow'])).toBe(3);
});

describe('animals of which the number is told', () => {
  test.each([1, 2, 3, 7, 12])('are as many, alone: %j', (count) => {
    const { actors } = plan({ things: ['goose'], counts: { goose: count } }).staging;
    expect(actors).toHaveLength(count);
    const places = actors.map(({ x, y }) => `${x.toFixed()} ${y.toFixed()}`);
    expect(new Set(places).size).toBe(count);
  });

  test('are as many beside somebody', () => {
    const people = [{ figure: 'maid' }];
    expect(plan({ people, things: ['pig'], counts: { pig: 1 } }).staging.actors).toHaveLength(2);
    expect(plan({ people, things: ['pig'] }).staging.actors).toHaveLength(3);
  });
});

test('a place lets no light in that has none, at any hour', () => {
  expect(plan({ setting: 'dungeon', hour: 'day' }).look.light.hour).toBe('storm');
  expect(plan({ setting: 'hall', hour: 'day' }).look.light.hour).toBe('day');
});

describe('an empty place', () => {
  const birds = (card: Partial<SceneCard>) => plan(card).staging.actors.length;

  test('has birds that pass over it, where there is a sky', () => {
    for (const setting of ['castle', 'sea', 'forest', 'street'])
      expect(birds({ setting }), setting).toBeGreaterThan(1);
    expect(birds({ setting: 'sea', hour: 'night' })).toBe(1);
    for (const setting of ['room', 'stage', 'cave', 'underwater', 'seasons', 'dungeon'])
      expect(birds({ setting }), setting).toBe(0);
    expect(birds({ setting: 'hills', weather: 'storm' })).toBe(0);
    expect(birds({ setting: 'castle', words: 'The Castle' })).toBe(0);
  });

  test('has none if anything else is to be seen', () => {
    expect(birds({ setting: 'field', people: [{ figure: 'farmer' }] })).toBe(1);
    expect(birds({ setting: 'field', things: ['cart'] })).toBe(0);
  });
});

describe('what people and animals do', () => {
  const actors = (card: Partial<SceneCard>) => plan(card).staging.actors;

  test('those who row sit in one boat, which is in front of them', () => {
    const people = [
      { figure: 'king', pose: 'row' },
      { figure: 'girl', pose: 'row' },
    ];
    const afloat = actors({ setting: 'lake', people, things: ['boat'] });
    expect(afloat).toHaveLength(3);
    expect(new Set(afloat.map(({ group }) => group)).size).toBe(1);
    expect(afloat.every(({ floats }) => floats)).toBe(true);
    expect(actors({ setting: 'forest', people })).toHaveLength(2);
  });

  test('those who embrace stand nearer to each other than others', () => {
    const between = (pose: string) => {
      const [one, other] = actors({
        people: [
          { figure: 'man', pose },
          { figure: 'woman', pose },
        ],
      });
      return (other?.x ?? 0) - (one?.x ?? 0);
    };
    expect(between('embrace')).toBeLessThan(between('heart') * 0.8);
  });

  test('a bird that flies is above the ground, and a fox cannot', () => {
    const height = (things: string[], act: string) =>
      actors({ setting: 'field', things, acts: { [things[0] ?? '']: act } })[0]?.y ?? 0;
    expect(height(['raven'], 'fly')).toBeLessThan(height(['raven'], 'stand'));
    expect(height(['fox'], 'fly')).toBe(height(['fox'], 'stand'));
  });

  test.each(['wolf', 'horse', 'cow', 'cat'])('a %s that lies is lower than one that stands', (name) => {
    const top = (act: string) =>
      actors({ things: [name], acts: { [name]: act }, people: [{ figure: 'man' }] }).at(-1)?.puppet.bounds
        .top ?? 0;
    expect(top('lie')).toBeGreaterThan(top('stand'));
    expect(top('run')).toBeLessThan(top('lie'));
  });
});
