import { expect, test } from 'vitest';
import { asks, isDangling, leansOnPrevious, leavesSpeechOpen, refersBack } from './dangling.ts';

test.each([
  'With this oil the lamp burned all night.',
  'The keepers of said lamps were paid in salt.',
  'She also wrote a book about the harbour.',
  'The town council also paid for a new quay.',
  '“The lamp burns well,” he said.',
  '"It will burn for years," they added.',
])('makes no sense without the sentence before: %s', (sentence) => {
  expect(isDangling(sentence)).toBe(true);
});

test.each([
  'Most of this book is about the lamps of Holm.',
  '“The lamp burns well,” Ann Lee said.',
  'The lamp that Ann Lee made burns well.',
])('stands by itself: %s', (sentence) => {
  expect(isDangling(sentence)).toBe(false);
});

test('a short question wants its answer', () => {
  expect(asks('The reason for that?')).toBe(true);
  expect(asks('The lamp burned.')).toBe(false);
  expect(asks('Who of all the keepers of the old lamp at the mouth of the harbour would have known?')).toBe(
    false,
  );
});

test('below a heading, only what points to the part above leans on it', () => {
  const leans = (text: string) =>
    leansOnPrevious(
      [
        { text: 'The lamps of Holm are old.', section: 0, kind: 'paragraph' },
        { text, section: 1, kind: 'paragraph', opensBlock: true },
      ] as never,
      1,
    );
  expect(leans('That’s the case in many towns.')).toBe(true);
  expect(leans('They burn all night.')).toBe(true);
  expect(leans('The oil comes from Tarn.')).toBe(false);
  expect(leans('This guide is for keepers.')).toBe(false);
  expect(leans('It is an old lamp.')).toBe(false);
});

test.each(['Drakenflesh!’ he cried, and the Draken fled.', 'And then we go,” said the maid.'])(
  'speech that began before is not told without it: %s',
  (sentence) => {
    expect(isDangling(sentence)).toBe(true);
  },
);

test.each([
  ['Lazarus said to him: ‘We will carry no more water every day.', true],
  ['She said: “It isn’t far.', true],
  ['‘Whose are they?’ she asked.', false],
  ['He didn’t stop at the miller’s mill, for the boys’ sake.', false],
])('whether speech goes on after %s: %s', (sentence, goesOn) => {
  expect(leavesSpeechOpen(sentence)).toBe(goesOn);
});

test.each([
  'Norland rejected these claims on Monday.',
  'In May the council passed this law.',
  '“The lamp burns well, and it will burn for years.”',
])('in an article, the sentence before says what is meant: %s', (sentence) => {
  expect(refersBack(sentence)).toBe(true);
});

test.each([
  'Norland rejected the claims this week.',
  'The council helps those who lost their boats.',
  'Few towns in this country have a lamp.',
  '“The lamp burns well,” Ann Lee said.',
])('in an article, this needs no sentence before it: %s', (sentence) => {
  expect(refersBack(sentence)).toBe(false);
});
