import { expect, test } from 'vitest';
import { plan, words } from './testing/plan-told.ts';

/** Who is seen after the last paragraph of a tale, and what they do. */
function doing(...paragraphs: string[]): string[] {
  return words(plan(...paragraphs).at(-1)).filter((word) => word.includes('/'));
}

test.each([
  ['The shepherd lay on the ground.', 'shepherd/sleep'],
  ['The king fell ill.', 'king/sleep'],
  ['This king once fell very ill.', 'king/sleep'],
  ['The king sank into a deep swoon.', 'king/sleep'],
  ['The witch found the prince asleep.', 'prince/sleep'],
  ['The robber laid the child on the grass.', 'child/sleep'],
  ['The knight slew the giant.', 'giant/sleep'],
  ['The prince was bound with ropes.', 'prince/bound'],
  ['The giant tied the tailor to a tree.', 'tailor/bound'],
  ['The soldier climbed up the rope.', 'soldier/climb'],
  ['The tailor fell over and laughed.', 'tailor/fall'],
  ['The hunter shot an arrow.', 'hunter/shoot'],
  ['The soldier set out for Wold, and slept under a tree.', 'soldier/sleep'],
  ['In the inn the smith ran to the table and sat down.', 'smith/sit'],
  ['The king drank of the wine.', 'king/drink'],
  ['The princess came to the inn, and there sat a very old woman.', 'old-woman/sit'],
  ['The princess came to the inn, and there lay the soldier.', 'soldier/sleep'],
])('%s', (sentence, expected) => {
  expect(doing(sentence)).toContain(expected);
});

test.each([
  ['the hen of the miller lays', 'The miller lay the sack on the cart.', 'miller/sleep'],
  ['something lies there', 'The miller opened the box, and there lay a ring.', 'miller/sleep'],
  ['somebody else sits', 'The princess came to the inn, and there sat a very old woman.', 'princess/sit'],
  ['hair falls', 'The princess came, and her hair fell down.', 'princess/fall'],
  ['an animal sleeps that is found', 'The king came upon the fox asleep.', 'king/sleep'],
  ['it is a promise that binds', 'The king was bound by his word.', 'king/bound'],
  ['somebody rides in a coach', 'The king rode away in his coach.', 'king/ride'],
  ['they only climb a hill', 'The soldier climbed up the mountain.', 'soldier/climb'],
  ['it is an apple that is cut', 'The princess cut the apple in two.', 'princess/work'],
  ['the one who is asked does nothing', 'The hunter knelt before the queen, and wept.', 'queen/grieve'],
])('not where %s', (_, sentence, wrong) => {
  expect(doing(sentence)).not.toContain(wrong);
});

test('those who embrace are two', () => {
  expect(doing('The prince kissed the princess.')).toEqual(['prince/embrace', 'princess/embrace']);
  expect(doing('The prince kissed the ring.')).toEqual(['prince/heart']);
});

test('whoever lies goes on lying while the sentences are about something else', () => {
  const lies = 'In the forest the princess fell asleep.';
  expect(doing(`${lies} The prince saw the princess.`)).toContain('princess/sleep');
  expect(doing(`${lies} The princess was very beautiful.`)).toContain('princess/sleep');
  expect(doing(lies, 'The prince came to the princess.')).toContain('princess/sleep');
});

test.each([
  ['wakes', 'The princess awoke. The prince saw the princess.'],
  ['does something', 'The princess thought of the prince. The princess was sad.'],
  ['is somewhere else', 'The princess was in the church.'],
])('nobody goes on lying who %s', (_, rest) => {
  expect(doing(`In the forest the princess fell asleep. ${rest}`)).not.toContain('princess/sleep');
});

test('nobody goes on kneeling, begging or weeping', () => {
  expect(doing('The fisherman knelt by the river. The fisherman was sad.')).toEqual(['fisherman/stand']);
  expect(doing('The fisherman wept by the river. The fisherman was sad.')).toEqual(['fisherman/stand']);
});

test('what somebody had done before is not what he is seen doing', () => {
  expect(doing('When the king had said his prayers, he sat down.')).toEqual(['king/sit']);
  expect(doing('A king lived there.', 'After he had come, he sat down.')).toEqual(['king/sit']);
  expect(doing('When the king had fallen asleep, the fox came.')).toEqual(['king/sleep']);
  expect(doing('The king prayed when the queen had come.')).toContain('king/kneel');
});

test('whoever sits goes on sitting in the same place', () => {
  const sits = 'The fisherman sat down by the river.';
  expect(doing(`${sits} The fisherman was sad.`)).toEqual(['fisherman/sit']);
  expect(doing(`${sits} The fisherman stood up. The fisherman was sad.`)).toEqual(['fisherman/stand']);
  expect(doing(`${sits} The fisherman looked at the fish.`)).toEqual(['fisherman/stand']);
  expect(doing(`${sits} The fisherman was sad. The fisherman was old.`)).toEqual(['fisherman/stand']);
});

test('people in a boat are on the water, all of them', () => {
  const card = plan('The youth and the maiden sat in the boat.').at(-1);
  expect(card?.setting).toBe('lake');
  expect(card?.people?.map(({ pose }) => pose)).toEqual(['row', 'row']);
  const atSea = plan('The fisherman went down to the sea. The fisherman got into his boat.');
  expect(words(atSea.at(-1))).toEqual(expect.arrayContaining(['sea', 'fisherman/row']));
  expect(plan('The prince walked through the forest.').at(-1)?.people?.[0]?.pose).toBe('walk');
});

test('whoever comes to the sea without a ship is on its shore', () => {
  expect(plan('Then he went to the edge of the sea.').at(-1)?.setting).toBe('beach');
  expect(plan('They sailed over the sea.').at(-1)?.setting).not.toBe('beach');
});

test('whoever is ill in a bedroom lies in bed, and nobody does who is dead on its floor', () => {
  expect(words(plan('The king fell ill.').at(-1))).toEqual(expect.arrayContaining(['chamber', '+bed']));
  expect(words(plan('In the bedroom the king lay dead on the floor.').at(-1))).not.toContain('+bed');
});

test('whoever is ill lies, whatever the tale tells of next, until it says that they are well', () => {
  const ill = 'The king fell very ill.';
  expect(doing(ill, 'The fox ran.', 'The prince thanked the king.')).toContain('king/sleep');
  expect(doing(ill, '“No,” said the king, and shook his head.')).toContain('king/sleep');
  expect(doing(ill, 'The king rode to the forest.')).not.toContain('king/sleep');
  expect(doing(ill, 'The king was soon quite well.', 'The king laughed.')).toContain('king/stand');
  expect(doing('The prince came to the sick king.')).toContain('king/sleep');
});

test('nobody lies ill in the open country that the story was in before', () => {
  const setting = (...paragraphs: string[]) => plan(...paragraphs).at(-1)?.setting;
  const ill = 'The king fell very ill.';
  expect(setting(ill, 'The prince walked in the meadow. The king was sad.')).toBe('stage');
  expect(
    setting('The prince walked in the meadow.', 'His father was dangerously ill. The prince wept.'),
  ).toBe('stage');
});

test('whoever falls fainting lies, even where a heart is told of in between', () => {
  expect(
    doing('When the princess heard that, her heart was heavy, and she fell fainting to the ground.'),
  ).toContain('princess/sleep');
  expect(doing('When the princess saw the queen, she fell fainting.')).not.toContain('princess/sleep');
});

test('whoever is ill, and is married or rises, does not lie', () => {
  const poses = (text: string) => words(plan(text).at(-1)).join(' ');
  expect(poses('In the village the sick son called the maiden.')).toContain('youth/sleep');
  expect(poses('In the village the sick son married the maiden.')).not.toContain('youth/sleep');
});
