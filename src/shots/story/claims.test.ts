import { expect, test } from 'vitest';
import { sentences } from '../../core/text/sentences.ts';
import { soundCards } from './claims.ts';
import { storyParts } from './plan-story.ts';
import { words } from './testing/plan-told.ts';

/** What is shown for the last sentence of a tale, as a list of words. */
function shown(...paragraphs: string[]): string[] {
  const told = paragraphs.flatMap((text, paragraph) =>
    sentences(text).map((sentence) => ({ text: sentence.text, sceneIndex: 0, paragraph })),
  );
  return words(soundCards(storyParts({ sentences: told, title: 'A tale' })).at(-1));
}

const NOBODY = ['nothing'];

test.each([
  ['an animal', 'The hunter spoke to a great badger.'],
  ['an animal that is spoken of by its name', 'The hunter saw that Brockle was limping.'],
  ['a thing that is done something to', 'The hunter found a barrel.'],
  ['a person without a figure', 'The hunter bowed to the mayor.'],
  ['somebody whom a pronoun means', 'The hunter thanked her.'],
])('whoever a sentence is about stays, and nobody else is invented, where it tells of %s', (_, sentence) => {
  const seen = shown('It was a long time ago, and Brockle the badger lived then.', sentence);
  expect(seen.filter((word) => word.includes('/') || word.startsWith('+'))).toEqual([
    expect.stringMatching(/^hunter\/(?:stand|heart)$/),
  ]);
});

test.each([
  ['The badger spoke to the hunter.', 'an animal'],
  ['The mayor bowed to the hunter.', 'a person without a figure'],
  ['She thanked the hunter.', 'somebody whom a pronoun means'],
  ['The light went on burning, and he saw it.', 'a thing'],
  ['When he was led away, he begged a favour of the hunter.', 'another man'],
  ['It was said that the hunter had died.', 'what is only told'],
])('nobody is seen alone where a sentence is about another one: %s', (sentence) => {
  expect(shown('It was a long time ago, when the hunter was young.', sentence)).not.toContain('hunter');
});

test('whoever stands alone does nothing that needs another one or a thing', () => {
  expect(shown('The hunter kissed her.')).toContain('hunter/stand');
  expect(shown('The hunter carried a barrel.')).toContain('hunter/stand');
  expect(shown('The hunter wept, and she came.')).toContain('hunter/grieve');
});

test('two who have to do with each other are shown, wherever they are', () => {
  expect(shown('The hunter thanked the old woman.')).toEqual(
    expect.arrayContaining(['stage', 'hunter/heart', 'old-woman/heart']),
  );
});

test('somebody alone is shown who does something, or is where the sentence says', () => {
  expect(shown('The hunter was glad.')).toEqual(['stage', 'day', '', 'hunter', 'hunter/stand']);
  expect(shown('The hunter knelt down and prayed.')).toContain('hunter/kneel');
  expect(shown('The hunter came to a mill.')).toEqual(expect.arrayContaining(['mill', 'hunter/walk']));
});

test('whoever is seen where the sentence says need not hold everything that it tells of', () => {
  expect(shown('The princess went down into the garden and strewed millet seed.')).toEqual(
    expect.arrayContaining(['garden', 'princess/walk']),
  );
});

test('death itself is seen, and not the fear of it', () => {
  expect(shown('The king and the queen were at the point of death.')).toContain('king');
  expect(shown('The witch slew the giant, and he was dead.')).toContain('giant/sleep');
  expect(shown('The king stood before the queen, and her father died.')).not.toContain('king');
});

test('what somebody is sent for, and what others had said before, is not seen', () => {
  expect(shown('The prince and the princess rode out to find the golden bird.')).not.toContain('+bird');
  expect(shown('The prince and the princess did as the old woman had told them.')).not.toContain('old-woman');
  expect(shown('The prince and the princess were glad to find the golden bird.')).toContain('+bird');
});

test('a place is shown without anybody if the sentence names it and tells of what is not drawn', () => {
  expect(shown('A badger dwelt in the forest.')).toEqual(['forest', 'day', '']);
});

test('a title and a second name are not somebody else', () => {
  const tale = ['Princess Edlyn Wold lived there.', 'Princess Edlyn rode away.'];
  expect(shown('It was long ago, when Princess Edlyn was young.', ...tale)).toContain('princess/ride');
});

test('an empty place is not shown while much is told of people', () => {
  const long = 'and the badger and the mayor told each other everything that they had ever heard of them';
  expect(shown(`They came to the forest, ${long}.`)).toEqual(NOBODY);
  expect(shown('They came to the forest with the badger.')[0]).toBe('forest');
});

test('a ship that leaves is on the sea, however far it goes', () => {
  expect(shown('They got into a ship and sailed away over the wide sea.')).toEqual(
    expect.arrayContaining(['sea', '+ship-leaving']),
  );
});

test('nobody is seen who is lost', () => {
  expect(shown('After the loss of their daughter the queen and the king sat down.')).not.toContain('girl');
});

test('whoever tells a tale is nobody in it', () => {
  expect(shown('Long before you or I were born, there lived a king and a queen.')).toContain('queen');
  expect(shown('The king and the queen met me.')).not.toContain('queen');
});

test('an empty room says nothing of those who do something in it', () => {
  const seen = shown('The hunter carried the big peach into the room.');
  expect(seen.slice(0, 1)).toEqual(['room']);
  expect(seen).toContain('hunter');
  expect(shown('They carried the big peach into the room.')).not.toContain('room');
});

test('a place is not shown when the text has left it', () => {
  const [first = ''] = shown('The hunter stood in the forest.', 'They went away with the badger.');
  expect(first).toBe('nothing');
  expect(shown('The hunter stood in the forest.', 'The hunter returned, and thanked the old woman.')[0]).toBe(
    'stage',
  );
});

test('an animal is shown alone if the sentence tells of it', () => {
  expect(shown('The wolf was very hungry.')).toEqual(['stage', 'day', '', '+wolf']);
  expect(shown('Then the wolf spoke to the hedgehog.')).toEqual(['stage', 'day', '', '+wolf']);
  expect(shown('When they came to the hill, a wolf met them.')).toContain('+wolf');
  expect(shown('He went to the hill with the wolf.')).not.toContain('+wolf');
  expect(shown('Then the wolf was changed into a man.')).not.toContain('+wolf');
});

test('a thing that somebody gains is shown large, and not somebody beside nothing', () => {
  expect(shown('The hunter found a ring.')).toEqual(['stage', 'day', '', '+ring']);
  expect(shown('The hunter slept in a barrel beside a ring.')).not.toContain('+ring');
});

test('a door stands in no picture of people', () => {
  expect(shown('The hunter led the old woman to the door, and the door opened.')).not.toContain('+door');
  expect(shown('The door was locked.')).toContain('+door');
});

test.each([
  ['The door stood wide open.', 'The door was locked.', '+door'],
  ['The hunter found a box of salt.', 'The hunter found a box full of gold.', '+box'],
  ['There stood a stone pillar.', 'There lay a stone.', '+stone'],
  ['The hunter found the shoes.', 'The hunter found the shoe.', '+shoe'],
])('a thing is seen that looks as it is drawn: not %j but %j', (otherwise, asDrawn, thing) => {
  expect(shown(otherwise)).not.toContain(thing);
  expect(shown(asDrawn)).toContain(thing);
});

test('nobody is drawn who looks as no puppet does', () => {
  expect(shown('The king thanked the deformed lady.')).not.toContain('lady');
  expect(shown('The king thanked the lady.')).toContain('lady');
});

test('they do not flee from the only one who stays', () => {
  const wrong = 'They were all there, and the people fled but a smith.';
  expect(shown(wrong)).not.toContain('crowd');
  expect(shown('The people fled, but a smith followed the people.')).toContain('crowd');
});

test('nobody holds what is only seen or lost', () => {
  expect(shown('The hunter carried an axe through the forest.')).toContain('+axe');
  expect(shown('The hunter lost an axe in the forest.')).not.toContain('+axe');
});

test('a thing is not seen before it is told of', () => {
  const parts = 'The hunter came to the river, and a stag stood there.';
  const cards = soundCards(
    storyParts({
      sentences: [{ text: parts, sceneIndex: 0, paragraph: 0, partsAt: [parts.indexOf('and a')] }],
      title: 'A tale',
    }),
  );
  expect(cards.map((card) => card?.things)).toEqual([[], ['deer']]);
});

test('she who is meant before another woman is named is not that woman', () => {
  expect(shown('She was the queen of that land, and the old woman was her servant.')).not.toContain(
    'old-woman',
  );
});

test('a mother and the old woman that she is called later are one person', () => {
  const [first, second] = [
    shown('A boy lived with his mother.'),
    shown('A boy lived with his mother.', 'The old woman scolded the boy.'),
  ];
  expect(first).toContain('mother');
  expect(second).toContain('mother/point');
});

test.each([
  ['somebody who dies stands', 'The queen died, and the king wept.'],
  ['the girls are left out', 'The girls were merry, and the king thanked the woman.'],
  ['the one whom the others leave at home', 'The robbers would not have the maid with them.'],
  ['somebody lies there whose parents are dead', 'The lad came home, but his father and mother were dead.'],
  ['the church is there that somebody is only on the way to', 'They were soon on their way to the church.'],
  ['the church is there that somebody comes back from', 'The household came back from church that day.'],
])('not: %s', (_, sentence) => {
  expect(shown('It was a long time ago.', sentence)).toEqual(NOBODY);
});

test.each([
  ['a child that is born is grown up', 'The queen had a daughter, and the court saw her born.', 'girl'],
  ['a king kneels who takes another one on his knees', 'The king took him on his knees.', 'king/kneel'],
  ['somebody sleeps whom another one finds asleep', 'The king came upon puss fast asleep.', 'king/sleep'],
  ['water comes for grief', 'The king was overwhelmed with grief.', 'flood'],
])('not: %s, although the others are seen', (_, sentence, wrong) => {
  const seen = shown('It was a long time ago.', sentence);
  expect(seen.join(' ')).toMatch(/\b(?:king|queen)\b/);
  expect(seen.join(' ')).not.toContain(wrong);
});

test('a place is shown in the part of a sentence that names it, and not empty in the next one', () => {
  const text = 'The lad went down to the village, and told how the fox had hidden.';
  const cards = soundCards(
    storyParts({
      sentences: [{ text, sceneIndex: 0, paragraph: 0, partsAt: [text.indexOf('and told')] }],
      title: 'A tale',
    }),
  );
  expect(cards.map((card) => [card?.setting, card?.people?.length])).toEqual([
    ['village', 1],
    ['village', 1],
  ]);
});

test('the part of a sentence that is about a thing shows none of its people', () => {
  const text = 'The king stood with the queen in the hall, and then there was a flight of marble steps.';
  const cards = soundCards(
    storyParts({
      sentences: [{ text, sceneIndex: 0, paragraph: 0, partsAt: [text.indexOf('and then')] }],
      title: 'A tale',
    }),
  );
  expect(cards.map((card) => card?.people?.length ?? 0)).toEqual([2, 0]);
});

test('a horse does not go without its rider', () => {
  expect(shown('It was a long time ago.', 'He mounted his horse and rode off.')).not.toContain('+horse');
});

test('a road is seen only while somebody goes along it', () => {
  expect(shown('The youth set out along the road.')).toContain('road');
  expect(shown('The youth set out along the road.', 'The latter was dangerously ill.')).toEqual(NOBODY);
});

test('a dame is the old woman that was told of', () => {
  const told = ['An old woman lived in the forest.', 'The dame sat in the forest and wept.'];
  expect(shown(...told)).toContain('old-woman/grieve');
});

test('it is dusk where night begins to fall', () => {
  expect(shown('The hunter came to a mill when night was beginning to fall.')).toContain('dusk');
});

test.each([
  'The queen thanked the old woman, and I laughed.',
  'The king and the little boy laughed when the child was born.',
])('two are not seen alone where a third one has a part in it: %s', (sentence) => {
  expect(shown('It was a long time ago.', sentence)).toEqual(NOBODY);
});

test('two stay where a third one has a part in it of whom nothing is certain', () => {
  expect(shown('The queen thanked the old woman, and he laughed.')).toEqual(
    expect.arrayContaining(['queen', 'old-woman']),
  );
});

test('a place without anybody is shown for its own sentence only', () => {
  expect(shown('A badger dwelt in the forest.', 'All was quiet.')).toEqual(NOBODY);
});

test('a tale may begin with somebody who does nothing yet', () => {
  expect(shown('There was once a king.')).toContain('king');
});

test('whoever speaks alone is seen while he speaks, and nobody else in his place', () => {
  const asks = '“Who broke the bowl?” asked the farmer.';
  expect(shown(asks)).toContain('farmer/reach');
  expect(shown(`${asks} “I will find it out.”`)).toContain('farmer/reach');
  expect(shown(`${asks} “It was not I, and I never saw that bowl in all my life,” said Corvin.`)).toEqual(
    NOBODY,
  );
  expect(shown(asks, '“It was not I,” said Corvin.')).toEqual(NOBODY);
  expect(shown(asks, '“It was not I,” said she.')).toEqual(NOBODY);
  expect(shown('“Who broke the bowl?” said the fox.')).toContain('+fox');
  expect(shown('“Two boys broke it,” answered one of the cooks, approaching the emperor.')).not.toContain(
    'king',
  );
});

test('an animal stays while only a pronoun tells of it, and not beside others', () => {
  const fox = 'The fox was very hungry.';
  expect(shown(`${fox} He lay down and yawned.`)).toContain('+fox');
  expect(shown(`${fox} He saw her and yawned.`)).not.toContain('+fox');
  expect(shown(`${fox} The badger yawned.`)).not.toContain('+fox');
});

test('whoever has died does not stand there, unless the tale names them again', () => {
  const died = 'The king and the queen were in the hall. The queen fell ill and died.';
  const wife = 'The king thanked his wife.';
  expect(shown(wife)).toContain('queen/heart');
  expect(shown(`${died} ${wife}`)).not.toContain('queen/heart');
  expect(shown(`${died} The king thanked the queen.`)).toContain('queen/heart');
  expect(shown(`When the queen saw it, she hanged herself. ${wife}`)).not.toContain('queen/heart');
  expect(shown(`${died} But she came to life again. ${wife}`)).toContain('queen/heart');
  expect(shown(`The queen wept when the miller died. ${wife}`)).toContain('queen/heart');
  expect(shown(`The queen had almost died. ${wife}`)).toContain('queen/heart');
});

test('he who is told of last is not the one who was told of before', () => {
  const king = (text: string) =>
    soundCards(
      storyParts({
        sentences: [{ text, sceneIndex: 0, paragraph: 0, partsAt: [text.indexOf('where he')] }],
        title: 'A tale',
      }),
    ).at(-1);
  expect(words(king('The king sent the smith to the mill, where he knelt down.'))).not.toContain(
    'king/kneel',
  );
  expect(words(king('The king came to the mill, where he knelt down.'))).toContain('king/kneel');
});

test('a thing is not seen by itself where the sentence goes on with what somebody does with it', () => {
  expect(shown('The hunter found a ring and gave it to the mayor.')).not.toContain('+ring');
  expect(shown('The hunter took up an axe and hewed off its paw.')).not.toContain('+axe');
  expect(shown('The hunter found a ring and a purse.')).toContain('+ring');
  expect(shown('The ring fell and rolled away.')).toContain('+ring');
});
