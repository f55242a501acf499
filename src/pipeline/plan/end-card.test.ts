import { expect, test } from 'vitest';
import type { Script, Shot } from '../../core/model.ts';
import { withEndCard } from './end-card.ts';

const END_CARD = { lines: ['example.org'], source: 'Example Association' };

function scriptOf(narration: string, ...shots: Shot[]): Script {
  const first = { id: 'scene-1', title: '', narration: 'Before.', shots: [shotAt(0)] };
  const last = { id: 'scene-2', title: '', narration, shots };
  return { title: 'Bees', language: 'en', warnings: [], scenes: [first, last] };
}

function shotAt(narrationStart: number, card?: Shot['card']): Shot {
  return { id: `shot-${narrationStart}`, visualPrompt: '', narrationStart, ...(card && { card }) };
}

function endOf(script: Script) {
  return script.scenes.at(-1)?.shots.map(({ narrationStart, card }) => [narrationStart, card]);
}

test('the words of the brand take the place of those that end the document', () => {
  const closing = shotAt(8, { kind: 'closing', title: 'Bees', lines: ['Hives'] });
  const ended = withEndCard(scriptOf('They fly. They rest.', shotAt(0), closing), END_CARD);
  expect(endOf(ended)).toEqual([
    [0, undefined],
    [8, { kind: 'closing', title: 'Bees', ...END_CARD }],
  ]);
  expect(ended.scenes[0]).toEqual(scriptOf('').scenes[0]);
});

test('without such words, they are seen during the last sentence', () => {
  const ended = withEndCard(scriptOf('They fly. They rest.', shotAt(0)), { title: 'Thank you' });
  expect(endOf(ended)?.at(-1)).toEqual([10, { kind: 'closing', title: 'Thank you' }]);
});

test('no other shot disappears for them', () => {
  const ended = withEndCard(scriptOf('They fly. They rest at night.', shotAt(0), shotAt(10)), END_CARD);
  expect(endOf(ended)?.map(([start]) => start)).toEqual([0, 10, 20]);
  const short = scriptOf('They fly. Rest.', shotAt(0), shotAt(10));
  expect(withEndCard(short, END_CARD)).toEqual(short);
});

test('a script stays as it is where no end card is asked for', () => {
  const script = scriptOf('They fly. They rest.', shotAt(0));
  expect(withEndCard(script, undefined)).toBe(script);
});
