import { expect, test } from 'vitest';
import type { Script, Shot } from '../../core/model.ts';
import { brandedScript } from './branded-script.ts';

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
  const ended = brandedScript(scriptOf('They fly. They rest.', shotAt(0), closing), { endCard: END_CARD });
  expect(endOf(ended)).toEqual([
    [0, undefined],
    [8, { kind: 'closing', title: 'Bees', ...END_CARD }],
  ]);
  expect(ended.scenes[0]).toEqual(scriptOf('').scenes[0]);
});

test('names alone are added to what the document ends with', () => {
  const closing = shotAt(8, { kind: 'closing', title: 'Bees', lines: ['Hives'] });
  const ended = brandedScript(scriptOf('They fly. They rest.', shotAt(0), closing), {
    endCard: { credits: true },
  });
  expect(endOf(ended)?.at(-1)).toEqual([
    8,
    { kind: 'closing', title: 'Bees', lines: ['Hives'], credits: true },
  ]);
});

test('without such words, they are seen during the last sentence', () => {
  const ended = brandedScript(scriptOf('They fly. They rest.', shotAt(0)), {
    endCard: { title: 'Thank you' },
  });
  expect(endOf(ended)?.at(-1)).toEqual([10, { kind: 'closing', title: 'Thank you' }]);
});

test('no other shot disappears for them', () => {
  const ended = brandedScript(scriptOf('They fly. They rest at night.', shotAt(0), shotAt(10)), {
    endCard: END_CARD,
  });
  expect(endOf(ended)?.map(([start]) => start)).toEqual([0, 10, 20]);
  const short = scriptOf('They fly. Rest.', shotAt(0), shotAt(10));
  expect(brandedScript(short, { endCard: END_CARD })).toEqual(short);
});

test('a script stays as it is without a brand', () => {
  const script = scriptOf('They fly. They rest.', shotAt(0));
  expect(brandedScript(script, undefined)).toBe(script);
});

test('the logo is on titles, and on nothing else', () => {
  const image = { hash: 'a'.repeat(64), mediaType: 'image/png', widthPx: 2, heightPx: 1 } as const;
  const opening = shotAt(0, { kind: 'title', title: 'Bees' });
  const script = scriptOf('They fly. They rest.', opening, shotAt(10, { kind: 'statement', text: 'Rest' }));
  const logo = { ...image, sizeBytes: 9, source: 'theme' };
  expect(endOf(brandedScript(script, { logo }))).toEqual([
    [0, { kind: 'title', title: 'Bees', logo: image }],
    [10, { kind: 'statement', text: 'Rest' }],
  ]);
});
