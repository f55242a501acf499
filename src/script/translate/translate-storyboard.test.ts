import { expect, test } from 'vitest';
import type { Card } from '../../core/card.ts';
import {
  type Storyboard,
  storyboardParts,
  textsToTranslate,
  translatedScenes,
} from './translate-storyboard.ts';

const NUMBER: Card = { kind: 'number', value: '1,250', unit: 'men', label: 'on the ice' };
const STORYBOARD: Storyboard = {
  title: 'The lake',
  language: 'en',
  warnings: [],
  scenes: [
    {
      id: 'a',
      title: 'Winter',
      narration: 'The lake froze in 1963. 1,250 men crossed it.',
      shots: [
        { id: 'a1', visualPrompt: 'A frozen lake at dawn', narrationStart: 0, take: 2 },
        { id: 'a2', visualPrompt: '1,250 men crossed it.', narrationStart: 24, card: NUMBER },
      ],
    },
    {
      id: 'b',
      title: 'Winter',
      narration: 'It melted.',
      shots: [{ id: 'b1', visualPrompt: 'Sun over water', narrationStart: 0, showsPrompt: true }],
    },
  ],
};

const SAID: Record<string, string> = {
  'The lake': 'Der See',
  Winter: 'Winter',
  'The lake froze in 1963. <2/>1,250 men crossed it.':
    'Der See fror 1963 zu. <2/>1.250 Männer überquerten ihn.',
  '1,250': '1.250',
  men: 'Männer',
  'on the ice': 'auf dem Eis',
  'It melted.': 'Er schmolz.',
  'Sun over water': 'Sonne über Wasser',
};

function translated(changes: Record<string, string> = {}) {
  const texts = textsToTranslate(STORYBOARD, 0);
  const said = { ...SAID, ...changes };
  const found = texts.map(({ text }) => said[text] ?? `? ${text}`);
  return translatedScenes(STORYBOARD, { part: 0, to: 'de', texts, translated: found });
}

test('everything that is said and shown is translated once, and figures alone are not', () => {
  expect(textsToTranslate(STORYBOARD, 0).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    'title: The lake',
    'title: Winter',
    'narration: The lake froze in 1963. <2/>1,250 men crossed it.',
    'screen: men',
    'screen: on the ice',
    'narration: It melted.',
    'picture: Sun over water',
  ]);
});

test('scenes, shots, takes and descriptions of pictures stay, and shots begin at the same words', () => {
  const { title, scenes, warnings } = translated();
  expect(title).toBe('Der See');
  expect(warnings).toEqual([]);
  expect(scenes).toEqual([
    {
      id: 'a',
      title: 'Winter',
      narration: 'Der See fror 1963 zu. 1.250 Männer überquerten ihn.',
      passages: ['The lake froze in 1963. 1,250 men crossed it.'],
      shots: [
        { id: 'a1', visualPrompt: 'A frozen lake at dawn', narrationStart: 0, take: 2 },
        {
          id: 'a2',
          visualPrompt: '1.250 Männer überquerten ihn.',
          narrationStart: 22,
          card: { ...NUMBER, unit: 'Männer', label: 'auf dem Eis' },
        },
      ],
    },
    {
      id: 'b',
      title: 'Winter',
      narration: 'Er schmolz.',
      passages: ['It melted.'],
      shots: [{ id: 'b1', visualPrompt: 'Sonne über Wasser', narrationStart: 0 }],
    },
  ]);
});

test('a narration with another figure is kept, with a warning that names its scene', () => {
  const wrong = 'Der See fror 1936 zu. <2/>1.250 Männer überquerten ihn.';
  const { scenes, warnings } = translated({ 'The lake froze in 1963. <2/>1,250 men crossed it.': wrong });
  expect(scenes[0]?.narration).toContain('1936');
  expect(warnings).toEqual([
    'In “Winter”, the figures differ from the original. Compare them before you publish the film.',
  ]);
});

test('a figure that is left out is noticed too', () => {
  const less = 'Der See fror zu. <2/>1.250 Männer überquerten ihn.';
  expect(translated({ 'The lake froze in 1963. <2/>1,250 men crossed it.': less }).warnings).toHaveLength(1);
});

test('a text on the screen with another figure stays as it was', () => {
  const { scenes } = translated({ 'on the ice': 'auf 2 Eisflächen' });
  expect(scenes[0]?.shots[1]?.card).toMatchObject({ unit: 'Männer', label: 'on the ice' });
});

test('a long storyboard is cut between scenes, and only the first part has the title', () => {
  const narration = 'A sentence about water. '.repeat(200).trim();
  const scenes = Array.from({ length: 6 }, (_, index) => ({
    id: `${index}`,
    title: '',
    narration,
    shots: [{ id: 's', visualPrompt: 'water', narrationStart: 0 }],
  }));
  const long = { ...STORYBOARD, scenes };
  const parts = storyboardParts(long);
  expect(parts.map(({ length }) => length)).toEqual([2, 2, 2]);
  expect(textsToTranslate(long, 1).map(({ kind }) => kind)).toEqual(['narration']);
  const texts = textsToTranslate(long, 1);
  const second = translatedScenes(long, { part: 1, to: 'de', texts, translated: ['Wasser.'] });
  expect(second.title).toBeUndefined();
  expect(second.scenes.map(({ id }) => id)).toEqual(['2', '3']);
  for (const passage of second.scenes.flatMap(({ passages = [] }) => passages)) {
    expect(passage.length).toBeLessThanOrEqual(600);
  }
});
