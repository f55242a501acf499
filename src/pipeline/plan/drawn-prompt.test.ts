import { expect, test } from 'vitest';
import { drawnPrompt } from './drawn-prompt.ts';

const narration = 'The lake froze. “Twelve people” crossed it.';
const second = narration.indexOf('“');
const shotsOf = (first: string, other = 'Twelve people crossed it.') => [
  { visualPrompt: first, narrationStart: 0 },
  { visualPrompt: other, narrationStart: second },
];

test('words of the narration are set as they are', () => {
  const shots = shotsOf('The lake froze.');
  for (const shot of shots) expect(drawnPrompt({ narration, shots }, shot)).toBe(shot.visualPrompt);
});

test('a description is never set as text: what is said meanwhile is', () => {
  const shots = shotsOf('A red boat on the water', 'Footprints in snow, wide shot');
  expect(shots.map((shot) => drawnPrompt({ narration, shots }, shot))).toEqual([
    'The lake froze.',
    '“Twelve people” crossed it.',
  ]);
});

test('where nothing is said, the description is all that there is', () => {
  const shots = [{ visualPrompt: 'A red boat', narrationStart: 0 }];
  expect(drawnPrompt({ narration: '', shots }, shots[0] ?? { visualPrompt: '', narrationStart: 0 })).toBe(
    'A red boat',
  );
});
