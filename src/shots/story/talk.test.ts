import { expect, test } from 'vitest';
import type { SceneCard } from '../../core/card.ts';
import { sentences } from '../../core/text/sentences.ts';
import { soundCards } from './claims.ts';
import { storyParts } from './plan-story.ts';
import { Talk } from './talk.ts';
import { words } from './testing/plan-told.ts';

/** What is shown for each paragraph of a tale that has one sentence, as lists of words. */
function shown(...paragraphs: string[]): string[][] {
  const told = paragraphs.flatMap((text, paragraph) =>
    sentences(text).map((sentence) => ({ text: sentence.text, sceneIndex: 0, paragraph })),
  );
  return soundCards(storyParts({ sentences: told, title: 'A tale' })).map(words);
}

test('whoever answers is seen with the one who spoke', () => {
  const [, first, second] = shown(
    'The king and the miller met.',
    '“It is late,” said the king.',
    '“It is early,” replied the miller.',
  );
  expect(first).toContain('king/reach');
  expect(first).not.toContain('miller');
  expect(second).toEqual(expect.arrayContaining(['king/stand', 'miller/reach']));
});

test('somebody answers who was seen with the one who spoke to him', () => {
  const [, answer] = shown('“It is late,” said the queen to the miller.', '“I know,” replied the miller.');
  expect(answer).toEqual(expect.arrayContaining(['queen/stand', 'miller/reach']));
});

test('of two who are seen, the one who takes up the word stretches out an arm', () => {
  const [, answer] = shown(
    'The smith gave the miller a ring, and spoke to him.',
    '“It is very late, I think, and the road is long,” said the miller, “and I have far to go.”',
  );
  expect(answer).toEqual(expect.arrayContaining(['smith/stand', 'miller/reach']));
});

test('whoever comes up to somebody and speaks has stopped', () => {
  const [said] = shown('A dwarf came up to the girl, and said: “It is late.”');
  expect(said).toEqual(expect.arrayContaining(['dwarf/stand', 'girl/stand']));
  const [went] = shown('A dwarf and a girl went home.');
  expect(went).toEqual(expect.arrayContaining(['dwarf/walk', 'girl/walk']));
});

test('nobody changes sides while two talk', () => {
  const talk = ['“One,” said the king.', '“Two,” said the miller.', '“Three,” said the king.'];
  const last = shown(...talk).at(-1);
  expect(last).toEqual(expect.arrayContaining(['king/reach', 'miller/stand']));
  expect(last?.indexOf('king/reach')).toBeLessThan(last?.indexOf('miller/stand') ?? 0);
});

test('whose servant speaks does not matter', () => {
  expect(shown('“It is late,” said the gardener’s boy.')[0]).toContain('boy/reach');
  expect(shown('“It is late,” called out the grandmother.')[0]).toContain('old-woman/reach');
});

test('one king is never seen as two: `the king` may be the one who has a name', () => {
  const talk = new Talk();
  const shownFor = (index: number, figure: 'king' | 'queen', name?: string) => {
    const who = { figure, ...(name !== undefined && { name }) };
    const named = name ?? `the ${figure}`;
    const card: SceneCard = { kind: 'scene', setting: 'stage', people: [{ ...who, pose: 'reach' }] };
    const said = `Then ${named} said:`;
    const at = said.indexOf(named);
    const present = [{ ...who, gender: 'n', at, end: at + named.length } as const];
    const part = { card, said, sentence: said, index, present, placeAge: 0, hasSpeech: true };
    return talk.withListener(card, { ...part, isOnTheWay: false, isOfAbsence: false, isSpeech: false })
      ?.people?.length;
  };
  expect(shownFor(0, 'king')).toBe(1);
  expect(shownFor(1, 'king', 'Alberic')).toBe(1);
  expect(shownFor(2, 'king', 'Otto')).toBe(2);
  expect(shownFor(3, 'queen')).toBe(2);
});

test('an animal talks with a person', () => {
  const [first, second] = shown('“It is late,” said the hunter.', '“It is early,” replied the fox.');
  expect(first).toContain('hunter/reach');
  expect(second).toEqual(expect.arrayContaining(['hunter/stand', '+fox']));
});

test.each([
  [
    'much is told between them',
    ['“It is late,” said the king.', 'It rained. It snowed. It was cold.', '“Yes,” replied the fox.'],
  ],
  [
    'they are at other places',
    ['In the church the king said: “It is late.”', 'In the forest the fox said: “Yes.”'],
  ],
  ['somebody only calls', ['“It is late,” said the king.', '“Who is there?” called the fox.']],
])('nobody is answered where %s', (_, paragraphs) => {
  expect(shown(...paragraphs).at(-1)).not.toContain('king');
});

test('nobody is seen while somebody else speaks', () => {
  const [, fox] = shown(
    '“It is late,” said the king. “Be quiet now, and go home to your castle,” said the fox.',
  );
  expect(fox).toContain('+fox');
  const said = ['“It is late,” said the king.', '“I know,” said she.', '“Be quiet,” said the fox.'];
  expect(shown(...said)[0]).toContain('king/reach');
  expect(shown(...said)[1]).toEqual(['nothing']);
  expect(shown(...said)[2]).toContain('+fox');
});

test('nobody goes on walking or running while he speaks', () => {
  const [went, speech] = shown(
    'The king followed the queen and said: “Wait.”',
    '“It is late, and the road is long.”',
  );
  expect(went).toEqual(expect.arrayContaining(['king/stand', 'queen/stand']));
  expect(speech).toEqual(went);
  const [fled, cry] = shown('The king and the queen fled, and cried: “Away!”', '“It is late.”');
  expect(fled).toContain('king/flee');
  expect(cry).toContain('king/stand');
});

test('of two, the one who certainly speaks stretches out an arm', () => {
  expect(shown('The queen said to the miller: “It is late.”')[0]).toEqual(
    expect.arrayContaining(['queen/reach', 'miller/stand']),
  );
  expect(shown('“It is late,” said the queen to the miller.')[0]).toContain('queen/reach');
  expect(shown('The queen said to the miller.')[0]).toContain('queen/reach');
  expect(shown('The queen sighed, and the miller was sad.')[0]).toContain('queen/stand');
  const unsure = shown('The queen looked at the miller, and he said: “It is late.”')[0];
  expect(unsure).toEqual(expect.arrayContaining(['queen/stand', 'miller/stand']));
});
