import { describe, expect, test } from 'vitest';
import { planStory } from './plan-story.ts';
import { plan, words } from './testing/plan-told.ts';

describe('a place is shown only while it is certain', () => {
  const last = (...paragraphs: string[]) => plan(...paragraphs).at(-1);

  test('a person whose place is not told is on the bare stage, and nobody means no picture', () => {
    expect(last('There was once a king.')).toMatchObject({ setting: 'stage', people: [{ figure: 'king' }] });
    expect(last('It was long ago, and all was quiet.')).toBeUndefined();
    // The bare stage has no sky for them.
    expect(last('All the birds flew away.')).toBeUndefined();
  });

  test('a journey is out of doors in its own sentence, and nowhere in the next paragraph', () => {
    const cards = plan('The youth set out to seek his fortune.', 'The princess was sad.');
    expect(cards.map((card) => card?.setting)).toEqual(['road', 'stage']);
  });

  test('a place is lost when people leave it for one that is not named, and kept while they talk', () => {
    expect(last('The girl sat in the kitchen.', 'The girl ran to the old woman.')?.setting).toBe('stage');
    expect(last('The girl sat in the kitchen.', 'The girl smiled.')?.setting).toBe('room');
    const talk = Array.from({ length: 8 }, (_, at) => `“I have ${at} apples,” said the girl.`);
    expect(last('The girl sat in the kitchen.', ...talk)?.setting).toBe('room');
  });

  test('a text that turns to talk in general shows no place', () => {
    expect(last('The king stood before the castle.', 'Such things are seldom seen.')).toBeUndefined();
    expect(last('The king stood before the castle.', 'All was quiet.')?.setting).toBe('castle');
  });

  test('a church that has disappeared is not shown, and the story is not there any longer', () => {
    const sunk = plan(
      'The priest stood before the church.',
      'The church had sunk into the ground.',
      'The priest wept.',
    );
    expect(sunk.map((card) => card?.setting)).toEqual(['churchyard', undefined, 'stage']);
    expect(last('The priest came to the church and sank upon his knees.')?.setting).toBe('churchyard');
  });

  test('what is never done again happens nowhere else than where somebody was last', () => {
    const over = last('The lady walked to the cliffs.', 'She never came back to the church.');
    expect(over).toMatchObject({ setting: 'cliffs', people: [] });
  });

  test('those who speak of the church inside it stay inside, until they go out', () => {
    expect(last('The tailor sat in the church.', 'The church was dark.')?.setting).toBe('church');
    expect(last('The tailor sat in the church.', 'The tailor ran out of the church.')?.setting).not.toBe(
      'church',
    );
  });

  test('a cottage stays a cottage in a story of kings', () => {
    expect(last('The king came to the hut.', 'The king slept in the cottage.')?.setting).toBe('room');
    expect(last('The king slept in his house.')?.setting).toBe('chamber');
  });
});

describe('a sentence that is told in parts', () => {
  const parts = (text: string, ...starts: string[]) =>
    planStory({
      title: 'A tale',
      sentences: [
        { text: 'A lady lived in a village.', sceneIndex: 0, paragraph: 0 },
        { text, sceneIndex: 0, paragraph: 1, partsAt: starts.map((start) => text.indexOf(start)) },
      ],
    }).slice(1);

  test('shows a ship that casts anchor after years have passed', () => {
    const text = 'Years passed by, when, one morning, a ship cast anchor off Sandy Cove.';
    const [years, ship] = parts(text, 'one morning');
    expect([years?.setting, ship?.setting]).toEqual(['seasons', 'sea']);
    expect(ship).toMatchObject({ hour: 'morning', things: ['ship'] });
  });

  test('shows each place in its own part', () => {
    const cards = parts(
      'The lady had smiled at a youth in church, and afterwards she walked towards the cliffs.',
      'and afterwards',
    );
    expect(cards.map((card) => card?.setting)).toEqual(['church', 'cliffs']);
    expect(words(cards[1])).toContain('lady/walk');
  });

  test('takes the one who sets out into the other part', () => {
    const [, on] = parts('The king stood before the castle, and rode into the forest.', 'and rode');
    expect(words(on)).toEqual(expect.arrayContaining(['forest', 'king']));
  });

  test('stays one picture if only one part names a place', () => {
    const cards = parts('When it was late, the king came to the castle, and was glad.', 'and was');
    expect(cards[0]).toBe(cards[1]);
    expect(cards[0]?.setting).toBe('castle');
  });

  test('shows nobody before they are mentioned', () => {
    const [first, then] = parts('In the garden all was quiet, until the queen came with her maids.', 'until');
    expect(first).toMatchObject({ setting: 'garden', people: [] });
    expect(words(then)).toContain('queen');
  });

  test('shows nobody doing what those do who enter later', () => {
    const [boy] = parts('In the village the boy stood still, and the soldiers fled.', 'and the soldiers');
    expect(words(boy)).toContain('boy/stand');
  });

  test('lets somebody enter who is mentioned later', () => {
    const cards = parts('The king stood in the garden, and the queen came to him.', 'and the queen');
    expect(cards.map((card) => card?.people?.map(({ figure }) => figure))).toEqual([
      ['king'],
      ['king', 'queen'],
    ]);
  });
});

describe('ways home and away', () => {
  const last = (...paragraphs: string[]) => plan(...paragraphs).at(-1);

  test('a story leaves a well for the house of somebody’s mother', () => {
    const home = last('The girl came to the well.', 'She went back to her stepmother with the sieve.');
    expect(home?.setting).toBe('room');
    expect(last('The girl came to the well.', 'The girl brought water from the well.')?.setting).toBe('well');
    expect(last('The girl lay in bed.', 'The girl brought water from the well.')?.setting).not.toBe('well');
    expect(
      last('It was a dark house in the village.', 'There stood the frog, and it was the frog from the well.')
        ?.setting,
    ).toBe('village');
  });

  test('who comes from home is not at home', () => {
    const away = last(
      'When he was two days’ journey from home he came to a spring, and there the man slept.',
    );
    expect(away?.setting).toBe('stage');
    expect(last('The king was in the forest.', 'Then home he went, and the king slept.')?.setting).toBe(
      'hall',
    );
  });

  test('a tap at the door is heard in a house, and somebody at an inn door is outside', () => {
    expect(last('The girl came to the well.', 'Something tapped at the door.')?.setting).toBe('room');
    expect(last('The boy came to the inn.', 'The boy sat down at the inn door.')?.setting).toBe('village');
  });

  test('what lasts for a life happens at no certain place', () => {
    expect(last('The man fell into the lake.', 'The man had cattle all his days.')?.setting).toBe('stage');
    expect(last('The man sat by the lake.', 'The man ate all his bread.')?.setting).toBe('lake');
  });

  test('two people of a kind are not a crowd, and places are not people', () => {
    expect(plan('There were two farmers in the village.')[0]?.people).toEqual([]);
    expect(words(plan('The farmers stood in the village.')[0])).toContain('crowd');
    const [, card] = plan('The girl stood at the Well.', 'The girl Well was quiet.');
    expect(card?.people?.some(({ name }) => name === 'Well')).toBe(false);
  });
});

describe('words for places that mean others', () => {
  const last = (...paragraphs: string[]) => plan(...paragraphs).at(-1);

  test('a mountain spirit is no mountain', () => {
    expect(last('The man sat in the garden.', 'The man heard the mountain spirit.')?.setting).toBe('garden');
  });

  test('a garden that somebody looks into is not where they stand, and a forest that they wander about is', () => {
    expect(last('The woman stood at the window and looked down into the garden.')?.setting).not.toBe(
      'garden',
    );
    expect(last('The woman sat in the garden.')?.setting).toBe('garden');
    expect(last('The man wandered quite blind about the forest.')?.setting).toBe('forest');
    expect(last('The man told a tale about the forest.')?.setting).not.toBe('forest');
  });

  test('a court dines in its hall', () => {
    expect(last('The king came.', 'A cat stood on the table.')?.setting).toBe('hall');
    expect(last('The miller came.', 'A cat stood on the table.')?.setting).toBe('room');
  });

  test('out of the town is before its gate', () => {
    expect(last('The girl was thrust out of the town.')?.setting).toBe('gate');
  });
});

describe('doors, lakes and paragraphs', () => {
  const last = (...paragraphs: string[]) => plan(...paragraphs).at(-1);

  test('at a cabin door is not in the cabin', () => {
    expect(last('The man sat at his cabin door.')?.setting).toBe('village');
    expect(last('The man sat in his cabin.')?.setting).toBe('room');
  });

  test('those who live by a lake go home to a house', () => {
    expect(last('A man lived by the lake.', 'The man hurried home.')?.setting).toBe('room');
  });

  test('a paragraph that tells of nobody from there has left the place', () => {
    const castle = 'The king came to the castle. The king was glad.';
    expect(last(castle, 'The king laughed.')?.setting).toBe('castle');
    expect(last(castle, 'A miller laughed.')?.setting).toBe('stage');
  });

  test('those who live near a palace do not go home to it', () => {
    expect(last('There was a miller who lived close to the palace.', 'The miller went home.')?.setting).toBe(
      'room',
    );
  });

  test('a court is not on board', () => {
    expect(last('The sailor stood on deck.', 'The king laughed.')?.setting).toBe('stage');
    expect(last('The sailor stood on deck.', 'The sailor laughed.')?.setting).toBe('deck');
  });
});
