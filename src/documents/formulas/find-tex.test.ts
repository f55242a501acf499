import { expect, test } from 'vitest';
import { markTex } from './find-tex.ts';
import type { FoundFormula } from './formula-marks.ts';

function sourcesIn(text: string): string[] {
  const found: FoundFormula[] = [];
  markTex(text, found, { dollars: true, markdown: true });
  return found.map((formula) => formula.source);
}

test.each<[string, string[]]>([
  ['It costs $5 or $10 and the speed $v = g\\,t$ is high.', ['v = g\\,t']],
  ['Price \\$5 to $10, US$100 and A$50, from $3.5 million to $4 million', []],
  ['the $x$-axis; $n$th; $10^6$ people', ['x', 'n', '10^6']],
  ['$$s = \\frac12 g t^2$$ and `echo $HOME $PATH$`', ['s = \\frac12 g t^2']],
  ['\\(a+b\\) and \\[c\\]', ['a+b', 'c']],
  ['```\n$a$\n```\nthen $b$', ['b']],
  ['a meal for $$ or $$$, no more', []],
  ['\\begin{align}a&=b\\end{align}', ['\\begin{align}a&=b\\end{align}']],
  ['see \\[[more](https://a.example/#b_c)\\] and \\(an aside\\)', []],
  ['$one word and another$', []],
])('the formulas in %s are %j', (text, sources) => {
  expect(sourcesIn(text)).toEqual(sources);
});
