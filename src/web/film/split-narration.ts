/**
 * Cuts a narration in two between sentences, as near to its middle as it goes; undefined when it is one sentence.
 */
export function splitNarration(
  narration: string,
  language: string,
): readonly [first: string, second: string] | undefined {
  const segmenter = new Intl.Segmenter(language === 'und' ? 'en' : language, { granularity: 'sentence' });
  const cuts = [...segmenter.segment(narration)].map(({ index }) => index).filter((index) => index > 0);
  const middle = narration.length / 2;
  const [cut] = cuts.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  if (cut === undefined) return undefined;
  const halves = [narration.slice(0, cut).trim(), narration.slice(cut).trim()] as const;
  return halves[0] === '' || halves[1] === '' ? undefined : halves;
}
