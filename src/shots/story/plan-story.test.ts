import { describe, expect, test } from 'vitest';
import type { SceneCard } from '../../core/card.ts';
import {
  SCENE_FIGURES,
  SCENE_GROUPS,
  SCENE_POSES,
  SCENE_SETTINGS,
  SCENE_THINGS,
} from '../../core/scene-words.ts';
import { sentences } from '../../core/text/sentences.ts';
import { planStory } from './plan-story.ts';
import { CERTAIN_SENSES } from './testing/certain-senses.ts';
import { OTHER_SENSES } from './testing/other-senses.ts';

function plan(...paragraphs: string[]): (SceneCard | undefined)[] {
  const told = paragraphs.flatMap((text, paragraph) =>
    sentences(text).map((sentence) => ({ text: sentence.text, sceneIndex: 0, paragraph })),
  );
  return planStory({ sentences: told, title: 'A tale' });
}

/** What a card holds, as one line of words. */
function words(card: SceneCard | undefined): string[] {
  if (!card) return ['nothing'];
  return [
    card.setting,
    card.hour ?? '',
    card.weather ?? '',
    ...(card.people ?? []).flatMap(({ figure, pose }) => [figure, `${figure}/${pose ?? 'stand'}`]),
    ...(card.things ?? []).map((thing) => `+${thing}`),
  ];
}

describe('words have senses', () => {
  test('there are 300 sentences to be wrong about', () => {
    expect(new Set(OTHER_SENSES).size).toBeGreaterThanOrEqual(300);
  });

  test.each(OTHER_SENSES)('nothing is drawn of: %s', (sentence) => {
    // The place and nobody: what was there before stays.
    const [, card] = planStory({
      title: 'A tale',
      sentences: [
        { text: 'It happened in a village.', sceneIndex: 0, paragraph: 0 },
        { text: sentence, sceneIndex: 0, paragraph: 1 },
      ],
    });
    expect(card).toMatchObject({ setting: 'village', people: [], things: [] });
  });

  test.each(CERTAIN_SENSES)('%s', (sentence, expected) => {
    const [, card] = planStory({
      title: 'A tale',
      sentences: [
        { text: 'It happened in a village.', sceneIndex: 0, paragraph: 0 },
        { text: sentence, sceneIndex: 0, paragraph: 1 },
      ],
    });
    expect(words(card)).toEqual(expect.arrayContaining(expected.split(' ').filter((word) => word !== '-')));
  });
});

describe('a story', () => {
  test('a setting stays until another is named', () => {
    const cards = plan('A king lived in a castle. He was old.', 'He went into the forest.', 'He was tired.');
    expect(cards.map((card) => card?.setting)).toEqual(['castle', 'castle', 'forest', 'forest']);
  });

  test('a place that comes again is seen from elsewhere', () => {
    const cards = plan(
      'The king stood before the castle.',
      'He rode into the forest.',
      'He came to the castle.',
    );
    expect(cards[0]?.setting).toBe(cards[2]?.setting);
    expect(cards[0]?.view).not.toBe(cards[2]?.view);
  });

  test('one person keeps a figure under other words and pronouns', () => {
    const cards = plan(
      'Mathey, a handsome youth, loved a beautiful lady.',
      'He followed her to the cliffs.',
      'The maiden smiled at him.',
    );
    for (const card of cards)
      expect((card?.people ?? []).map(({ figure }) => figure).sort()).toEqual(['lady', 'youth']);
  });

  test('who does not appear is not shown', () => {
    const cards = plan('A lady lived by the lake.', 'A peasant waited by the lake, but she did not appear.');
    expect(words(cards[1])).not.toContain('lady');
    expect(words(cards[1])).toContain('farmer');
  });

  test('who never returned leaves the place empty, at night', () => {
    const cards = plan('A youth walked towards the cliffs.', 'He never returned.');
    expect(cards[1]).toMatchObject({ setting: 'cliffs', hour: 'night', people: [] });
  });

  test('a village that is named after a saint brings no priest, the saint himself does', () => {
    const cards = plan(
      'They lived in the village of St. Cleer.',
      'Then St. Cleer spoke in anger on the moor.',
    );
    expect(cards[0]?.people).toEqual([]);
    expect(words(cards.at(-1))).toContain('priest');
  });

  test('years that pass are seasons, with nobody', () => {
    const cards = plan('A king lived in a castle.', 'Years passed by.', 'The king was old.');
    expect(cards.map((card) => card?.setting)).toEqual(['castle', 'seasons', 'castle']);
    expect(cards[1]?.people).toEqual([]);
  });

  test('while somebody speaks, the picture is held', () => {
    const cards = plan('The king stood before the castle. “The wolf is in the forest!”');
    expect(cards[1]).toBe(cards[0]);
  });

  test('what is said in single quotation marks is not there', () => {
    const cards = plan(
      'The king stood before the castle.',
      "'The wolf is in the forest,' said the king, 'and the thieves fear the witch.' The queen wept.",
    );
    expect(cards.every((card) => card?.setting === 'castle' && card.things?.length === 0)).toBe(true);
    expect(words(cards.at(-1))).toContain('queen/grieve');
  });

  test('what happens after a part that is left out may be anywhere', () => {
    const told = [
      { text: 'The girl sat by the fire at midnight.', sceneIndex: 0, paragraph: 0 },
      { text: 'The girl met a fox.', sceneIndex: 1, paragraph: 9 },
    ];
    const cards = planStory({ sentences: told, title: 'A tale' });
    expect(cards.map((card) => [card?.setting, card?.hour])).toEqual([
      ['room', 'night'],
      ['hills', 'day'],
    ]);
  });

  test('an animal that has a name is no person, and pronouns mean it', () => {
    const cards = plan(
      'A shepherd had a dog called Sultan, and lived in a village.',
      'Sultan was old.',
      'The wolf came by, and he was hungry.',
    );
    expect(words(cards[1])).not.toContain('king');
    expect(cards[2]?.people).toEqual([]);
  });

  test('who was never seen before is seen now, and who is dead lies', () => {
    const [, known, dead] = plan(
      'The giant lived in a village.',
      'The children had never seen the giant before.',
      'They found the giant lying dead under the tree.',
    );
    expect(known).not.toMatchObject({ hour: 'night' });
    expect(words(dead)).toContain('giant/sleep');
  });

  test('who is called something else is not there twice', () => {
    const cards = plan('The old woman was in reality a wicked witch.');
    expect(cards[0]?.people).toHaveLength(1);
  });

  test('night stays until morning comes', () => {
    const cards = plan(
      'One night the king stood before the castle. The queen came.',
      'When morning broke, the king was gone.',
    );
    expect(cards.map((card) => card?.hour)).toEqual(['night', 'night', 'morning']);
  });

  test('nothing is chosen before there is a place', () => {
    expect(plan('It was long ago.', 'All was quiet.')).toEqual([undefined, undefined]);
  });

  test('every word of a card is one that the theatre draws', () => {
    const known = new Set<string>([
      ...SCENE_SETTINGS,
      ...SCENE_FIGURES,
      ...SCENE_GROUPS,
      ...SCENE_POSES,
      ...SCENE_THINGS,
    ]);
    for (const [sentence] of CERTAIN_SENSES) {
      for (const card of plan('It happened in a village.', sentence)) {
        expect(known).toContain(card?.setting);
        for (const { figure, pose = 'stand' } of card?.people ?? []) {
          expect(known).toContain(figure);
          expect(known).toContain(pose);
        }
        for (const thing of card?.things ?? []) expect(known).toContain(thing);
      }
    }
  });
});
