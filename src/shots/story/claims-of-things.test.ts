import { expect, test } from 'vitest';
import { withThingsSoFar } from './claims-of-things.ts';
import type { StoryPart } from './story.ts';

/** What is seen beside a king in a later part of a sentence that has told of a goose. */
function beside(said: string) {
  const part: StoryPart = {
    card: { kind: 'scene', setting: 'hall', people: [{ figure: 'king' }], things: ['goose'] },
    said,
    sentence: `The goose came to the king, ${said}`,
    index: 0,
    present: [],
    placeAge: 0,
    isOnTheWay: false,
    isOfAbsence: false,
    isSpeech: false,
  };
  return withThingsSoFar(part).card?.things;
}

test('an animal is not seen beside somebody of whom the next part tells something else', () => {
  expect(beside('and the king danced with the queen.')).toEqual([]);
});

test.each([
  'and the king gave it to the queen.',
  'and the goose was glad.',
  'and said that it was late.',
  'who laughed.',
])('an animal stays beside somebody while it is told of: %s', (said) => {
  expect(beside(said)).toEqual(['goose']);
});
