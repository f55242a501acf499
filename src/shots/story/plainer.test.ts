import { expect, test } from 'vitest';
import { sentences } from '../../core/text/sentences.ts';
import { soundCards } from './claims.ts';
import { storyParts } from './plan-story.ts';
import { words } from './testing/plan-told.ts';

/** What is shown for each sentence of a tale of one paragraph, as lists of words. */
function shown(...paragraphs: string[]): string[][] {
  const told = paragraphs.flatMap((text, paragraph) =>
    sentences(text).map((sentence) => ({ text: sentence.text, sceneIndex: 0, paragraph })),
  );
  return soundCards(storyParts({ sentences: told, title: 'A tale' })).map(words);
}

/** The same for a sentence that is told in two parts, of which the second begins with the given words. */
function parts(text: string, second: string): string[][] {
  const sentence = { text, sceneIndex: 0, paragraph: 0, partsAt: [text.indexOf(second)] };
  return soundCards(storyParts({ sentences: [sentence], title: 'A tale' })).map(words);
}

const NOBODY = ['nothing'];

test('a part of a sentence that names nobody goes on about those who are seen', () => {
  const [, second] = parts(
    'The king and the queen had a coach, but still it grieved them much.',
    'but still',
  );
  expect(second).toEqual(expect.arrayContaining(['king', 'queen']));
});

test.each([
  ['The king scolded him, but as he was tired, he slept.', 'but as he', 'he may be another man'],
  ['Then he said that he would help the queen, and put on a hat.', 'and put', 'it is not she who does it'],
  ['He went to the inn, and bade the smith come in.', 'and bade', 'he is told of who bids'],
  ['The king met a badger, who told him a tale.', 'who told', 'it is told of a badger'],
  ['They found the hunter, whose hair hung down to the knees of the mayor.', 'whose', 'it is told of hair'],
  [
    'The king and the queen were there, and then there was a flight of steps.',
    'and then',
    'it is told of steps',
  ],
])('nobody is seen by himself in a later part: %s', (text, second) => {
  expect(parts(text, second)[1]?.filter((word) => word.includes('/'))).toEqual([]);
});

test('whoever has come home is no longer where he was, and rides no more', () => {
  const [rode, home] = parts(
    'The father rode through the forest, and when he got home he gave the girl a ring.',
    'and when',
  );
  expect(rode).toEqual(expect.arrayContaining(['forest', 'father/ride']));
  expect(home).toEqual(expect.arrayContaining(['stage', 'girl']));
  expect(home).not.toContain('father/ride');
});

test('in a later part of a sentence somebody does what that part says', () => {
  const [, later] = parts(
    'The prince begged the princess to come, and danced with the princess.',
    'and danced',
  );
  expect(later).toContain('prince/dance');
});

test('nobody stands who falls or lies', () => {
  expect(shown('The hunter lay in the mud and thought.')[0]).not.toContain('hunter/stand');
});

test('whoever speaks is seen from the first word, and as long as he goes on', () => {
  const [first] = parts('“It is late, and we are tired,” said the king, “and it is cold.”', 'said the');
  expect(first).toContain('king/reach');
  const [before] = parts('“It is late, and we are tired.” The king said: “It is not.”', 'The king');
  expect(before).toEqual(NOBODY);
});

test('she who is meant after people have spoken of another one is not certain', () => {
  const told = '“She will not come,” said the mother.';
  expect(shown(told, 'She washed a shirt.')[1]).toEqual(NOBODY);
  expect(shown('“It is late,” said the mother.', 'She washed a shirt.')[1]).toContain('mother');
});

test('a second king is not seen as the first one, and a young king not as the old one', () => {
  expect(shown('There was once a king.', 'A king came in with the smith.')[1]).not.toContain('king');
  expect(shown('There was once a king.', 'The king came in with the smith.')[1]).toContain('king');
  const [old, young] = shown('The old king sat down.', 'The young king wept.');
  expect(old).toContain('king/sit');
  expect(young).toContain('prince/grieve');
});

test('a false bride is not the bride, and a man is no boy', () => {
  expect(shown('The princess wept.', 'The false princess laughed.')[1]).not.toContain('princess');
  expect(shown('Hansel was a boy.', '“No,” said the man.')[1]).not.toContain('boy/reach');
});

test('the father is the one who was said to have children', () => {
  expect(shown('There was once a miller who had three daughters.', 'The father wept.')[1]).toContain(
    'miller/grieve',
  );
});

test('two are seen where he goes to another man', () => {
  const [, went] = shown('The soldier wept.', 'He went to the innkeeper and asked for bread.');
  expect(went).toEqual(expect.arrayContaining(['soldier/walk', 'baker']));
});

test('whoever is only loved is not there', () => {
  expect(
    shown(
      'There was a miller who had three daughters. The third, who was called Elin, wept.',
      'The miller was sad, for Elin was his dearest child.',
    ).at(-1),
  ).toEqual(['stage', 'day', '', 'miller', 'miller/stand']);
});

test('a room stays while the same people are in it, and an evening while nothing else is said', () => {
  const inside = [
    'The hunter slept in the cave.',
    'The hunter awoke.',
    'The hunter was hungry.',
    'The hunter was glad.',
  ];
  expect(shown(inside.join(' ')).at(-1)).toContain('cave');
  expect(shown(`${inside.join(' ')} The miller was glad.`).at(-1)).toContain('stage');
  const dusk = 'One evening the hunter came to a mill.';
  expect(shown(dusk, 'The hunter was hungry.')[1]).toContain('dusk');
  expect(shown(dusk, 'Some years later the hunter was hungry.')[1]).toContain('day');
  expect(shown(dusk, 'One day the hunter was hungry.')[1]).toContain('day');
});

test('nobody is seen at home who is not at home', () => {
  expect(shown('The king and the queen were not at home, and the princess wept.')[0]).not.toContain('king');
});

test('three of a crowd are no crowd', () => {
  expect(shown('The servants wept and the king came.')[0]).toContain('crowd');
  expect(shown('The three servants wept and the king came.')[0]).not.toContain('crowd');
});

test('nobody is seen who has another form, and nothing of what something is compared with', () => {
  expect(shown('The fairy flew about in the form of an owl.')[0]).not.toContain('fairy');
  expect(shown('The lad was as merry as when he walked in the forest.')[0]).not.toContain('forest');
});

test('a king with a name is not the old king', () => {
  const told = shown('The old king wept. King Olfred knelt down.');
  expect(told[0]).toContain('king/grieve');
  expect(told[1]).toContain('prince/kneel');
  expect(shown('King Olfred knelt down.')[0]).toContain('king/kneel');
});

test('nobody does what he or an animal does', () => {
  const [, begged] = shown('The youth came.', 'The youth sang before the princess, and he begged for bread.');
  expect(begged).not.toContain('princess/beg');
  expect(shown('The widow and the lad lived on the milk that the cow gave.')[0]).not.toContain('lad/reach');
});

test('both ride who ride away', () => {
  expect(shown('Away rode the prince and the girl.')[0]).toEqual(
    expect.arrayContaining(['prince/ride', 'girl/ride']),
  );
});

test('whoever answers by a pronoun is not the one who spoke before, and another speaker is nobody who is seen', () => {
  const said = '“What do you want?” said the king.';
  expect(shown(said, '“I want bread,” answered he.')[1]).not.toContain('king/reach');
  expect(shown('“Oh!” said the weary mayor, and the girl laughed.')[0]).not.toContain('girl');
});

test('another one’s wife is not the mother of the tale', () => {
  expect(shown('The mother wept.', 'The ogre’s wife wept.')[1]).toContain('woman/grieve');
});

test('the night before is not now', () => {
  expect(shown('The hunter had slept in the cave the night before, and now he wept.')[0]).not.toContain(
    'night',
  );
});

test('nobody is seen twice who goes about as somebody else, or grows into it', () => {
  expect(shown('The wizard went about as a poor beggar.')[0]).not.toContain('old-man');
  expect(shown('Gretel was a girl. Gretel grew into a fair child.')[1]).not.toContain('child');
});

test('nobody is seen who was carried off, and nothing that is only thought', () => {
  expect(shown('The princess had been carried off, and the king wept.')[0]).not.toContain('princess');
  expect(shown('They thought she was carrying a sword.')[0]).not.toContain('+sword');
});

test('whoever binds something is not bound', () => {
  expect(shown('The mother took a cloth and bound it with a thread.')[0]).not.toContain('mother/bound');
});

test('these people are those who were told of, and a fellow may be the servant', () => {
  expect(shown('A miller and his wife lived there.', 'These people had a window.')[1]).not.toContain('crowd');
  expect(shown('A farmer had a servant.', 'The poor fellow wept.')[1]).not.toContain('farmer');
});

test('a prince who becomes king is one person', () => {
  const told = shown('In the days of Prince Olfred it was cold.', 'King Olfred wept.', 'The king danced.');
  expect(told[1]).toContain('king/grieve');
  expect(told[2]).toContain('king/dance');
});

test('nights that are only counted are not now', () => {
  expect(shown('The hunter wept for three nights.')[0]).toContain('day');
});

test('the man is the only man of a tale, and the children are as many as they were', () => {
  const tale = 'There lived a woodcutter with his wife and his two children. A boy wept.';
  expect(shown(`${tale} “No,” said the man.`).at(-1)).toContain('woodcutter/reach');
  expect(shown(`${tale} A man came. “No,” said the man.`).at(-1)).not.toContain('woodcutter/reach');
  const told = sentences(`${tale} The children danced.`).map(({ text }) => ({
    text,
    sceneIndex: 0,
    paragraph: 0,
  }));
  const last = soundCards(storyParts({ sentences: told, title: 'A tale' })).at(-1);
  expect(last?.people).toEqual([expect.objectContaining({ figure: 'children', count: 2 })]);
});

test('one alone is not seen while several do something', () => {
  const tale = 'The tailor walked to the village.';
  expect(shown(`${tale} When the tailor had come, they laughed at him.`).at(-1)).not.toContain('tailor');
  expect(shown(`${tale} The tailor said that they were late.`).at(-1)).toContain('tailor');
});

test('no empty road is seen while somebody travels', () => {
  expect(shown('He set out on the road.').at(-1)).toEqual(NOBODY);
});
