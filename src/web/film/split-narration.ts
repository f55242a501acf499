/**
 * Where a narration is best cut in two: the offset between two sentences that is nearest to its middle. Undefined when
 * it is one sentence.
 */
export function splitOffset(narration: string, language: string): number | undefined {
  const segmenter = new Intl.Segmenter(language === 'und' ? 'en' : language, { granularity: 'sentence' });
  const middle = narration.length / 2;
  const cuts = [...segmenter.segment(narration)]
    .map(({ index }) => index)
    .filter((at) => narration.slice(0, at).trim() !== '' && narration.slice(at).trim() !== '');
  return cuts.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
}
