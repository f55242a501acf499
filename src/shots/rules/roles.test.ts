import { expect, test } from 'vitest';
import { roleIn } from './roles.ts';

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
