import { markTex } from './find-tex.ts';
import type { FoundFormula } from './formula-marks.ts';
import { sayFormulas } from './say-formulas.ts';

/** A title whose formulas are in words: `Why $\sqrt{2}$ is irrational`. Prices keep their signs. */
export async function saidTitle(title: string | undefined, language: string): Promise<string | undefined> {
  if (title === undefined) return undefined;
  const found: FoundFormula[] = [];
  const marked = markTex(title, found, { dollars: true, markdown: false });
  if (found.length === 0) return title;
  const [said] = (await sayFormulas([{ kind: 'heading', level: 1, text: marked }], found, language)).blocks;
  return said?.kind === 'heading' ? said.text : title;
}
