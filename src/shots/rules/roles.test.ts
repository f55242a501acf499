import { expect, test } from 'vitest';
import { contextOf } from '../testing/context.ts';
import { roleCards, roleIn } from './roles.ts';

test.each([
  ['In the autumn, the geophysicist Daniel Holm was preparing a talk.', 'Daniel Holm', 'Geophysicist'],
  ['Boston-based developer Ada Marsh wrote the post.', 'Ada Marsh', 'Boston-based developer'],
  ['But the Herald’s political editor Jon Vane said otherwise.', 'Jon Vane', 'Herald’s political editor'],
  ['She asked marine biologist Ruth B. Lee, who agreed.', 'Ruth B. Lee', 'Marine biologist'],
])('finds what somebody is: %s', (sentence, term, text) => {
  expect(roleIn(sentence)).toEqual({ term, text });
});

test.each([
  'The director told Ann Lee to leave.',
  'The editor of the Herald Jon Vane wrote to is dead.',
  'No professor Ann Lee ever existed.',
  'The vice president Ann Lee left.',
  'This is said by Department of Correction spokesman Jay Holm.',
  'The captain Harbour was named after is dead.',
  'The doctor came on Monday.',
  'He will go on, but the Herald’s political editor Jon Vane has doubts.',
])('finds nothing in: %s', (sentence) => {
  expect(roleIn(sentence)).toBeUndefined();
});

test('what somebody is does not replace what the sentence says', async () => {
  const cards = async (text: string) => roleCards(await contextOf([{ text }])).length;
  expect(await cards('The lamp will burn for years, marine biologist Ruth Lee said.')).toBe(0);
  expect(
    await cards(
      'Everybody in the old town knows that the lamp of the harbour will burn for many more years, because marine biologist Ruth Lee of the institute in Holm has counted the oil.',
    ),
  ).toBe(1);
});
