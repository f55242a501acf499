import { expect, test } from 'vitest';
import type { Credit } from '../../core/model.ts';
import { creditLines, planCredits } from './plan-credits.ts';
import type { PlannedScene } from './plan-scenes.ts';
import type { GenerationSnapshot } from './snapshot.ts';

const credit = (author: string | undefined, licence = 'CC BY 4.0'): Credit => ({
  ...(author !== undefined && { author }),
  licence,
  sourceUrl: 'https://stock.example/1',
});

test('everybody is named once for each licence, and nobody for a licence that does not want it', () => {
  const credits = [
    credit('Ada Holm'),
    credit('Bo Quist', 'CC BY-SA 4.0'),
    credit('Cy Lund'),
    credit('Ada Holm'),
    credit('Dee Roe', 'CC0'),
    credit('Eve Ito', 'Public domain'),
    credit('Flo Ray', 'Pexels License'),
  ];
  expect(creditLines(credits)).toEqual(['CC BY 4.0: Ada Holm, Cy Lund', 'CC BY-SA 4.0: Bo Quist']);
});

test('a work without an author is named by its title, or else by its site', () => {
  expect(creditLines([{ ...credit(undefined), title: 'Lighthouse' }])).toEqual(['CC BY 4.0: Lighthouse']);
  expect(creditLines([credit(undefined)])).toEqual(['CC BY 4.0: stock.example']);
});

test('many names take several lines, and the last line counts those that do not fit', () => {
  const names = Array.from({ length: 60 }, (_, at) => `Photographer number ${at}`);
  const lines = creditLines(names.map((name) => credit(name)));
  expect(lines).toHaveLength(6);
  const shown =
    lines
      .slice(0, 5)
      .join(', ')
      .match(/number/g)?.length ?? 0;
  expect(lines.at(-1)).toBe(`+ ${60 - shown}`);
  for (const line of lines) expect(line.length).toBeLessThan(120);
});

test('control characters and very long names do not reach the card', () => {
  const [line = ''] = creditLines([credit(`A\u0000\n${'x'.repeat(500)}`)]);
  expect(line).toMatch(/^CC BY 4\.0: A x+$/);
  expect(line.length).toBeLessThan(80);
});

/** The plan for a film of two pictures, of which the last is its end card. */
function creditsOf(first: object | undefined, last: object = {}) {
  const picture = (key: string) => ({ key, request: { size: { widthPx: 2, heightPx: 1 } } });
  const card = { kind: 'closing', title: 'Thank you', credits: true, ...last };
  const scene = {
    row: { shots: [{}, { card, pictureChoice: null }] },
    pictures: [picture('first'), picture('last')],
  } as unknown as PlannedScene;
  const assets = new Map(first ? [['first', first]] : []);
  const snapshot = { assets, engines: { cards: 'cards' }, generation: { settings: { style: 'bold' } } };
  return planCredits(snapshot as unknown as GenerationSnapshot, [scene]);
}

test('the end card waits for all other pictures, and needs no names if none is to be named', () => {
  expect(creditsOf(undefined)).toBe('waiting');
  expect(creditsOf({ state: 'queued' })).toBe('waiting');
  expect(creditsOf({ state: 'failed' })).toBeUndefined();
  expect(creditsOf({ state: 'settled', detail: {} })).toBeUndefined();
  expect(creditsOf({ state: 'settled', detail: { credit: credit('Ada Holm') } })).toMatchObject({
    kind: 'card',
    request: { engine: 'cards', card: { title: 'Thank you', lines: ['CC BY 4.0: Ada Holm'] } },
  });
  expect(creditsOf(undefined, { credits: undefined })).toBeUndefined();
});
