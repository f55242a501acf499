/** A position between two words where a narration can be split. */
export interface Joint {
  /** Start of the second half, in UTF-16 code units. */
  readonly at: number;
  /** Whether a sentence starts there. */
  readonly isSentence: boolean;
}

/** All positions where a narration can be split, in order. */
export function jointsOf(narration: string, language: string): readonly Joint[] {
  const startsOf = (granularity: 'sentence' | 'word') => {
    const segmenter = new Intl.Segmenter(language === 'und' ? 'en' : language, { granularity });
    return [...segmenter.segment(narration)]
      .filter(({ segment, isWordLike }) => isWordLike ?? segment.trim() !== '')
      .map(({ index }) => index);
  };
  const sentences = new Set(startsOf('sentence'));
  // Scripts without spaces also have words.
  const words = /\S\s+\S/.test(narration) ? startsAfterSpace(narration) : startsOf('word');
  return [...new Set([...sentences, ...words])]
    .filter((at) => narration.slice(0, at).trim() !== '' && narration.slice(at).trim() !== '')
    .sort((a, b) => a - b)
    .map((at) => ({ at, isSentence: sentences.has(at) }));
}

/** The position nearest to an offset. */
export function nearestJoint(joints: readonly Joint[], at: number): Joint | undefined {
  return joints.toSorted((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0];
}

function startsAfterSpace(narration: string): readonly number[] {
  return [...narration.matchAll(/\s\S/g)].map(({ index }) => index + 1);
}
