import { expect, test } from 'vitest';
import { plan } from './testing/plan-told.ts';

/** What the animals of the last sentence of a tale do. */
function acts(...paragraphs: string[]): Readonly<Record<string, string>> | undefined {
  return plan(...paragraphs).at(-1)?.acts;
}

test.each([
  ['A raven came flying over the field.', { raven: 'fly' }],
  ['Over the field there was a raven as black as coal flying round.', { raven: 'fly' }],
  ['In the forest the wolf ran through the snow.', { wolf: 'run' }],
  ['In the meadow a hare leapt over the grass.', { hare: 'run' }],
  ['The bear lay down in the forest.', { bear: 'lie' }],
  ['The hunter found a dead deer in the forest.', { deer: 'lie' }],
  ['In the field the raven sat on a stone, and then flew away.', { raven: 'fly' }],
  ['The dog was lying by the fire, and the cat sprang on the table.', { dog: 'lie', cat: 'run' }],
])('%s', (sentence, expected) => {
  expect(acts(sentence)).toEqual(expected);
});

test.each([
  ['it is not done', 'In the forest the wolf did not run.'],
  ['it is only meant to be', 'In the forest the wolf wanted to run.'],
  ['somebody else does it', 'In the forest the wolf saw that the girl ran.'],
  ['somebody takes the animal and runs', 'In the forest he took the horse and ran.'],
  ['somebody else goes on', 'In the forest the king saw the wolf, and ran away.'],
  ['the goose lays an egg', 'On the farm the goose lay a golden egg.'],
  ['it cannot fly', 'In the forest the fox flew into a rage.'],
])('nothing is done where %s', (_, sentence) => {
  expect(acts(sentence)).toBeUndefined();
});

test('an animal that lies goes on lying until something rises', () => {
  const lies = 'In the forest the wolf lay dead.';
  expect(acts(`${lies} The hunter looked at the wolf.`)).toEqual({ wolf: 'lie' });
  expect(acts(`${lies} The wolf awoke and looked at the hunter.`)).toBeUndefined();
});

test('whoever gallops sits on a horse that does', () => {
  const card = plan('The prince galloped over the field on his horse.').at(-1);
  expect(card?.people?.[0]?.pose).toBe('gallop');
  expect(card?.things).toEqual([]);
  expect(plan('The prince rode over the field.').at(-1)?.people?.[0]?.pose).toBe('ride');
});
