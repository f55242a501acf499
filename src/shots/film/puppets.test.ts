import { expect, test } from 'vitest';
import type { Card } from '../../core/card.ts';
import { contextOf } from '../testing/context.ts';
import type { ChosenShot } from './choose-cards.ts';
import { withPuppets } from './puppets.ts';

/** Who or what stands beside each of the sentences. */
async function besideEach(texts: readonly string[], story = texts): Promise<(string | undefined)[]> {
  return (await statements(texts, story)).map((card) => card?.puppet);
}

async function statements(texts: readonly string[], story = texts) {
  const context = await contextOf(
    texts.map((text) => ({ text })),
    { blocks: [{ kind: 'paragraph', text: story.join(' ') }] },
  );
  const shots = texts.map((text, at): ChosenShot => {
    const card: Card = { kind: 'statement', text };
    return { from: at, to: at, candidate: { card, value: 52, from: at, to: at } };
  });
  return withPuppets([shots], [context])
    .flat()
    .map(({ candidate: { card } }) => (card.kind === 'statement' ? card : undefined));
}

test.each([
  ['The king fell very ill, and nobody could help.', 'sleep'],
  ['The witch sat down and waited.', 'sit'],
  ['The wolf ran through the snow as fast as it could.', 'run'],
  ['The king promised him half of all that he had.', undefined],
  ['The king saw that the miller sat there.', undefined],
  ['The king carried a sack.', undefined],
])('beside %j it is seen what they do', async (text, act) => {
  expect((await statements([text]))[0]?.act).toBe(act);
});

const beside = async (text: string) => (await besideEach([text]))[0];

test.each([
  ['The king promised him half of all that he had.', 'king'],
  ['When the witch came home, she was in a great rage.', 'witch'],
  ['“Not for all the world,” said the miller, and shook his head.', 'miller'],
  ['The wolf thought about it for three days.', 'wolf'],
  ['It was easy enough now for the servant to prove what he had said.', 'servant'],
  ['And there, under the leaves, lay the ring.', 'ring'],
])('beside %j stands the one whom it tells of', async (text, puppet) => {
  expect(await beside(text)).toBe(puppet);
});

test.each([
  ['Then he met the king on the bridge.', 'somebody else acts'],
  ['The lute player met the king on the bridge.', 'its subject has no puppet'],
  ['There was no king in that country.', 'there is none'],
  ['She was as proud as a queen.', 'she is only compared'],
  ['“My mother is a queen,” she said.', 'only speech names her'],
  ['No, nobody would bear that in mind for long.', 'it is a verb'],
  ['Then the whole court rose and went out.', 'the tagger knows it as a verb'],
  ['Nobody knew what to say to that.', 'it tells of nobody'],
  ['The princes thought about it for three days.', 'only the tale knows how many they are'],
  ['The boat lay there for three days.', 'it is drawn on water alone'],
])('nobody stands beside %j: %s', async (text) => {
  expect(await beside(text)).toBeUndefined();
});

test('a person who is called by name is the one that the tale has introduced', async () => {
  const story = ['There lived a fisherman named Anders by the sea.', 'Anders never spoke of it again.'];
  expect(await besideEach(story.slice(1), story)).toEqual(['fisherman']);
});

test('the same puppet comes back after two other pictures', async () => {
  const king = 'The king said nothing at all to that.';
  const nobody = 'Nobody knew what to say to that.';
  expect(await besideEach([king, king, nobody, king])).toEqual(['king', undefined, undefined, 'king']);
});

test.each([
  ['The door stood wide open.', 'The door was locked.', 'door'],
  ['Then they danced out at the door.', 'Then they stood before the door.', 'door'],
  ['And there, upon the table, lay the gloves.', 'And there, among the leaves, was a table.', 'table'],
  [
    'The ugly princess thought about it for three days.',
    'The princess thought about it for three days.',
    'princess',
  ],
])('beside %j stands nobody and nothing that looks otherwise', async (otherwise, asDrawn, puppet) => {
  expect(await beside(otherwise)).toBeUndefined();
  expect(await beside(asDrawn)).toBe(puppet);
});
