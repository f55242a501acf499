// Over 300 lines: one suite for whole stories, a case for each kind of fault that films showed.
import { describe, expect, test } from 'vitest';
import {
  SCENE_FIGURES,
  SCENE_GROUPS,
  SCENE_POSES,
  SCENE_SETTINGS,
  SCENE_THINGS,
} from '../../core/scene-words.ts';
import { planStory } from './plan-story.ts';
import { CERTAIN_SENSES } from './testing/certain-senses.ts';
import { OTHER_SENSES } from './testing/other-senses.ts';
import { plan, words } from './testing/plan-told.ts';

describe('senses of words', () => {
  test('the suite has at least 300 sentences that could be misread', () => {
    expect(new Set(OTHER_SENSES).size).toBeGreaterThanOrEqual(300);
  });

  test.each(OTHER_SENSES)('nothing is drawn for: %s', (sentence) => {
    // At most the place of the sentence before, and nobody in it.
    const [, card] = planStory({
      title: 'A tale',
      sentences: [
        { text: 'It happened in a village.', sceneIndex: 0, paragraph: 0 },
        { text: sentence, sceneIndex: 0, paragraph: 1 },
      ],
    });
    expect(card ?? { setting: 'village', people: [], things: [] }).toMatchObject({
      setting: 'village',
      people: [],
      things: [],
    });
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
  test('keeps a setting until another one is mentioned', () => {
    const cards = plan('A king lived in a castle. He was old.', 'He went into the forest.', 'He was tired.');
    expect(cards.map((card) => card?.setting)).toEqual(['castle', 'castle', 'forest', 'forest']);
  });

  test('shows a place from another view when it appears again', () => {
    const cards = plan(
      'The king stood before the castle.',
      'He rode into the forest.',
      'He came to the castle.',
    );
    expect(cards[0]?.setting).toBe(cards[2]?.setting);
    expect(cards[0]?.view).not.toBe(cards[2]?.view);
  });

  test('recognises a person behind other nouns and pronouns', () => {
    const cards = plan(
      'Mathey, a handsome youth, loved a beautiful lady.',
      'He followed her to the cliffs.',
      'The maiden smiled at him.',
    );
    for (const card of cards)
      expect((card?.people ?? []).map(({ figure }) => figure).sort()).toEqual(['lady', 'youth']);
  });

  test('does not show somebody who does not appear', () => {
    const cards = plan('A lady lived by the lake.', 'A peasant waited by the lake, but she did not appear.');
    expect(words(cards[1])).not.toContain('lady');
    expect(words(cards[1])).toContain('farmer');
  });

  test('leaves the place empty, at night, if somebody never returned', () => {
    const cards = plan('A youth walked towards the cliffs.', 'He never returned.');
    expect(cards[1]).toMatchObject({ setting: 'cliffs', hour: 'night', people: [] });
  });

  test('draws no priest for a village named after a saint, but draws the saint himself', () => {
    const cards = plan(
      'They lived in the village of St. Cleer.',
      'Then St. Cleer spoke in anger on the moor.',
    );
    expect(cards[0]?.people).toEqual([]);
    expect(words(cards.at(-1))).toContain('priest');
  });

  test('shows the seasons without people when years pass', () => {
    const cards = plan('A king lived in a castle.', 'Years passed by.', 'The king was old.');
    expect(cards.map((card) => card?.setting)).toEqual(['castle', 'seasons', 'stage']);
    expect(cards[1]?.people).toEqual([]);
  });

  test('a title says who a named man is, and a saint stays a saint', () => {
    const cards = plan(
      'There was a singular man named Dodge in the village.',
      'Parson Dodge rode over the moor.',
      'Dodge prayed.',
      'A hunter came.',
      'The saint rose.',
    );
    expect(words(cards[2])).toContain('priest/kneel');
    expect(words(cards[4])).not.toContain('hunter');
  });

  test('a named man stays the same although he is also a son', () => {
    const cards = plan(
      'In the village lived a man of great strength named Ordulph.',
      'Ordulph was the son of Orgar.',
    );
    expect(words(cards[1])).toContain('man');
  });

  test('the brothers of an abbey are monks, and `they` are not those who were named before another group', () => {
    const cards = plan(
      'The monks lived in an abbey.',
      'The poor brothers had no bread.',
      'The news of it came to the thieves.',
      'They wept.',
    );
    expect(words(cards[1])).toContain('monks');
    expect(cards[3]?.people ?? []).toEqual([]);
  });

  test('keeps the picture while somebody speaks', () => {
    const cards = plan('The king stood before the castle. “The wolf is in the forest!”');
    expect(cards[1]).toBe(cards[0]);
  });

  test('ends what is said where punctuation follows the closing mark', () => {
    const cards = plan('‘Surely,’ said the king, ‘it is some game of theirs’; and he rode into the forest.');
    expect(words(cards[0])).toEqual(expect.arrayContaining(['forest', 'king/ride']));
    const boys = plan('‘I saw the boys’ hats in a village,’ said the king.')[0];
    expect(words(boys)).not.toContain('village');
  });

  test('does not draw what is said in single quotation marks', () => {
    const cards = plan(
      'The king stood before the castle.',
      "'The wolf is in the forest,' said the king, 'and the thieves fear the witch.' The queen wept.",
    );
    expect(cards.every((card) => card?.setting === 'castle' && card.things?.length === 0)).toBe(true);
    expect(words(cards.at(-1))).toContain('queen/grieve');
  });

  test('forgets place and hour when a part is left out', () => {
    const told = [
      { text: 'The girl sat by the fire at midnight.', sceneIndex: 0, paragraph: 0 },
      { text: 'The girl met a fox.', sceneIndex: 1, paragraph: 9 },
    ];
    const cards = planStory({ sentences: told, title: 'A tale' });
    expect(cards.map((card) => [card?.setting, card?.hour])).toEqual([
      ['room', 'night'],
      ['stage', 'day'],
    ]);
  });

  test('takes pronouns after a named animal to mean the animal, and draws no person for its name', () => {
    const cards = plan(
      'A shepherd had a dog called Sultan, and lived in a village.',
      'Sultan was old.',
      'The wolf came by, and he was hungry.',
    );
    expect(words(cards[1])).not.toContain('king');
    expect(cards[2]?.people).toEqual([]);
  });

  test('shows somebody who had never been seen before, and shows the dead lying down', () => {
    const [, known, dead] = plan(
      'The giant lived in a village.',
      'The children had never seen the giant before.',
      'They found the giant lying dead under the tree.',
    );
    expect(known).not.toMatchObject({ hour: 'night' });
    expect(words(dead)).toContain('giant/sleep');
  });

  test('shows a person only once if the sentence uses two words for them', () => {
    const cards = plan('The old woman was in reality a wicked witch.');
    expect(cards[0]?.people).toHaveLength(1);
  });

  test('stays in the night until morning comes', () => {
    const cards = plan(
      'One night the king stood before the castle. The queen came.',
      'When morning broke, the king laughed.',
    );
    expect(cards.map((card) => card?.hour)).toEqual(['night', 'night', 'morning']);
  });

  test.each([
    'The man who had come from the mill asked for bread.',
    'A girl whose father kept an inn by the river asked for bread.',
    'The smith, who lived in a cottage by the sea, was hungry.',
    'He had left his cow in the field.',
    'The old man told him the way to the castle.',
    'The king sent his daughter to the well.',
    'He wanted to go to the fair with them.',
    'The lad set his heart on going, and was to take the cow to the market next day.',
    'She was going to a wedding that week.',
    'They spoke to the woman that lived in the wood.',
  ])('does not move to where people came from, live, or plan to go: %s', (sentence) => {
    const [, card] = plan('It happened in a village.', sentence);
    expect(card?.setting).toBe('village');
  });

  test.each([
    ['He saw her in a deep pool left by the falling tide.', 'beach'],
    ['He ran to his father’s work-room.', 'room'],
    ['The man who had come from the mill went into the castle.', 'castle'],
    ['They came to a wood which lay behind the castle.', 'forest'],
    ['There was once a miller who lived in a mill by the bridge.', 'mill'],
    ['When they had come to the castle, they rested.', 'castle'],
    ['They had come to a great forest.', 'forest'],
    ['She began to go into the garden every evening.', 'garden'],
    ['They slept for the night at a little inn.', 'room'],
    ['One day they were at a wedding, and she wept.', 'hall'],
  ])('moves to where people arrive: %s', (sentence, setting) => {
    const [, card] = plan('It happened in a village.', sentence);
    expect(card?.setting).toBe(setting);
  });

  test('follows people through sentences that are not narrated', () => {
    const heard = [
      { text: 'The king stood before the castle.', sceneIndex: 0, paragraph: 0 },
      { text: 'He rode into the forest, and met a witch.', sceneIndex: 0, paragraph: 1, isTold: false },
      { text: 'She gave him a ring.', sceneIndex: 0, paragraph: 1 },
    ];
    const cards = planStory({ sentences: heard, title: 'A tale' });
    expect(cards.map((card) => card?.setting)).toEqual(['castle', undefined, 'forest']);
    expect(words(cards[2])).toEqual(expect.arrayContaining(['king', 'witch']));
  });

  test('enters the house that people have come to, and leaves narrow places when people go on', () => {
    const [door, inside] = plan('They stopped before a cottage door.', 'So they went in and sat down.');
    expect([door?.setting, inside?.setting]).toEqual(['village', 'room']);
    const [cave, , on] = plan(
      'A girl came to a cave.',
      'The girl was glad.',
      'The girl went on to the hedge.',
    );
    expect([cave?.setting, on?.setting]).toEqual(['cave', 'stage']);
  });

  test('forgets a narrow place that is not mentioned again', () => {
    const told = [
      'A girl sat by the well.',
      ...Array.from({ length: 10 }, (_, at) => `The girl counted ${at}.`),
    ];
    const cards = plan(...told);
    expect(cards[2]?.setting).toBe('well');
    expect(cards.at(-1)?.setting).not.toBe('well');
  });

  test('shows nobody who only gave something, was looked for, or is named twice in one phrase', () => {
    const [, given] = plan('It happened in a village.', 'The girl wore the ring her father gave her.');
    expect(given?.people?.map(({ figure }) => figure)).toEqual(['girl']);
    const [, sought] = plan('It happened in a village.', 'The king sought for his little son everywhere.');
    expect(sought?.people?.map(({ figure }) => figure)).toEqual(['king']);
    const [, twice] = plan('It happened in a village.', 'The old pixy thief laughed.');
    expect(twice?.people).toHaveLength(1);
  });

  test('does not know where a new episode happens until the text says so', () => {
    const cards = plan(
      'A miller lived in a mill.',
      'He went down to the beach.',
      'One day the miller was very angry.',
      'The miller went home.',
    );
    expect(cards.map((card) => card?.setting)).toEqual(['mill', 'beach', 'stage', 'mill']);
  });

  test('shows nobody for pronouns that could refer to two people, an animal, or a stranger', () => {
    const [, either] = plan('The king met a shepherd in the forest.', 'He was afraid.');
    expect(either?.people ?? []).toEqual([]);
    const [, , animal] = plan('The king stood in the forest.', 'Then a wolf came.', 'He was hungry.');
    expect(animal?.people ?? []).toEqual([]);
    const family = plan('There was a small hedgehog in the forest.', 'Her mother slept.', 'She woke early.');
    expect(family.flatMap((scene) => scene?.people ?? [])).toEqual([]);
    const [, , stranger] = plan(
      'The king stood before the castle, where all feared Morvan.',
      'Morvan laughed.',
      'He was not afraid.',
    );
    expect(stranger?.people ?? []).toEqual([]);
    const [, only] = plan('The king stood in the forest.', 'He was afraid.');
    expect(words(only)).toContain('king');
  });

  test('a pronoun does not mean somebody known if a sentence tells of somebody without a figure', () => {
    const [, , after] = plan('The demon stood in the forest.', 'Then the swindler laughed.', 'He ran away.');
    expect(after?.people).toEqual([]);
    const [, same] = plan('The demon stood in the forest.', 'The swindler said that he was tired.');
    expect(same?.people).toEqual([]);
    const [, , thing] = plan('The king stood in the forest.', 'The river began to rise.', 'He ran away.');
    expect(words(thing)).toContain('king/flee');
  });

  test('a man of a trade without a figure of its own is a man, and not the demon of the story', () => {
    const [, wrestler, he] = plan(
      'The demon stood in the forest.',
      'A famous wrestler came to the village.',
      'He laughed.',
    );
    expect(words(wrestler)).toContain('man/walk');
    expect(words(he)).not.toContain('demon');
  });

  test('somebody with a name stays who they are when the text says what they are like', () => {
    const cards = plan(
      'A prince named Benno lived in a castle. Now Benno was a sly old fellow.',
      'One day he rode into the forest.',
    );
    expect(cards.flatMap((card) => card?.people ?? []).map(({ figure }) => figure)).not.toContain('old-man');
    expect(words(cards.at(-1))).toContain('prince/ride');
  });

  test('who rides past somebody is the one that rides', () => {
    const card = plan(
      'A prince named Benno went into the forest.',
      'There rode past him a fair young woman.',
    ).at(-1);
    expect(words(card)).toEqual(expect.arrayContaining(['prince', 'lady/ride']));
  });

  test('an animal that somebody waits for is not there', () => {
    const card = plan('The king stood in the forest, waiting for a wild boar to come.')[0];
    expect(card?.things).toEqual([]);
  });

  test('a place that is only thought of or given something is not where the story is', () => {
    const [, thought] = plan('A monk sat in the hall.', 'He had the idea of enriching the monastery.');
    expect(thought?.setting).toBe('hall');
    const [, table] = plan(
      'A monk walked in the forest.',
      'The table in the great banqueting hall was spread.',
    );
    expect(table?.setting).toBe('hall');
  });

  test('a story does not happen where somebody of its title comes from', () => {
    const sentences = [
      'A prince loved a maiden.',
      'He rode into the forest.',
      'Then he came to the mill.',
      'He rode home.',
    ].map((text, paragraph) => ({ text, sceneIndex: 0, paragraph }));
    const cards = planStory({ sentences, title: 'The Maiden of the Forest' });
    expect(cards.at(-1)?.setting).not.toBe('forest');
  });

  test('somebody who turns into something else is not shown in either shape', () => {
    const card = plan('A weaver sat in the room.', 'The weaver turned into a black hound.').at(-1);
    expect(card?.people).toEqual([]);
    expect(card?.things).toEqual([]);
  });

  test('speech within speech does not hide what happens after it', () => {
    const cards = plan(
      'The king stood before the castle.',
      '"Go," he said, "and cry aloud, \'The wolf is in the forest.\'"',
      'Then he went into the church.',
    );
    expect(cards.at(-1)?.setting).toBe('church');
    const [, , later] = plan(
      'The king stood before the castle.',
      '"Come here.',
      "Say, 'I am here,' and go into the forest,\" he said.",
    );
    expect(later?.setting).toBe('castle');
  });

  test('a group that sleeps, or that is only asleep meanwhile, is not shown awake', () => {
    const card = plan('A woman sat in the kitchen while all the servants were asleep.')[0];
    expect(words(card)).toEqual(expect.arrayContaining(['room', 'woman/sit']));
    expect(card?.people).toHaveLength(1);
  });

  test('`they` are not a man and a woman if another group was told of, or if they were not together', () => {
    const [, , they] = plan(
      'The king walked with the queen in the garden.',
      'The witches raged outside.',
      'They screamed.',
    );
    expect(they?.people?.map(({ figure }) => figure) ?? []).not.toContain('king');
    const [, company] = plan('The king and the queen met the swindlers in the garden.', 'They screamed.');
    expect(company?.people ?? []).toEqual([]);
    const [, , apart] = plan('The king stood in the hall.', 'The queen wept.', 'They screamed.');
    expect(apart?.people ?? []).toEqual([]);
    const [, pair] = plan('The king walked with the queen in the garden.', 'They sat down.');
    expect(words(pair)).toEqual(expect.arrayContaining(['king', 'queen']));
  });

  test('nobody does what somebody else did earlier in the sentence', () => {
    const card = plan('The cats fled over the road, but the woman was left in peace.')[0];
    expect(words(card)).toContain('woman/stand');
  });

  test('nobody does what a thing does later in the sentence', () => {
    const card = plan(
      'The king stood in the church and watched the head, until it lifted out a great leg.',
    )[0];
    expect(words(card)).toContain('king/stand');
  });

  test('a stranger is whoever was met last, and no lady', () => {
    const [, stranger] = plan('They came upon a peasant on the road.', 'The stranger offered to guide them.');
    expect(words(stranger)).toContain('farmer/reach');
    expect(words(plan('A stranger came to the inn.')[0])).not.toContain('lady');
  });

  test('nobody is shown for a rock with their name, for a likeness, or for what people only understood', () => {
    const shown = (sentence: string) => plan('It happened at the cliffs.', sentence)[1]?.people;
    expect(shown('Time has changed the Parson Rock.')).toEqual([]);
    expect(shown('The peak stands up, seeming, as it were, a sentry over the land.')).toEqual([]);
    expect(shown('The folk’s tale speaks of the Prince of Darkness.')).toEqual([]);
    expect(shown('All was made by the lovely creature, once his servant.')).toEqual([]);
    expect(shown('The sea has carved the profiles of the monk.')).toEqual([]);
    expect(shown('There stands the parson as it were in his pulpit.')).toEqual([]);
    expect(shown('All realised that the demons had changed the miller.')).toEqual([]);
  });

  test('somebody whose place is named for another day stays where they are', () => {
    const cards = plan(
      'The old man walked along the shore and saw a mermaid.',
      'She said he must come to a certain rock on another day.',
      'The mermaid thanked him.',
    );
    expect(cards.map((card) => card?.setting)).toEqual(['beach', 'beach', 'beach']);
  });

  test('water that runs from a vessel is no flood', () => {
    const card = plan('She went to the well, but the water poured from it.')[0];
    expect(card?.things).not.toContain('flood');
  });

  test('shows a group for “they” only directly after it was mentioned', () => {
    const [, , , cards] = plan(
      'The robbers came to the castle. The soldiers laughed.',
      'The girl was alone.',
      'The night was dark.',
      'They gave her bread.',
    );
    expect(cards?.people?.map(({ figure }) => figure) ?? []).not.toContain('soldiers');
  });

  test('chooses nothing before a place is known', () => {
    expect(plan('It was long ago.', 'All was quiet.')).toEqual([undefined, undefined]);
  });

  test('uses only words that the theatre can draw', () => {
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

test('night falls where it is told, and not before', () => {
  const text = 'The farmer beat the boy in the garden, and the boy ran on until night fell.';
  const cards = planStory({
    sentences: [{ text, sceneIndex: 0, paragraph: 0, partsAt: [text.indexOf('and the')] }],
    title: 'A tale',
  });
  expect(cards.map((card) => card?.hour)).toEqual(['day', 'night']);
});

test('it is not night where somebody does something from morning till night', () => {
  const at = (text: string) => plan(text).at(-1)?.hour;
  expect(at('From early in the morning till late at night the farmer danced with the king.')).toBe('day');
  expect(at('Late in the night the farmer danced with the king.')).toBe('night');
});

test('whoever comes to a cottage is not inside yet', () => {
  const at = (text: string) => plan(text).at(-1)?.setting;
  expect(at('The king came to a small cottage in the forest.')).toBe('forest');
  expect(at('The king went into a small cottage.')).toBe('room');
});

test('no night is shown of which only a sentence tells that is left out', () => {
  const hourAfter = (isTold: boolean) =>
    planStory({
      sentences: [
        { text: 'In the night the farmer slept.', sceneIndex: 0, paragraph: 0, isTold },
        { text: 'The farmer danced with the king.', sceneIndex: 0, paragraph: 0 },
      ],
      title: 'A tale',
    }).at(-1)?.hour;
  expect(hourAfter(false)).toBe('day');
  expect(hourAfter(true)).toBe('night');
});

test('what rose is no flower', () => {
  expect(plan('In the garden was a spring that rose in the midst of it.').at(-1)?.things).toEqual([]);
  expect(plan('In the garden she found a rose.').at(-1)?.things).toEqual(['flower']);
});
