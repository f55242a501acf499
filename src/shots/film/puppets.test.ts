import { expect, test } from 'vitest';
import type { Card } from '../../core/card.ts';
import { contextOf } from '../testing/context.ts';
import type { ChosenShot } from './choose-cards.ts';
import { withPuppets } from './puppets.ts';

/** Whom or what the picture of each of the sentences shows: on the bare stage, or beside the words. */
async function shownWith(texts: readonly string[], story = texts): Promise<(string | undefined)[]> {
  return (await pictures(texts, story)).map(({ card }) => whoIn(card));
}

function whoIn(card: Card): string | undefined {
  if (card.kind === 'statement') return card.puppet;
  if (card.kind !== 'scene') return undefined;
  return card.people?.[0]?.figure ?? card.things?.[0];
}

function actIn(card: Card): string | undefined {
  if (card.kind === 'statement') return card.act;
  if (card.kind !== 'scene') return undefined;
  return card.people?.[0]?.pose ?? Object.values(card.acts ?? {})[0];
}

async function pictures(texts: readonly string[], story = texts) {
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
    .map(({ from, to, candidate: { card } }) => ({ from, to, card }));
}

test.each([
  ['The king fell very ill, and nobody could help.', 'sleep'],
  ['The witch sat down and waited.', 'sit'],
  ['The wolf ran through the snow as fast as it could.', 'run'],
  ['The king promised him half of all that he had.', undefined],
  ['The king saw that the miller sat there.', undefined],
  ['The king carried a sack.', undefined],
  ['“Not for all the world,” said the miller, and shook his head.', 'reach'],
  ['The miller answered that it was late.', 'reach'],
])('in the picture of %j it is seen what they do', async (text, act) => {
  const [picture] = await pictures([text]);
  expect(picture && actIn(picture.card)).toBe(act);
});

const shown = async (text: string) => (await shownWith([text]))[0];
const kindOf = async (text: string) => (await pictures([text]))[0]?.card.kind;

test.each([
  ['The king promised him half of all that he had.', 'king'],
  ['When the witch came home, she was in a great rage.', 'witch'],
  ['“Not for all the world,” said the miller, and shook his head.', 'miller'],
  ['The wolf thought about it for three days.', 'wolf'],
  ['Then at last the poor old woman gave in.', 'old-woman'],
])('the one whom %j is about comes onto the stage', async (text, puppet) => {
  expect(await shown(text)).toBe(puppet);
  expect(await kindOf(text)).toBe('scene');
});

test.each([
  ['It was easy enough now for the servant to prove what he had said.', 'servant'],
  ['And there, under the leaves, lay the ring.', 'ring'],
  ['When his little boy was four years old, he looked into the book.', 'boy'],
  ['When the witch came home, the fire had gone out.', 'witch'],
  ['At the king’s own table sat nobody that day.', 'table'],
])('what %j only tells of stands beside its words', async (text, puppet) => {
  expect(await shown(text)).toBe(puppet);
  expect(await kindOf(text)).toBe('statement');
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
])('nobody is shown with %j: %s', async (text) => {
  expect(await shown(text)).toBeUndefined();
});

test.each([
  ['The farmer', 'farmer'],
  ['Anders', 'fisherman'],
  ['The lute player', undefined],
  [undefined, undefined],
])('whoever is quoted as %j speaks on the stage', async (attribution, figure) => {
  const story = 'There lived a fisherman named Anders by the sea.';
  const context = await contextOf([{ text: '“It is late.”' }], {
    blocks: [{ kind: 'paragraph', text: story }],
  });
  const quote: Card = { kind: 'quote', text: 'It is late.', ...(attribution && { attribution }) };
  const [shot] = withPuppets(
    [[{ from: 0, to: 0, candidate: { card: quote, value: 76, from: 0, to: 0 } }]],
    [context],
  ).flat();
  const card = shot?.candidate.card;
  expect(card?.kind === 'scene' ? card.people : undefined).toEqual(
    figure && [{ figure, pose: 'reach', position: expect.any(Number) }],
  );
});

test('a person who is called by name is the one that the tale has introduced', async () => {
  const story = ['There lived a fisherman named Anders by the sea.', 'Anders never spoke of it again.'];
  expect(await shownWith(story.slice(1), story)).toEqual(['fisherman']);
});

test('nobody is played who may have another shape by now, or who may be a second wife', async () => {
  const own = ['The princess said nothing at all.'];
  expect((await pictures(own))[0]?.card.kind).toBe('scene');
  const tale = ['The witch turned the princess into a swan.', ...own];
  expect((await pictures(own, tale))[0]?.card.kind).toBe('statement');
  const mother = ['The mother said nothing at all.'];
  expect((await pictures(mother))[0]?.card.kind).toBe('scene');
  const second = ['The mother died.', 'The father took a second wife.', ...mother];
  expect((await pictures(mother, second))[0]?.card.kind).toBe('statement');
});

test('whoever is told of in two shots in a row stays where they are, and is seen from another distance', async () => {
  const [first, second] = (
    await pictures(['The king said nothing at all.', 'The king never slept again.'])
  ).map(({ card }) => (card.kind === 'scene' ? card : undefined));
  expect(second?.people?.[0]?.position).toBe(first?.people?.[0]?.position);
  expect(second?.view).not.toBe(first?.view);
});

test('two who are told of one after the other are seen from different sides', async () => {
  const texts = ['The king said nothing.', 'The queen never slept again.', 'The king wept.'];
  const places = (await pictures(texts)).map(
    ({ card }) => card.kind === 'scene' && card.people?.[0]?.position,
  );
  expect(new Set(places).size).toBeGreaterThan(1);
});

test('a long sentence about somebody is seen from two distances', async () => {
  const long =
    'The king thought of nothing but his daughter from the early morning until late at night, and he never spoke of anything else to those who had come to his court from all the countries of the world.';
  const context = await contextOf([{ text: long }], { blocks: [{ kind: 'paragraph', text: long }] });
  const to = context.beats.length - 1;
  expect(to).toBeGreaterThan(0);
  const candidate = { card: { kind: 'statement' as const, text: long }, value: 52, from: 0, to };
  const shots = withPuppets([[{ from: 0, to, candidate }]], [context]).flat();
  expect(shots.map(({ from, to: last }) => [from, last])).toEqual([
    [0, expect.any(Number)],
    [expect.any(Number), to],
  ]);
  const views = shots.map(({ candidate: { card } }) => card.kind === 'scene' && card.view);
  expect(new Set(views).size).toBe(2);
});

test('a later part of a sentence is not about whoever the sentence began with', async () => {
  const text =
    'The wolf slept in the sun on the hill all day until the evening came, but the two of them went on through the wood to the house of the old people.';
  const context = await contextOf([{ text }], { blocks: [{ kind: 'paragraph', text }] });
  const at = context.beats.findIndex((beat) => beat.text.trimStart().startsWith('but'));
  expect(at).toBeGreaterThan(0);
  const candidate = { card: { kind: 'statement' as const, text }, value: 52, from: 0, to: at };
  const shown = [
    { from: 0, to: at - 1, candidate },
    { from: at, to: context.beats.length - 1, candidate },
  ];
  expect(withPuppets([shown], [context])[0]?.map((shot) => whoIn(shot.candidate.card))).toEqual([
    'wolf',
    undefined,
  ]);
});

test('the same thing comes back after two other pictures', async () => {
  const ring = 'And there, under the leaves, lay the ring.';
  const nobody = 'Nobody knew what to say to that.';
  expect(await shownWith([ring, ring, nobody, ring])).toEqual(['ring', undefined, undefined, 'ring']);
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
])('nobody and nothing that looks otherwise is shown with %j', async (otherwise, asDrawn, puppet) => {
  expect(await shown(otherwise)).toBeUndefined();
  expect(await shown(asDrawn)).toBe(puppet);
});

test('whoever comes onto the bare stage after a scene is there at its hour, and who comes later is not', async () => {
  const told = [
    'The king was in the hall.',
    'The king said nothing.',
    'The king wept.',
    'The miller never knew.',
  ];
  const context = await contextOf(
    told.map((text) => ({ text })),
    { blocks: [{ kind: 'paragraph', text: told.join(' ') }] },
  );
  const cards: Card[] = [
    { kind: 'scene', setting: 'hall', hour: 'dusk', people: [{ figure: 'king' }], things: [] },
    ...told.slice(1).map((text) => ({ kind: 'statement' as const, text })),
  ];
  const shots = cards.map(
    (card, at): ChosenShot => ({ from: at, to: at, candidate: { card, value: 52, from: at, to: at } }),
  );
  const hours = withPuppets([shots], [context])
    .flat()
    .map(({ candidate: { card } }) => card.kind === 'scene' && card.hour);
  expect(hours).toEqual(['dusk', 'dusk', 'dusk', undefined]);
});
