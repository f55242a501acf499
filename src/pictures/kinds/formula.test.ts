import { beforeAll, describe, expect, test } from 'vitest';
import { loadFormulas, typesetFormula } from '../formulas/load-formula.ts';
import { stillOf } from '../testing/still.ts';
import { drawn } from '../testing/tidy.ts';

beforeAll(loadFormulas);

const LOOK = { theme: 'bold', palette: 'abyss' } as const;
const SIZE = { widthPx: 640, heightPx: 360 };

function inked(card: Parameters<typeof drawn>[0]): number {
  const picture = drawn(card, LOOK, SIZE);
  const own = stillOf({ ...picture, layers: picture.layers.slice(-1) });
  const { data } = own.getContext('2d').getImageData(0, 0, own.width, own.height);
  return data.filter((value, index) => index % 4 === 3 && value > 0).length;
}

describe('a formula is drawn', () => {
  test.each([
    ['tex', String.raw`\int_0^\infty e^{-x^2}\,dx = \frac{\sqrt{\pi}}{2}`],
    ['tex', String.raw`\begin{pmatrix} a & b \\ c & d \end{pmatrix}`],
    ['mathml', '<math><mfrac><mi>a</mi><mn>2</mn></mfrac></math>'],
  ] as const)('from %s %s', (notation, source) => {
    expect(typesetFormula(notation, source)).toBeDefined();
    expect(inked({ kind: 'formula', notation, source })).toBeGreaterThan(300);
  });

  test('as plain source text if it is not valid, too long or tries to load files', () => {
    for (const source of [
      String.raw`\frac{`,
      'x'.repeat(2_001),
      String.raw`\require{physics} \undefinedcommand`,
    ]) {
      expect(typesetFormula('tex', source)).toBeUndefined();
    }
    expect(inked({ kind: 'formula', notation: 'tex', source: String.raw`\frac{` })).toBeGreaterThan(100);
  });
});
