import { expect, test } from 'vitest';
import { parseXml } from '../html/html-dom.ts';
import { ommlToMathml } from './omml-to-mathml.ts';
import { loadFormulaSpeaker } from './speak-formula.ts';

const speaker = await loadFormulaSpeaker('en');
const speak = (source: string) => speaker.speak({ notation: 'tex', source });

test.each([
  ['s = \\frac{1}{2} g t^2', 's equals one half g t squared'],
  ['f(x) = x^2 + 1', 'f of x equals x squared plus 1'],
  ['g h', 'g h'],
  ['H_2O', 'H sub 2 O'],
  ['P(A \\mid B)', 'P of A given B'],
  ['f: X \\to Y', 'f from X to Y'],
  ['n(n+1)', 'n times the quantity n plus 1'],
  ['x_1, \\dots, x_n', 'x sub 1 to x sub n'],
  ['\\mathbf{E} = \\hat{y}', 'E equals y hat'],
  ['\\vec{F} = m\\vec{a}', 'F equals m a'],
  ['90^\\circ', '90 degrees'],
  ['\\mathcal{O}(n^2)', 'O of n squared'],
  ['\\binom{n}{k}', 'n choose k'],
  ['A^T', 'A transpose'],
])('%s is spoken as “%s”', (tex, words) => {
  expect(speak(tex)).toBe(words);
});

test('hostile formulas are not spoken and end at once', () => {
  for (const tex of [
    '{'.repeat(20_000),
    'x^{'.repeat(190),
    '\\def\\x{\\x\\x}\\x',
    '\\frac{'.repeat(90),
    '\\href{javascript:1}{x}',
  ]) {
    expect(speak(tex)).toBeUndefined();
  }
  const deep = `<math>${'<mrow><mi>x</mi>'.repeat(400)}${'</mrow>'.repeat(400)}</math>`;
  expect(() => speaker.speak({ notation: 'mathml', source: deep })).not.toThrow();
});

test('a Word equation becomes MathML', () => {
  const equation = parseXml(
    '<m:oMath xmlns:m="m"><m:r><m:t>s=</m:t></m:r><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f><m:r><m:t>g</m:t></m:r><m:sSup><m:e><m:r><m:t>t</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>',
  ).documentElement;
  const source = ommlToMathml(equation);
  expect(speaker.speak({ notation: 'mathml', source })).toBe('s equals one half g t squared');
});

test("formulas are spoken in the document's language, and only as letters and numbers if there are no rules for it", async () => {
  const german = await loadFormulaSpeaker('de');
  expect(german.speak({ notation: 'tex', source: 'a = b' })).toMatch(/gleich/);
  const czech = await loadFormulaSpeaker('cs');
  expect(czech.speak({ notation: 'tex', source: 'a = b' })).toBeUndefined();
  expect(czech.speak({ notation: 'tex', source: 'a' })).toBe('a');
});
