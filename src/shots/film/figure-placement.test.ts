import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, Figure } from '../../core/model.ts';
import { placeFigures, type ShotWords } from './figure-placement.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const heading: Block = { kind: 'heading', level: 2, text: 'Lamps' };
const figure = (label?: string): Figure => ({
  kind: 'figure',
  image: {
    hash: '0'.repeat(64),
    bytes: new Uint8Array(),
    mediaType: 'image/png',
    widthPx: 400,
    heightPx: 300,
    source: 'page 1',
  },
  ...(label !== undefined && { label }),
});
const shot = (block: number, text: string, more: Partial<ShotWords> = {}): ShotWords => ({
  block,
  text,
  ...more,
});

test('a figure is shown in the shot whose sentence refers to it, even if the reference is not spoken', () => {
  const blocks = [
    paragraph('The keeper came by boat. The lamp burns oil all night long, as shown in Fig. 2. It is old.'),
    heading,
    paragraph('Nothing here.'),
    figure('Figure 2'),
  ];
  const shots = [
    shot(0, 'The keeper came by boat.'),
    shot(0, 'The lamp burns oil all night long.'),
    shot(2, 'Nothing here.'),
  ];
  expect(placeFigures(blocks, shots)).toEqual([undefined, 3, undefined]);
});

test.each([
  ['Figures 1 and 2 show the lamp at night.', 'Figure 2'],
  ['Abbildung 4 zeigt die Lampe.', 'Abbildung 4'],
  ['Abb. 4 zeigt die Lampe.', 'Abbildung 4'],
  ['The lamp is seen in FIG. 3a at last.', 'Figure 3a'],
])('“%s” refers to %s', (text, label) => {
  const blocks = [paragraph('Once.'), paragraph(text), heading, figure(label)];
  expect(placeFigures(blocks, [shot(0, 'Once.'), shot(1, text)])).toEqual([undefined, 3]);
});

test('“Figure 1” does not match “Figure 12”', () => {
  const blocks = [paragraph('See Figure 12 for the lamp.'), heading, figure('Figure 1')];
  expect(placeFigures(blocks, [shot(0, 'See Figure 12 for the lamp.')])).toEqual([undefined]);
});

test('without a reference, a figure is shown with the passage before it, or else after it', () => {
  const blocks = [paragraph('One.'), paragraph('Two.'), figure(), heading, figure(), paragraph('Three.')];
  expect(placeFigures(blocks, [shot(0, 'One.'), shot(1, 'Two.'), shot(5, 'Three.')])).toEqual([
    undefined,
    2,
    4,
  ]);
  // If that passage is not narrated, the nearest one of the section gets the figure.
  expect(placeFigures(blocks, [shot(0, 'One.'), shot(5, 'Three.')])).toEqual([2, 4]);
});

test('within a passage, the sentence that shares words with the caption gets the figure', () => {
  const vague = { ...figure(), caption: 'Oil' };
  expect(placeFigures([paragraph('x'), vague], [shot(0, 'One.'), shot(0, 'The lamp burns oil.')])).toEqual([
    1,
    undefined,
  ]);
  const named = { ...figure(), caption: 'The lamp that burns at night' };
  expect(placeFigures([paragraph('x'), named], [shot(0, 'One.'), shot(0, 'The lamp burns oil.')])).toEqual([
    undefined,
    1,
  ]);
});

test('a figure replaces neither a shot that is taken nor another figure', () => {
  const blocks = [paragraph('One.'), figure(), figure(), figure()];
  const shots = [shot(0, 'One.', { isTaken: true }), shot(0, 'And more.'), shot(0, 'At last.')];
  expect(placeFigures(blocks, shots)).toEqual([undefined, 1, 2]);
});

const anyBlock = fc.oneof(
  fc.nat(6).map((number) => paragraph(`The lamp of Figure ${number} burns. It is old.`)),
  fc
    .option(fc.nat(6), { nil: undefined })
    .map((number) => figure(number === undefined ? undefined : `Figure ${number}`)),
  fc.constant(heading),
);

test('each figure is shown at most once, and only figures are shown', () => {
  const material = fc.array(anyBlock, { maxLength: 20 }).chain((blocks) =>
    fc.tuple(
      fc.constant(blocks),
      fc.array(
        fc.record({
          block: fc.nat(25),
          endBlock: fc.nat(25),
          text: fc.constant('The lamp burns.'),
          isTaken: fc.boolean(),
        }),
        { maxLength: 20 },
      ),
    ),
  );
  fc.assert(
    fc.property(material, ([blocks, shots]) => {
      const placed = placeFigures(blocks, shots);
      const shown = placed.filter((block) => block !== undefined);
      expect(placed).toHaveLength(shots.length);
      expect(new Set(shown).size).toBe(shown.length);
      for (const block of shown) expect(blocks[block]?.kind).toBe('figure');
      for (const [at, { isTaken }] of shots.entries()) if (isTaken) expect(placed[at]).toBeUndefined();
    }),
  );
});
